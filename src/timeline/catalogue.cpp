#include "timeline/catalogue.hpp"

#include <algorithm>

namespace limber {
namespace {

void add_once(std::vector<std::string>& list, const std::string& entry) {
  if (std::find(list.begin(), list.end(), entry) == list.end()) list.push_back(entry);
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
void note_traits(CatalogueEntry& entry, const Exercise& exercise) {
  add_once(entry.has.techniques, to_string(exercise.technique));
  for (const std::string& tag : exercise.tags) add_once(entry.has.tags, tag);
  for (const std::string& prop : exercise.props) add_once(entry.needs, prop);
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
    case Technique::strength:
    case Technique::balance:
    case Technique::nerve_glide:
      return 1;
    case Technique::mobility:
    case Technique::walking:
      return 2;
    case Technique::breathing:
    case Technique::relaxation:
      break;
  }
  return 3;
}

// The picture on the entry: in the position the entry names.
void choose_figure(CatalogueEntry& entry, std::vector<std::shared_ptr<const Exercise>> exercises) {
  // The later ones first: routines grow out of the same quiet beginnings.
  std::reverse(exercises.begin(), exercises.end());
  const auto rank = [&](const std::shared_ptr<const Exercise>& one) {
    return std::pair(entry.positions.front() != to_string(one->position), tells_most(*one));
  };
  std::stable_sort(exercises.begin(), exercises.end(),
                   [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  const auto first = std::find_if(exercises.begin(), exercises.end(),
                                  [](const auto& one) { return one->figure.has_value(); });
  if (first != exercises.end()) entry.figure = std::make_shared<const figure::Motion>(picture_of(**first));
}

}  // namespace

CatalogueEntry catalogue_entry(const std::shared_ptr<const Routine>& routine, const Library& library,
                               const Pace& pace) {
  CatalogueEntry entry;
  entry.id = routine->id;
  entry.title = routine->title.in(routine->language);
  entry.summary = routine->summary.in(routine->language);
  entry.routine = routine;
  const auto timeline = compile(*routine, library, pace, estimated_speech_length);
  if (!timeline) return entry;
  entry.length = timeline->total();
  entry.restful = true;
  std::map<Position, int> positions;
  std::vector<std::shared_ptr<const Exercise>> exercises;
  for (const TimelineStep& step : timeline->steps) {
    if (!step.exercise) continue;
    const Exercise& exercise = *step.exercise;
    exercises.push_back(step.exercise);
    ++positions[exercise.position];
    add_once(entry.in_order, to_string(exercise.position));
    entry.restful = entry.restful && is_restful(exercise);
    entry.names[exercise.id] = exercise.name.in(routine->language);
    add_once(entry.exercises, exercise.name.in(routine->language));
    note_traits(entry, exercise);
  }
  entry.has.areas = areas_by_use(exercises);
  entry.positions = by_use(positions);
  choose_figure(entry, std::move(exercises));
  return entry;
}

}  // namespace limber
