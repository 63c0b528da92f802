#include "screen/place_words.hpp"

#include <map>

#include "base/message.hpp"

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

}  // namespace limber
