// What a screen reader is told of the window: a Frame as a tree of things with names, in reading order. A
// pure function of what is seen, so that whoever hears is told of what others look at, and of nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "frame/frame.hpp"

namespace limber::reader {

enum class Kind : std::uint8_t {
  window,
  panel,  // one that its members answer to: a question, a part of the body map
  heading,
  label,
  button,
  link,
  check_box,
  radio,
  slider,
  list_item,
  image,
  tab,
  tabs,
  entry
};

// Of a text field. Offsets count in bytes of the text, which is without what an input method is composing.
struct Writing {
  std::string text;
  std::size_t caret = 0;
  std::size_t anchor = 0;  // the selection's other end; at the caret: nothing is selected
  TextFieldLayout place;
  bool operator==(const Writing&) const = default;
};

struct Node {
  std::string id;  // an element of a D-Bus path: A … Z, a … z, 0 … 9 and _; the same as long as it is there
  Kind kind = Kind::label;
  std::string name;
  std::string description;
  std::string value;  // of a slider, in words
  std::string key;    // of its area, "" if it has none
  Rect place;         // pixels of the frame, also of what is scrolled out of sight
  bool in_sight = true;
  bool enabled = true;
  bool pressable = false;
  bool focused = false;
  bool chosen = false;               // a check box, radio button or tab that is
  bool opens = false;                // it can be opened …
  bool open = false;                 // … and is
  std::optional<double> share = {};  // of a slider, where in its range it is, 0 … 1 …
  bool settable = false;             // … and it can be put elsewhere
  std::optional<Writing> writing = {};
  std::size_t parent = 0;  // index; of the window its own
  std::vector<std::size_t> children = {};
  bool operator==(const Node&) const = default;
};

struct Tree {
  std::vector<Node> nodes;  // the window is the first; a parent comes before its children
  Size size;                // of the window, pixels
  Point origin;             // of the window on the screen, pixels
  bool active = false;      // the window has the keyboard
  std::string announcement;
  bool urgent = false;
  bool operator==(const Tree&) const = default;

  const Node* find(const std::string& id) const;  // null: there is none
  const Node* focused() const;
};

// Areas as they are, in their order; what is drawn of words and said by no area comes between them as labels,
// or is told of the area that it stands in. Areas of one group with a name are in a panel of that name.
// `focus` is the key of the area that has it.
Tree tree_of(const Frame& frame, const std::string& focus);

// A line for every node, indented by its depth: kind, name, what it is like; for tests and for eyes.
std::string tree_text(const Tree& tree);

}  // namespace limber::reader
