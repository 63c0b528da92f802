// A movement measured once a month: what to heed, its timer, and the number.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/movement_test.hpp"
#include "screen/goals/movement_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

struct MovementScreen {
  Movement movement = Movement::sit_to_stand;
  std::optional<Millis> gone;  // since the test began; absent: it has not
  std::optional<int> value;    // that is going to be kept; nothing is filled in beforehand
  std::int64_t deleting = 0;   // the measure asked about, 0 for none
  Scrolls scrolls;
};

using MovementBuilder = ViewBuilder<MovementIntent>;
using MovementUpdate = Update<MovementScreen, MovementEffect>;

// At the first movement that nothing speaks against.
MovementScreen opened(MovementScreen state, const World& world);
MovementUpdate update(MovementScreen state, const MovementIntent& intent, const World& world);
View<MovementIntent> view(const MovementScreen& state, const World& world, const ViewContext& context);
PageHead head(const MovementScreen& state);
std::vector<Action<MovementIntent>> actions(const MovementScreen& state);
std::optional<MovementIntent> step_back(const MovementScreen& state);
// As long as the test runs.
bool moves_by_itself(const MovementScreen& state, const World& world);

// What speaks against it for this person; "" for nothing.
std::string reason_against(const MovementScreen& state, const World& world);

}  // namespace limber
