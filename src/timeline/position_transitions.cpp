#include "timeline/position_transitions.hpp"

#include <iterator>

#include "base/message.hpp"

namespace limber {
namespace {

PositionTransition operator+(PositionTransition first, PositionTransition then) {
  first.insert(first.end(), std::make_move_iterator(then.begin()), std::make_move_iterator(then.end()));
  return first;
}

// Behind standing up, for whom that makes dizzy.
WayStep hold_on() {
  return {tr("Hold on to something firm until your head is clear."), for_the_body};
}

// --- Between the floor and what is above it: each way is made of two

// From standing or a chair onto both knees.
PositionTransition down_to_the_knees(Position from, const Ways& ways) {
  PositionTransition way;
  if (ways.sore_knees) way.push_back({tr("Lay something soft where your knees will be."), for_the_body});
  if (from == Position::chair) way.push_back({tr("Stand up, and turn to face the chair."), for_the_body});
  const bool easily = from == Position::standing && ways.floor == FloorWay::easily;
  way.push_back({easily ? tr("Bend at the hips, a hand on your thigh or on a chair.")
                        : tr("Put both hands on the seat of a firm chair."),
                 for_a_limb});
  way.push_back({tr("Go down on one knee, then the other."), for_the_body});
  return way;
}

PositionTransition down_onto_the_front() {
  return {{tr("Walk your hands forward, and lower yourself onto your front."), for_the_body}};
}

// From both knees on.
PositionTransition on_from_the_knees(Position to) {
  switch (to) {
    case Position::supine:
      return {{tr("Sit down to one side."), for_a_turn},
              {tr("Lie down on that side, with the help of your hands."), for_the_body},
              {tr("Roll onto your back, shoulders and hips together."), for_a_turn}};
    case Position::prone:
      return PositionTransition{{tr("Bring your hands to the floor."), for_a_turn}} + down_onto_the_front();
    case Position::side_lying:
      return {{tr("Sit down to one side."), for_a_turn},
              {tr("Lie down on that side, with the help of your hands."), for_the_body}};
    case Position::quadruped:
      return {{tr("Bring your hands to the floor, under your shoulders."), for_a_turn}};
    case Position::floor_sitting:
      return {{tr("Sit down to one side."), for_a_turn},
              {tr("Bring your legs round in front of you."), for_a_turn}};
    default:
      return {};
  }
}

PositionTransition onto_the_side() {
  return {{tr("Bend your knees, one after the other."), for_a_limb},
          {tr("Roll onto your side, shoulders and hips together."), for_a_turn}};
}

PositionTransition back_to_hands_and_knees() {
  return {{tr("Bring your hands under your shoulders."), for_a_limb},
          {tr("Push back onto hands and knees."), for_the_body}};
}

PositionTransition push_up_to_sitting() {
  return {{tr("Push up to sitting with your hands."), for_the_body}};
}

// Out of lying: to sitting, and a pause there. Empty where one sits or kneels already.
PositionTransition up_to_sitting(Position from, const Ways& ways) {
  const PositionTransition wait{steady_sitting(ways, tr("Stay sitting until you feel steady."))};
  switch (from) {
    case Position::supine:
      return onto_the_side() + push_up_to_sitting() + wait;
    case Position::prone:
      return back_to_hands_and_knees() + PositionTransition{{tr("Sit down to one side."), for_a_turn}} + wait;
    case Position::side_lying:
      return push_up_to_sitting() + wait;
    default:
      return {};
  }
}

// From sitting on the floor or kneeling to a seat.
PositionTransition up_to_the_chair(Position from) {
  return {{from == Position::kneeling ? tr("Turn to face a firm chair.")
                                      : tr("Come to your knees in front of a firm chair."),
           for_the_body},
          {tr("Put both hands on the seat."), for_a_limb},
          {tr("Bring your stronger foot forward."), for_a_turn},
          {tr("Push up, turn, and sit down on the chair."), for_the_body}};
}

PositionTransition up_to_standing(Position from, const Ways& ways) {
  if (ways.floor != FloorWay::easily)
    return up_to_the_chair(from) +
           PositionTransition{{tr("When you are steady, stand up, a hand on the chair."), for_the_body}};
  PositionTransition way;
  if (from != Position::kneeling) way.push_back({tr("Come to your knees."), for_a_turn});
  way.push_back({tr("Bring your stronger foot forward."), for_a_turn});
  way.push_back({tr("Rest your hands on that knee or on a chair, and stand up slowly."), for_the_body});
  return way;
}

PositionTransition up(Position from, Position to, const Ways& ways) {
  return up_to_sitting(from, ways) +
         (to == Position::chair ? up_to_the_chair(from) : up_to_standing(from, ways));
}

PositionTransition above_the_floor(Position to) {
  if (to == Position::chair)
    return {{tr("Stand with your back to the chair, until you feel it behind your legs."), for_a_turn},
            {tr("Bend at the hips, and sit down slowly."), for_a_turn}};
  return {{tr("Slide to the front of the chair, your feet under you."), for_a_turn},
          {tr("Stand up slowly, a hand on the chair."), for_the_body}};
}

// --- Where one stays low

PositionTransition lean_and_lie_down() {
  return {{tr("Lean onto one elbow, and lie down on that side."), for_the_body}};
}

PositionTransition to_supine(Position from) {
  const PositionTransition roll{{tr("Roll onto your back, shoulders and hips together."), for_a_turn}};
  switch (from) {
    case Position::floor_sitting:
      return lean_and_lie_down() + roll;
    case Position::side_lying:
      return roll;
    case Position::prone:
      return PositionTransition{
                 {tr("Roll slowly onto your side, shoulders and hips together."), for_a_turn}} +
             roll;
    default:
      return on_from_the_knees(Position::supine);
  }
}

PositionTransition to_prone(Position from) {
  const PositionTransition roll{{tr("Roll onto your front, shoulders and hips together."), for_a_turn}};
  switch (from) {
    case Position::supine:
      return onto_the_side() + roll;
    case Position::side_lying:
      return roll;
    case Position::quadruped:
      return down_onto_the_front();
    case Position::floor_sitting:
      return PositionTransition{{tr("Turn onto hands and knees."), for_the_body}} + down_onto_the_front();
    default:
      return on_from_the_knees(Position::prone);
  }
}

PositionTransition to_side_lying(Position from) {
  switch (from) {
    case Position::supine:
      return onto_the_side();
    case Position::prone:
      return {{tr("Roll slowly onto your side, shoulders and hips together."), for_a_turn}};
    case Position::floor_sitting:
      return lean_and_lie_down();
    default:
      return on_from_the_knees(Position::side_lying);
  }
}

PositionTransition to_quadruped(Position from) {
  const PositionTransition push_up{
      {tr("Push up with your hands, and come onto hands and knees."), for_the_body}};
  switch (from) {
    case Position::supine:
      return onto_the_side() + push_up;
    case Position::prone:
      return back_to_hands_and_knees();
    case Position::side_lying:
      return push_up;
    case Position::floor_sitting:
      return {{tr("Turn to one side, and come onto hands and knees."), for_the_body}};
    default:
      return on_from_the_knees(Position::quadruped);
  }
}

PositionTransition to_kneeling(Position from) {
  const PositionTransition to_your_knees{{tr("Come to your knees."), for_the_body}};
  switch (from) {
    case Position::supine:
      return onto_the_side() + push_up_to_sitting() + to_your_knees;
    case Position::prone:
      return back_to_hands_and_knees() + to_your_knees;
    case Position::side_lying:
      return push_up_to_sitting() + to_your_knees;
    case Position::quadruped:
      return {{tr("Walk your hands back toward your knees, and come up to kneeling."), for_the_body}};
    default:
      return {{tr("Turn to one side, and come up onto your knees."), for_the_body}};
  }
}

PositionTransition to_floor_sitting(Position from) {
  switch (from) {
    case Position::supine:
      return onto_the_side() + push_up_to_sitting();
    case Position::prone:
      return to_side_lying(from) + push_up_to_sitting();
    case Position::side_lying:
      return push_up_to_sitting();
    default:
      return on_from_the_knees(Position::floor_sitting);
  }
}

PositionTransition low_way(Position from, Position to) {
  switch (to) {
    case Position::supine:
      return to_supine(from);
    case Position::prone:
      return to_prone(from);
    case Position::side_lying:
      return to_side_lying(from);
    case Position::quadruped:
      return to_quadruped(from);
    case Position::kneeling:
      return to_kneeling(from);
    default:
      return to_floor_sitting(from);
  }
}

PositionTransition to_begin_in(Position to, const Ways& ways) {
  switch (to) {
    case Position::chair:
      return {{tr("Sit down on a firm chair, both feet flat on the floor."), for_the_body}};
    case Position::standing:
      return {{tr("Stand with a little space around you, your feet as wide as your hips."), for_a_turn}};
    default:
      return down_to_the_knees(Position::standing, ways) + on_from_the_knees(to);
  }
}

PositionTransition unsteadied(Position from, Position to, const Ways& ways) {
  if (on_floor(from) && on_floor(to)) return low_way(from, to);
  if (on_floor(to)) return down_to_the_knees(from, ways) + on_from_the_knees(to);
  return on_floor(from) ? up(from, to, ways) : above_the_floor(to);
}

}  // namespace

bool on_floor(Position position) {
  return position != Position::chair && position != Position::standing;
}

bool is_lying(Position position) {
  return position == Position::supine || position == Position::prone || position == Position::side_lying;
}

WayStep steady_sitting(const Ways& ways, std::string otherwise) {
  if (ways.dizzy) return {tr("Stay sitting for half a minute, until all is still."), until_it_stops};
  return {std::move(otherwise), until_steady};
}

PositionTransition steadied(PositionTransition way, std::optional<Position> from, Position to,
                            const Ways& ways) {
  if (!ways.dizzy) return way;
  if ((from && is_lying(*from)) || is_lying(to)) {
    way.insert(way.begin(), {tr("Slowly now, your eyes on one point."), for_a_limb});
    if (on_floor(to)) way.push_back({tr("Wait half a minute, until all is still."), until_it_stops});
  }
  if (to == Position::standing && from) way.push_back(hold_on());
  return way;
}

PositionTransition way_between(std::optional<Position> from, Position to, const Ways& ways) {
  if (!from) return steadied(to_begin_in(to, ways), from, to, ways);
  if (*from == to) return {};
  return steadied(unsteadied(*from, to, ways), from, to, ways);
}

PositionTransition way_over(const Ways& ways) {
  PositionTransition way{{tr("Bend your knees, one after the other."), for_a_limb},
                         {tr("Roll over your back onto your other side."), for_the_body}};
  if (ways.new_hip) way.insert(way.begin(), {tr("Keep a pillow between your knees."), for_a_limb});
  return steadied(std::move(way), Position::side_lying, Position::side_lying, ways);
}

PositionTransition way_up_at_the_end(std::optional<Position> from, const Ways& ways) {
  if (!from) return {{tr("When you are ready, move on slowly."), for_a_limb}};
  if (*from == Position::chair) {
    PositionTransition way{{tr("When you are ready, stand up slowly."), for_the_body}};
    if (ways.dizzy) way.push_back(hold_on());
    return way;
  }
  if (*from == Position::standing) return {{tr("Take one more easy breath before you move on."), for_a_limb}};
  const Position to = ways.floor == FloorWay::easily ? Position::standing : Position::chair;
  return PositionTransition{{tr("When you want to get up, this is the way."), for_a_limb}} +
         way_between(from, to, ways) +
         PositionTransition{{to == Position::chair ? tr("Sit for a moment before you walk.")
                                                   : tr("Stand still for a moment before you walk."),
                             for_the_body}};
}

}  // namespace limber
