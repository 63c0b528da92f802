// A place to write: one line that moves with its cursor, or several that grow.
#pragma once

#include <string>

#include "frame/frame_builder.hpp"
#include "frame/icon.hpp"
#include "frame/text_edit.hpp"

namespace limber {

struct TextFieldSpec {
  std::string label;
  bool label_above = true;  // else it is only read out, and the placeholder or an icon says what goes here
  std::string placeholder;  // shown while there is no text
  std::string key;
  int intent = -1;         // when pressed: goes to the field
  Icon icon = Icon::none;  // before the text
  double least_lines = 3;  // of a field of several lines
  int less = -1;           // HitArea::less
  int more = -1;
};

// The field at the column's width, with caret and selection if it has the focus. Adds an area of
// Role::text_field, whose value is the text, and a TextFieldLayout of the same key. Returns the height.
double text_field(FrameBuilder& sheet, const Rect& column, const TextFieldSpec& spec, const TextEdit& edit);
// Of a field of one line, without its label.
double text_field_height(const FrameBuilder& sheet);

}  // namespace limber
