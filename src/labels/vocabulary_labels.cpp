#include "labels/vocabulary_labels.hpp"

#include <algorithm>
#include <span>

#include "base/message.hpp"
#include "routine/vocabulary.hpp"

namespace limber {
namespace {

struct Named {
  std::string_view id;
  Message words;
};

std::string found_in(std::span<const Named> table, const std::string& id) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Named& one) { return one.id == id; });
  return found == table.end() ? id : found->words();
}

constexpr Named areas[] = {
    {"head", Message("head")},
    {"face", Message("face")},
    {"jaw", Message("jaw")},
    {"neck", Message("neck")},
    {"shoulders", Message("shoulders")},
    {"arms", Message("arms")},
    {"forearms", Message("forearms")},
    {"hands", Message("hands")},
    {"chest", Message("chest")},
    {"upper-back", Message("upper back")},
    {"middle-back", Message("middle back")},
    {"lower-back", Message("lower back")},
    {"sides", Message("sides of the trunk")},
    {"belly", Message("belly")},
    {"hips", Message("hips")},
    {"hip-flexors", Message("front of the hips")},
    {"glutes", Message("buttocks")},
    {"thighs", Message("thighs")},
    {"hamstrings", Message("backs of the thighs")},
    {"quadriceps", Message("fronts of the thighs")},
    {"inner-thighs", Message("inner thighs")},
    {"outer-thighs", Message("outer thighs")},
    {"knees", Message("knees")},
    {"calves", Message("calves")},
    {"ankles", Message("ankles")},
    {"feet", Message("feet")},
    {"whole-body", Message("whole body")},
};

constexpr Named props[] = {
    {"mat", Message("a mat")},
    {"cushion", Message("a cushion")},
    {"pillow", Message("a pillow")},
    {"blanket", Message("a blanket")},
    {"chair", Message("a chair")},
    {"strap", Message("a strap or towel")},
    {"towel", Message("a towel")},
    {"wall", Message("a wall")},
    {"doorway", Message("a doorway")},
    {"bed", Message("a bed")},
    {"table", Message("a table")},
    {"ball", Message("a ball")},
    {"two-balls", Message("two balls in a sock")},
    {"roller", Message("a foam roller")},
    {"stick", Message("a stick")},
    {"bolster", Message("a bolster")},
    {"band", Message("an elastic band")},
    {"gym-ball", Message("a large exercise ball")},
    {"step", Message("a step")},
    {"weights", Message("small weights")},
    {"warm-pack", Message("a warm pack")},
};

constexpr Named techniques[] = {
    {"stretching", Message("stretching")},
    {"mobility", Message("moving gently")},
    {"myofascial-release", Message("myofascial release")},
    {"trigger-point", Message("trigger-point pressure")},
    {"deep-tissue", Message("slow deep pressure")},
    {"swedish", Message("massage strokes")},
    {"breathing", Message("breathing")},
    {"relaxation", Message("relaxation")},
    {"strength", Message("strengthening")},
    {"balance", Message("balance")},
    {"nerve-glide", Message("gliding a nerve")},
    {"walking", Message("walking")},
};

constexpr Named tags[] = {
    {"mv.lx_flex_end", Message("bends the lower back far forward")},
    {"mv.lx_flex", Message("bends the lower back forward")},
    {"mv.lx_ext", Message("bends the lower back backwards")},
    {"mv.tx_flex", Message("rounds the upper back")},
    {"mv.tx_ext", Message("opens the upper back")},
    {"mv.rot_end", Message("turns the trunk far")},
    {"mv.rot", Message("turns the trunk")},
    {"mv.sidebend", Message("bends to the side")},
    {"mv.cx_flex", Message("bends the neck forward")},
    {"mv.cx_ext", Message("bends the neck backwards")},
    {"mv.cx_rot", Message("turns the neck")},
    {"mv.cx_side", Message("bends the neck to the side")},
    {"mv.hip_flex90", Message("bends the hip past a right angle")},
    {"mv.hip_adduct_cross", Message("crosses the leg over")},
    {"mv.hip_ir", Message("turns the hip inwards")},
    {"mv.hip_er", Message("turns the hip outwards")},
    {"mv.hip_ext", Message("stretches the front of the hip")},
    {"mv.sh_overhead", Message("arms overhead")},
    {"mv.sh_behind", Message("hand behind the back")},
    {"mv.sh_xadd", Message("arm across the chest")},
    {"ld.wrist", Message("weight on the wrists")},
    {"ld.kneel", Message("weight on the knees")},
    {"ld.knee_deep", Message("deep bend of the knee")},
    {"ld.shoulder", Message("weight on the shoulder")},
    {"ld.balance", Message("needs balance")},
    {"ld.abdo", Message("works the belly muscles")},
    {"pr.light", Message("light pressure")},
    {"pr.ball", Message("pressure with a ball")},
    {"pr.roller", Message("pressure with a roller")},
    {"pr.deep", Message("deep pressure")},
    {"pr.leg", Message("pressure on the leg")},
    {"ph.head_low", Message("head low")},
    {"ph.isometric", Message("muscles held tense")},
    {"ph.floor", Message("on the floor")},
    {"ph.slow_breath", Message("slow breathing")},
    {"ph.nerve_tension", Message("stretches along a nerve")},
    {"ph.body_scan", Message("attention moving through the body")},
    {"ph.heat", Message("warmth on the skin")},
};

constexpr Named wider_regions[] = {
    {"neck", Message("neck and head")},
    {"arms", Message("arms and hands")},
    {"upper-back", Message("upper and middle back")},
    {"legs", Message("legs and feet")},
};

}  // namespace

std::string area_words(const std::string& id) {
  return found_in(areas, id);
}

std::string prop_words(const std::string& id) {
  return found_in(props, id);
}

std::string position_words(Position position) {
  switch (position) {
    case Position::supine:
      return tr("on your back");
    case Position::prone:
      return tr("face down");
    case Position::side_lying:
      return tr("on your side");
    case Position::quadruped:
      return tr("on hands and knees");
    case Position::kneeling:
      return tr("kneeling");
    case Position::floor_sitting:
      return tr("sitting on the floor");
    case Position::chair:
      return tr("on a chair");
    case Position::standing:
      return tr("standing");
  }
  return "";
}

std::string position_words(const std::string& id) {
  const auto& names = position_names();
  const auto found = std::find(names.begin(), names.end(), id);
  return found == names.end() ? id : position_words(static_cast<Position>(found - names.begin()));
}

std::string technique_words(const std::string& id) {
  return found_in(techniques, id);
}

std::string region_words(const std::string& id) {
  const std::string wider = found_in(wider_regions, id);
  return wider == id ? area_words(id) : wider;
}

std::string tag_words(const std::string& id) {
  return found_in(tags, id);
}

}  // namespace limber
