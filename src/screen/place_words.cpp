#include "screen/place_words.hpp"

#include <algorithm>
#include <map>

#include "base/message.hpp"
#include "routine/vocabulary.hpp"

namespace limber {
namespace {

using Words = std::map<std::string, std::string>;

std::string found_in(const Words& words, const std::string& id) {
  const auto found = words.find(id);
  return found == words.end() ? id : found->second;
}

}  // namespace

// The tables are made at each call: the language may change while the program runs.
std::string area_words(const std::string& id) {
  return found_in({{"head", tr("head")},
                   {"face", tr("face")},
                   {"jaw", tr("jaw")},
                   {"neck", tr("neck")},
                   {"shoulders", tr("shoulders")},
                   {"arms", tr("arms")},
                   {"forearms", tr("forearms")},
                   {"hands", tr("hands")},
                   {"chest", tr("chest")},
                   {"upper-back", tr("upper back")},
                   {"middle-back", tr("middle back")},
                   {"lower-back", tr("lower back")},
                   {"sides", tr("flanks")},
                   {"belly", tr("belly")},
                   {"hips", tr("hips")},
                   {"hip-flexors", tr("front of the hips")},
                   {"glutes", tr("buttocks")},
                   {"thighs", tr("thighs")},
                   {"hamstrings", tr("backs of the thighs")},
                   {"quadriceps", tr("fronts of the thighs")},
                   {"inner-thighs", tr("inner thighs")},
                   {"outer-thighs", tr("outer thighs")},
                   {"knees", tr("knees")},
                   {"calves", tr("calves")},
                   {"ankles", tr("ankles")},
                   {"feet", tr("feet")},
                   {"whole-body", tr("whole body")}},
                  id);
}

std::string prop_words(const std::string& id) {
  return found_in({{"mat", tr("a mat")},
                   {"cushion", tr("a cushion")},
                   {"pillow", tr("a pillow")},
                   {"blanket", tr("a blanket")},
                   {"chair", tr("a chair")},
                   {"strap", tr("a strap or towel")},
                   {"towel", tr("a towel")},
                   {"wall", tr("a wall")},
                   {"doorway", tr("a doorway")},
                   {"bed", tr("a bed")},
                   {"table", tr("a table")},
                   {"ball", tr("a ball")},
                   {"two-balls", tr("two balls in a sock")},
                   {"roller", tr("a foam roller")},
                   {"stick", tr("a stick")},
                   {"bolster", tr("a bolster")}},
                  id);
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
  return found_in({{"stretching", tr("stretching")},
                   {"mobility", tr("moving gently")},
                   {"myofascial-release", tr("myofascial release")},
                   {"trigger-point", tr("trigger-point pressure")},
                   {"deep-tissue", tr("slow deep pressure")},
                   {"swedish", tr("massage strokes")},
                   {"breathing", tr("breathing")},
                   {"relaxation", tr("relaxation")}},
                  id);
}

std::string region_words(const std::string& id) {
  const Words wider{{"neck", tr("neck and head")},
                    {"arms", tr("arms and hands")},
                    {"upper-back", tr("upper and middle back")},
                    {"legs", tr("legs and feet")}};
  return wider.contains(id) ? wider.at(id) : area_words(id);
}

std::string tag_words(const std::string& id) {
  // One line a tag keeps this a table.
  // clang-format off
  return found_in({
      {"mv.lx_flex_end", tr("bends the lower back far forward")},
      {"mv.lx_flex", tr("bends the lower back forward")},
      {"mv.lx_ext", tr("bends the lower back backward")},
      {"mv.tx_flex", tr("rounds the upper back")},
      {"mv.tx_ext", tr("opens the upper back")},
      {"mv.rot_end", tr("turns the trunk far")},
      {"mv.rot", tr("turns the trunk")},
      {"mv.sidebend", tr("bends to the side")},
      {"mv.cx_flex", tr("bends the neck forward")},
      {"mv.cx_ext", tr("bends the neck backward")},
      {"mv.cx_rot", tr("turns the neck")},
      {"mv.cx_side", tr("bends the neck to the side")},
      {"mv.hip_flex90", tr("bends the hip past a right angle")},
      {"mv.hip_adduct_cross", tr("crosses the leg over")},
      {"mv.hip_ir", tr("turns the hip inwards")},
      {"mv.hip_er", tr("turns the hip outwards")},
      {"mv.hip_ext", tr("stretches the front of the hip")},
      {"mv.sh_overhead", tr("arms overhead")},
      {"mv.sh_behind", tr("hand behind the back")},
      {"mv.sh_xadd", tr("arm across the chest")},
      {"ld.wrist", tr("weight on the wrists")},
      {"ld.kneel", tr("weight on the knees")},
      {"ld.knee_deep", tr("deep bend of the knee")},
      {"ld.shoulder", tr("weight on the shoulder")},
      {"ld.balance", tr("asks for balance")},
      {"ld.abdo", tr("works the belly")},
      {"pr.light", tr("light pressure")},
      {"pr.ball", tr("pressure with a ball")},
      {"pr.roller", tr("pressure with a roller")},
      {"pr.deep", tr("deep pressure")},
      {"pr.leg", tr("pressure on the leg")},
      {"ph.head_low", tr("head low")},
      {"ph.isometric", tr("muscles held tense")},
      {"ph.floor", tr("on the floor")},
      {"ph.slow_breath", tr("slow breathing")},
      {"ph.nerve_tension", tr("stretches along a nerve")},
      {"ph.body_scan", tr("attention through the body")}}, id);
  // clang-format on
}

}  // namespace limber
