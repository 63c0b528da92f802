#include "timeline/lie_on.hpp"

#include <algorithm>

namespace limber {

Exercise laid_on(Exercise exercise, const std::string& lie_on) {
  if (lie_on != "bed") return exercise;
  const std::string mat = "mat";
  std::replace(exercise.props.begin(), exercise.props.end(), mat, lie_on);
  if (!exercise.figure) return exercise;
  for (figure::PropPlacement& prop : exercise.figure->props) {
    if (prop.kind == mat) prop.kind = lie_on;
  }
  // Who lies on the bed rests on it with whatever rested on the floor.
  for (figure::Pose& pose : exercise.figure->poses) {
    if (pose.lie == figure::Lie::upright) continue;
    for (std::string& contact : pose.contacts) {
      if (contact.ends_with(" on floor")) contact.replace(contact.size() - 5, 5, lie_on);
    }
  }
  return exercise;
}

}  // namespace limber
