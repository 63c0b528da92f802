// The moving figure of a page: what the window draws of a motion at some positions, as outlines between which
// the page draws. Private to this room.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/person.hpp"
#include "figure/motion.hpp"
#include "page/outlines.hpp"

namespace limber {

class FigureKeys {
 public:
  explicit FigureKeys(const Person& person) : person_(person) {}

  // Its place in the list.
  int add(const figure::Motion& motion, bool mirrored);

  // {"figures": […], "outlines": […], "paints": […]}. A figure: `box` (width, height; the longer 1000),
  // `cut` (x, y, width, height) where only a part of the body is seen, `frames` (paint and such a rectangle
  // in turn), `poses` if they are more than two, and `keys` from the start of the movement to its end. A key:
  // `fills` (paint and outlines in turn, painted in order), `cut`: how many of them end at that edge,
  // `inhaled` (which of the outlines are others with the chest full: their place and what they are),
  // `lights` ([after so many fills, paint, outlines, x, y, radius, area]; area −1: always lit), `signs`
  // ([after so many fills, paint, outlines]) and `loose`, the same when what is tensed is let go, `numbers`
  // ([paint, text, x, y, size] over all), `joins`: whether one may draw between this key and the next.
  // `arrow`: fills over all. A paint: by day and by night.
  nlohmann::ordered_json take();

 private:
  struct Made {
    figure::Motion motion;
    bool mirrored;
  };

  int outlines(const Outlines& outlines);
  int paint(const std::string& day, const std::string& night);

  friend class FigureDrawer;
  Person person_;
  std::vector<Made> made_;
  std::map<std::string, int> places_;
  std::map<std::string, int> paint_places_;
  nlohmann::ordered_json figures_ = nlohmann::ordered_json::array();
  nlohmann::ordered_json outlines_ = nlohmann::ordered_json::array();
  nlohmann::ordered_json paints_ = nlohmann::ordered_json::array();
};

}  // namespace limber
