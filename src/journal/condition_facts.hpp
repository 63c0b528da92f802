// Questions about an exercise that its tags alone do not answer. Private to this room.
#pragma once

#include "journal/condition_rules.hpp"

namespace limber {

bool does(const Facts& facts, std::string_view tag);       // "pr.*": any that begins so
bool does_any(const Facts& facts, std::string_view tags);  // with spaces between

bool always(const Facts& facts);

bool presses(const Facts& facts);
bool presses_there(const Facts& facts);     // where the condition is; anywhere, if that is not known
bool works_there(const Facts& facts);       // on that area, unless it is rest
bool presses_on_spine(const Facts& facts);  // or on ribs
bool presses_on_lower_back(const Facts& facts);
bool presses_on_belly(const Facts& facts);
bool presses_on_chest(const Facts& facts);
bool presses_on_neck(const Facts& facts);
bool presses_on_legs(const Facts& facts);
bool was_pressed_there(const Facts& facts);  // less than a day ago (evidence E52)
bool works_neck(const Facts& facts);
bool works_legs(const Facts& facts);
bool stretches_massaged_area(const Facts& facts);

bool is_there(const Facts& facts);  // works where the condition is, or may do so
bool breathes(const Facts& facts);
bool is_no_breathing(const Facts& facts);
bool walks(const Facts& facts);
bool is_no_rest(const Facts& facts);  // neither breathing nor lying still
bool holds_breath(const Facts& facts);
bool is_stretch(const Facts& facts);
bool is_relaxation(const Facts& facts);
bool is_held(const Facts& facts);
bool is_there_and_back(const Facts& facts);
bool is_point_pressure(const Facts& facts);
bool lasts_over_a_minute(const Facts& facts);
bool lies_over_two_minutes(const Facts& facts);  // on the back, in a row with what stands before and behind
bool is_sit_up(const Facts& facts);
bool bends_and_turns(const Facts& facts);
bool pushes_up_from_prone(const Facts& facts);
bool is_strenuous(const Facts& facts);

// Two hours after the time of waking, and the hours before it, for who is up then got up early (evidence
// E31); before ten where that time is not known.
bool just_woken(const Facts& facts);
bool perhaps_just_woken(const Facts& facts);

}  // namespace limber
