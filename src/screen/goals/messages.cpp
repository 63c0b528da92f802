// The messages of this room are copied and destroyed by code that is compiled here, once.
#include "screen/goals/flare_plan_intent.hpp"
#include "screen/goals/goals_intent.hpp"
#include "screen/goals/movement_intent.hpp"

namespace limber {

LIMBER_DEFINE_SPECIAL_MEMBERS(FlarePlanIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(GoalsIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(MovementIntent);

}  // namespace limber
