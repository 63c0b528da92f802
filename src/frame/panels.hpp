// Surfaces and lines of words around the controls.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frame/controls.hpp"
#include "frame/frame_builder.hpp"

namespace limber {

// A raised sheet of paper with the one soft shadow. In high contrast it has an edge instead.
void card(FrameBuilder& sheet, const Rect& rect);
// The same in a tint, flat: a part of a card, or a chosen thing.
void tinted(FrameBuilder& sheet, const Rect& rect, Colour tint);

enum class Tone { plain, good, attention, urgent };

struct MessageSpec {
  std::string words;
  Tone tone = Tone::plain;
  std::vector<ButtonSpec> actions;
};
// A bar with a sign, words and buttons, as tall as they need. Returns the height.
double message_bar(FrameBuilder& sheet, const Rect& column, const MessageSpec& spec);

struct KeyHint {
  std::string key;  // as printed on it
  std::string does;
};
// Key caps with what they do, on one line; hints that no longer fit are left out, the last first.
void key_hints(FrameBuilder& sheet, const Rect& line, const std::vector<KeyHint>& hints);

struct PillSpec {
  std::string words;
  Colour tint;
  Colour front;
};
// Short labels beside each other, wrapped. Returns the height.
double pills(FrameBuilder& sheet, const Rect& column, const std::vector<PillSpec>& specs);

}  // namespace limber
