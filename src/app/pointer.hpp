// Mouse and touch over a frame: what a press, a release, a drag and the wheel mean.
#pragma once

#include <optional>
#include <string>

#include "frame/frame.hpp"
#include "screen/program/intent.hpp"

namespace limber {

class Pointer {
 public:
  void press(const Frame& frame, Point at);
  // After press(), of a mouse: what it does to the letters under it, if a text field was pressed. A drag then
  // selects and does not scroll.
  std::optional<Intent> press_text(const Frame& frame, Point at, int clicks, bool extend);
  // A drag that began in a text field selects up to here.
  std::optional<Intent> select(const Frame& frame, Point at) const;
  // The intent of an area that was pressed and released without a drag between. A slider that drags is moved
  // to where it is pressed.
  std::optional<Intent> release(const View<Intent>& view, Point at);
  // A drag moves what was pressed, if that is something to drag; else over something scrollable it moves that
  // with the finger.
  std::optional<Intent> drag(const Frame& frame, Point at);
  // The wheel turns a number that has the focus; over all else it scrolls.
  std::optional<Intent> wheel(const View<Intent>& view, Point at, double notches, const std::string& focus);

  const std::string& pressed() const { return pressed_; }  // key of the area, "" for none

 private:
  bool slides(Point by);

  std::string pressed_;
  std::optional<Point> from_;
  std::optional<Scroller> scrolling_;
  std::string selecting_;  // key of the text field a drag selects in
  Rect place_;             // of what was pressed
  Rect ground_;            // Drag::ground
  bool drags_ = false;     // what was pressed is something to drag
  bool dragged_ = false;
  bool undecided_ = false;  // a slider in a list: what moves up or down scrolls
  double turned_ = 0;       // of a wheel's notch, so far
};

}  // namespace limber
