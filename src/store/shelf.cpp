#include "store/shelf.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "store/bundle_folder.hpp"
#include "store/bundle_shelf.hpp"
#include "store/shelf_reading.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

template <class T, class Take>
void read_each(const fs::path& folder, Parse<T> parse, Problems& problems, Take take) {
  Ids ids;
  for (const fs::path& path : json_files(folder, problems)) {
    auto read = read_file<T>(path, parse);
    append(problems, read.problems());
    if (!read) continue;
    ids.note(read->id, path.string(), problems);
    take(*std::move(read));
  }
}

template <class T, class Known>
Result<T> read_and_judged(const fs::path& file, Parse<T> parse, const Known& known) {
  auto read = read_file<T>(file, parse);
  if (!read) return read;
  Problems problems = read.problems();
  append(problems, judged(*read, known));
  if (has_errors(problems)) return problems;
  return {std::move(*read), std::move(problems)};
}

// What lies on a shelf, by id, while it is read.
struct Found {
  Library library;
  std::map<std::string, Routine> routines;
  std::map<std::string, Programme> programmes;
  std::map<std::string, LearnCard> cards;
  Problems problems;
};

// A routine that came with something else - for a bad day, or with a programme - replaces one that came with
// Limber; one of a programme also an older one that was handed over.
struct BroughtRoutine {
  Routine routine;
  bool of_programme = false;
};

void add_brought(Found& found, std::vector<BroughtRoutine> brought, const std::set<std::string>& own,
                 std::set<std::string> handed_over) {
  for (BroughtRoutine& one : brought) {
    const std::string id = one.routine.id;
    if (own.contains(id)) continue;
    const bool first = handed_over.insert(id).second;
    const bool newer = !first && one.of_programme &&
                       compare_versions(one.routine.version, found.routines.at(id).version) > 0;
    if (first || newer) found.routines.insert_or_assign(id, std::move(one.routine));
  }
}

// What was handed over comes after what lies here by itself.
void add_bundles(const std::vector<fs::path>& folders, Found& found, const std::set<std::string>& own) {
  std::vector<BroughtRoutine> brought;
  std::set<std::string> handed_over;
  for (const fs::path& folder : folders) {
    BundleFolder bundle = load_bundle_folder(folder);
    append(found.problems, bundle.problems);
    add_missing(found.library, bundle.exercises);
    if (bundle.flare) brought.push_back({*std::move(bundle.flare)});
    for (Routine& routine : bundle.brought) brought.push_back({std::move(routine), true});
    if (bundle.programme)
      found.programmes.insert_or_assign(bundle.programme->id, *std::move(bundle.programme));
    if (!bundle.routine) continue;
    handed_over.insert(bundle.routine->id);
    found.routines.insert_or_assign(bundle.routine->id, *std::move(bundle.routine));
  }
  add_brought(found, std::move(brought), own, std::move(handed_over));
}

std::vector<fs::path> all_bundles(const fs::path& folder) {
  std::vector<fs::path> list = bundle_folders(folder);
  const std::vector<fs::path> more = bundle_folders(folder / programmes_folder);
  list.insert(list.end(), more.begin(), more.end());
  return list;
}

void read_folder(const fs::path& folder, Found& found) {
  read_each<Exercise>(folder / "exercises", &parse_exercise, found.problems, [&](Exercise exercise) {
    append(found.problems, media_problems(exercise));
    found.library.add(std::move(exercise));
  });
  read_each<Routine>(folder, &parse_routine, found.problems, [&](Routine routine) {
    found.routines.insert_or_assign(routine.id, std::move(routine));
  });
  read_each<Programme>(
      folder / programmes_folder, &parse_programme, found.problems,
      [&](Programme programme) { found.programmes.insert_or_assign(programme.id, std::move(programme)); });
  read_each<LearnCard>(folder / "learn", &parse_card, found.problems,
                       [&](LearnCard card) { found.cards.insert_or_assign(card.id, std::move(card)); });
}

// Those without errors; the errors are told.
void put_on(Shelf& shelf, Found& found) {
  for (auto& [id, routine] : found.routines) {
    const Problems problems = judged(routine, found.library);
    append(shelf.problems, problems);
    if (!has_errors(problems)) shelf.routines.push_back(std::make_shared<const Routine>(std::move(routine)));
  }
  const std::vector<std::string> known = routine_ids(shelf);
  for (auto& [id, programme] : found.programmes) {
    const Problems problems = judged(programme, known);
    append(shelf.problems, problems);
    if (!has_errors(problems))
      shelf.programmes.push_back(std::make_shared<const Programme>(std::move(programme)));
  }
}

// The ids of the routines that lie below this folder.
std::set<std::string> ids_below(const fs::path& folder, const std::map<std::string, Routine>& routines) {
  std::set<std::string> ids;
  for (const auto& [id, routine] : routines) {
    if (fs::path(routine.file).parent_path() == folder) ids.insert(id);
  }
  return ids;
}

}  // namespace

Problems judged(const Routine& routine, const Library& library) {
  Problems problems = unresolved(routine, library);
  append(problems, media_problems(routine));
  return problems;
}

Problems judged(const Programme& programme, const std::vector<std::string>& routines) {
  Problems problems = unresolved(programme, routines);
  append(problems, media_problems(programme));
  return problems;
}

Shelf load_shelf(const std::vector<fs::path>& folders) {
  Found found;
  for (const fs::path& folder : folders) read_folder(folder, found);
  for (const fs::path& folder : folders)
    add_bundles(all_bundles(folder), found, ids_below(folder, found.routines));
  Shelf shelf;
  shelf.problems = std::move(found.problems);
  for (auto& [id, card] : found.cards) shelf.cards.push_back(std::move(card));
  sort_cards(shelf.cards);
  append(shelf.problems, unresolved(shelf.cards));
  append(shelf.problems, found.library.problems());
  put_on(shelf, found);
  shelf.library = std::make_shared<const Library>(std::move(found.library));
  return shelf;
}

std::shared_ptr<const Routine> routine_on(const Shelf& shelf, std::string_view id) {
  const auto found = std::find_if(shelf.routines.begin(), shelf.routines.end(),
                                  [&](const auto& routine) { return routine->id == id; });
  return found == shelf.routines.end() ? nullptr : *found;
}

std::shared_ptr<const Programme> programme_on(const Shelf& shelf, std::string_view id) {
  const auto found = std::find_if(shelf.programmes.begin(), shelf.programmes.end(),
                                  [&](const auto& programme) { return programme->id == id; });
  return found == shelf.programmes.end() ? nullptr : *found;
}

std::vector<std::string> routine_ids(const Shelf& shelf) {
  std::vector<std::string> ids;
  for (const auto& routine : shelf.routines) ids.push_back(routine->id);
  return ids;
}

void put_first(Shelf& shelf, std::shared_ptr<const Routine> routine) {
  std::erase_if(shelf.routines, [&](const auto& other) { return other->id == routine->id; });
  shelf.routines.insert(shelf.routines.begin(), std::move(routine));
}

void sort_cards(std::vector<LearnCard>& cards) {
  std::sort(cards.begin(), cards.end(), [](const LearnCard& a, const LearnCard& b) {
    return std::tie(a.order, a.id) < std::tie(b.order, b.id);
  });
}

Result<Routine> load_routine(const fs::path& file, const Library& library) {
  return read_and_judged<Routine>(file, &parse_routine, library);
}

Result<Programme> load_programme(const fs::path& file, const std::vector<std::string>& routines) {
  return read_and_judged<Programme>(file, &parse_programme, routines);
}

}  // namespace limber
