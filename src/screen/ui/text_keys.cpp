#include "screen/ui/text_keys.hpp"

#include <map>

namespace limber {
namespace {

struct Held {
  bool control = false;
  bool shift = false;
  std::string_view key;
};

bool cut_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix) || text.size() == prefix.size()) return false;
  text.remove_prefix(prefix.size());
  return true;
}

Held held(std::string_view name) {
  Held found;
  found.control = cut_prefix(name, "ctrl-");
  found.shift = cut_prefix(name, "shift-");
  found.key = name;
  return found;
}

KeyWhileWriting edits(EditCommand command) {
  return {WritingKey::edits, std::move(command)};
}

std::optional<EditCommand> with_control(const Held& held) {
  if (held.key == "a") return SelectAll{};
  if (held.key == "c" || held.key == "insert") return CopySelection{};
  if (held.key == "x") return CutSelection{};
  if (held.key == "v") return PasteHere{};
  if (held.key == "y") return RedoEdit{};
  if (held.key == "z") return held.shift ? EditCommand{RedoEdit{}} : EditCommand{UndoEdit{}};
  return std::nullopt;
}

std::optional<EditCommand> erasing(const Held& held) {
  if (held.key == "backspace") return EraseText{held.control ? TextMotion::word_back : TextMotion::back};
  if (held.key != "delete") return std::nullopt;
  if (held.shift) return CutSelection{};
  return EraseText{held.control ? TextMotion::word_forward : TextMotion::forward};
}

// The left arrow goes on in words that are read from right to left.
std::optional<EditCommand> sideways(const Held& held, const TextFieldLayout& place) {
  if (held.key != "left" && held.key != "right") return std::nullopt;
  const bool rtl = line_of(place.layout, place.cursor).rtl;
  const bool forward = (held.key == "right") != rtl;
  const TextMotion step = forward ? TextMotion::forward : TextMotion::back;
  const TextMotion word = forward ? TextMotion::word_forward : TextMotion::word_back;
  return MoveCursor{held.control ? word : step, held.shift};
}

std::optional<EditCommand> to_an_end(const Held& held, const TextFieldLayout& place) {
  if (held.key != "home" && held.key != "end") return std::nullopt;
  const bool home = held.key == "home";
  if (held.control || !place.several_lines)
    return MoveCursor{home ? TextMotion::start : TextMotion::end, held.shift};
  const std::size_t to = home ? line_start(place.layout, place.cursor) : line_end(place.layout, place.cursor);
  return PlaceCursor{without_composition(place, to), held.shift};
}

// Up from the first line goes to the text's start, down from the last to its end.
std::optional<EditCommand> up_or_down(const Held& held, const TextFieldLayout& place) {
  if (!place.several_lines || (held.key != "up" && held.key != "down")) return std::nullopt;
  const bool up = held.key == "up";
  const double goal = place.goal_x.value_or(caret_at(place.layout, place.cursor).x);
  const auto to = line_beside(place.layout, place.cursor, up ? -1 : 1, goal);
  if (!to) return MoveCursor{up ? TextMotion::start : TextMotion::end, held.shift};
  return PlaceCursor{without_composition(place, *to), held.shift, goal};
}

KeyWhileWriting on_return(const Held& held, const TextFieldLayout& place) {
  if (!place.several_lines) return {WritingKey::confirms};
  if (held.control) return {WritingKey::goes_on};
  return edits(InsertText{"\n"});
}

bool is_letter(std::string_view key) {
  return key.size() == 1 || key == "space";
}

}  // namespace

KeyWhileWriting while_writing(std::string_view key, const TextFieldLayout& place) {
  const Held h = held(key);
  if (h.key == "escape") return {WritingKey::leaves};
  if (h.key == "return") return on_return(h, place);
  if (h.key == "insert" && h.shift) return edits(PasteHere{});
  for (const auto& command : {h.control ? with_control(h) : std::nullopt, erasing(h), sideways(h, place),
                              to_an_end(h, place), up_or_down(h, place)}) {
    if (command) return edits(*command);
  }
  return {!h.control && is_letter(h.key) ? WritingKey::typed : WritingKey::passes};
}

EditCommand clicked(const TextFieldLayout& place, Point at, int clicks, bool extend) {
  const std::size_t offset = offset_in(place, at);
  if (clicks == 2) return SelectWord{offset};
  if (clicks > 2) return SelectAll{};
  return PlaceCursor{offset, extend};
}

EditText edit_in(const TextFieldLayout& place, EditCommand command) {
  return {place.key, std::move(command), place.scroll};
}

}  // namespace limber
