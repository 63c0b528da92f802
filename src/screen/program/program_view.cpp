#include <algorithm>
#include <array>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/words.hpp"
#include "screen/program/key_page.hpp"
#include "screen/program/screens.hpp"

namespace limber {
namespace {

using HeadBuilder = ViewBuilder<Intent>;

constexpr const char* name = "Limber";  // the program's name is the same in every language

struct Tab {
  ScreenName screen;
  std::string label;
  std::string key;
  Icon icon;
};

std::array<Tab, 4> tabs() {
  return {{{ScreenName::home, tr("Home"), "tab-home", Icon::home},
           {ScreenName::learn, tr("Learn"), "tab-learn", Icon::info},
           {ScreenName::journal, tr("Journal"), "tab-journal", Icon::journal},
           {ScreenName::settings, tr("Settings"), "tab-settings", Icon::settings}}};
}

TextStyle tab_style(const FrameBuilder& sheet) {
  return sheet.style(Type::body, Weight::semibold);
}

double tab_width(const FrameBuilder& sheet, const Tab& tab) {
  const TextStyle style = tab_style(sheet);
  return text_width(sheet, tab.label, style) + style.size * 1.3 + sheet.units(36);
}

// Where a tab's words go, beside its sign.
Rect words_place(const FrameBuilder& sheet, const Rect& tab) {
  Rect inner = padded(tab, sheet.units(12), 0);
  cut_left(inner, tab_style(sheet).size * 1.3 + sheet.units(6));
  return inner;
}

// The one shown has a tint, and a bar below it. Its words are still read out where only its sign has room.
void draw_tab(HeadBuilder& sheet, const Rect& rect, const Tab& tab, bool shown, bool has_words) {
  const Theme& t = sheet.colours();
  if (shown) {
    tinted(sheet, rect, t.action_soft);
    const double thick = std::max(3.0, sheet.units(3));
    sheet.fill(centred({rect.x, rect.bottom() - thick, rect.width, thick}, {rect.width * 0.5, thick}),
               thick / 2, t.action);
  }
  const Colour front = shown ? t.action_text : t.quiet_ink;
  const TextStyle style = tab_style(sheet);
  Rect inner = padded(rect, sheet.units(12), 0);
  const Rect sign = has_words ? cut_left(inner, style.size * 1.3) : rect;
  icon(sheet, centred(sign, {style.size * 1.3, style.size * 1.3}), tab.icon, front);
  if (has_words)
    write(sheet, words_place(sheet, rect), tab.label, {style, front, Align::start, Align::middle});
  HitArea area;
  area.rect = rect;
  area.role = Role::tab;
  area.label = tab.label;
  area.selected = shown;
  area.intent = sheet.add_intent(Request{GoTo{tab.screen}});
  area.key = tab.key;
  area.group = "tabs";
  area.asks = tr("Pages");
  sheet.area(std::move(area), sheet.corner());
}

// One step from every page, at the same place on each: the sign alone where words have no room.
ButtonSpec warning_signs(HeadBuilder& sheet) {
  ButtonSpec spec = make_button(sheet, tr("Warning signs"), "to-signs", Request{ShowWarningSigns{}},
                                ButtonKind::bare, Icon::stop);
  spec.type = Type::body;
  return spec;
}

void draw_tabs(HeadBuilder& sheet, Rect strip, ScreenName shown) {
  double all = 0;
  for (const Tab& tab : tabs()) all += tab_width(sheet, tab) + sheet.units(8);
  ButtonSpec signs = warning_signs(sheet);
  signs.icon_only = all + button_size(sheet, signs).width > strip.width;
  const double signs_width = std::max(sheet.viewport().touch(), button_size(sheet, signs).width);
  const Rect signs_place = cut_right(strip, signs_width);
  cut_right(strip, sheet.units(8));
  const TextStyle wordmark = sheet.style(Type::heading, Weight::bold);
  if (all + text_width(sheet, name, wordmark) + sheet.units(16) < strip.width) {
    write(sheet, cut_left(strip, text_width(sheet, name, wordmark) + 1), name,
          {wordmark, sheet.colours().action_text, Align::start, Align::middle});
    cut_left(strip, std::max(sheet.units(16), strip.width - all));
  }
  const double shrink = std::min(1.0, strip.width / all);
  bool words = true;
  for (const Tab& tab : tabs()) {
    const Rect place{0, 0, tab_width(sheet, tab) * shrink, strip.height};
    words = words && text_width(sheet, tab.label, tab_style(sheet)) <= words_place(sheet, place).width;
  }
  for (const Tab& tab : tabs()) {
    draw_tab(sheet, cut_left(strip, tab_width(sheet, tab) * shrink), tab, tab.screen == shown, words);
    cut_left(strip, sheet.units(8) * shrink);
  }
  button(sheet, signs_place, signs);
}

void draw_way_back(HeadBuilder& sheet, Rect strip, ScreenName shown, const std::string& words) {
  const ButtonSpec signs = warning_signs(sheet);
  const bool with_signs = shown != ScreenName::warning_signs;
  const Rect signs_place =
      with_signs ? cut_right(strip, std::min(strip.width * 0.4, button_size(sheet, signs).width)) : Rect{};
  const ButtonSpec back =
      make_button(sheet, words, "way-back", Request{GoBack{}}, ButtonKind::quiet, Icon::previous);
  const Size size = button_size(sheet, back);
  const double width = std::min(strip.width, size.width);
  button(sheet, snapped({strip.x, strip.y, width, strip.height}), back);
  if (with_signs) button(sheet, signs_place, signs);
}

// The tabs or the way back, and the notice. Returns what is left of the sheet.
Rect draw_head(HeadBuilder& sheet, const PageHead& head, ScreenName shown, const Notice& notice) {
  const double margin = std::max(sheet.units(24), (sheet.whole().width - sheet.units(1240)) / 2);
  Rect rest = padded(sheet.whole(), margin, 0);
  cut_top(rest, sheet.units(12));
  const Rect strip = cut_top(rest, std::max(sheet.viewport().touch(), sheet.units(52)));
  if (head.way_back.empty())
    draw_tabs(sheet, strip, shown);
  else
    draw_way_back(sheet, strip, shown, head.way_back);
  cut_top(rest, sheet.units(12));
  if (!notice.empty()) {
    cut_top(rest, draw_notice(sheet, rest, notice));
    cut_top(rest, sheet.units(12));
  }
  return rest;
}

// What a page is called: by its tab, by the routine that is led through, else by what stands above it.
std::string title_of(const Program& program, const Frame& page) {
  for (const Tab& tab : tabs()) {
    if (tab.screen == program.screen && !program.keys_shown) return tab.label;
  }
  if (program.screen == ScreenName::session && program.session.playhead && !program.keys_shown)
    return program.session.playhead->timeline().title;
  const auto heading = std::find_if(page.areas.begin(), page.areas.end(),
                                    [](const HitArea& area) { return area.role == Role::heading; });
  return heading == page.areas.end() ? name : heading->label;
}

}  // namespace

View<Intent> view(const Program& program, const ViewContext& context) {
  const ScreenEntry& screen = shown_entry(program);
  const PageHead head = program.keys_shown ? PageHead{true, trc("keys", "Back")} : screen.head(program);
  ViewContext below = context;
  below.page = {0, 0, context.viewport.size.width, context.viewport.size.height};
  if (!head.shown) {
    View<Intent> page = screen.view(program, below);
    page.frame.title = title_of(program, page.frame);
    return page;
  }
  HeadBuilder sheet = builder_for<Intent>(context);
  below.page = draw_head(sheet, head, program.screen, program.world.notice);
  const Hand hand = program.world.hand;
  const Rect hints = cut_bottom(below.page, pad_hints_height(sheet, hand));
  View<Intent> whole = sheet.finish();
  View<Intent> content = program.keys_shown ? key_page(program, below) : screen.view(program, below);
  whole.frame.title = title_of(program, content.frame);
  whole.frame.head = whole.frame.areas.size();
  append(whole.frame, std::move(content.frame), static_cast<int>(whole.intents.size()));
  append(whole.intents, std::move(content.intents));
  if (hand != Hand::keys) {
    FrameBuilder foot(context.theme, context.viewport, context.measure);
    draw_pad_hints(foot, hints, hand);
    append(whole.frame, foot.take(), 0);
  }
  // News of what was asked for, before what the page says of itself; a red verdict before both.
  if (!program.world.notice.empty() && !whole.frame.urgent)
    whole.frame.announcement = program.world.notice.words;
  return whole;
}

}  // namespace limber
