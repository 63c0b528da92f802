// Spoken ways from one position to another, kind to a sore back. Private to this room.
#pragma once

#include <optional>
#include <string>

#include "base/time.hpp"
#include "routine/exercise.hpp"

namespace limber {

// How to get there, and how long a careful person takes at pace 1. Log-roll, hip hinge, one knee at a time,
// hands on the seat (evidence E56).
struct PositionTransition {
  std::string words;
  Millis length{0};
};

// `from` absent: the session begins. Both the same: no words, no time.
PositionTransition way_between(std::optional<Position> from, Position to);

// How to come up at the end of a session.
std::string way_up_at_the_end(std::optional<Position> from);

// The same where what is lain on is a bed.
PositionTransition way_between_in_bed(std::optional<Position> from, Position to);
std::string way_out_of_bed(std::optional<Position> from);

// Whether one lies, sits or kneels on the floor.
bool on_floor(Position position);

}  // namespace limber
