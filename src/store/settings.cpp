#include "store/settings.hpp"

#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "base/text.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;  // a person's own order stays

constexpr int deepest = 32;  // writing JSON back recurses

// Null where the group or the key is missing.
const Json* find(const Json& document, const SettingKey& at) {
  const auto found = document.find(at.group);
  if (found == document.end() || !found->is_object()) return nullptr;
  const auto value = found->find(at.key);
  return value == found->end() ? nullptr : &*value;
}

class Reader {
 public:
  Reader(const Json& document, const fs::path& file) : document_(document), file_(file) {}

  Result<Settings> read() {
    read_all(word_settings());
    read_all(number_settings());
    read_all(flag_settings());
    return {std::move(settings_), std::move(warnings_)};
  }

 private:
  template <class Setting>
  void read_all(const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) {
      if (const Json* value = find(document_, setting)) read(setting, *value);
    }
  }

  void read(const NumberSetting& number, const Json& value) {
    if (value.is_number() && value.get<double>() >= number.least && value.get<double>() <= number.most) {
      number.in(settings_) = value.get<double>();
      return;
    }
    warn(
        number, "range",
        fill(
            tr("{key} is a number from {least} to {most}; the usual value is used."),
            {{"key", number.key}, {"least", number_text(number.least)}, {"most", number_text(number.most)}}));
  }

  void read(const FlagSetting& flag, const Json& value) {
    if (!value.is_boolean())
      return warn(flag, "type",
                  fill(tr("{key} is true or false; the usual value is used."), {{"key", flag.key}}));
    settings_.*flag.in = value.get<bool>();
  }

  void read(const WordSetting& word, const Json& value) {
    if (value.is_string() && (word.open || word.offers(value.get<std::string>())))
      return word.set(settings_, value.get<std::string>());
    if (word.open)
      return warn(
          word, "type",
          fill(tr("{key} is text in quotation marks; the usual value is used."), {{"key", word.key}}));
    std::vector<std::string> known;
    for (const WordSetting::Choice& choice : word.choices) known.push_back(choice.word);
    warn(word, "range",
         fill(tr("{key} is one of {choices}; the usual one is used."),
              {{"key", word.key}, {"choices", join(known, ", ")}}));
  }

  void warn(const SettingKey& at, const char* rule, std::string message) {
    const std::string pointer = std::string("/") + at.group + "/" + at.key;
    warnings_.push_back({Severity::warning, {file_.string(), 0, 0, pointer}, rule, std::move(message)});
  }

  const Json& document_;
  const fs::path& file_;
  Settings settings_;
  Problems warnings_;
};

// An object, not too deep; discarded (see is_discarded()) if the text is anything else.
Json parsed(const std::string& text) {
  bool too_deep = false;
  const auto watch = [&](int depth, Json::parse_event_t, Json&) {
    too_deep = too_deep || depth > deepest;
    return true;
  };
  Json document = Json::parse(text, watch, false);
  return document.is_object() && !too_deep ? document : Json(Json::value_t::discarded);
}

Result<Settings> damaged(const fs::path& file, const WallTime& now) {
  const auto aside = quarantine(file, now);
  if (!aside) return {Settings{}, {as_warning(aside.problem())}};
  const std::string words =
      fill(tr("The settings could not be understood. They were kept as {name}, and the usual "
              "settings are used."),
           {{"name", aside->filename().string()}});
  return {Settings{}, {as_warning(file_problem(file, "settings-damaged", words))}};
}

// What the file says now; an empty object where there is none. Fails where it cannot be understood.
Result<Json> standing(const fs::path& file) {
  const auto text = read_text_file(file, largest_settings);
  if (!text && text.problem().rule == "file-missing") return Json{{"format", 1}};
  if (!text) return text.problems();
  Json document = parsed(*text);
  if (!document.is_discarded()) return document;
  return file_problem(
      file, "settings-damaged",
      tr("The settings were not saved: their file has been damaged. Start Limber again to repair it."));
}

void put(Json& document, const SettingKey& at, const Json& value) {
  Json& object = document[at.group];
  if (!object.is_object()) object = Json::object();
  object[at.key] = value;
}

}  // namespace

Result<Settings> load_settings(const fs::path& file, const WallTime& now) {
  const auto text = read_text_file(file, largest_settings);
  if (!text) {
    const Problem& problem = text.problem();
    if (problem.rule == "file-missing") return Settings{};
    return {Settings{}, {as_warning(problem)}};
  }
  const Json document = parsed(*text);
  return document.is_discarded() ? damaged(file, now) : Reader(document, file).read();
}

Result<Ok> save_settings(const fs::path& file, const Settings& settings) {
  if (auto folder = make_private_folder(file.parent_path()); !folder) return folder;
  auto document = standing(file);
  if (!document) return document.problems();
  Settings copy = settings;  // `in` gives what may be written to
  for (const WordSetting& word : word_settings()) put(*document, word, word.get(settings));
  for (const NumberSetting& number : number_settings()) put(*document, number, number.in(copy));
  for (const FlagSetting& flag : flag_settings()) put(*document, flag, settings.*flag.in);
  return write_file_atomically(file, document->dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace limber
