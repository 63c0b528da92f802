#include "screen/ui/routine_card.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/routine_cautions.hpp"
#include "labels/vocabulary_labels.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

// As they are taken. To lie on a bed is no way down to the floor, however one lies there.
std::string places_words(const std::vector<std::string>& positions, bool bed) {
  std::vector<std::string> places;
  for (const std::string& position : positions) {
    const bool up = position == to_string(Position::chair) || position == to_string(Position::standing);
    const std::string words = bed && !up ? tr("on a bed") : position_words(position);
    if (std::find(places.begin(), places.end(), words) == places.end()) places.push_back(words);
  }
  return join(places, tr(", then "));
}

}  // namespace

RoutineCard card_for(const std::shared_ptr<const Routine>& routine, const Library& library,
                     const Pace& pace) {
  RoutineCard card{catalogue_entry(routine, library, pace)};
  card.gentle = is_gentle(*routine, library);
  for (const std::string& area : card.has.areas) card.areas.push_back(area_words(area));
  for (const std::string& prop : card.needs) card.props.push_back(prop_words(prop));
  card.position = places_words(card.in_order, routine->lie_on == "bed");
  return card;
}

std::vector<RoutineCard> cards_of(const std::vector<std::shared_ptr<const Routine>>& routines,
                                  const Library& library, const Pace& pace) {
  std::vector<RoutineCard> cards;
  for (const auto& routine : routines) cards.push_back(card_for(routine, library, pace));
  return cards;
}

void note_own(std::vector<RoutineCard>& cards, const std::string& folder) {
  for (RoutineCard& card : cards) {
    const std::string file = card.routine ? card.routine->file : "";
    card.own = file.starts_with(folder + "/");
    card.handed_over = card.own && file.find('/', folder.size() + 1) != std::string::npos;
  }
}

void note_changed(std::vector<RoutineCard>& cards, const FileTime& changed) {
  for (RoutineCard& card : cards) card.changed = card.routine ? changed(card.routine->file) : 0;
}

std::string code_of_person(const std::vector<RoutineCard>& cards) {
  std::string code;
  for (const RoutineCard& card : cards) {
    if (!card.own || !card.routine || card.routine->meant_for.empty()) continue;
    if (!card.handed_over || (!code.empty() && code != card.routine->meant_for)) return "";
    code = card.routine->meant_for;
  }
  return code;
}

std::string giver_words(const RoutineCard& card) {
  if (!card.handed_over) return "";
  if (!has_author(*card.routine)) return tr("From your therapist");
  const std::string name = card.routine->author.name.in(card.routine->language);
  return fill(tr("From your therapist, {name}"), {{"name", name}});
}

bool names_area(const RoutineCard& card, const std::string& area) {
  const auto& areas = card.has.areas;
  const auto end = areas.begin() + static_cast<std::ptrdiff_t>(std::min(named_areas, areas.size()));
  return std::find(areas.begin(), end, area) != end;
}

std::vector<std::string> own_exercises(const Library& library, const std::string& folder) {
  std::vector<std::string> own;
  for (const auto& [id, exercise] : library.exercises()) {
    if (exercise.file.starts_with(folder + "/")) own.push_back(id);
  }
  return own;
}

Author author_of(const std::vector<RoutineCard>& cards) {
  const RoutineCard* last = nullptr;
  for (const RoutineCard& card : cards) {
    const bool mine = card.own && !card.handed_over && card.routine && has_author(*card.routine);
    if (mine && (last == nullptr || card.changed > last->changed)) last = &card;
  }
  return last == nullptr ? Author{} : last->routine->author;
}

std::vector<std::string> own_programmes(const Programmes& programmes, const std::string& folder) {
  std::vector<std::string> own;
  for (const auto& programme : programmes) {
    if (programme->file.starts_with(folder + "/")) own.push_back(programme->id);
  }
  return own;
}

void set_walk(RoutineCard& card, const Library& library, double minutes) {
  const auto now = card.routine ? walk_minutes(*card.routine, library) : std::nullopt;
  if (!now) return;
  const Routine walk = walk_routine(*card.routine, library, minutes);
  card.length += millis_from_seconds((walk_minutes(walk, library).value_or(*now) - *now) * 60);
  card.routine = std::make_shared<const Routine>(walk);
}

const RoutineCard* card_named(const std::vector<RoutineCard>& cards, const std::string& id) {
  const auto found =
      std::find_if(cards.begin(), cards.end(), [&](const RoutineCard& card) { return card.id == id; });
  return found == cards.end() ? nullptr : &*found;
}
RoutineCard* card_named(std::vector<RoutineCard>& cards, const std::string& id) {
  return const_cast<RoutineCard*>(card_named(std::as_const(cards), id));
}

}  // namespace limber
