// What a bundle holds, against what the shelf has.
#include <algorithm>
#include <map>

#include "base/message.hpp"
#include "base/text.hpp"
#include "files/files.hpp"
#include "programme/format.hpp"
#include "routine/edit.hpp"
#include "routine/format.hpp"
#include "store/bundle_manifest.hpp"
#include "store/bundle_paths.hpp"
#include "store/bundle_shelf.hpp"
#include "store/shelf_reading.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The next run of digits, or of anything else, taken off the front.
std::string_view next_run(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end]) == is_digit(text.front())) ++end;
  const std::string_view run = text.substr(0, end);
  text.remove_prefix(end);
  return run;
}

// Of any length, so not by way of an integer.
int compare_numbers(std::string_view a, std::string_view b) {
  a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
  b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return a.compare(b);
}

// Routines with such an id could not lie beside the folders of these names.
constexpr const char* reserved[] = {"exercises", "learn", "programmes", "schema"};

// What it says of itself must be what its routine or its programme says: the id becomes a folder.
template <class What>
Result<What> main_of(const Bundle& bundle, const std::string& file, std::string_view path,
                     Parse<What> parse) {
  const BundleFile* text = bundle.find(path);
  const std::string place = file + "/" + std::string(path);
  if (text == nullptr)
    return file_problem(file, "bundle-manifest", tr("The bundle is refused: there is no routine in it."));
  auto what = parse(text->bytes, place);
  if (!what) return what;
  if (what->id != bundle.id || what->version != bundle.version)
    return file_problem(
        file, "bundle-manifest",
        tr("The bundle is refused: its bundle.json and its routine disagree on id or version."));
  if (std::find(std::begin(reserved), std::end(reserved), what->id) != std::end(reserved))
    return file_problem(place, "id",
                        fill(tr("No routine can be called \"{id}\" on the shelf."), {{"id", bundle.id}}));
  return what;
}

bool lies_in(const fs::path& file, const fs::path& folder) {
  const fs::path a = file.lexically_normal();
  const fs::path b = (folder / "").lexically_normal().parent_path();
  return std::mismatch(b.begin(), b.end(), a.begin(), a.end()).first == b.end();
}

std::string content_of(const fs::path& folder) {
  const auto manifest = read_text_file(folder / manifest_path, largest_of(BundleKind::manifest));
  return manifest ? content_in(*manifest) : "";
}

// What was written by hand is the same if its file is, whatever it names.
bool same_content(const Bundle& bundle, const std::string& there, std::string_view path) {
  const std::string content = content_of(fs::path(there).parent_path());
  if (!content.empty()) return content == bundle.content;
  const auto text = read_text_file(there, largest_file);
  return text && *text == bundle.find(path)->bytes;
}

VersionComparison standing_of(const Bundle& bundle, const std::string& version, const std::string& there,
                              std::string_view path) {
  const int order = compare_versions(bundle.version, version);
  if (order != 0) return order > 0 ? VersionComparison::newer : VersionComparison::older;
  return same_content(bundle, there, path) ? VersionComparison::same : VersionComparison::changed;
}

std::map<std::string, std::string> exercise_names(const Bundle& bundle, const Shelf& shelf,
                                                  const std::string& language) {
  std::map<std::string, std::string> names;
  for (const auto& [id, exercise] : shelf.library->exercises()) names[id] = exercise.name.in(language);
  for (const BundleFile& file : bundle.files) {
    if (bundle_kind(file.path) != BundleKind::exercise) continue;
    if (const auto exercise = parse_exercise(file.bytes, file.path))
      names[exercise->id] = exercise->name.in(language);
  }
  return names;
}

template <class T>
void add_once(std::vector<T>& list, T entry) {
  if (std::find(list.begin(), list.end(), entry) == list.end()) list.push_back(std::move(entry));
}

void note_exercises(const Routine& routine, const std::map<std::string, std::string>& names,
                    BundleContents& look) {
  each_exercise(routine.steps, [&](const ExerciseStep& asked) {
    const auto known = names.find(asked.id);
    const std::string name = asked.in_place         ? asked.in_place->name.in(routine.language)
                             : known != names.end() ? known->second
                                                    : asked.id;
    add_once(look.exercises, name);
    for (const std::string& condition : asked.allow) add_once(look.allowed, {name, condition});
  });
}

void count_files(const Bundle& bundle, BundleContents& look) {
  for (const BundleFile& file : bundle.files) {
    const BundleKind kind = bundle_kind(file.path);
    look.own_exercises += kind == BundleKind::exercise;
    look.pictures += kind == BundleKind::picture;
    look.recordings += kind == BundleKind::recording;
    look.brings_flare_routine = look.brings_flare_routine || file.path == flare_path;
  }
}

std::string author_of(const Author& author, const std::string& language) {
  const std::string name = author.name.in(language);
  const std::string role = author.role.in(language);
  return role.empty() ? name : name + ", " + role;
}

// What a routine and a programme both say of themselves, against what the shelf has under this id.
template <class What>
BundleContents said_by(const What& what, const std::shared_ptr<const What>& there, const Bundle& bundle,
                       std::string_view path, const fs::path& own) {
  BundleContents look;
  look.id = what.id;
  look.title = what.title.in(what.language);
  look.author = author_of(what.author, what.language);
  look.meant_for = what.meant_for;
  look.version = what.version;
  look.content = bundle.content;
  count_files(bundle, look);
  if (!there) return look;
  look.standing = standing_of(bundle, there->version, there->file, path);
  look.replaces_title = there->title.in(there->language);
  look.replaces_version = there->version;
  look.replaces_shipped = !lies_in(there->file, own);
  return look;
}

// Of its routines, those that come with it before those of the shelf.
std::map<std::string, Routine> routines_for(const Programme& programme, const Bundle& bundle,
                                            const Shelf& shelf) {
  std::map<std::string, Routine> routines;
  for (const std::string& id : routine_ids(programme)) {
    const BundleFile* text = bundle.find(std::string(brought_routines) + id + ".json");
    if (auto brought = text == nullptr ? Result<Routine>(Problems{}) : parse_routine(text->bytes, text->path))
      routines.emplace(id, *std::move(brought));
    else if (const auto there = routine_on(shelf, id))
      routines.emplace(id, *there);
  }
  return routines;
}

Result<BundleContents> look_into_programme(const Bundle& bundle, const std::string& file, const Shelf& shelf,
                                           const fs::path& own) {
  const auto programme = main_of<Programme>(bundle, file, programme_path, &parse_programme);
  if (!programme) return programme.problems();
  BundleContents look = said_by(*programme, programme_on(shelf, programme->id), bundle, programme_path, own);
  look.programme = true;
  look.days = days_of(*programme);
  const auto names = exercise_names(bundle, shelf, programme->language);
  const auto routines = routines_for(*programme, bundle, shelf);
  for (const std::string& id : routine_ids(*programme)) {
    const auto routine = routines.find(id);
    if (routine == routines.end()) continue;
    add_once(look.routines, routine->second.title.in(routine->second.language));
    note_exercises(routine->second, names, look);
  }
  return look;
}

}  // namespace

int compare_versions(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const std::string_view left = next_run(a);
    const std::string_view right = next_run(b);
    const bool numbers = is_digit(left.front()) && is_digit(right.front());
    if (const int order = numbers ? compare_numbers(left, right) : left.compare(right); order != 0)
      return order;
  }
  return static_cast<int>(!a.empty()) - static_cast<int>(!b.empty());
}

Result<BundleContents> look_into(const Bundle& bundle, const std::string& file, const Shelf& shelf,
                                 const fs::path& own) {
  if (bundle.is_programme()) return look_into_programme(bundle, file, shelf, own);
  const auto routine = main_of<Routine>(bundle, file, routine_path, &parse_routine);
  if (!routine) return routine.problems();
  BundleContents look = said_by(*routine, routine_on(shelf, routine->id), bundle, routine_path, own);
  look.schedule = routine->schedule;
  look.asks = routine->ask.before;
  note_exercises(*routine, exercise_names(bundle, shelf, routine->language), look);
  return look;
}

}  // namespace limber
