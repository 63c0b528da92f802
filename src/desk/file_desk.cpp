#include "desk/file_desk.hpp"

#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/format.hpp"
#include "routine/learn_card.hpp"
#include "store/files.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

using Intents = std::vector<Intent>;

constexpr std::size_t most_reasons = 8;       // more of them are not read
constexpr std::size_t enough_to_tell = 4096;  // bytes by which a kind of file is known

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

BundleStanding standing_of(BundleAge age) {
  switch (age) {
    case BundleAge::not_there:
      return BundleStanding::not_there;
    case BundleAge::newer:
      return BundleStanding::newer;
    case BundleAge::older:
      return BundleStanding::older;
    case BundleAge::same:
      return BundleStanding::same;
    case BundleAge::changed:
      break;
  }
  return BundleStanding::changed;
}

Intents seen_bundle(const std::string& file, const Shelf& shelf, const fs::path& own) {
  const auto bundle = read_bundle(file);
  if (!bundle) return refused(file, bundle.problems());
  const auto look = look_into(*bundle, file, shelf, own);
  if (!look) return refused(file, look.problems());
  return {BundleIntent{BundleSeen{file, contents_of(*look)}}};
}

// A large document: its first members tell.
bool looks_like_journal(std::string_view beginning) {
  return beginning.find("\"limber_journal\"") != std::string_view::npos ||
         beginning.find("\"sessions\"") != std::string_view::npos;
}

// A routine with problems is opened all the same: the editor is where they are mended. One that cannot be
// read at all is not.
Intents opened_text(const std::string& file, const std::string& text) {
  if (looks_like_card(text))
    return refused(file, {failure("file-kind", tr("This is a card to read, not a routine."))});
  if (looks_like_exercise(text)) {
    auto exercise = parse_exercise(text, file);
    if (!exercise) return refused(file, exercise.problems());
    return {PoseExercise{std::make_shared<const Exercise>(*std::move(exercise))}};
  }
  auto routine = parse_routine(text, file);
  if (!routine) return refused(file, routine.problems());
  return {EditDraft{std::make_shared<const Routine>(*std::move(routine))}};
}

Intents looked_into(const std::string& file, const Shelf& shelf, const fs::path& own) {
  std::error_code error;
  if (fs::is_directory(file, error)) return {BundleIntent{JournalReturned{file}}};
  const auto beginning = read_beginning(file, enough_to_tell);
  if (!beginning) return refused(file, beginning.problems());
  if (is_bundle_name(file) || beginning->starts_with("PK")) return seen_bundle(file, shelf, own);
  if (looks_like_journal(*beginning)) return {BundleIntent{JournalReturned{file}}};
  const auto text = read_text_file(file, largest_file);
  if (!text) return refused(file, text.problems());
  return opened_text(file, *text);
}

// Read anew: what is added must be what was shown, not what lies there by now.
Intents added(const AddBundle& asked, const Shelf& shelf, const fs::path& own) {
  const auto bundle = read_bundle(asked.file);
  if (!bundle) return refused(asked.file, bundle.problems());
  if (bundle->content != asked.content) return seen_bundle(asked.file, shelf, own);
  const auto done = add_to_shelf(*bundle, asked.file, shelf, own, asked.replace);
  if (!done) return refused(asked.file, done.problems());
  return {BundleIntent{BundleAdded{bundle->id, bundle->title}}};
}

}  // namespace

BundleContents contents_of(const BundleLook& look) {
  BundleContents contents;
  contents.id = look.id;
  contents.title = look.title;
  contents.author = look.author;
  contents.meant_for = look.meant_for;
  contents.version = look.version;
  contents.made_by = look.made_by;
  contents.content = look.content;
  contents.exercises = look.exercises;
  contents.own_exercises = look.own_exercises;
  contents.pictures = look.pictures;
  contents.recordings = look.recordings;
  contents.brings_flare_routine = look.brings_flare_routine;
  contents.bytes = look.bytes;
  contents.standing = standing_of(look.age);
  contents.replaces_title = look.replaces_title;
  contents.replaces_version = look.replaces_version;
  contents.replaces_shipped = look.replaces_shipped;
  return contents;
}

Intents carry_out_file(const Effect& effect, const Shelf& shelf, const fs::path& own) {
  if (const auto* look = std::get_if<LookIntoFile>(&effect)) return looked_into(look->file, shelf, own);
  if (const auto* bundle = std::get_if<BundleEffect>(&effect))
    return added(std::get<AddBundle>(*bundle), shelf, own);
  return {};
}

}  // namespace limber
