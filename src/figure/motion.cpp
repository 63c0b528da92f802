#include "figure/motion.hpp"

namespace limber::figure {

const std::vector<std::string>& prop_names() {
  static const std::vector<std::string> names = {"mat",  "cushion",   "pillow", "bolster", "blanket", "chair",
                                                 "wall", "doorway",   "bed",    "table",   "towel",   "strap",
                                                 "ball", "two-balls", "roller", "stick"};
  return names;
}

const std::vector<std::string>& prop_side_names() {
  static const std::vector<std::string> names = {"ahead", "behind", "left", "right"};
  return names;
}

const std::vector<std::string>& highlight_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all = {"neck",  "upper-back", "mid-back", "lower-back",
                                    "chest", "belly",      "pelvis",   "face"};
    for (const char* paired : {"neck-side", "shoulder", "shoulder-blade", "side", "hip", "glute", "hamstring",
                               "thigh", "calf", "arm", "hand", "foot"}) {
      all.emplace_back(paired);
      all.push_back("left-" + std::string(paired));
      all.push_back("right-" + std::string(paired));
    }
    return all;
  }();
  return names;
}

const std::vector<std::string>& arrow_names() {
  static const std::vector<std::string> names = {"none",     "chest",     "hips",     "head",
                                                 "left-arm", "right-arm", "left-leg", "right-leg"};
  return names;
}

namespace {

void exchange_sides(std::vector<std::string>& names) {
  for (std::string& name : names) {
    if (name.starts_with("left-")) {
      name = "right-" + name.substr(5);
    } else if (name.starts_with("right-")) {
      name = "left-" + name.substr(6);
    }
  }
}

}  // namespace

Motion mirrored(const Motion& motion) {
  Motion other = motion;
  for (auto& pose : other.poses) pose = mirrored(pose);
  for (auto& prop : other.props) {
    prop.at.y = -prop.at.y;
    prop.side = prop.side == PropSide::left    ? PropSide::right
                : prop.side == PropSide::right ? PropSide::left
                                               : prop.side;
  }
  exchange_sides(other.highlight);
  exchange_sides(other.arrows);
  return other;
}

}  // namespace limber::figure
