#include "screen/ui/routine_card.hpp"

#include <algorithm>

#include "journal/routine_cautions.hpp"
#include "labels/vocabulary_labels.hpp"

namespace limber {

RoutineCard card_for(const std::shared_ptr<const Routine>& routine, const Library& library,
                     const Pace& pace) {
  RoutineCard card{catalogue_entry(routine, library, pace)};
  card.gentle = is_gentle(*routine, library);
  for (const std::string& area : card.has.areas) card.areas.push_back(area_words(area));
  for (const std::string& prop : card.needs) card.props.push_back(prop_words(prop));
  if (!card.positions.empty()) card.position = position_words(card.positions.front());
  return card;
}

std::vector<RoutineCard> cards_of(const std::vector<std::shared_ptr<const Routine>>& routines,
                                  const Library& library, const Pace& pace) {
  std::vector<RoutineCard> cards;
  for (const auto& routine : routines) cards.push_back(card_for(routine, library, pace));
  return cards;
}

void note_last_done(std::vector<RoutineCard>& cards, const std::vector<SessionRecord>& sessions) {
  for (RoutineCard& card : cards) {
    const auto last = std::find_if(sessions.begin(), sessions.end(),
                                   [&](const SessionRecord& record) { return record.routine == card.id; });
    card.last_done = last == sessions.end() ? "" : date_text(last->started);
  }
}

void note_own(std::vector<RoutineCard>& cards, const std::string& folder) {
  for (RoutineCard& card : cards) card.own = card.routine && card.routine->file.starts_with(folder + "/");
}

std::vector<std::string> own_exercises(const Library& library, const std::string& folder) {
  std::vector<std::string> own;
  for (const auto& [id, exercise] : library.exercises()) {
    if (exercise.file.starts_with(folder + "/")) own.push_back(id);
  }
  return own;
}

const RoutineCard* card_named(const std::vector<RoutineCard>& cards, const std::string& id) {
  const auto found =
      std::find_if(cards.begin(), cards.end(), [&](const RoutineCard& card) { return card.id == id; });
  return found == cards.end() ? nullptr : &*found;
}

}  // namespace limber
