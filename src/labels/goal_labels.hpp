// Goals, movements measured and plans for a flare, in words.
#pragma once

#include <string>
#include <vector>

#include "course/flare_plan.hpp"
#include "journal/about_person.hpp"

namespace limber {

// "Putting on my socks: 3 on 25 October → 6 on 22 November: a meaningful change, for the better"; one line a
// goal, in their order.
std::vector<std::string> goal_lines(const Goals& goals, const std::vector<Assessment>& assessments);

// The questionnaires without what was answered about goals; what then says nothing is left out.
std::vector<Assessment> without_goals(const std::vector<Assessment>& assessments, const Goals& goals);

std::string movement_words(Movement movement);             // "Standing up from a chair, 30 seconds"
std::string measured_words(Movement movement, int value);  // "9 times", "12 cm"
// "9 times on 3 November → 11 times on 1 December: a clear change, for the better"; a line a movement that
// was measured, with its name before.
std::vector<std::string> measured_lines(const std::vector<Measured>& measured);

// A line of the plan: its heading, and what to write there.
struct FlareLineWords {
  std::string title;
  std::string hint;
};
FlareLineWords flare_line_words(std::size_t line);  // of flare_plan_lines

// What usually helps, for whoever has no plan of their own yet; a line for each of flare_plan_lines.
std::string usual_flare_line(std::size_t line);

// "Day 2 of the flare. What you start now is half of the usual …"
std::string way_back_words(const WayBack& way);

// "3 November to 8 November", "since 3 November"; newest first.
std::vector<std::string> flare_lines(const std::vector<Flare>& flares);

}  // namespace limber
