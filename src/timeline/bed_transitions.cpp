// Into bed and out of it, where that is not as on the floor: over the edge, and in one piece.
#include "base/message.hpp"
#include "timeline/position_transitions.hpp"

namespace limber {
namespace {

// A new hip that may not roll, and arms that may not push: nobody does that alone.
WayStep lean_back_with_help() {
  return {tr("Lean back slowly, while somebody holds your back."), for_the_body};
}

// Legs and trunk in one piece over the edge, by way of the back: onto a new hip nobody rolls.
PositionTransition into_bed_with_a_new_hip(Position to, const Ways& ways) {
  PositionTransition way{
      {tr("Sit down well back on the edge of your bed."), for_the_body},
      ways.spare_arms ? lean_back_with_help() : WayStep{tr("Lean back on your hands."), for_a_limb},
      {tr("Bring one leg up after the other, without a twist."), for_the_body}};
  if (to == Position::floor_sitting) return way;
  way.push_back({tr("Lie down on your back."), for_the_body});
  if (to == Position::supine) return way;
  way.push_back({tr("Lay a pillow between your knees."), for_a_turn});
  way.push_back({tr("Roll onto the side of your good hip, shoulders and hips together."), for_a_turn});
  if (to == Position::prone) way.push_back({tr("Roll on onto your front."), for_a_turn});
  return way;
}

PositionTransition into_bed(Position to, const Ways& ways) {
  const bool kneels = to == Position::quadruped || to == Position::kneeling;
  if (ways.new_hip && !kneels) return into_bed_with_a_new_hip(to, ways);
  PositionTransition way{{tr("Sit down on the edge of your bed."), for_the_body}};
  if (to == Position::floor_sitting) {
    way.push_back({tr("Turn, and bring your legs up in front of you."), for_a_turn});
    return way;
  }
  way.push_back({tr("Lie down on one side, and bring your legs up."), for_the_body});
  if (to == Position::supine)
    way.push_back({tr("Roll onto your back, shoulders and hips together."), for_a_turn});
  if (to == Position::prone)
    way.push_back({tr("Roll onto your front, shoulders and hips together."), for_a_turn});
  if (to == Position::quadruped || to == Position::kneeling)
    way.push_back({tr("Push up with your hands, and come onto hands and knees."), for_the_body});
  if (to == Position::kneeling) way.push_back({tr("From there, come up to kneeling."), for_a_turn});
  return way;
}

// Who lies on one side already may face the wall.
WayStep onto_the_side_of_the_edge(Position from) {
  if (from == Position::side_lying) return {tr("Lie on the side that faces the edge."), for_a_turn};
  return {tr("Roll onto the side that faces the edge, shoulders and hips together."), for_a_turn};
}

// To sitting on the edge.
PositionTransition to_the_edge(Position from, const Ways& ways) {
  if (!is_lying(from))
    return {{tr("Sit down to one side."), for_a_turn}, {tr("Let your feet come over the edge."), for_a_turn}};
  if (ways.spare_arms && ways.new_hip)
    return {{tr("Do not push with your arms."), for_a_limb},
            {tr("Come up slowly, while somebody holds your back."), for_the_body},
            {tr("Bring one leg after the other over the edge, without a twist."), for_the_body}};
  if (ways.spare_arms)
    return {onto_the_side_of_the_edge(from),
            {tr("Do not push with your arms."), for_a_limb},
            {tr("Let your feet come over the edge, so that their weight brings you up."), for_the_body}};
  if (ways.new_hip)
    return {{tr("Come up onto your elbows, then onto your hands."), for_the_body},
            {tr("Bring one leg after the other over the edge, without a twist."), for_the_body}};
  return {onto_the_side_of_the_edge(from),
          {tr("Let your feet come over the edge, and push up with your hands."), for_the_body}};
}

PositionTransition out_of_bed(Position from, Position to, const Ways& ways) {
  PositionTransition way = to_the_edge(from, ways);
  way.push_back(steady_sitting(ways, tr("Stay sitting on the edge until you feel steady.")));
  if (to == Position::standing)
    way.push_back({tr("Then stand up slowly, a hand on something firm."), for_the_body});
  return way;
}

// Where one rolls over in bed, and while the breastbone heals.
PositionTransition spared(PositionTransition way, std::optional<Position> from, Position to,
                          const Ways& ways) {
  const bool rolls = from && on_floor(*from) && on_floor(to) && is_lying(*from) && is_lying(to);
  if (way.empty()) return way;
  if (ways.new_hip && rolls)
    way.insert(way.begin(), {{tr("Lay a pillow between your knees."), for_a_turn},
                             {tr("Do not roll over your new hip."), for_a_limb}});
  if (ways.spare_arms) way.insert(way.begin(), {tr("Keep your upper arms close to your body."), for_a_limb});
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

PositionTransition way_out_of_bed(std::optional<Position> from, const Ways& ways) {
  if (!from || !on_floor(*from)) return way_up_at_the_end(from, ways);
  PositionTransition way{{tr("When you want to get up, this is the way."), for_a_limb}};
  for (WayStep& step : way_between_in_bed(from, Position::chair, ways)) way.push_back(std::move(step));
  way.push_back({tr("Stand up only when you feel steady."), for_the_body});
  return way;
}

}  // namespace limber
