// A share that changes over time, as the few points between which it runs straight. Private to this room.
#pragma once

#include <functional>
#include <vector>

#include "base/time.hpp"

namespace limber {

// Time in ms and value in thousandths in turn, the first at 0 and the last at `length`; of what does not
// change only the first. Nowhere off by more than two thousandths.
std::vector<int> curve_of(Millis length, const std::function<double(Millis)>& share_at);

}  // namespace limber
