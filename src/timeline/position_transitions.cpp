#include "timeline/position_transitions.hpp"

#include "base/message.hpp"

namespace limber {
namespace {

PositionTransition way(std::string words, Millis length) {
  return {std::move(words), length};
}

PositionTransition to_standing(Position from) {
  switch (from) {
    case Position::supine:
      return way(tr("Bend your knees and roll onto your side in one piece. Push up to sitting with your "
                    "hands, come to your knees, and stand up slowly, one foot at a time."),
                 30s);
    case Position::prone:
      return way(tr("Bring your hands under your shoulders and push back onto hands and knees. Bring one "
                    "foot forward, and stand up slowly; a chair beside you helps."),
                 30s);
    case Position::side_lying:
      return way(tr("Push up to sitting with your hands. Come to your knees, bring one foot forward, and "
                    "stand up slowly."),
                 25s);
    case Position::floor_sitting:
      return way(tr("Turn onto hands and knees, bring one foot forward, and stand up slowly; a chair beside "
                    "you helps."),
                 25s);
    case Position::chair:
      return way(tr("Slide to the front of the chair, place your feet under you, and stand up slowly."), 12s);
    default:
      return way(
          tr("Bring one foot forward, rest your hands on that knee or on a chair, and stand up slowly."),
          20s);
  }
}

PositionTransition to_chair(Position from) {
  switch (from) {
    case Position::supine:
      return way(
          tr("Bend your knees, roll onto your side in one piece, and push up onto hands and knees beside the "
             "chair. Put both hands on the seat, bring one foot forward, push up, and sit down slowly."),
          30s);
    case Position::prone:
      return way(tr("Push back onto hands and knees beside the chair. Put both hands on the seat, bring one "
                    "foot forward, push up, and sit down slowly."),
                 28s);
    case Position::side_lying:
      return way(tr("Push up with your hands, and come onto hands and knees beside the chair. Put both hands "
                    "on the seat, bring one foot forward, push up, and sit down slowly."),
                 28s);
    case Position::floor_sitting:
      return way(tr("Turn onto hands and knees beside the chair. Put both hands on the seat, bring one foot "
                    "forward, push up, and sit down slowly."),
                 25s);
    case Position::standing:
      return way(tr("Stand with your back to the chair until you feel it behind your legs. Hinge at the "
                    "hips, and sit down slowly."),
                 12s);
    default:
      return way(tr("Put both hands on the seat of the chair, bring one foot forward, push up, and sit down "
                    "slowly."),
                 22s);
  }
}

PositionTransition to_supine(Position from) {
  switch (from) {
    case Position::standing:
      return way(tr("Hinge at the hips and go down on one knee, then the other, hands to the floor. Sit to "
                    "one side, lie down on that side, and roll onto your back in one piece."),
                 30s);
    case Position::chair:
      return way(tr("Hold the seat and go down on one knee, then the other. Sit to one side, lie down on "
                    "that side, and roll onto your back in one piece."),
                 30s);
    case Position::floor_sitting:
      return way(tr("Lean onto one elbow, lie down on that side, and roll onto your back in one piece."),
                 15s);
    case Position::side_lying:
      return way(tr("Keep your knees bent, and roll onto your back in one piece."), 8s);
    case Position::prone:
      return way(tr("Roll slowly onto your side and then onto your back, shoulders and hips together."), 15s);
    default:
      return way(tr("Sit to one side, lie down on that side with the help of your hands, and roll onto your "
                    "back in one piece."),
                 20s);
  }
}

PositionTransition to_prone(Position from) {
  switch (from) {
    case Position::supine:
      return way(tr("Roll onto your side and then onto your front, shoulders and hips together."), 15s);
    case Position::side_lying:
      return way(tr("Roll gently onto your front, shoulders and hips together."), 10s);
    case Position::quadruped:
      return way(tr("Walk your hands forward, and lower yourself onto your front."), 12s);
    case Position::kneeling:
      return way(tr("Bring your hands to the floor, walk them forward, and lower yourself onto your front."),
                 15s);
    case Position::floor_sitting:
      return way(
          tr("Turn onto hands and knees, walk your hands forward, and lower yourself onto your front."), 18s);
    case Position::chair:
      return way(tr("Hold the seat and go down on one knee, then the other. Walk your hands forward on the "
                    "floor, and lower yourself onto your front."),
                 28s);
    default:
      return way(tr("Hinge at the hips and go down on one knee, then the other. Walk your hands forward on "
                    "the floor, and lower yourself onto your front."),
                 28s);
  }
}

PositionTransition to_side_lying(Position from) {
  switch (from) {
    case Position::supine:
      return way(tr("Bend your knees, and roll onto your side in one piece."), 8s);
    case Position::prone:
      return way(tr("Roll onto your side, shoulders and hips together, and bend your knees."), 10s);
    case Position::floor_sitting:
      return way(tr("Lean onto one elbow, and lie down on that side with your knees bent."), 12s);
    case Position::standing:
      return way(tr("Hinge at the hips and go down on one knee, then the other, hands to the floor. Sit to "
                    "one side, and lie down on that side."),
                 26s);
    case Position::chair:
      return way(tr("Hold the seat and go down on one knee, then the other. Sit to one side, and lie down on "
                    "that side."),
                 26s);
    default:
      return way(tr("Sit to one side, and lower yourself onto that side with your hands."), 14s);
  }
}

PositionTransition to_quadruped(Position from) {
  switch (from) {
    case Position::supine:
      return way(tr("Bend your knees, roll onto your side in one piece, and push up onto hands and knees."),
                 20s);
    case Position::prone:
      return way(tr("Bring your hands under your shoulders, and push back onto hands and knees."), 12s);
    case Position::side_lying:
      return way(tr("Push up with your hands, and come onto hands and knees."), 12s);
    case Position::kneeling:
      return way(tr("Bring your hands to the floor, under your shoulders."), 6s);
    case Position::floor_sitting:
      return way(tr("Turn to one side, and come onto hands and knees."), 10s);
    case Position::chair:
      return way(tr("Hold the seat, go down on one knee, then the other, and bring your hands to the floor."),
                 22s);
    default:
      return way(
          tr("Hinge at the hips, go down on one knee, then the other, and bring your hands to the floor."),
          22s);
  }
}

PositionTransition to_kneeling(Position from) {
  switch (from) {
    case Position::supine:
      return way(tr("Bend your knees, roll onto your side in one piece, push up with your hands, and come to "
                    "your knees."),
                 22s);
    case Position::prone:
      return way(tr("Bring your hands under your shoulders, push back onto hands and knees, and come up to "
                    "kneeling."),
                 15s);
    case Position::side_lying:
      return way(tr("Push up with your hands, and come to your knees."), 12s);
    case Position::quadruped:
      return way(tr("Walk your hands back toward your knees, and come up to kneeling."), 7s);
    case Position::floor_sitting:
      return way(tr("Turn to one side, and come up onto your knees."), 10s);
    case Position::chair:
      return way(tr("Hold the seat, and go down on one knee, then the other."), 20s);
    default:
      return way(tr("Hinge at the hips, keep a hand on a chair if you like, and go down on one knee, then "
                    "the other."),
                 20s);
  }
}

PositionTransition to_floor_sitting(Position from) {
  switch (from) {
    case Position::supine:
      return way(
          tr("Bend your knees, roll onto your side in one piece, and push up to sitting with your hands."),
          20s);
    case Position::prone:
      return way(
          tr("Roll onto your side, shoulders and hips together, and push up to sitting with your hands."),
          20s);
    case Position::side_lying:
      return way(tr("Push up to sitting with your hands."), 10s);
    case Position::standing:
      return way(tr("Hinge at the hips and go down on one knee, then the other, hands to the floor. Sit down "
                    "to one side."),
                 25s);
    case Position::chair:
      return way(tr("Hold the seat and go down on one knee, then the other. Sit down to one side."), 25s);
    default:
      return way(tr("Sit down to one side, and bring your legs round in front of you."), 12s);
  }
}

PositionTransition to_begin_in(Position to) {
  switch (to) {
    case Position::chair:
      return way(tr("Sit toward the front of a firm chair, both feet flat on the floor."), 10s);
    case Position::standing:
      return way(tr("Stand with a little space around you, your feet as wide as your hips."), 10s);
    default:
      return way_between(Position::standing, to);
  }
}

}  // namespace

bool on_floor(Position position) {
  return position != Position::chair && position != Position::standing;
}

PositionTransition way_between(std::optional<Position> from, Position to) {
  if (!from) return to_begin_in(to);
  if (*from == to) return {};
  switch (to) {
    case Position::supine:
      return to_supine(*from);
    case Position::prone:
      return to_prone(*from);
    case Position::side_lying:
      return to_side_lying(*from);
    case Position::quadruped:
      return to_quadruped(*from);
    case Position::kneeling:
      return to_kneeling(*from);
    case Position::floor_sitting:
      return to_floor_sitting(*from);
    case Position::chair:
      return to_chair(*from);
    case Position::standing:
      return to_standing(*from);
  }
  return {};
}

std::string way_up_at_the_end(std::optional<Position> from) {
  if (!from) return tr("When you are ready, move on slowly.");
  switch (*from) {
    case Position::supine:
      return tr(
          "When you are ready, bend your knees, roll onto your side, push up with your hands, and stand up "
          "slowly.");
    case Position::prone:
      return tr(
          "When you are ready, push back onto hands and knees, bring one foot forward, and stand up slowly.");
    case Position::chair:
      return tr("When you are ready, stand up slowly.");
    case Position::standing:
      return tr("Take one more easy breath before you move on.");
    default:
      return tr("When you are ready, bring one foot under you, and stand up slowly.");
  }
}

}  // namespace limber
