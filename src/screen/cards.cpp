#include "screen/cards.hpp"

#include <algorithm>
#include <map>

#include "journal/routine_cautions.hpp"
#include "screen/place_words.hpp"

namespace limber {
namespace {

void add_once(std::vector<std::string>& list, const std::string& entry) {
  if (std::find(list.begin(), list.end(), entry) == list.end()) list.push_back(entry);
}

bool is_restful(const Exercise& exercise) {
  return exercise.technique == Technique::breathing || exercise.technique == Technique::relaxation;
}

// Where its exercises happen, where most do first; of equal ones in the order of the format.
std::vector<std::string> by_use(const std::map<Position, int>& counts) {
  std::vector<std::pair<Position, int>> list(counts.begin(), counts.end());
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> ids;
  for (const auto& [position, count] : list) ids.push_back(to_string(position));
  return ids;
}

// The areas that most of its exercises work on first; of equal ones that of the earlier exercise.
std::vector<std::string> areas_by_use(const std::vector<std::shared_ptr<const Exercise>>& exercises) {
  std::vector<std::string> areas;
  std::map<std::string, int> counts;
  for (const auto& exercise : exercises) {
    for (const std::string& area : exercise->areas) {
      add_once(areas, area);
      ++counts[area];
    }
  }
  std::stable_sort(areas.begin(), areas.end(),
                   [&](const std::string& a, const std::string& b) { return counts.at(a) > counts.at(b); });
  return areas;
}

// What filters and links ask about.
void note_traits(RoutineCard& card, const Exercise& exercise) {
  add_once(card.has.techniques, to_string(exercise.technique));
  for (const std::string& tag : exercise.tags) add_once(card.has.tags, tag);
  for (const std::string& prop : exercise.props) add_once(card.needs, prop);
}

// How much an exercise says of the routine it is in: a ball or a stroking hand most, rest least.
int tells_most(const Exercise& exercise) {
  switch (exercise.technique) {
    case Technique::myofascial_release:
    case Technique::trigger_point:
    case Technique::deep_tissue:
    case Technique::swedish:
      return 0;
    case Technique::stretching:
      return 1;
    case Technique::mobility:
      return 2;
    case Technique::breathing:
    case Technique::relaxation:
      break;
  }
  return 3;
}

// The picture on the card.
void choose_figure(RoutineCard& card, std::vector<std::shared_ptr<const Exercise>> exercises) {
  // The later ones first: routines grow out of the same quiet beginnings.
  std::reverse(exercises.begin(), exercises.end());
  std::stable_sort(exercises.begin(), exercises.end(),
                   [](const auto& a, const auto& b) { return tells_most(*a) < tells_most(*b); });
  const auto first = std::find_if(exercises.begin(), exercises.end(),
                                  [](const auto& one) { return one->figure.has_value(); });
  if (first != exercises.end())
    card.figure = std::shared_ptr<const figure::Motion>(*first, &*(*first)->figure);
}

}  // namespace

RoutineCard card_for(const std::shared_ptr<const Routine>& routine, const Library& library,
                     const Pace& pace) {
  RoutineCard card;
  card.id = routine->id;
  card.title = routine->title.in(routine->language);
  card.summary = routine->summary.in(routine->language);
  card.routine = routine;
  const auto timeline = compile(*routine, library, pace, estimated_speech_length);
  if (!timeline) return card;
  card.length = timeline->total();
  card.restful = true;
  card.gentle = is_gentle(*routine, library);
  std::map<Position, int> positions;
  std::vector<std::shared_ptr<const Exercise>> exercises;
  for (const TimelineStep& step : timeline->steps) {
    if (!step.exercise) continue;
    const Exercise& exercise = *step.exercise;
    exercises.push_back(step.exercise);
    ++positions[exercise.position];
    card.restful = card.restful && is_restful(exercise);
    card.names[exercise.id] = exercise.name.in(routine->language);
    add_once(card.exercises, exercise.name.in(routine->language));
    note_traits(card, exercise);
  }
  card.has.areas = areas_by_use(exercises);
  for (const std::string& area : card.has.areas) card.areas.push_back(area_words(area));
  for (const std::string& prop : card.needs) card.props.push_back(prop_words(prop));
  card.positions = by_use(positions);
  if (!card.positions.empty()) card.position = position_words(card.positions.front());
  choose_figure(card, exercises);
  return card;
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
