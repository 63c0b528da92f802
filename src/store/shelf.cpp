#include "store/shelf.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "store/bundle_folder.hpp"
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

// What was handed over comes after what lies here by itself; a routine for a bad day replaces only a shipped
// one.
void add_bundles(const std::vector<fs::path>& folders, Library& library,
                 std::map<std::string, Routine>& routines, const std::set<std::string>& own,
                 Problems& problems) {
  std::vector<Routine> flares;
  std::set<std::string> taken = own;
  for (const fs::path& folder : folders) {
    BundleFolder bundle = load_bundle_folder(folder);
    append(problems, bundle.problems);
    add_missing(library, bundle.exercises);
    if (bundle.flare) flares.push_back(*std::move(bundle.flare));
    if (!bundle.routine) continue;
    taken.insert(bundle.routine->id);
    routines.insert_or_assign(bundle.routine->id, *std::move(bundle.routine));
  }
  for (Routine& flare : flares) {
    if (taken.insert(flare.id).second) routines.insert_or_assign(flare.id, std::move(flare));
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

Shelf load_shelf(const std::vector<fs::path>& folders) {
  Shelf shelf;
  Library library;
  std::map<std::string, Routine> routines;
  std::map<std::string, LearnCard> cards;
  for (const fs::path& folder : folders) {
    read_each<Exercise>(folder / "exercises", &parse_exercise, shelf.problems, [&](Exercise exercise) {
      append(shelf.problems, media_problems(exercise));
      library.add(std::move(exercise));
    });
    read_each<Routine>(folder, &parse_routine, shelf.problems,
                       [&](Routine routine) { routines.insert_or_assign(routine.id, std::move(routine)); });
    read_each<LearnCard>(folder / "learn", &parse_card, shelf.problems,
                         [&](LearnCard card) { cards.insert_or_assign(card.id, std::move(card)); });
  }
  for (const fs::path& folder : folders)
    add_bundles(bundle_folders(folder), library, routines, ids_below(folder, routines), shelf.problems);
  for (auto& [id, card] : cards) shelf.cards.push_back(std::move(card));
  sort_cards(shelf.cards);
  append(shelf.problems, unresolved(shelf.cards));
  append(shelf.problems, library.problems());
  for (auto& [id, routine] : routines) {
    const Problems found = judged(routine, library);
    append(shelf.problems, found);
    if (!has_errors(found)) shelf.routines.push_back(std::make_shared<const Routine>(std::move(routine)));
  }
  shelf.library = std::make_shared<const Library>(std::move(library));
  return shelf;
}

std::shared_ptr<const Routine> routine_on(const Shelf& shelf, std::string_view id) {
  const auto found = std::find_if(shelf.routines.begin(), shelf.routines.end(),
                                  [&](const auto& routine) { return routine->id == id; });
  return found == shelf.routines.end() ? nullptr : *found;
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
  auto routine = read_file<Routine>(file, &parse_routine);
  if (!routine) return routine;
  Problems problems = routine.problems();
  append(problems, judged(*routine, library));
  if (has_errors(problems)) return problems;
  return {std::move(*routine), std::move(problems)};
}

}  // namespace limber
