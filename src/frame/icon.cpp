#include "frame/icon.hpp"

#include <algorithm>
#include <initializer_list>

namespace limber {
namespace {

// Draws on a square of 24 by 24, as icons are usually drawn.
class Pen {
 public:
  Pen(FrameBuilder& sheet, const Rect& box, Colour colour) : sheet_(sheet), colour_(colour) {
    side_ = std::min(box.width, box.height);
    origin_ = box.centre() - Point{side_ / 2, side_ / 2};
  }
  Point at(Point p) const { return origin_ + p * (side_ / 24); }
  Path through(std::initializer_list<Point> points) const {
    Path path;
    for (const Point p : points) {
      path.push_back({path.empty() ? PathStep::Kind::move : PathStep::Kind::line, at(p), {}, {}});
    }
    return path;
  }
  void line(std::initializer_list<Point> points) { stroke(through(points)); }
  void solid(std::initializer_list<Point> points) { sheet_.fill(through(points), colour_); }
  void dot(Point centre, double radius) { sheet_.fill(circle(at(centre), scaled(radius)), colour_); }
  void ring(Point centre, double radius) { stroke(circle(at(centre), scaled(radius))); }
  void bow(Point centre, double radius, double from, double to) {
    stroke(arc(at(centre), scaled(radius), from, to));
  }

 private:
  double scaled(double length) const { return length * side_ / 24; }
  void stroke(Path path) { sheet_.stroke(std::move(path), colour_, std::max(1.5, scaled(2))); }

  FrameBuilder& sheet_;
  Colour colour_;
  double side_;
  Point origin_;
};

void draw_place(Pen& pen, Icon which) {
  if (which == Icon::home) {
    pen.line({{3, 11}, {12, 4}, {21, 11}});
    pen.line({{6, 9}, {6, 20}, {18, 20}, {18, 9}});
  } else if (which == Icon::journal) {
    pen.line({{5, 4}, {19, 4}, {19, 20}, {5, 20}, {5, 4}});
    pen.line({{9, 9}, {15, 9}});
    pen.line({{9, 14}, {15, 14}});
  } else {
    pen.line({{4, 8}, {20, 8}});
    pen.line({{4, 16}, {20, 16}});
    pen.dot({9, 8}, 3);
    pen.dot({15, 16}, 3);
  }
}

void draw_sign(Pen& pen, Icon which) {
  if (which == Icon::info) {
    pen.ring({12, 12}, 9);
    pen.dot({12, 8}, 1.3);
    pen.line({{12, 11.5}, {12, 16.5}});
  } else if (which == Icon::warning) {
    pen.line({{12, 4}, {21.5, 20}, {2.5, 20}, {12, 4}});
    pen.line({{12, 10}, {12, 14.5}});
    pen.dot({12, 17.2}, 1.3);
  } else if (which == Icon::stop) {
    pen.line(
        {{8.3, 3}, {15.7, 3}, {21, 8.3}, {21, 15.7}, {15.7, 21}, {8.3, 21}, {3, 15.7}, {3, 8.3}, {8.3, 3}});
    pen.line({{12, 7.5}, {12, 13}});
    pen.dot({12, 16.3}, 1.3);
  } else if (which == Icon::repeat) {
    pen.bow({12, 12}, 8, 40, 330);
    pen.line({{17, 2.5}, {17.5, 6.2}, {13.8, 7}});
  }
}

void draw_hand(Pen& pen) {
  pen.line({{7.5, 14.5}, {7.5, 6}});
  pen.line({{11, 11.5}, {11, 3.5}});
  pen.line({{14.5, 11.5}, {14.5, 4.5}});
  pen.line({{18, 7}, {18, 16}, {15.5, 20.5}, {10.5, 20.5}, {7.5, 17.5}, {4, 12}});
}

}  // namespace

void icon(FrameBuilder& sheet, const Rect& box, Icon which, Colour colour) {
  Pen pen(sheet, box, colour);
  switch (which) {
    case Icon::none:
      return;
    case Icon::check:
      return pen.line({{5, 12.5}, {10, 17.5}, {19, 7}});
    case Icon::cross:
      pen.line({{6, 6}, {18, 18}});
      return pen.line({{18, 6}, {6, 18}});
    case Icon::plus:
      pen.line({{12, 5}, {12, 19}});
      return pen.line({{5, 12}, {19, 12}});
    case Icon::minus:
      return pen.line({{5, 12}, {19, 12}});
    case Icon::play:
      return pen.solid({{7, 4}, {20, 12}, {7, 20}});
    case Icon::pause:
      pen.solid({{6, 4}, {10, 4}, {10, 20}, {6, 20}});
      return pen.solid({{14, 4}, {18, 4}, {18, 20}, {14, 20}});
    case Icon::next:
      return pen.line({{9, 5}, {16, 12}, {9, 19}});
    case Icon::previous:
      return pen.line({{15, 5}, {8, 12}, {15, 19}});
    case Icon::up:
      return pen.line({{5, 15}, {12, 8}, {19, 15}});
    case Icon::down:
      return pen.line({{5, 9}, {12, 16}, {19, 9}});
    case Icon::search:
      pen.ring({10.5, 10.5}, 6.5);
      return pen.line({{15.5, 15.5}, {21, 21}});
    case Icon::repeat:
    case Icon::info:
    case Icon::warning:
    case Icon::stop:
      return draw_sign(pen, which);
    case Icon::hand:
      return draw_hand(pen);
    case Icon::home:
    case Icon::journal:
    case Icon::settings:
      return draw_place(pen, which);
  }
}

}  // namespace limber
