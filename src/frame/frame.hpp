// What is seen, as a value: shapes and words to paint, and areas to touch, each with a role, a label and a
// value. Units are pixels of the surface; y grows downwards. No drawing happens here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.hpp"
#include "base/special_members.hpp"
#include "frame/text_layout.hpp"

namespace limber {

struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;
  bool operator==(const Colour&) const = default;
  Colour with_alpha(double alpha) const;  // 0 … 1
};

// Contrast ratio of two opaque colours, 1 … 21 (WCAG 2.2, relative luminance).
double contrast(Colour a, Colour b);
Colour mixed(Colour a, Colour b, double share_of_b);

// A closed or open outline of lines and cubic curves.
struct PathStep {
  enum class Kind : std::uint8_t { move, line, curve, close } kind = Kind::move;
  Point to;
  Point control1;  // curves only
  Point control2;
  bool operator==(const PathStep&) const = default;
};
using Path = std::vector<PathStep>;

Path rounded_rect(const Rect& rect, double radius);
Path circle(Point centre, double radius);
Path arc(Point centre, double radius, double from_degrees, double to_degrees);  // 0 is up, clockwise
Rect bounds(const Path& path);  // of all points and control points: never too small

struct Fill {
  Path path;
  Colour colour;
  bool coarse_edge = false;  // may be softened less finely: nobody looks at this edge, and it is cheaper
  bool operator==(const Fill&) const = default;
};
struct Stroke {
  Path path;
  Colour colour;
  double width = 1;
  bool operator==(const Stroke&) const = default;
};
// A soft round light: `colour` in the middle, nothing at `radius`; only inside `within` unless that is empty.
struct Glow {
  Point centre;
  double radius = 0;
  Colour colour;
  Path within = {};
  bool operator==(const Glow&) const = default;
};

enum class Align : std::uint8_t { start, middle, end };  // start is left, or right in right-to-left text
enum class Weight : std::uint8_t { regular, medium, semibold, bold };

struct TextStyle {
  double size = 16;  // em height, pixels
  Weight weight = Weight::regular;
  bool tabular = false;  // figures of equal width, for numbers that change
  bool operator==(const TextStyle&) const = default;
};
// Wraps at words inside `box`; what does not fit in height ends in an ellipsis.
struct TextBox {
  Rect box;
  std::string text;
  TextStyle style;
  Colour colour;
  Align align = Align::start;
  Align vertical = Align::start;
  bool operator==(const TextBox&) const = default;
};
// A therapist's photograph, fitted into the box with its proportions kept.
struct Picture {
  Rect box;
  std::string file;
  bool operator==(const Picture&) const = default;
};
// What follows is clipped to `rect` until PopClip. Pairs nest.
struct PushClip {
  Rect rect;
  bool operator==(const PushClip&) const = default;
};
struct PopClip {
  bool operator==(const PopClip&) const = default;
};

using Item = std::variant<Fill, Stroke, Glow, TextBox, Picture, PushClip, PopClip>;

// Everything an item can touch, in pixels (a stroke's width and soft edges included). PopClip: empty.
Rect bounds(const Item& item);

// The smallest rectangle of whole pixels around `rect`. Clips and repainted areas are always such.
Rect pixel_aligned(const Rect& rect);
// What two rectangles share; empty if nothing.
Rect intersection(const Rect& a, const Rect& b);

// For keyboard focus, spoken interface and tests as much as for the mouse.
enum class Role : std::uint8_t {
  button,
  toggle,
  choice,
  slider,
  list_item,
  heading,
  text,
  figure,
  progress,
  link,
  tab,
  text_field
};

struct HitArea {
  Rect rect;
  Role role = Role::button;
  std::string label;  // what it is, in the person's language
  std::string value;  // its present value, "" if it has none
  bool enabled = true;
  bool selected = false;
  int intent = -1;         // index into View::intents; -1: not to be pressed (a heading, a figure)
  std::string key;         // stable name for keeping focus between frames ("pain-7")
  Rect whole;              // `rect` before a scrolling list cut it; to bring a focused area into sight
  bool drags = false;      // a drag that begins here moves what it stands for, and does not scroll
  std::string group = {};  // areas of one group are one stop of Tab, and arrows go through them; "": alone
  bool primary = false;    // what Enter presses where the focus is on nothing that takes Enter
  bool repeats = false;    // pressed again and again for as long as it is held
  int less = -1;           // as `intent`: what the arrows and the wheel ask for where it has the focus
  int more = -1;
  std::string asks = {};  // names the group it is one of: the question it answers, the list it stands in
  bool opens = false;     // `selected` means that what it holds is shown below it
  std::optional<double> share = {};  // of a number or a place on a way: where in its range it is, 0 … 1
  std::vector<Point> shape = {};     // its corners, where it is no rectangle: `rect` holds them, and more
  bool operator==(const HitArea&) const = default;
};

// Words that stand on the frame, for whoever cannot see them; in reading order, between the areas.
struct DrawnWords {
  Rect rect;  // what of them is in sight; empty: scrolled away
  Rect whole;
  std::string text;
  std::size_t area = 0;  // how many areas come before them
  bool operator==(const DrawnWords&) const = default;
};

// A part of the frame whose content is taller than its place. `offset` is how far it is scrolled, 0 … `most`.
// The wheel, a drag and the focus ask for another offset by `key`; a frame clamps what it is asked for.
struct Scroller {
  Rect rect;
  double offset = 0;
  double most = 0;
  std::string key;
  bool operator==(const Scroller&) const = default;
};

// Where the letters of a text field stand, for clicks and for going up and down. Offsets count in what is
// shown, which holds what an input method is composing.
struct TextFieldLayout {
  std::string key;  // of its area
  Rect rect;        // where letters are seen
  Point origin;     // of the layout
  TextLayout layout;
  std::size_t cursor = 0;
  std::size_t anchor = 0;  // where a selection began; the cursor: nothing is selected
  std::size_t composed_from = 0;
  std::size_t composed_to = 0;   // equal: nothing is being composed
  std::optional<double> goal_x;  // in the layout, of a cursor on its way up or down
  double scroll = 0;             // how far a long line is moved to the left
  bool several_lines = false;
  bool operator==(const TextFieldLayout&) const = default;
};

struct Frame {
  LIMBER_REGULAR_MEMBERS(Frame);

  Size size;
  Colour background;
  std::vector<Item> items;     // painted in order
  std::vector<HitArea> areas;  // in reading and focus order
  std::vector<DrawnWords> words;
  std::vector<Scroller> scrollers;
  std::vector<TextFieldLayout> writing;
  std::string announcement;  // said by a spoken interface when it changes
  bool urgent = false;       // it may break in on what is being said
  std::string title;         // of the page, as a screen reader names the window
  std::size_t head = 0;      // how many areas the program's own head has; the page's come after them
  bool operator==(const Frame&) const = default;
};

// The topmost enabled area with an intent at this point, as an index into areas. Of areas with a shape the
// one whose shape holds the point, else the nearest of those whose rectangle does.
std::optional<std::size_t> area_at(const Frame& frame, Point point);

// Of a scroller's height: what is kept free above and below what has the focus, so that its ring is whole and
// the words that belong to it are seen with it.
inline constexpr double scroll_air = 0.09;
// The offset at which the focused area `key` lies wholly inside the scroller that holds it, with air around
// it as far as there is any, with its scroller; nullopt if it does already or is not in a scroller.
std::optional<Scroller> scrolled_into_sight(const Frame& frame, const std::string& key);

// The letters of the text field with this key; null if there is none in the frame.
const TextFieldLayout* writing_in(const Frame& frame, const std::string& key);
// Where the caret of a text field is, in the frame.
Rect caret_in(const TextFieldLayout& place);
// The offset in the field's text that a point of the frame asks for; inside a composition, where it begins.
std::size_t offset_in(const TextFieldLayout& place, Point point);
// An offset in what is shown, as one in the text alone.
std::size_t without_composition(const TextFieldLayout& place, std::size_t offset);

// Where two frames differ, as few rectangles of whole pixels that do not overlap; empty if they look the
// same. Frames of different size or background differ everywhere. Repainting these gives the pixels of a full
// repaint.
std::vector<Rect> changed(const Frame& before, const Frame& after);

// Puts what another frame of the same size holds on top; its areas' intents are counted on by `intents`.
void append(Frame& frame, Frame above, int intents);

// A frame and what its areas ask for when pressed.
template <class Intent>
struct View {
  Frame frame;
  std::vector<Intent> intents;
};

}  // namespace limber
