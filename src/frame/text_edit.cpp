#include "frame/text_edit.hpp"

#include <algorithm>

#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"

namespace limber {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n';
}

// As much of the text as fits, in whole clusters.
std::string cut_to(std::string text, std::size_t most_characters) {
  if (count_characters(text) <= most_characters) return text;
  std::size_t fitting = 0;
  for (const std::size_t edge : cluster_edges(text)) {
    if (count_characters(std::string_view(text).substr(0, edge)) > most_characters) break;
    fitting = edge;
  }
  text.resize(fitting);
  return text;
}

std::string allowed(std::string_view bytes, const TextRules& rules, std::size_t room) {
  // Nobody pastes a book into a field: what lies beyond is not even looked at.
  constexpr std::size_t most_bytes_a_character = 4;
  std::string text = cleaned(bytes.substr(0, room * most_bytes_a_character));
  if (!rules.several_lines) std::replace(text.begin(), text.end(), '\n', ' ');
  return cut_to(std::move(text), room);
}

std::size_t target(const TextEdit& edit, TextMotion motion) {
  switch (motion) {
    case TextMotion::back:
      return previous_cluster(edit.text, edit.cursor);
    case TextMotion::forward:
      return next_cluster(edit.text, edit.cursor);
    case TextMotion::word_back:
      return previous_word(edit.text, edit.cursor);
    case TextMotion::word_forward:
      return next_word(edit.text, edit.cursor);
    case TextMotion::start:
      return 0;
    case TextMotion::end:
      break;
  }
  return edit.text.size();
}

// Letters that came together may have become one cluster: both ends go to where a cursor may stand.
void settle(TextEdit& edit) {
  edit.cursor = snapped_to_cluster(edit.text, edit.cursor);
  edit.anchor = snapped_to_cluster(edit.text, edit.anchor);
}

void put(TextEdit& edit, std::size_t offset, bool extend) {
  edit.cursor = offset;
  if (!extend) edit.anchor = offset;
  edit.history.end_step();
  settle(edit);
}

// The history is told where the cursor stands before a change, so that undo brings it back there too.
void remember_cursor(TextEdit& edit) {
  edit.history.amend({edit.text, edit.cursor, edit.anchor});
}

// `what` as for UndoStack::change().
void remember(TextEdit& edit, const char* what, bool goes_on) {
  if (!goes_on) edit.history.end_step();
  edit.history.change({edit.text, edit.cursor, edit.anchor}, what);
}

void erase_selection(TextEdit& edit) {
  const auto [from, to] = edit.selection();
  edit.text.erase(from, to - from);
  edit.cursor = edit.anchor = from;
}

// A new word begins a new step; what is typed over a selection goes back together with it.
bool goes_on_typing(const TextEdit& edit, const std::string& text) {
  if (edit.cursor != edit.anchor || edit.cursor == 0) return false;
  const bool after_space = is_space(edit.text[edit.cursor - 1]);
  return !after_space || is_space(text.front());
}

void insert(TextEdit& edit, const InsertText& asked) {
  const auto [from, to] = edit.selection();
  const std::size_t kept =
      count_characters(edit.text) - count_characters(std::string_view(edit.text).substr(from, to - from));
  const std::size_t most = edit.rules.most_characters;
  const std::string text = allowed(asked.text, edit.rules, most - std::min(most, kept));
  if (text.empty()) return;
  const bool goes_on = goes_on_typing(edit, text);
  remember_cursor(edit);
  erase_selection(edit);
  edit.text.insert(edit.cursor, text);
  edit.cursor = edit.anchor = edit.cursor + text.size();
  settle(edit);
  remember(edit, asked.pasted ? "" : "typing", goes_on);
}

void erase(TextEdit& edit, TextMotion motion) {
  const bool selected = edit.cursor != edit.anchor;
  const std::size_t to = selected ? edit.anchor : target(edit, motion);
  if (to == edit.cursor) return;
  remember_cursor(edit);
  edit.anchor = to;
  erase_selection(edit);
  settle(edit);
  remember(edit, selected ? "" : "erasing", !selected);
}

void compose(TextEdit& edit, const ComposeText& asked) {
  const std::string text = allowed(asked.text, {}, edit.rules.most_characters);
  if (!text.empty() && edit.cursor != edit.anchor) erase(edit, TextMotion::back);
  edit.composed = text;
  std::size_t at = 0;
  for (std::size_t left = asked.cursor; left > 0 && at < text.size(); --left) at = next_cluster(text, at);
  edit.composed_cursor = at;
}

void move(TextEdit& edit, const MoveCursor& asked) {
  const auto [from, to] = edit.selection();
  const bool step = asked.motion == TextMotion::back || asked.motion == TextMotion::forward;
  if (from != to && step && !asked.extend)
    return put(edit, asked.motion == TextMotion::back ? from : to, false);
  put(edit, target(edit, asked.motion), asked.extend);
}

void travel(TextEdit& edit, bool back) {
  if (!(back ? edit.history.can_undo() : edit.history.can_redo())) return;
  remember_cursor(edit);
  back ? edit.history.undo() : edit.history.redo();
  const TextEdit::Written& now = edit.history.now();
  edit.text = now.text;
  edit.cursor = now.cursor;
  edit.anchor = now.anchor;
}

void select(TextEdit& edit, std::size_t from, std::size_t to) {
  put(edit, from, false);
  put(edit, to, true);
}

}  // namespace

std::pair<std::size_t, std::size_t> TextEdit::selection() const {
  return std::minmax(cursor, anchor);
}

std::string TextEdit::selected() const {
  const auto [from, to] = selection();
  return text.substr(from, to - from);
}

TextEdit text_edit(std::string text, const TextRules& rules) {
  TextEdit edit;
  edit.rules = rules;
  edit.text = allowed(text, rules, rules.most_characters);
  edit.cursor = edit.anchor = edit.text.size();
  remember_cursor(edit);
  return edit;
}

Edited edited(TextEdit edit, const EditCommand& command) {
  Edited result;
  if (!std::holds_alternative<ComposeText>(command)) edit.composed.clear();
  edit.goal_x.reset();
  std::visit(
      Overloaded{[&](const InsertText& asked) { insert(edit, asked); },
                 [&](const ComposeText& asked) { compose(edit, asked); },
                 [&](const MoveCursor& asked) { move(edit, asked); },
                 [&](const PlaceCursor& asked) {
                   put(edit, asked.offset, asked.extend);
                   edit.goal_x = asked.goal_x;
                 },
                 [&](const EraseText& asked) { erase(edit, asked.motion); },
                 [&](const SelectWord& asked) {
                   const auto [from, to] = word_around(edit.text, asked.offset);
                   select(edit, from, to);
                 },
                 [&](const SelectAll&) { select(edit, 0, edit.text.size()); },
                 [&](const CopySelection&) { result.copied = edit.selected(); },
                 [&](const CutSelection&) {
                   result.copied = edit.selected();
                   if (!result.copied->empty()) erase(edit, TextMotion::back);
                 },
                 [&](const PasteHere&) { result.wants_paste = true; },
                 [&](const UndoEdit&) { travel(edit, true); }, [&](const RedoEdit&) { travel(edit, false); }},
      command);
  // Nothing selected: what the clipboard holds stays there.
  if (result.copied && result.copied->empty()) result.copied.reset();
  result.edit = std::move(edit);
  return result;
}

ComposedText with_composition(const TextEdit& edit) {
  ComposedText shown{edit.text, edit.cursor, edit.cursor, edit.cursor};
  shown.text.insert(edit.cursor, edit.composed);
  shown.to += edit.composed.size();
  if (!edit.composed.empty()) shown.cursor += edit.composed_cursor;
  return shown;
}

}  // namespace limber
