#include "services/file_service.hpp"

#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/version.hpp"
#include "files/files.hpp"
#include "routine/format.hpp"
#include "routine/learn_card.hpp"
#include "store/bundle_pack.hpp"
#include "store/bundle_shelf.hpp"
#include "store/open_shelf.hpp"
#include "timeline/catalogue.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

using Intents = std::vector<Intent>;

constexpr std::size_t most_reasons = 8;  // more of them are not read

Intents refused(const std::string& file, const Problems& problems) {
  FileRefused answer{file, {}};
  for (const Problem& problem : problems) {
    if (problem.severity != Severity::error || answer.reasons.size() == most_reasons) continue;
    const int line = problem.place.line;
    answer.reasons.push_back(line == 0 ? problem.message
                                       : fill(tr("Line {line}: {words}"),
                                              {{"line", std::to_string(line)}, {"words", problem.message}}));
  }
  return {BundleIntent{std::move(answer)}};
}

// A programme's file is looked at, and added, as the bundle it would be packed into.
Result<Bundle> bundle_at(const std::string& file, const fs::path& own) {
  if (is_bundle(file)) return read_bundle(file);
  return pack_programme(file, {shipped_routines_here(process_environment()), own}, "Limber " + version());
}

// With the exercises it brings along; 0 where it cannot be told.
Millis length_of(const std::string& file, Shelf shelf) {
  const auto routine = routine_named(file, shelf);
  return routine ? catalogue_entry(*routine, *shelf.library, Pace{}).length : Millis{0};
}

Intents seen_bundle(const std::string& file, const Shelf& shelf, const fs::path& own) {
  const auto bundle = bundle_at(file, own);
  if (!bundle) return refused(file, bundle.problems());
  auto look = look_into(*bundle, file, shelf, own);
  if (!look) return refused(file, look.problems());
  if (!look->programme) look->length = length_of(file, shelf);
  return {BundleIntent{BundleSeen{file, *look}}};
}

// A routine with problems is opened all the same: the editor is where they are mended. One that cannot be
// read at all is not.
Intents opened_text(const std::string& file, const std::string& text) {
  const FileKind kind = file_kind(text);
  if (kind == FileKind::card)
    return refused(file, {failure("file-kind", tr("This is a card to read, not a routine."))});
  if (kind == FileKind::exercise) {
    auto exercise = parse_exercise(text, file);
    if (!exercise) return refused(file, exercise.problems());
    return {Request{PoseExercise{std::make_shared<const Exercise>(*std::move(exercise))}}};
  }
  auto routine = parse_routine(text, file);
  if (!routine) return refused(file, routine.problems());
  return {Request{EditDraft{std::make_shared<const Routine>(*std::move(routine))}}};
}

}  // namespace

bool looks_like_journal(std::string_view beginning) {
  return beginning.find("\"limber_journal\"") != std::string_view::npos ||
         beginning.find("\"sessions\"") != std::string_view::npos;
}

bool is_journal_file(const std::string& file) {
  const auto beginning = read_beginning(file, enough_to_tell);
  return beginning && beginning->starts_with("{") && looks_like_journal(*beginning);
}

bool is_shown_first(const std::string& file) {
  return is_bundle(file) || is_journal_file(file) || holds_programme(file);
}

Intents inspect_file(const std::string& file, const Shelf& shelf, const fs::path& own) {
  std::error_code error;
  if (fs::is_directory(file, error)) return {JournalBrought{file, true}};
  const auto beginning = read_beginning(file, enough_to_tell);
  if (!beginning) return refused(file, beginning.problems());
  if (is_bundle(file)) return seen_bundle(file, shelf, own);
  if (looks_like_journal(*beginning)) return {JournalBrought{file}};
  const auto text = read_text_file(file, largest_file);
  if (!text) return refused(file, text.problems());
  if (file_kind(*text) == FileKind::programme) return seen_bundle(file, shelf, own);
  return opened_text(file, *text);
}

Intents add_bundle(const AddBundle& asked, const Shelf& shelf, const fs::path& own) {
  const auto bundle = bundle_at(asked.file, own);
  if (!bundle) return refused(asked.file, bundle.problems());
  if (bundle->content != asked.content) return seen_bundle(asked.file, shelf, own);
  const auto done = add_to_shelf(*bundle, asked.file, shelf, own, asked.replace);
  if (!done) return refused(asked.file, done.problems());
  return {BundleAdded{bundle->id, bundle->title, bundle->is_programme()}};
}

}  // namespace limber
