#include "journal/body_map.hpp"

#include <algorithm>
#include <array>

namespace limber {
namespace {

using enum BodyView;

// clang-format off
constexpr auto regions = std::to_array<BodyRegion>({
    {"back-of-head", back, "head", Message("back of the head")},
    {"left-neck", back, "neck", Message("left side of the neck")},
    {"right-neck", back, "neck", Message("right side of the neck")},
    {"left-shoulder", back, "shoulders", Message("top of the left shoulder")},
    {"right-shoulder", back, "shoulders", Message("top of the right shoulder")},
    {"left-shoulder-blade", back, "upper-back", Message("left shoulder blade")},
    {"right-shoulder-blade", back, "upper-back", Message("right shoulder blade")},
    {"between-shoulder-blades", back, "upper-back", Message("between the shoulder blades")},
    {"left-back-of-arm", back, "arms", Message("back of the left upper arm")},
    {"right-back-of-arm", back, "arms", Message("back of the right upper arm")},
    {"left-elbow", back, "arms", Message("left elbow")},
    {"right-elbow", back, "arms", Message("right elbow")},
    {"left-back-of-forearm", back, "forearms", Message("back of the left forearm")},
    {"right-back-of-forearm", back, "forearms", Message("back of the right forearm")},
    {"left-back-of-hand", back, "hands", Message("back of the left hand")},
    {"right-back-of-hand", back, "hands", Message("back of the right hand")},
    {"left-middle-back", back, "middle-back", Message("left side of the middle back")},
    {"right-middle-back", back, "middle-back", Message("right side of the middle back")},
    {"middle-spine", back, "middle-back", Message("centre of the middle back")},
    {"left-lower-back", back, "lower-back", Message("left side of the lower back")},
    {"right-lower-back", back, "lower-back", Message("right side of the lower back")},
    {"lower-spine", back, "lower-back", Message("centre of the lower back")},
    {"sacrum", back, "lower-back", Message("base of the spine (sacrum)")},
    {"left-buttock", back, "glutes", Message("left buttock")},
    {"right-buttock", back, "glutes", Message("right buttock")},
    {"left-back-of-thigh", back, "hamstrings", Message("back of the left thigh")},
    {"right-back-of-thigh", back, "hamstrings", Message("back of the right thigh")},
    {"left-back-of-knee", back, "knees", Message("back of the left knee")},
    {"right-back-of-knee", back, "knees", Message("back of the right knee")},
    {"left-calf", back, "calves", Message("left calf")},
    {"right-calf", back, "calves", Message("right calf")},
    {"left-heel", back, "feet", Message("left heel")},
    {"right-heel", back, "feet", Message("right heel")},
    {"forehead", front, "head", Message("forehead")},
    {"left-jaw", front, "jaw", Message("left side of the jaw")},
    {"right-jaw", front, "jaw", Message("right side of the jaw")},
    {"throat", front, "neck", Message("front of the neck")},
    {"left-front-shoulder", front, "shoulders", Message("front of the left shoulder")},
    {"right-front-shoulder", front, "shoulders", Message("front of the right shoulder")},
    {"left-chest", front, "chest", Message("left side of the chest")},
    {"right-chest", front, "chest", Message("right side of the chest")},
    {"left-upper-arm", front, "arms", Message("left upper arm")},
    {"right-upper-arm", front, "arms", Message("right upper arm")},
    {"left-forearm", front, "forearms", Message("left forearm")},
    {"right-forearm", front, "forearms", Message("right forearm")},
    {"left-hand", front, "hands", Message("left hand")},
    {"right-hand", front, "hands", Message("right hand")},
    {"left-ribs", front, "sides", Message("left ribs")},
    {"right-ribs", front, "sides", Message("right ribs")},
    {"belly", front, "belly", Message("belly")},
    {"left-hip", front, "hips", Message("left hip")},
    {"right-hip", front, "hips", Message("right hip")},
    {"left-groin", front, "hip-flexors", Message("left groin")},
    {"right-groin", front, "hip-flexors", Message("right groin")},
    {"left-thigh", front, "quadriceps", Message("front of the left thigh")},
    {"right-thigh", front, "quadriceps", Message("front of the right thigh")},
    {"left-knee", front, "knees", Message("left knee")},
    {"right-knee", front, "knees", Message("right knee")},
    {"left-shin", front, "calves", Message("left shin")},
    {"right-shin", front, "calves", Message("right shin")},
    {"left-foot", front, "feet", Message("left foot")},
    {"right-foot", front, "feet", Message("right foot")},
});
// clang-format on

}  // namespace

std::span<const BodyRegion> body_regions() {
  return regions;
}

const BodyRegion* find_region(std::string_view id) {
  const auto found =
      std::find_if(regions.begin(), regions.end(), [&](const BodyRegion& region) { return region.id == id; });
  return found == regions.end() ? nullptr : &*found;
}

std::string body_region_words(std::string_view id) {
  const BodyRegion* region = find_region(id);
  return region ? region->words() : std::string(id);
}

}  // namespace limber
