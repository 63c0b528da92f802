#include "journal/body_map.hpp"

#include <algorithm>

#include "base/message.hpp"

namespace limber {

const std::vector<BodyRegion>& body_regions() {
  constexpr BodyView back = BodyView::back;
  constexpr BodyView front = BodyView::front;
  // clang-format off
  static const std::vector<BodyRegion> table{
      {"back-of-head", back, "head", [] { return tr("back of the head"); }},
      {"left-neck", back, "neck", [] { return tr("left side of the neck"); }},
      {"right-neck", back, "neck", [] { return tr("right side of the neck"); }},
      {"left-shoulder", back, "shoulders", [] { return tr("top of the left shoulder"); }},
      {"right-shoulder", back, "shoulders", [] { return tr("top of the right shoulder"); }},
      {"left-shoulder-blade", back, "upper-back", [] { return tr("left shoulder blade"); }},
      {"right-shoulder-blade", back, "upper-back", [] { return tr("right shoulder blade"); }},
      {"between-shoulder-blades", back, "upper-back", [] { return tr("between the shoulder blades"); }},
      {"left-back-of-arm", back, "arms", [] { return tr("back of the left upper arm"); }},
      {"right-back-of-arm", back, "arms", [] { return tr("back of the right upper arm"); }},
      {"left-elbow", back, "arms", [] { return tr("left elbow"); }},
      {"right-elbow", back, "arms", [] { return tr("right elbow"); }},
      {"left-middle-back", back, "middle-back", [] { return tr("left side of the middle back"); }},
      {"right-middle-back", back, "middle-back", [] { return tr("right side of the middle back"); }},
      {"middle-spine", back, "middle-back", [] { return tr("spine in the middle back"); }},
      {"left-lower-back", back, "lower-back", [] { return tr("left side of the lower back"); }},
      {"right-lower-back", back, "lower-back", [] { return tr("right side of the lower back"); }},
      {"lower-spine", back, "lower-back", [] { return tr("spine in the lower back"); }},
      {"sacrum", back, "lower-back", [] { return tr("sacrum"); }},
      {"left-buttock", back, "glutes", [] { return tr("left buttock"); }},
      {"right-buttock", back, "glutes", [] { return tr("right buttock"); }},
      {"left-back-of-thigh", back, "hamstrings", [] { return tr("back of the left thigh"); }},
      {"right-back-of-thigh", back, "hamstrings", [] { return tr("back of the right thigh"); }},
      {"left-back-of-knee", back, "knees", [] { return tr("back of the left knee"); }},
      {"right-back-of-knee", back, "knees", [] { return tr("back of the right knee"); }},
      {"left-calf", back, "calves", [] { return tr("left calf"); }},
      {"right-calf", back, "calves", [] { return tr("right calf"); }},
      {"left-heel", back, "feet", [] { return tr("left heel"); }},
      {"right-heel", back, "feet", [] { return tr("right heel"); }},
      {"forehead", front, "head", [] { return tr("forehead"); }},
      {"left-jaw", front, "jaw", [] { return tr("left side of the jaw"); }},
      {"right-jaw", front, "jaw", [] { return tr("right side of the jaw"); }},
      {"throat", front, "neck", [] { return tr("front of the neck"); }},
      {"left-front-shoulder", front, "shoulders", [] { return tr("front of the left shoulder"); }},
      {"right-front-shoulder", front, "shoulders", [] { return tr("front of the right shoulder"); }},
      {"left-chest", front, "chest", [] { return tr("left side of the chest"); }},
      {"right-chest", front, "chest", [] { return tr("right side of the chest"); }},
      {"left-upper-arm", front, "arms", [] { return tr("left upper arm"); }},
      {"right-upper-arm", front, "arms", [] { return tr("right upper arm"); }},
      {"left-forearm", front, "forearms", [] { return tr("left forearm"); }},
      {"right-forearm", front, "forearms", [] { return tr("right forearm"); }},
      {"left-hand", front, "hands", [] { return tr("left hand"); }},
      {"right-hand", front, "hands", [] { return tr("right hand"); }},
      {"left-ribs", front, "sides", [] { return tr("left ribs"); }},
      {"right-ribs", front, "sides", [] { return tr("right ribs"); }},
      {"belly", front, "belly", [] { return tr("belly"); }},
      {"left-hip", front, "hips", [] { return tr("left hip"); }},
      {"right-hip", front, "hips", [] { return tr("right hip"); }},
      {"left-groin", front, "hip-flexors", [] { return tr("left groin"); }},
      {"right-groin", front, "hip-flexors", [] { return tr("right groin"); }},
      {"left-thigh", front, "quadriceps", [] { return tr("front of the left thigh"); }},
      {"right-thigh", front, "quadriceps", [] { return tr("front of the right thigh"); }},
      {"left-knee", front, "knees", [] { return tr("left knee"); }},
      {"right-knee", front, "knees", [] { return tr("right knee"); }},
      {"left-shin", front, "calves", [] { return tr("left shin"); }},
      {"right-shin", front, "calves", [] { return tr("right shin"); }},
      {"left-foot", front, "feet", [] { return tr("left foot"); }},
      {"right-foot", front, "feet", [] { return tr("right foot"); }},
  };
  // clang-format on
  return table;
}

const BodyRegion* find_region(std::string_view id) {
  const auto& table = body_regions();
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const BodyRegion& region) { return region.id == id; });
  return found == table.end() ? nullptr : &*found;
}

std::string body_region_words(std::string_view id) {
  const BodyRegion* region = find_region(id);
  return region ? region->words() : std::string(id);
}

}  // namespace limber
