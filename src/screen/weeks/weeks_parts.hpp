// The pieces of the view of a programme that is being written, each in a column of its own. All return their
// height.
#pragma once

#include "screen/ui/page.hpp"
#include "screen/weeks/weeks_screen.hpp"

namespace limber {

// The title, how long it lasts, what is wrong with it as a whole, and what is done with it.
double draw_weeks_head(WeeksBuilder& sheet, const Rect& column, const WeeksScreen& state, const World& world);
// Every week, under the title of its phase: pressed to look at the phase, and where routines are dropped.
double draw_strip(WeeksBuilder& sheet, const Rect& column, const WeeksScreen& state);
// All that the selected phase asks for.
double draw_phase(WeeksBuilder& sheet, const Rect& column, const WeeksScreen& state, const World& world);
// Its routines, the selected one with its days and times.
double draw_planned(WeeksBuilder& sheet, const Rect& column, const WeeksScreen& state, const World& world);
// The routines there are, to be dragged into a week or added to the phase.
double draw_shelf(WeeksBuilder& sheet, const Rect& column, const WeeksScreen& state, const World& world);
double draw_about_programme(WeeksBuilder& sheet, const Rect& column, const WeeksScreen& state,
                            const World& world);

double draw_weeks_field(WeeksBuilder& sheet, const Rect& column, const WeeksScreen& state,
                        const std::string& field, const std::string& label,
                        const std::string& placeholder = "");
double draw_weeks_choice(WeeksBuilder& sheet, const Rect& column, const WeeksScreen& state,
                         const std::string& what, const std::string& label);
// Of the numbers there are by these names.
double draw_weeks_numbers(WeeksBuilder& sheet, const Rect& column, const WeeksScreen& state,
                          std::initializer_list<const char*> names);

// What is wrong there and in what lies within, in the window's own words, beside `below`: what is told by a
// part of the page that is for it.
double draw_problems_at(WeeksBuilder& sheet, const Rect& column, const WeeksScreen& state, const World& world,
                        const std::string& pointer, const std::vector<std::string>& without = {});
bool has_problems_at(const WeeksScreen& state, const std::string& pointer);
std::string title_on(const World& world, const std::string& routine);

}  // namespace limber
