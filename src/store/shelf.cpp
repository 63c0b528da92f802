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

void add_exercises(const fs::path& folder, Shelf& shelf) {
  Ids ids;
  for (const fs::path& path : json_files(folder, shelf.problems)) {
    auto exercise = read_file<Exercise>(path, &parse_exercise);
    append(shelf.problems, exercise.problems());
    if (!exercise) continue;
    append(shelf.problems, media_problems(*exercise));
    ids.note(exercise->id, path.string(), shelf.problems);
    shelf.library.add(std::move(*exercise));
  }
}

void add_routines(const fs::path& folder, std::map<std::string, Routine>& routines, Problems& problems) {
  Ids ids;
  for (const fs::path& path : json_files(folder, problems)) {
    auto routine = read_file<Routine>(path, &parse_routine);
    append(problems, routine.problems());
    if (!routine) continue;
    ids.note(routine->id, path.string(), problems);
    routines.insert_or_assign(routine->id, std::move(*routine));
  }
}

void add_cards(const fs::path& folder, std::map<std::string, LearnCard>& cards, Problems& problems) {
  Ids ids;
  for (const fs::path& path : json_files(folder, problems)) {
    auto card = read_file<LearnCard>(path, &parse_card);
    append(problems, card.problems());
    if (!card) continue;
    ids.note(card->id, path.string(), problems);
    cards.insert_or_assign(card->id, std::move(*card));
  }
}

// What was handed over comes after what lies here by itself; a routine for a bad day replaces only a shipped
// one.
void add_bundles(const std::vector<fs::path>& folders, Shelf& shelf, std::map<std::string, Routine>& routines,
                 const std::set<std::string>& own) {
  std::vector<Routine> flares;
  std::set<std::string> taken = own;
  for (const fs::path& folder : folders) {
    BundleFolder bundle = load_bundle_folder(folder);
    append(shelf.problems, bundle.problems);
    add_missing(shelf.library, bundle.exercises);
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
  std::map<std::string, Routine> routines;
  std::map<std::string, LearnCard> cards;
  for (const fs::path& folder : folders) {
    add_exercises(folder / "exercises", shelf);
    add_routines(folder, routines, shelf.problems);
    add_cards(folder / "learn", cards, shelf.problems);
  }
  for (const fs::path& folder : folders)
    add_bundles(bundle_folders(folder), shelf, routines, ids_below(folder, routines));
  for (auto& [id, card] : cards) shelf.cards.push_back(std::move(card));
  sort_cards(shelf.cards);
  append(shelf.problems, unresolved(shelf.cards));
  append(shelf.problems, shelf.library.problems());
  for (auto& [id, routine] : routines) {
    const Problems found = judged(routine, shelf.library);
    append(shelf.problems, found);
    if (!has_errors(found)) shelf.routines.push_back(std::move(routine));
  }
  return shelf;
}

const Routine* routine_on(const Shelf& shelf, std::string_view id) {
  const auto found = std::find_if(shelf.routines.begin(), shelf.routines.end(),
                                  [&](const Routine& routine) { return routine.id == id; });
  return found == shelf.routines.end() ? nullptr : &*found;
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
