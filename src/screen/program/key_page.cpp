#include "screen/program/key_page.hpp"

#include <algorithm>
#include <map>
#include <string_view>

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

void add_rows(std::vector<KeyRow>& rows, const std::vector<Action<Intent>>& actions) {
  for (std::size_t i = 0; i < actions.size();) {
    const std::string& label = actions[i].label;
    std::vector<std::string> keys;
    for (; i < actions.size() && actions[i].label == label; ++i)
      for (const std::string_view key : actions[i].keys) keys.push_back(printed(key));
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
  const std::string back =
      shown == ScreenName::session ? tr("Back to what was before, or ask whether to end") : tr("Back");
  std::vector<Action<Intent>> list{{{"f1"}, Request{ShowKeys{}}, tr("The keys of this page")},
                                   {{"escape"}, Request{GoBack{}}, back},
                                   {{"f11"}, ToggleFullScreen{}, tr("Full screen")},
                                   {{"ctrl-q"}, Quit{}, tr("Leave Limber")}};
  if (shown == ScreenName::session) return list;
  list.push_back({{"f2"}, Request{GoTo{ScreenName::journal}}, tr("Journal")});
  list.push_back({{"f3"}, Request{GoTo{ScreenName::settings}}, tr("Settings")});
  list.push_back({{"f4"}, Request{GoTo{ScreenName::learn}}, tr("Learn")});
  list.push_back({{"f5"}, Request{ShowWarningSigns{}}, tr("Warning signs")});
  list.push_back({{"f6"}, Request{GoTo{ScreenName::bench}}, tr("For therapists")});
  list.push_back({{"f7"}, Request{GoTo{ScreenName::home}}, tr("Home")});
  return list;
}

std::vector<KeyRow> own_key_rows(const Program& program) {
  std::vector<KeyRow> rows;
  add_rows(rows, shown_entry(program).actions(program));
  return rows;
}

std::vector<KeyRow> key_rows(const Program& program) {
  std::vector<KeyRow> rows = own_key_rows(program);
  add_rows(rows, common_actions(program.screen));
  rows.push_back({tr("Tab, Shift + Tab"), tr("To the next thing to press, or back")});
  rows.push_back({tr("Enter"), tr("Press it; where nothing is chosen, the green button")});
  // In a session the arrows and the space bar lead it, and nothing is longer than the window.
  if (program.screen == ScreenName::session) return rows;
  rows.push_back({"← → ↑ ↓", tr("Through cards, answers and places of the body")});
  rows.push_back({tr("Space"), tr("Press it; take an answer back")});
  rows.push_back({tr("0 – 9, X"), tr("On a scale: its number, ten with X")});
  rows.push_back({tr("Home, End"), tr("To the top or the end of the page")});
  rows.push_back({tr("Page up, Page down"), tr("Up and down in what is read")});
  return rows;
}

View<Intent> key_page(const Program& program, const ViewContext& context) {
  return paged<Intent>(context, program.key_scrolls, [&](ViewBuilder<Intent>& sheet, const Rect& rect) {
    Column column(sheet, rect);
    column.take(heading(sheet, rect, tr("Keys of this page"), Type::title), 16);
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
