#include "labels/person_labels.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/body_map.hpp"
#include "journal/conditions.hpp"
#include "journal/standing_answers.hpp"
#include "labels/day_labels.hpp"
#include "labels/exercise_labels.hpp"

namespace limber {
namespace {

using Lines = std::vector<std::string>;

std::string regions_words(const Lines& regions) {
  Lines words;
  for (const std::string& region : regions) words.push_back(body_region_words(region));
  return join(words, ", ");
}

void add_conditions(const Screening& now, Lines& lines) {
  for (const Condition& condition : conditions()) {
    const auto found = now.conditions.find(condition.id);
    if (found == now.conditions.end()) continue;
    const std::string words = with_capital(condition.words());
    lines.push_back(found->second.empty()
                        ? words
                        : fill(tr("{condition}: {places}"),
                               {{"condition", words}, {"places", regions_words(found->second)}}));
  }
  // Of a later Limber: its id says more than nothing.
  for (const auto& [id, regions] : now.conditions) {
    if (find_condition(id) == nullptr) lines.push_back(id);
  }
}

// Where a condition of one place is. What no place was given for may be anywhere, and stands above.
void add_untouched(const Screening& now, Lines& lines) {
  Lines regions;
  for (const auto& [id, places] : now.conditions) {
    const Condition* condition = find_condition(id);
    if (condition == nullptr || !condition->asks_where) continue;
    for (const std::string& region : places) {
      if (std::find(regions.begin(), regions.end(), region) == regions.end()) regions.push_back(region);
    }
  }
  if (!regions.empty())
    lines.push_back(fill(tr("Not to be pressed: {places}"), {{"places", regions_words(regions)}}));
}

std::string pressure_words(Pressure pressure) {
  switch (pressure) {
    case Pressure::light:
      return tr("Pressure they like: light");
    case Pressure::medium:
      return tr("Pressure they like: medium");
    case Pressure::firm:
      break;
  }
  return tr("Pressure they like: firm");
}

std::string floor_words(FloorAccess floor) {
  switch (floor) {
    case FloorAccess::easily:
      return tr("Down to the floor: easily");
    case FloorAccess::with_support:
      return tr("Down to the floor: with a chair or a helping hand");
    case FloorAccess::not_at_all:
      break;
  }
  return tr("Down to the floor: not at all");
}

}  // namespace

std::vector<std::pair<std::string, std::string>> floor_choices() {
  return {{to_string(FloorAccess::easily), tr("Easily")},
          {to_string(FloorAccess::with_support), tr("With a chair or a helping hand")},
          {to_string(FloorAccess::not_at_all), tr("Not at all")}};
}

Lines respected_words(const Screening& screening, std::int64_t day) {
  const Screening now = standing(screening, day);
  Lines lines;
  add_conditions(now, lines);
  add_untouched(now, lines);
  if (now.pressure) lines.push_back(pressure_words(*now.pressure));
  if (now.floor) lines.push_back(floor_words(*now.floor));
  return lines;
}

Lines allowance_words(const std::vector<AllowedExercise>& allowed,
                      const std::map<std::string, std::string>& names) {
  Lines lines;
  for (const AllowedExercise& one : allowed) {
    const std::string by = one.allowance.by == "therapist" ? tr("allowed by the routine's therapist")
                                                           : tr("allowed by the person");
    const std::string times =
        fill(trn("once", "{count} times", one.times), {{"count", std::to_string(one.times)}});
    lines.push_back(fill(tr("{exercise}, in spite of {condition}: {by}, {times}, the last on {day}"),
                         {{"exercise", name_of(names, one.allowance.exercise)},
                          {"condition", condition_words(one.allowance.condition)},
                          {"by", by},
                          {"times", times},
                          {"day", short_date_words(one.day)}}));
  }
  return lines;
}

}  // namespace limber
