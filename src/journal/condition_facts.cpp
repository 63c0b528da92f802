#include "journal/condition_facts.hpp"

#include <algorithm>

#include "journal/body_map.hpp"
#include "routine/length.hpp"

namespace limber {
namespace {

using Areas = std::vector<std::string>;

const Areas spine_and_ribs{"neck", "upper-back", "middle-back", "lower-back", "chest", "sides"};
const Areas legs{"hips",         "hip-flexors",  "glutes", "thighs", "hamstrings", "quadriceps",
                 "inner-thighs", "outer-thighs", "knees",  "calves", "ankles",     "feet"};

const Areas legs_below_the_hip{"thighs", "hamstrings", "quadriceps", "inner-thighs", "outer-thighs",
                               "knees",  "calves",     "ankles",     "feet"};

// Areas of exercises that lie inside one another; every other area is met by its own name alone.
struct Inside {
  std::string_view whole;
  std::vector<std::string_view> parts;
};
const std::vector<Inside>& insides() {
  static const std::vector<Inside> table{
      {"head", {"face", "jaw"}},
      {"face", {"jaw"}},
      {"thighs", {"hamstrings", "quadriceps", "inner-thighs", "outer-thighs"}},
      {"hips", {"glutes", "hip-flexors"}},
      {"ankles", {"feet", "calves"}}};
  return table;
}

bool is_inside(std::string_view part, std::string_view whole) {
  return std::any_of(insides().begin(), insides().end(), [&](const Inside& inside) {
    return inside.whole == whole &&
           std::find(inside.parts.begin(), inside.parts.end(), part) != inside.parts.end();
  });
}

bool meet(const std::string& a, const std::string& b) {
  return a == b || a == "whole-body" || b == "whole-body" || is_inside(a, b) || is_inside(b, a);
}

// An exercise that does not say where it works may work anywhere.
bool works_on(const Exercise& exercise, const Areas& areas) {
  if (exercise.areas.empty()) return true;
  return std::any_of(exercise.areas.begin(), exercise.areas.end(), [&](const std::string& worked) {
    return std::any_of(areas.begin(), areas.end(),
                       [&](const std::string& area) { return meet(worked, area); });
  });
}

// The areas of regions of the body map; nullopt where one is not known, or there are none.
std::optional<Areas> areas_of(const std::vector<std::string>& regions) {
  if (regions.empty()) return std::nullopt;
  Areas areas;
  for (const std::string& id : regions) {
    const BodyRegion* region = find_region(id);
    if (region == nullptr) return std::nullopt;
    areas.emplace_back(region->area);
  }
  return areas;
}

constexpr int minutes_a_day = 24 * 60;
constexpr int careful_after_waking = 2 * 60;
constexpr int earliest_rising = 4 * 60;  // before the time of waking
constexpr int ten_in_the_morning = 10 * 60;

}  // namespace

bool does(const Facts& facts, std::string_view tag) {
  const bool any = tag.ends_with('*');
  const std::string_view wanted = any ? tag.substr(0, tag.size() - 1) : tag;
  return std::any_of(facts.does.begin(), facts.does.end(), [&](const std::string& done) {
    return any ? done.starts_with(wanted) : done == wanted;
  });
}

bool does_any(const Facts& facts, std::string_view tags) {
  for (std::size_t from = 0; from < tags.size();) {
    const std::size_t end = std::min(tags.find(' ', from), tags.size());
    if (does(facts, tags.substr(from, end - from))) return true;
    from = end + 1;
  }
  return false;
}

bool always(const Facts&) {
  return true;
}

bool is_there(const Facts& facts) {
  const auto areas = areas_of(facts.where);
  return !areas || works_on(facts.exercise, *areas);
}

bool presses(const Facts& facts) {
  return does(facts, "pr.*");
}
bool presses_there(const Facts& facts) {
  return presses(facts) && is_there(facts);
}
bool works_there(const Facts& facts) {
  return is_no_rest(facts) && is_there(facts);
}
bool presses_on_spine(const Facts& facts) {
  return presses(facts) && works_on(facts.exercise, spine_and_ribs);
}
bool presses_on_lower_back(const Facts& facts) {
  return presses(facts) && works_on(facts.exercise, {"lower-back"});
}
bool presses_on_belly(const Facts& facts) {
  return presses(facts) && works_on(facts.exercise, {"belly"});
}
bool presses_on_chest(const Facts& facts) {
  return presses(facts) && works_on(facts.exercise, {"chest"});
}
bool presses_on_neck(const Facts& facts) {
  return presses(facts) && works_on(facts.exercise, {"neck"});
}
bool presses_on_legs(const Facts& facts) {
  return presses(facts) && works_on(facts.exercise, legs_below_the_hip);
}
bool was_pressed_there(const Facts& facts) {
  return works_on(facts.exercise, facts.circumstances.pressed);
}
bool works_neck(const Facts& facts) {
  return works_on(facts.exercise, {"neck"});
}
bool works_legs(const Facts& facts) {
  return is_no_rest(facts) && works_on(facts.exercise, legs);
}

bool stretches_massaged_area(const Facts& facts) {
  const auto areas = areas_of(facts.circumstances.massaged);
  return is_stretch(facts) && areas && works_on(facts.exercise, *areas);
}

bool breathes(const Facts& facts) {
  return facts.exercise.technique == Technique::breathing;
}
bool walks(const Facts& facts) {
  return facts.exercise.technique == Technique::walking;
}
bool is_no_breathing(const Facts& facts) {
  return !breathes(facts);
}

bool is_no_rest(const Facts& facts) {
  const bool still = is_relaxation(facts) && !std::holds_alternative<TensionDose>(facts.exercise.dose);
  return !breathes(facts) && !still;
}

bool holds_breath(const Facts& facts) {
  const auto* breath = std::get_if<BreathDose>(&facts.exercise.dose);
  return breath != nullptr && (breath->hold_in > 0ms || breath->hold_out > 0ms);
}

bool is_stretch(const Facts& facts) {
  return facts.exercise.technique == Technique::stretching;
}
bool is_relaxation(const Facts& facts) {
  return facts.exercise.technique == Technique::relaxation;
}

bool is_held(const Facts& facts) {
  const Dose& dose = facts.exercise.dose;
  return std::holds_alternative<HoldDose>(dose) || std::holds_alternative<TimeDose>(dose);
}

bool is_there_and_back(const Facts& facts) {
  return std::holds_alternative<TempoDose>(facts.exercise.dose);
}

bool is_point_pressure(const Facts& facts) {
  const Technique technique = facts.exercise.technique;
  return technique == Technique::trigger_point || technique == Technique::deep_tissue;
}

bool lasts_over_a_minute(const Facts& facts) {
  return asked_length(facts.exercise) > 1min;
}
bool lies_over_two_minutes(const Facts& facts) {
  return std::max(asked_length(facts.exercise), facts.on_the_back) > 2min;
}
bool is_sit_up(const Facts& facts) {
  return does(facts, "mv.lx_flex*") || does(facts, "mv.tx_flex");
}
bool bends_and_turns(const Facts& facts) {
  return does(facts, "mv.lx_flex*") && does(facts, "mv.rot*");
}

bool pushes_up_from_prone(const Facts& facts) {
  return does(facts, "pos.prone") && (does(facts, "ld.wrist") || does(facts, "ld.shoulder"));
}

bool is_strenuous(const Facts& facts) {
  return facts.intensity == "strenuous" && is_no_rest(facts);
}

bool just_woken(const Facts& facts) {
  const auto& now = facts.circumstances.minute_of_day;
  const auto& waking = facts.screening.wakes_at;
  if (!now || !waking) return false;
  const int since_earliest = (*now - *waking + earliest_rising + minutes_a_day) % minutes_a_day;
  return since_earliest < earliest_rising + careful_after_waking;
}

bool perhaps_just_woken(const Facts& facts) {
  const auto& now = facts.circumstances.minute_of_day;
  return now && !facts.screening.wakes_at && *now < ten_in_the_morning;
}

}  // namespace limber
