// What is wrong with the programme that is being written.
#include "base/message.hpp"
#include "base/text.hpp"
#include "programme/format.hpp"
#include "routine/id.hpp"
#include "routine/place_of.hpp"
#include "screen/weeks/weeks_edits.hpp"

namespace limber {
namespace {

// Nothing of one client's reaches another: their notes, pictures and recordings are in their routines.
Problems routines_of_others(const Programme& programme, const World& world) {
  Problems problems;
  for (std::size_t i = 0; i < programme.phases.size(); ++i) {
    for (std::size_t j = 0; j < programme.phases[i].routines.size(); ++j) {
      const RoutineCard* card = card_named(world, programme.phases[i].routines[j].id);
      const std::string whose = card != nullptr && card->routine ? card->routine->meant_for : "";
      if (whose.empty() || id_from(whose) == id_from(programme.meant_for)) continue;
      problems.push_back(
          {Severity::error, place_in(nullptr, programme.file, pointer_of({i, j})), "another-client",
           fill(tr("This routine was made for {client}. Take a copy of it that is made for nobody else, or "
                   "write {client} under “For whom”."),
                {{"client", whose}})});
    }
  }
  return problems;
}

}  // namespace

void look_again(WeeksScreen& state, const World& world) {
  std::vector<std::string> shelf;
  for (const RoutineCard& card : world.cards) shelf.push_back(card.id);
  const Programme programme = programme_of(state);
  state.problems = problems_of(programme);
  if (!has_errors(state.problems)) append(state.problems, remarks(programme));
  append(state.problems, unresolved(programme, shelf));
  append(state.problems, routines_of_others(programme, world));
}

}  // namespace limber
