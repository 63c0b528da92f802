// What stays on one screen: posing the figure: how an exercise of the therapist's own looks.
#pragma once

#include <variant>

namespace limber {

struct TurnCamera {
  double degrees = 0;
};
using PoseIntent = std::variant<TurnCamera>;

}  // namespace limber
