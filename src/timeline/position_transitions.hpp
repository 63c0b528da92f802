// Spoken ways from one position to another, kind to a sore back. Private to this room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "routine/exercise.hpp"
#include "timeline/ways.hpp"

namespace limber {

// One thing to do, and the silence behind its words in which a careful person does it at pace 1.
struct WayStep {
  std::string words;
  Millis to_do{0};
};

// How to get there. Log-roll, hip hinge, one knee at a time, hands on the seat, sitting until steady before
// standing (evidence E56).
using PositionTransition = std::vector<WayStep>;

inline constexpr Millis for_a_limb = 4s;       // a hand, a foot, or a place to look at
inline constexpr Millis for_a_turn = 7s;       // rolling over, sitting down to one side, the legs up or down
inline constexpr Millis for_the_body = 10s;    // all of one's weight, down or up
inline constexpr Millis until_steady = 20s;    // sitting after lying, before standing
inline constexpr Millis until_it_stops = 30s;  // what spins

// `from` absent: the session begins. Both the same: no steps. Whoever cannot get to the floor lies on a bed:
// these ways are then not for them, but the next two.
PositionTransition way_between(std::optional<Position> from, Position to, const Ways& ways = {});

// How to come up at the end of a session.
PositionTransition way_up_at_the_end(std::optional<Position> from, const Ways& ways = {});

// The same where what is lain on is a bed.
PositionTransition way_between_in_bed(std::optional<Position> from, Position to, const Ways& ways = {});
PositionTransition way_out_of_bed(std::optional<Position> from, const Ways& ways = {});

// From lying on one side to lying on the other.
PositionTransition way_over(const Ways& ways);

// Where one sits on the way up, before one stands: half a minute for whom it makes dizzy, else until steady,
// in the words of the way.
WayStep steady_sitting(const Ways& ways, std::string otherwise);

// Whether one lies, sits or kneels on the floor.
bool on_floor(Position position);
bool is_lying(Position position);

// The way for somebody whom turning over, sitting up or standing up make dizzy (evidence E33, E44): in and
// out of lying slowly, the eyes on one point, and half a minute until all is still; on the way up that is in
// sitting (steady_sitting), and who stands up holds on.
PositionTransition steadied(PositionTransition way, std::optional<Position> from, Position to,
                            const Ways& ways);

}  // namespace limber
