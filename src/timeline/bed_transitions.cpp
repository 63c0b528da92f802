// Into bed and out of it, where that is not as on the floor: over the edge, and in one piece.
#include "base/message.hpp"
#include "timeline/position_transitions.hpp"

namespace limber {
namespace {

PositionTransition into_bed(Position to) {
  switch (to) {
    case Position::prone:
      return {tr("Sit on the edge of your bed. Lie down on one side, bring your legs up, and roll onto your "
                 "front, shoulders and hips together."),
              25s};
    case Position::side_lying:
      return {tr("Sit on the edge of your bed, lie down on one side, and bring your legs up, knees bent."),
              20s};
    case Position::supine:
      return {tr("Sit on the edge of your bed. Lie down on one side, bring your legs up, and roll onto your "
                 "back in one piece."),
              22s};
    case Position::floor_sitting:
      return {tr("Sit on the edge of your bed, turn, and bring your legs up in front of you."), 20s};
    default:
      break;
  }
  PositionTransition way{
      tr("Sit on the edge of your bed. Lie down on one side, bring your legs up, and push up onto hands and "
         "knees."),
      25s};
  if (to == Position::kneeling) way.words += " " + tr("From there, come up to kneeling.");
  return way;
}

PositionTransition out_of_bed(Position from, Position to) {
  PositionTransition way{
      is_lying(from)
          ? tr("Roll onto your side in one piece, let your feet come over the edge, push up with your hands, "
               "and sit for a moment.")
          : tr("Sit down to the side, let your feet come over the edge, and sit for a moment."),
      22s};
  if (to == Position::standing) way.words += " " + tr("Then stand up slowly.");
  return way;
}

}  // namespace

PositionTransition way_between_in_bed(std::optional<Position> from, Position to, const Ways& ways) {
  const bool was_in_bed = from && on_floor(*from);
  if (!was_in_bed && on_floor(to)) return steadied(into_bed(to), from, to, ways);
  if (was_in_bed && !on_floor(to)) return steadied(out_of_bed(*from, to), from, to, ways);
  return way_between(from, to, ways);
}

std::string way_out_of_bed(std::optional<Position> from, const Ways& ways) {
  if (!from || !on_floor(*from)) return way_up_at_the_end(from, ways);
  return tr("Stay where you are if you like.") + " " + tr("When you want to get up, take your time.") + " " +
         steadied(out_of_bed(*from, Position::chair), from, Position::chair, ways).words + " " +
         tr("Stand up only when you feel steady.");
}

}  // namespace limber
