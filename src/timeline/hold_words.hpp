// Where words fit into a stretch of quiet. Private to this room.
#pragma once

#include <optional>
#include <vector>

#include "base/time.hpp"

namespace limber {

// A stretch that words may fill, and one sound in it that they keep clear of (empty where there is none).
struct Quiet {
  Millis begin{0};
  Millis end{0};
  Millis keep_from{0};
  Millis keep_to{0};
};

// Starts for utterances of these lengths, in order and spread out, at least a second apart; whole and inside.
// nullopt if they do not all fit.
std::optional<std::vector<Millis>> placed(const std::vector<Millis>& lengths, const Quiet& quiet);

// The quiet of a hold of this length: after the opening bell, before the closing ticks, clear of the halfway
// bell.
Quiet quiet_of_hold(Millis hold);

// Whether the middle of a hold of this length is rung.
bool rings_half(Millis hold);

}  // namespace limber
