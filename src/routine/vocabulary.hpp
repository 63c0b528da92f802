// The closed lists of the two formats, in the order the documentation gives them.
#pragma once

#include <string>
#include <vector>

namespace limber {

using Names = std::vector<std::string>;

const Names& technique_names();  // in the order of enum Technique
const Names& position_names();   // in the order of enum Position
const Names& sides_names();      // in the order of enum Sides
const Names& lie_names();        // in the order of figure::Lie
const Names& camera_names();     // in the order of figure::Camera
const Names& action_names();     // in the order of figure::Action
const Names& area_names();       // what an exercise works on
const Names& tag_names();        // what it does to the body (evidence E20)
const Names& condition_names();  // what a person may live with; what follows is journal's, conditions.hpp
const Names& prop_names();       // what an exercise needs: its "props"
const Names& band_names();       // of elastic bands, by colour
const Names& benefit_names();
const Names& intensity_names();
const Names& ambience_names();
const Names& lie_on_names();      // what a routine's exercises lie on
const Names& grow_off_names();    // in place of limits within which a dose may rise
const Names& ends_names();        // whether one is led up at a routine's end
const Names& question_names();    // of a check-in
const Names& instrument_names();  // questionnaires asked once a week
const Names& day_names();
const Names& clip_names();  // parts of an exercise's words that a recording may replace
const Names& image_endings();
const Names& clip_endings();

}  // namespace limber
