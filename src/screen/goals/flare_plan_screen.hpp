// The plan for a flare: read on a bad day, written on a calm one.
#pragma once

#include <optional>
#include <string>

#include "screen/goals/flare_plan_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

// The person's own plan; where they wrote none, that of the programme taken up last that has one; else empty.
FlarePlan plan_for_flare(const World& world);

std::string flare_field(std::size_t line);  // of flare_plan_lines
TextFields flare_fields();

struct FlarePlanScreen {
  bool writing = false;
  TextFields fields = flare_fields();
  std::string made;     // the sheet's file, "" without one
  std::string trouble;  // why it could not be made
  Scrolls scrolls;
};

using FlarePlanBuilder = ViewBuilder<FlarePlanIntent>;
using FlarePlanUpdate = Update<FlarePlanScreen, FlarePlanEffect>;

FlarePlanScreen opened(FlarePlanScreen state, const World& world);
FlarePlanUpdate update(FlarePlanScreen state, const FlarePlanIntent& intent, const World& world);
View<FlarePlanIntent> view(const FlarePlanScreen& state, const World& world, const ViewContext& context);
PageHead head(const FlarePlanScreen& state);
std::optional<FlarePlanIntent> step_back(const FlarePlanScreen& state);

}  // namespace limber
