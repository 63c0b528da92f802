#include "timeline/position_transitions.hpp"

#include "base/message.hpp"

namespace limber {
namespace {

PositionTransition way(std::string words, Millis length) {
  return {std::move(words), length};
}

bool with_support(const Ways& ways) {
  return ways.floor != FloorWay::alone;
}

// Behind standing up, for whom that makes dizzy.
std::string hold_on() {
  return tr("Hold on to something firm until your head is clear.");
}

// --- Between the floor and what is above it: each way is made of two

// From standing or a chair onto both knees.
std::string down_to_the_knees(Position from, const Ways& ways) {
  std::string words;
  if (ways.sore_knees) words = tr("Lay something soft where your knees will be.") + " ";
  if (from == Position::chair) words += tr("Stand up, and turn to face the chair.") + " ";
  if (from == Position::chair || with_support(ways))
    return words + tr("Put both hands on the seat of a firm chair, and go down on one knee, then the other.");
  return words +
         tr("Bend at the hips, a hand on your thigh or on a chair, and go down on one knee, then the other.");
}

// From both knees on.
std::string on_from_the_knees(Position to) {
  switch (to) {
    case Position::supine:
      return tr(
          "Sit to one side, lie down on that side with the help of your hands, and roll onto your back "
          "in one piece.");
    case Position::prone:
      return tr("Bring your hands to the floor, walk them forward, and lower yourself onto your front.");
    case Position::side_lying:
      return tr("Sit to one side, and lower yourself onto that side with your hands.");
    case Position::quadruped:
      return tr("Bring your hands to the floor, under your shoulders.");
    case Position::floor_sitting:
      return tr("Sit down to one side, and bring your legs round in front of you.");
    default:
      return "";
  }
}

Millis time_down(Position to) {
  switch (to) {
    case Position::supine:
      return 30s;
    case Position::prone:
      return 28s;
    case Position::side_lying:
      return 26s;
    case Position::floor_sitting:
      return 25s;
    case Position::quadruped:
      return 22s;
    default:
      return 20s;
  }
}

PositionTransition down(Position from, Position to, const Ways& ways) {
  std::string words = down_to_the_knees(from, ways);
  const std::string rest = on_from_the_knees(to);
  if (!rest.empty()) words += " " + rest;
  return way(std::move(words), time_down(to));
}

std::string to_sitting(Position from) {
  switch (from) {
    case Position::supine:
      return tr("Bend your knees, roll onto your side in one piece, and push up to sitting with your hands.");
    case Position::prone:
      return tr(
          "Bring your hands under your shoulders, push back onto hands and knees, and sit to one side.");
    default:
      return tr("Push up to sitting with your hands.");
  }
}

// Out of lying: to sitting, and a pause there. Empty where one sits or kneels already.
std::string up_to_sitting(Position from, const Ways& ways) {
  if (!is_lying(from)) return "";
  return to_sitting(from) + " " + (ways.dizzy ? wait_sitting() : tr("Stay there for two breaths.")) + " ";
}

// From sitting on the floor or kneeling to a seat.
std::string up_to_the_chair(Position from) {
  return (from == Position::kneeling ? tr("Turn to face a firm chair.")
                                     : tr("Come to your knees in front of a firm chair.")) +
         " " +
         tr("Put both hands on the seat, bring your stronger foot forward, push up, turn, and sit down.");
}

std::string up_to_standing(Position from, const Ways& ways) {
  if (with_support(ways))
    return up_to_the_chair(from) + " " + tr("When you are steady, stand up, a hand on the chair.");
  return (from == Position::kneeling ? "" : tr("Come to your knees.") + " ") +
         tr("Bring your stronger foot forward, rest your hands on that knee or on a chair, and stand up "
            "slowly.");
}

Millis time_up(Position from) {
  if (is_lying(from)) return 30s;
  return from == Position::floor_sitting ? 25s : 22s;
}

PositionTransition up(Position from, Position to, const Ways& ways) {
  std::string words = up_to_sitting(from, ways);
  words += to == Position::chair ? up_to_the_chair(from) : up_to_standing(from, ways);
  return way(std::move(words), time_up(from));
}

PositionTransition above_the_floor(Position to) {
  if (to == Position::chair)
    return way(tr("Stand with your back to the chair until you feel it behind your legs. Hinge at the hips, "
                  "and sit down slowly."),
               12s);
  return way(tr("Slide to the front of the chair, place your feet under you, and stand up slowly."), 12s);
}

// --- Where one stays low

PositionTransition to_supine(Position from) {
  switch (from) {
    case Position::floor_sitting:
      return way(tr("Lean onto one elbow, lie down on that side, and roll onto your back in one piece."),
                 15s);
    case Position::side_lying:
      return way(tr("Keep your knees bent, and roll onto your back in one piece."), 8s);
    case Position::prone:
      return way(tr("Roll slowly onto your side and then onto your back, shoulders and hips together."), 15s);
    default:
      return way(on_from_the_knees(Position::supine), 20s);
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
    case Position::floor_sitting:
      return way(
          tr("Turn onto hands and knees, walk your hands forward, and lower yourself onto your front."), 18s);
    default:
      return way(on_from_the_knees(Position::prone), 15s);
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
    default:
      return way(on_from_the_knees(Position::side_lying), 14s);
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
    case Position::floor_sitting:
      return way(tr("Turn to one side, and come onto hands and knees."), 10s);
    default:
      return way(on_from_the_knees(Position::quadruped), 6s);
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
    default:
      return way(tr("Turn to one side, and come up onto your knees."), 10s);
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
    default:
      return way(on_from_the_knees(Position::floor_sitting), 12s);
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
      return way(tr("Sit toward the front of a firm chair, both feet flat on the floor."), 10s);
    case Position::standing:
      return way(tr("Stand with a little space around you, your feet as wide as your hips."), 10s);
    default:
      return down(Position::standing, to, ways);
  }
}

PositionTransition unsteadied(Position from, Position to, const Ways& ways) {
  if (on_floor(from) && on_floor(to)) return low_way(from, to);
  if (on_floor(to)) return down(from, to, ways);
  return on_floor(from) ? up(from, to, ways) : above_the_floor(to);
}

}  // namespace

bool on_floor(Position position) {
  return position != Position::chair && position != Position::standing;
}

bool is_lying(Position position) {
  return position == Position::supine || position == Position::prone || position == Position::side_lying;
}

std::string wait_sitting() {
  return tr("Sit there for half a minute, until all is still.");
}

PositionTransition steadied(PositionTransition way, std::optional<Position> from, Position to,
                            const Ways& ways) {
  if (!ways.dizzy) return way;
  if ((from && is_lying(*from)) || is_lying(to)) {
    way.words = tr("Slowly now, your eyes on one point.") + " " + way.words;
    if (on_floor(to)) way.words += " " + tr("Wait half a minute, until all is still.");
    way.length += 30s;
  }
  if (to == Position::standing && from) {
    way.words += " " + hold_on();
    way.length += 10s;
  }
  return way;
}

PositionTransition way_between(std::optional<Position> from, Position to, const Ways& ways) {
  if (!from) return steadied(to_begin_in(to, ways), from, to, ways);
  if (*from == to) return {};
  return steadied(unsteadied(*from, to, ways), from, to, ways);
}

PositionTransition way_over(const Ways& ways) {
  std::string words = tr("Bend your knees, and roll over your back onto your other side, in one piece.");
  if (ways.new_hip) words = tr("Keep a pillow between your knees.") + " " + words;
  return steadied(way(std::move(words), 20s), Position::side_lying, Position::side_lying, ways);
}

std::string way_up_at_the_end(std::optional<Position> from, const Ways& ways) {
  if (!from) return tr("When you are ready, move on slowly.");
  if (*from == Position::chair)
    return tr("When you are ready, stand up slowly.") + (ways.dizzy ? " " + hold_on() : "");
  if (*from == Position::standing) return tr("Take one more easy breath before you move on.");
  const Position to = with_support(ways) ? Position::chair : Position::standing;
  return tr("When you want to get up, take your time.") + " " + way_between(from, to, ways).words + " " +
         (to == Position::chair ? tr("Sit for a moment before you walk.")
                                : tr("Stand still for a moment before you walk."));
}

}  // namespace limber
