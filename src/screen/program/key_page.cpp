#include "screen/program/key_page.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/words.hpp"
#include "screen/program/screens.hpp"
#include "screen/ui/page.hpp"

namespace limber {
namespace {

// As it is printed on the key; letters and signs are themselves.
std::string printed(std::string_view key) {
  if (key.starts_with("ctrl-")) return fill(tr("Ctrl + {key}"), {{"key", printed(key.substr(5))}});
  static const std::map<std::string_view, Message> names{
      {"space", Message("Space")},         {"escape", Message("Esc")},   {"page-up", Message("Page up")},
      {"page-down", Message("Page down")}, {"home", Message("Home")},    {"end", Message("End")},
      {"delete", Message("Delete")},       {"insert", Message("Insert")}};
  static const std::map<std::string_view, std::string> arrows{
      {"left", "←"}, {"right", "→"}, {"up", "↑"}, {"down", "↓"}};
  if (const auto found = names.find(key); found != names.end()) return found->second();
  if (const auto arrow = arrows.find(key); arrow != arrows.end()) return arrow->second;
  std::string text(key);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

// Keys that do the same stand together; a row of digits by its ends.
std::string joined(const std::vector<std::string>& keys) {
  constexpr std::size_t many = 4;
  return keys.size() > many ? keys.front() + " – " + keys.back() : join(keys, ", ");
}

void add_rows(std::vector<KeyRow>& rows, const std::vector<Action<Intent>>& actions, Hand hand) {
  for (std::size_t i = 0; i < actions.size();) {
    const std::string& label = actions[i].label;
    std::vector<std::string> keys;
    for (; i < actions.size() && actions[i].label == label; ++i)
      for (const std::string_view key : actions[i].keys) {
        if (is_button(key) != (hand == Hand::keys))
          keys.push_back(is_button(key) ? printed_button(key, hand) : printed(key));
      }
    if (!label.empty() && !keys.empty()) rows.push_back({joined(keys), label});
  }
}

double draw_row(ViewBuilder<Intent>& sheet, const Rect& rect, const KeyRow& row) {
  const Theme& t = sheet.colours();
  const double keys = std::min(rect.width * 0.4, sheet.style(Type::body).size * 12);
  Rect words{rect.x, rect.y, rect.width, 1e6};
  const Rect left = cut_left(words, keys);
  cut_left(words, sheet.units(16));
  const double height =
      std::max(write_down(sheet, left, row.keys, {sheet.style(Type::body, Weight::semibold), t.ink}),
               write_down(sheet, words, row.does, {sheet.style(Type::body), t.ink}));
  sheet.area(Role::text, {rect.x, rect.y, rect.width, height}, row.keys + ": " + row.does);
  return height;
}

}  // namespace

std::vector<Action<Intent>> common_actions(ScreenName shown) {
  std::vector<Action<Intent>> list{{{"f1", "pad-start"}, Request{ShowKeys{}}, tr("The keys of this page")}};
  if (shown == ScreenName::session) {
    // What a gamepad's buttons do there is the session's own.
    list.push_back({{"escape"}, Request{GoBack{}}, tr("Back to what was before, or ask whether to end")});
    list.push_back({{"f9"}, ToggleReading{}, tr("Read aloud what has the focus, or no longer")});
    list.push_back({{"f10"}, ReadPage{}, tr("Read the page aloud")});
  } else {
    list.push_back({{"escape", "pad-b"}, Request{GoBack{}}, tr("Back")});
    list.push_back({{"f9", "pad-y"}, ToggleReading{}, tr("Read aloud what has the focus, or no longer")});
    list.push_back({{"f10", "pad-x"}, ReadPage{}, tr("Read the page aloud")});
  }
  list.push_back({{"f11"}, ToggleFullScreen{}, tr("Full screen")});
  list.push_back({{"ctrl-q"}, Quit{}, tr("Leave Limber")});
  if (shown == ScreenName::session) return list;
  list.push_back({{"f2"}, Request{GoTo{ScreenName::journal}}, tr("Journal")});
  list.push_back({{"f3"}, Request{GoTo{ScreenName::settings}}, tr("Settings")});
  list.push_back({{"f4"}, Request{GoTo{ScreenName::learn}}, tr("Learn")});
  list.push_back({{"f5", "pad-select"}, Request{ShowWarningSigns{}}, tr("Warning signs")});
  list.push_back({{"f6"}, Request{GoTo{ScreenName::bench}}, tr("For therapists")});
  list.push_back({{"f7"}, Request{GoTo{ScreenName::home}}, tr("Home")});
  return list;
}

std::vector<KeyRow> own_key_rows(const Program& program, Hand hand) {
  std::vector<KeyRow> rows;
  add_rows(rows, shown_entry(program).actions(program), hand);
  return rows;
}

namespace {

// How one goes about by keys alone.
void add_ways_of_keys(std::vector<KeyRow>& rows, ScreenName shown) {
  rows.push_back({tr("Tab, Shift + Tab"), tr("To the next thing to press, or back")});
  rows.push_back({tr("Enter"), tr("Press it; where nothing is chosen, the green button")});
  // In a session the arrows and the space bar lead it, and nothing is longer than the window.
  if (shown == ScreenName::session) return;
  rows.push_back({"← → ↑ ↓", tr("Through cards, answers and places of the body")});
  rows.push_back({tr("Space"), tr("Press it; take an answer back")});
  rows.push_back({tr("0 – 9, X"), tr("On a scale: its number, ten with X")});
  rows.push_back({tr("Home, End"), tr("To the top or the end of the page")});
  rows.push_back({tr("Page up, Page down"), tr("Up and down in what is read")});
}

void add_ways_of_buttons(std::vector<KeyRow>& rows, ScreenName shown, Hand hand) {
  const std::string press = printed_button("pad-a", hand);
  if (shown == ScreenName::session) {
    rows.push_back({"↑ ↓", tr("Through what can be pressed")});
    return;
  }
  rows.push_back({"← → ↑ ↓", tr("Through what can be pressed")});
  rows.push_back({press, tr("Press it; where nothing is chosen, the green button")});
  rows.push_back({printed_button("pad-lb", hand) + ", " + printed_button("pad-rb", hand),
                  tr("Back to what can be pressed before, on to the next")});
}

}  // namespace

std::vector<KeyRow> key_rows(const Program& program) {
  const Hand hand = program.world.hand;
  std::vector<KeyRow> rows = own_key_rows(program, hand);
  add_rows(rows, common_actions(program.screen), hand);
  if (hand == Hand::keys)
    add_ways_of_keys(rows, program.screen);
  else
    add_ways_of_buttons(rows, program.screen, hand);
  return rows;
}

double pad_hints_height(const FrameBuilder& sheet, Hand hand) {
  return hand == Hand::keys ? 0 : text_height(sheet, "0", sheet.style(Type::body), 1000) + sheet.units(16);
}

void draw_pad_hints(FrameBuilder& sheet, const Rect& strip, Hand hand) {
  const std::pair<const char*, std::string> hints[]{
      {"pad-a", tr("Press")}, {"pad-b", trc("keys", "Back")}, {"pad-start", tr("All buttons")}};
  std::vector<std::string> words;
  for (const auto& [button, does] : hints) {
    std::string hint = printed_button(button, hand);
    hint.append("  ").append(does);
    words.push_back(std::move(hint));
  }
  const std::string line = join(words, "      ");
  const TextStyle style = fitted(sheet, line, sheet.style(Type::body, Weight::semibold),
                                 {strip.width - sheet.units(16), strip.height});
  write(sheet, strip, line, {style, sheet.colours().quiet_ink, Align::middle, Align::middle});
  sheet.area(Role::text, strip, line);
}

View<Intent> key_page(const Program& program, const ViewContext& context) {
  return paged<Intent>(context, program.key_scrolls, [&](ViewBuilder<Intent>& sheet, const Rect& rect) {
    Column column(sheet, rect);
    column.take(
        heading(sheet, rect,
                program.world.hand == Hand::keys ? tr("Keys of this page") : tr("Buttons of this page"),
                Type::title),
        16);
    column.take(on_card(sheet, column.rest(),
                        [&](ViewBuilder<Intent>& s, const Rect& r) {
                          Column rows(s, r);
                          for (const KeyRow& row : key_rows(program))
                            rows.take(draw_row(s, rows.rest(), row), 8);
                          return rows.used();
                        }),
                0);
    return column.used();
  });
}

}  // namespace limber
