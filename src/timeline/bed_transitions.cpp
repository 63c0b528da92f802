// Into bed and out of it, where that is not as on the floor: over the edge, and in one piece.
#include "base/message.hpp"
#include "timeline/position_transitions.hpp"

namespace limber {
namespace {

bool is_lying(Position position) {
  return position == Position::supine || position == Position::prone || position == Position::side_lying;
}

PositionTransition into_bed(Position to) {
  switch (to) {
    case Position::prone:
      return {tr("Sit on the edge of your bed. Lie down on one side, bring your legs up, and roll onto your "
                 "front, shoulders and hips together."),
              25s};
    case Position::side_lying:
      return {tr("Sit on the edge of your bed, lie down on one side, and bring your legs up, knees bent."),
              20s};
    default:
      return {tr("Sit on the edge of your bed. Lie down on one side, bring your legs up, and roll onto your "
                 "back in one piece."),
              22s};
  }
}

}  // namespace

PositionTransition way_between_in_bed(std::optional<Position> from, Position to) {
  const bool was_lying = from && is_lying(*from);
  if (!was_lying && is_lying(to)) return into_bed(to);
  if (was_lying && !on_floor(to)) {
    PositionTransition way{
        tr("Roll onto your side in one piece, let your feet come over the edge, push up with your hands, and "
           "sit for a moment."),
        22s};
    if (to == Position::standing) way.words += " " + tr("Then stand up slowly.");
    return way;
  }
  return way_between(from, to);
}

std::string way_out_of_bed(std::optional<Position> from) {
  if (!from || !is_lying(*from)) return way_up_at_the_end(from);
  return tr(
      "Stay where you are if you like. When you want to get up, roll onto your side, let your feet come "
      "over the edge, push up with your hands, and sit for a moment before you stand.");
}

}  // namespace limber
