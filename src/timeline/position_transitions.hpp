// Spoken ways from one position to another, kind to a sore back. Private to this room.
#pragma once

#include <optional>
#include <string>

#include "base/time.hpp"
#include "routine/exercise.hpp"
#include "timeline/ways.hpp"

namespace limber {

// How to get there, and how long a careful person takes at pace 1. Log-roll, hip hinge, one knee at a time,
// hands on the seat, sitting before walking (evidence E56).
struct PositionTransition {
  std::string words;
  Millis length{0};
};

// `from` absent: the session begins. Both the same: no words, no time. Whoever cannot get to the floor lies
// on a bed: these ways are then not for them, but the next two.
PositionTransition way_between(std::optional<Position> from, Position to, const Ways& ways = {});

// How to come up at the end of a session.
std::string way_up_at_the_end(std::optional<Position> from, const Ways& ways = {});

// The same where what is lain on is a bed.
PositionTransition way_between_in_bed(std::optional<Position> from, Position to, const Ways& ways = {});
std::string way_out_of_bed(std::optional<Position> from, const Ways& ways = {});

// From lying on one side to lying on the other.
PositionTransition way_over(const Ways& ways);

// Half a minute where one sits on the way up, before one stands.
std::string wait_sitting();

// Whether one lies, sits or kneels on the floor.
bool on_floor(Position position);
bool is_lying(Position position);

// The way for somebody whom turning over, sitting up or standing up make dizzy (evidence E33, E44): in and
// out of lying slowly, the eyes on one point, and half a minute until all is still; on the way up that is in
// sitting, where the words of the way say so, and who stands up holds on.
PositionTransition steadied(PositionTransition way, std::optional<Position> from, Position to,
                            const Ways& ways);

}  // namespace limber
