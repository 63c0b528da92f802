// "What would you like to do again?": up to three goals in own words, and how able one is today.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "course/goals.hpp"
#include "screen/goals/goals_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

std::string goal_field(std::size_t number);  // from 0; its ratings have the same name
TextFields goal_fields();

struct GoalsScreen {
  TextFields fields = goal_fields();
  std::array<std::optional<Score>, most_goals> ratings;
  std::int64_t deleting = 0;  // the answers asked about, 0 for none
  Scrolls scrolls;
};

using GoalsBuilder = ViewBuilder<GoalsIntent>;
using GoalsUpdate = Update<GoalsScreen, GoalsEffect>;

// With the goals there are, to be rated anew.
GoalsScreen opened(GoalsScreen state, const World& world);
GoalsUpdate update(GoalsScreen state, const GoalsIntent& intent, const World& world);
View<GoalsIntent> view(const GoalsScreen& state, const World& world, const ViewContext& context);
PageHead head(const GoalsScreen& state);
std::optional<GoalsIntent> step_back(const GoalsScreen& state);

}  // namespace limber
