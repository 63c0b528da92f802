#include "store/drafts.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "files/atomic_file.hpp"
#include "files/files.hpp"
#include "programme/format.hpp"
#include "routine/format.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::size_t largest_draft = 64UL * 1024 * 1024;

bool inside_letter(const std::string& text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// A state is told by what is different from the one before: most of a file stays the same.
Json difference(const std::string& before, const std::string& now) {
  const std::size_t shorter = std::min(before.size(), now.size());
  const auto front =
      std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shorter), now.begin());
  auto keep = static_cast<std::size_t>(front.first - before.begin());
  while (keep > 0 && (inside_letter(now, keep) || inside_letter(before, keep))) --keep;
  const auto back = std::mismatch(
      before.rbegin(), before.rbegin() + static_cast<std::ptrdiff_t>(shorter - keep), now.rbegin());
  auto end = static_cast<std::size_t>(back.first - before.rbegin());
  while (end > 0 && inside_letter(now, now.size() - end)) --end;
  return {{"keep", keep}, {"put", now.substr(keep, now.size() - keep - end)}, {"end", end}};
}

std::string with_difference(const std::string& before, const Json& different) {
  const auto keep = different.at("keep").get<std::size_t>();
  const auto end = different.at("end").get<std::size_t>();
  if (keep > before.size() || end > before.size() - keep)
    throw Json::other_error::create(600, "keep", nullptr);
  return before.substr(0, keep) + different.at("put").get<std::string>() + before.substr(before.size() - end);
}

template <class Value>
Json document_of(const Draft<Value>& draft, std::map<std::shared_ptr<const void>, std::string>& texts) {
  const DraftNote note = note_of(draft);
  const auto& values = draft.history.values();
  const std::size_t first =
      values.size() > most_kept_states ? std::min(draft.history.at(), values.size() - most_kept_states) : 0;
  Json states = Json::array();
  std::map<std::shared_ptr<const void>, std::string> known;
  std::string before;
  for (std::size_t i = first; i < values.size(); ++i) {
    const auto found = texts.find(values[i]);
    std::string text = found == texts.end() ? write(*values[i]) : found->second;
    states.push_back(difference(before, text));
    if (!values[i]->file.empty()) states.back()["file"] = values[i]->file;
    known.emplace(values[i], text);
    before = std::move(text);
  }
  texts = std::move(known);
  Json document{
      {"limber_draft", 1},          {"kind", to_string(note.kind)}, {"id", draft.id},
      {"title", note.title},        {"for", note.meant_for},        {"unsaved", note.unsaved},
      {"base", draft.base},         {"was_for", draft.was_for},     {"now", draft.history.at() - first},
      {"states", std::move(states)}};
  const auto saved = draft.history.saved_at();
  if (saved && *saved >= first) document["saved"] = *saved - first;
  return document;
}

std::optional<Json> document_in(const fs::path& file) {
  const auto text = read_text_file(file, largest_draft);
  if (!text) return std::nullopt;
  Json document = Json::parse(*text, nullptr, false);
  if (!document.is_object() || document.value("limber_draft", Json()) != 1) return std::nullopt;
  return document;
}

Result<Routine> read_state(const std::string& text, const std::string& file, const Routine*) {
  return parse_unfinished_routine(text, file);
}
Result<Exercise> read_state(const std::string& text, const std::string& file, const Exercise*) {
  return parse_unfinished_exercise(text, file);
}
Result<Programme> read_state(const std::string& text, const std::string& file, const Programme*) {
  return parse_unfinished_programme(text, file);
}

template <class Value>
std::optional<Draft<Value>> draft_of(const std::string& key, const Json& document) {
  Draft<Value> draft;
  draft.key = key;
  draft.id = document.at("id").get<std::string>();
  draft.base = document.at("base").get<std::string>();
  draft.was_for = document.at("was_for").get<std::string>();
  std::vector<std::shared_ptr<const Value>> values;
  std::string text;
  for (const Json& state : document.at("states")) {
    text = with_difference(text, state);
    auto value = read_state(text, state.value("file", ""), static_cast<const Value*>(nullptr));
    if (!value) return std::nullopt;
    values.push_back(std::make_shared<const Value>(*std::move(value)));
  }
  const auto now = document.at("now").get<std::size_t>();
  std::optional<std::size_t> saved;
  if (document.contains("saved")) saved = document.at("saved").get<std::size_t>();
  if (now >= values.size() || saved.value_or(0) >= values.size()) return std::nullopt;
  draft.history = {std::move(values), now, saved};
  return draft;
}

template <class Value>
std::optional<Draft<Value>> draft_in(const fs::path& file, const std::string& key) {
  const auto document = document_in(file);
  if (!document) return std::nullopt;
  try {
    return draft_of<Value>(key, *document);
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

std::optional<DraftNote> note_in(const fs::path& file) {
  const auto document = document_in(file);
  if (!document) return std::nullopt;
  try {
    const auto kind = value_named<DraftKind>(document->at("kind").get<std::string>());
    if (!kind) return std::nullopt;
    return DraftNote{file.stem().string(),
                     document->at("id").get<std::string>(),
                     document->at("title").get<std::string>(),
                     document->at("for").get<std::string>(),
                     *kind,
                     document->at("unsaved").get<bool>()};
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

template <class Value>
Result<Ok> keep_in(const fs::path& folder, const Draft<Value>& draft,
                   std::map<std::shared_ptr<const void>, std::string>& texts) {
  if (const auto made = make_private_folder(folder); !made) return made.problems();
  const Json document = document_of(draft, texts);
  return write_file_atomically(folder / (draft.key + ".json"),
                               document.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

Result<Ok> Drafts::keep(const RoutineDraft& draft) {
  return keep_in(folder_, draft, texts_);
}

Result<Ok> Drafts::keep(const ExerciseDraft& draft) {
  return keep_in(folder_, draft, texts_);
}

Result<Ok> Drafts::keep(const ProgrammeDraft& draft) {
  return keep_in(folder_, draft, texts_);
}

void Drafts::forget(const std::string& key) {
  std::error_code error;
  if (!key.empty()) fs::remove(folder_ / (key + ".json"), error);
}

std::vector<DraftNote> Drafts::notes() const {
  std::vector<std::pair<fs::file_time_type, DraftNote>> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder_, error), end; !error && entry != end; entry.increment(error)) {
    if (entry->path().extension() != ".json") continue;
    std::error_code unread;
    if (auto note = note_in(entry->path()))
      found.emplace_back(entry->last_write_time(unread), *std::move(note));
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second.key < b.second.key;
  });
  std::vector<DraftNote> notes;
  for (auto& [time, note] : found) notes.push_back(std::move(note));
  return notes;
}

std::optional<RoutineDraft> Drafts::routine(const std::string& key) const {
  return draft_in<Routine>(folder_ / (key + ".json"), key);
}

std::optional<ExerciseDraft> Drafts::exercise(const std::string& key) const {
  return draft_in<Exercise>(folder_ / (key + ".json"), key);
}

std::optional<ProgrammeDraft> Drafts::programme(const std::string& key) const {
  return draft_in<Programme>(folder_ / (key + ".json"), key);
}

}  // namespace limber
