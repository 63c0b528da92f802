// What keys mean.
#include "screen/program/key_page.hpp"
#include "screen/program/screens.hpp"
#include "screen/ui/focus.hpp"

namespace limber {
namespace {

// The text of a card, an exercise or the page of keys that is read goes up and down; space presses what has
// the focus first.
std::optional<Intent> reading_key(const Program& program, std::string_view key, bool focused,
                                  const Frame& frame) {
  const bool reads_card = program.screen == ScreenName::learn && !program.learn.open.empty();
  if (!program.keys_shown && !reads_card && program.screen != ScreenName::exercise) return std::nullopt;
  if (key == "space" && focused) return std::nullopt;
  const auto offset = reading_offset(frame, key);
  if (!offset) return std::nullopt;
  return ScrollTo{frame.scrollers.front().key, *offset};
}

}  // namespace

std::optional<Intent> intent_for(const Program& program, std::string_view key, const std::string& focus,
                                 const Frame& frame) {
  const ScreenEntry& screen = shown_entry(program);
  const bool focused = focused_area(frame, focus).has_value();
  if (program.keys_shown) {
    if (const auto common = intent_for_key(common_actions(program.screen), key)) return common;
    return reading_key(program, key, focused, frame);
  }
  if (const auto own = intent_for_key(screen.actions(program), key)) return own;
  if (const auto common = intent_for_key(common_actions(program.screen), key)) return common;
  if (const auto on_area = screen.key_on_area(program, focus, key)) return on_area;
  return reading_key(program, key, focused, frame);
}

}  // namespace limber
