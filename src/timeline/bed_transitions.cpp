// Into bed and out of it, where that is not as on the floor: over the edge, and in one piece.
#include "base/message.hpp"
#include "timeline/position_transitions.hpp"

namespace limber {
namespace {

// Legs and trunk in one piece over the edge, by way of the back: onto a new hip nobody rolls.
PositionTransition into_bed_with_a_new_hip(Position to) {
  PositionTransition way{
      tr("Sit well back on the edge of your bed. Lean back on your hands, and bring one leg up "
         "after the other, without a twist."),
      20s};
  if (to == Position::floor_sitting) return way;
  way.words += " " + tr("Lie down on your back.");
  if (to == Position::supine) return way;
  way.words +=
      " " + tr("Lay a pillow between your knees, and roll onto the side of your good hip in one piece.");
  way.length = 30s;
  if (to == Position::prone) way.words += " " + tr("Roll on onto your front.");
  return way;
}

PositionTransition into_bed(Position to, const Ways& ways) {
  const bool kneels = to == Position::quadruped || to == Position::kneeling;
  if (ways.new_hip && !kneels) return into_bed_with_a_new_hip(to);
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

// To sitting on the edge.
std::string to_the_edge(Position from, const Ways& ways) {
  if (!is_lying(from))
    return tr("Sit down to the side, let your feet come over the edge, and sit for a moment.");
  if (ways.spare_arms)
    return tr(
        "Roll onto your side in one piece. Let your feet come over the edge, so that their weight brings "
        "you up. Do not push with your arms. Sit for a moment.");
  if (ways.new_hip)
    return tr(
        "Come up onto your elbows, then onto your hands. Bring one leg after the other over the edge, "
        "without a twist, and sit for a moment.");
  return tr(
      "Roll onto your side in one piece, let your feet come over the edge, push up with your hands, "
      "and sit for a moment.");
}

PositionTransition out_of_bed(Position from, Position to, const Ways& ways) {
  PositionTransition way{to_the_edge(from, ways), 22s};
  if (ways.dizzy && is_lying(from)) way.words += " " + wait_sitting();
  if (to == Position::standing) way.words += " " + tr("Then stand up slowly.");
  return way;
}

// Where one rolls over in bed, and while the breastbone heals.
PositionTransition spared(PositionTransition way, std::optional<Position> from, Position to,
                          const Ways& ways) {
  const bool rolls = from && on_floor(*from) && on_floor(to) && is_lying(*from) && is_lying(to);
  if (way.words.empty()) return way;
  if (ways.new_hip && rolls)
    way.words = tr("Lay a pillow between your knees, and do not roll over your new hip.") + " " + way.words;
  if (ways.spare_arms) way.words = tr("Keep your upper arms close to your body.") + " " + way.words;
  return way;
}

PositionTransition unsteadied_in_bed(std::optional<Position> from, Position to, const Ways& ways) {
  const bool was_in_bed = from && on_floor(*from);
  if (!was_in_bed && on_floor(to)) return steadied(into_bed(to, ways), from, to, ways);
  if (was_in_bed && !on_floor(to)) return steadied(out_of_bed(*from, to, ways), from, to, ways);
  return way_between(from, to, ways);
}

}  // namespace

PositionTransition way_between_in_bed(std::optional<Position> from, Position to, const Ways& ways) {
  return spared(unsteadied_in_bed(from, to, ways), from, to, ways);
}

std::string way_out_of_bed(std::optional<Position> from, const Ways& ways) {
  if (!from || !on_floor(*from)) return way_up_at_the_end(from, ways);
  return tr("Stay where you are if you like.") + " " + tr("When you want to get up, take your time.") + " " +
         way_between_in_bed(from, Position::chair, ways).words + " " +
         tr("Stand up only when you feel steady.");
}

}  // namespace limber
