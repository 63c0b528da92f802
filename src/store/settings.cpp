#include "store/settings.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "base/text.hpp"
#include "store/files.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;  // a person's own order stays

constexpr int deepest = 32;  // writing JSON back recurses

// Where a setting lives in the file: a group and a key in it; the group "" is the file itself.
template <class T>
struct Key {
  const char* group;
  const char* key;
  T& (*member)(Settings&);
};

struct NumberKey {
  Key<double> at;
  double least;
  double most;
};

constexpr std::array number_keys{
    NumberKey{{"speech", "rate", [](Settings& s) -> double& { return s.speech_pace; }}, 0.75, 1.25},
    NumberKey{{"volume", "voice", [](Settings& s) -> double& { return s.volumes.voice; }}, 0, 1},
    NumberKey{{"volume", "cues", [](Settings& s) -> double& { return s.volumes.cues; }}, 0, 1},
    NumberKey{{"volume", "ambience", [](Settings& s) -> double& { return s.volumes.ambience; }}, 0, 1},
    NumberKey{{"pace", "transitions", [](Settings& s) -> double& { return s.transition_pace; }}, 0.5, 3},
    NumberKey{{"screen", "distance_mm", [](Settings& s) -> double& { return s.distance_mm; }}, 500, 4000},
    NumberKey{{"screen", "text_scale", [](Settings& s) -> double& { return s.text_scale; }}, 0.8, 2},
};

constexpr std::array text_keys{
    Key<std::string>{"speech", "voice", [](Settings& s) -> std::string& { return s.voice; }},
    Key<std::string>{"speech", "command", [](Settings& s) -> std::string& { return s.speech_command; }},
    Key<std::string>{"journal", "person", [](Settings& s) -> std::string& { return s.journal_of; }},
    Key<std::string>{"screen", "theme", [](Settings& s) -> std::string& { return s.theme; }},
};

constexpr std::array flag_keys{
    Key<bool>{"screen", "reduced_motion", [](Settings& s) -> bool& { return s.reduced_motion; }},
    Key<bool>{"screen", "full_screen", [](Settings& s) -> bool& { return s.full_screen; }},
};

// One of a list of words: read back only if it is written as it would be saved.
struct WordKey {
  const char* group;
  const char* key;
  std::string (*word)(const Settings&);
  void (*set)(Settings&, const std::string&);
};

constexpr std::array word_keys{
    WordKey{"figure", "build", [](const Settings& s) { return to_string(s.figure.build); },
            [](Settings& s, const std::string& word) { s.figure.build = build_named(word); }},
    WordKey{"figure", "hair", [](const Settings& s) { return to_string(s.figure.hair); },
            [](Settings& s, const std::string& word) { s.figure.hair = hair_named(word); }},
    WordKey{"figure", "skin", [](const Settings& s) { return to_string(s.figure.skin); },
            [](Settings& s, const std::string& word) { s.figure.skin = skin_named(word); }},
};

constexpr std::array<const char*, 3> themes{"day", "night", "contrast"};

// Null where the group or the key is missing.
const Json* find(const Json& document, const std::string& group, const std::string& key) {
  const auto found = document.find(group);
  if (found == document.end() || !found->is_object()) return nullptr;
  const auto value = found->find(key);
  return value == found->end() ? nullptr : &*value;
}

class Reader {
 public:
  Reader(const Json& document, const fs::path& file) : document_(document), file_(file) {}

  Result<Settings> read() {
    for (const NumberKey& key : number_keys) number(key);
    for (const auto& key : text_keys) text(key);
    for (const auto& key : flag_keys) flag(key);
    for (const WordKey& key : word_keys) word(key);
    if (std::find(themes.begin(), themes.end(), settings_.theme) == themes.end()) {
      settings_.theme = Settings{}.theme;
      warn("screen", "theme", "range", tr("The theme is one of day, night and contrast."));
    }
    return {std::move(settings_), std::move(warnings_)};
  }

 private:
  void number(const NumberKey& key) {
    const Json* value = find(document_, key.at.group, key.at.key);
    if (!value) return;
    if (value->is_number() && value->get<double>() >= key.least && value->get<double>() <= key.most) {
      key.at.member(settings_) = value->get<double>();
      return;
    }
    warn(key.at.group, key.at.key, "range",
         fill(tr("{key} is a number from {least} to {most}; the usual value is used."),
              {{"key", key.at.key}, {"least", number_text(key.least)}, {"most", number_text(key.most)}}));
  }

  void text(const Key<std::string>& key) {
    const Json* value = find(document_, key.group, key.key);
    if (!value) return;
    if (value->is_string()) {
      key.member(settings_) = value->get<std::string>();
      return;
    }
    warn(key.group, key.key, "type",
         fill(tr("{key} is text in quotation marks; the usual value is used."), {{"key", key.key}}));
  }

  void flag(const Key<bool>& key) {
    const Json* value = find(document_, key.group, key.key);
    if (!value) return;
    if (value->is_boolean()) {
      key.member(settings_) = value->get<bool>();
      return;
    }
    warn(key.group, key.key, "type",
         fill(tr("{key} is true or false; the usual value is used."), {{"key", key.key}}));
  }

  void word(const WordKey& key) {
    const Json* value = find(document_, key.group, key.key);
    if (!value) return;
    Settings tried = settings_;
    if (value->is_string()) key.set(tried, value->get<std::string>());
    if (value->is_string() && key.word(tried) == value->get<std::string>()) {
      settings_ = tried;
      return;
    }
    warn(key.group, key.key, "range",
         fill(tr("{key} is not a word Limber knows; the usual one is used."), {{"key", key.key}}));
  }

  void warn(const std::string& group, const std::string& key, const char* rule, std::string message) {
    warnings_.push_back(
        {Severity::warning, {file_.string(), 0, 0, "/" + group + "/" + key}, rule, std::move(message)});
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

Problem as_warning(Problem problem) {
  problem.severity = Severity::warning;
  return problem;
}

Result<Settings> damaged(const fs::path& file, const WallTime& now) {
  const auto aside = set_aside(file, now);
  if (!aside) return {Settings{}, {as_warning(aside.problems().front())}};
  const std::string words =
      fill(tr("The settings could not be understood. They were kept as {name}, and the usual "
              "settings are used."),
           {{"name", aside->filename().string()}});
  return {Settings{}, {as_warning(file_problem(file, "settings-damaged", words))}};
}

// What the file says now; an empty object where there is none. Fails where it cannot be understood.
Result<Json> standing(const fs::path& file) {
  const auto text = read_text_file(file, largest_settings);
  if (!text && text.problems().front().rule == "file-missing") return Json{{"format", 1}};
  if (!text) return text.problems();
  Json document = parsed(*text);
  if (!document.is_discarded()) return document;
  return file_problem(
      file, "settings-damaged",
      tr("The settings were not saved: their file has been damaged. Start Limber again to mend it."));
}

void put(Json& document, const char* group, const char* key, const Json& value) {
  Json& object = document[group];
  if (!object.is_object()) object = Json::object();
  object[key] = value;
}

template <class T>
void put(Json& document, const Key<T>& key, Settings settings) {
  put(document, key.group, key.key, key.member(settings));
}

}  // namespace

Result<Settings> load_settings(const fs::path& file, const WallTime& now) {
  const auto text = read_text_file(file, largest_settings);
  if (!text) {
    const Problem& problem = text.problems().front();
    if (problem.rule == "file-missing") return Settings{};
    return {Settings{}, {as_warning(problem)}};
  }
  const Json document = parsed(*text);
  return document.is_discarded() ? damaged(file, now) : Reader(document, file).read();
}

Result<Done> save_settings(const fs::path& file, const Settings& settings) {
  if (auto folder = make_private_folder(file.parent_path()); !folder) return folder;
  auto document = standing(file);
  if (!document) return document.problems();
  for (const auto& key : text_keys) put(*document, key, settings);
  for (const NumberKey& key : number_keys) put(*document, key.at, settings);
  for (const auto& key : flag_keys) put(*document, key, settings);
  for (const WordKey& key : word_keys) put(*document, key.group, key.key, key.word(settings));
  return write_file_atomically(file, document->dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace limber
