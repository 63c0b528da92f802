#include "screen/page.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"

namespace limber {
namespace {

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

TextStyle tab_style(const Sheet& sheet) {
  return sheet.style(Type::body, Weight::semibold);
}

double tab_width(const Sheet& sheet, const Tab& tab) {
  const TextStyle style = tab_style(sheet);
  return text_width(sheet, tab.label, style) + style.size * 1.3 + sheet.units(36);
}

// The one shown has a tint, and a bar below it.
void draw_tab(PageBuilder& sheet, const Rect& rect, const Tab& tab, bool shown) {
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
  icon(sheet, centred(cut_left(inner, style.size * 1.3), {style.size * 1.3, style.size * 1.3}), tab.icon,
       front);
  cut_left(inner, sheet.units(6));
  write(sheet, inner, tab.label, {style, front, Align::start, Align::middle});
  HitArea area;
  area.rect = rect;
  area.role = Role::tab;
  area.label = tab.label;
  area.selected = shown;
  area.intent = sheet.on(GoTo{tab.screen});
  area.key = tab.key;
  sheet.area(std::move(area), sheet.corner());
}

// One step from every page, at the same place on each: the sign alone where words have no room.
ButtonSpec warning_signs(PageBuilder& sheet) {
  ButtonSpec spec =
      asking(sheet, tr("Warning signs"), "to-signs", ShowWarningSigns{}, ButtonKind::bare, Icon::stop);
  spec.type = Type::body;
  return spec;
}

void draw_tabs(PageBuilder& sheet, Rect strip, ScreenName shown) {
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
  for (const Tab& tab : tabs()) {
    draw_tab(sheet, cut_left(strip, tab_width(sheet, tab) * shrink), tab, tab.screen == shown);
    cut_left(strip, sheet.units(8) * shrink);
  }
  button(sheet, signs_place, signs);
}

void draw_way_back(PageBuilder& sheet, Rect strip, const Page& page) {
  if (page.screen != ScreenName::warning_signs) {
    const ButtonSpec signs = warning_signs(sheet);
    button(sheet, cut_right(strip, std::min(strip.width * 0.4, button_size(sheet, signs).width)), signs);
  }
  const ButtonSpec back =
      asking(sheet, page.way_back, "way-back", page.back, ButtonKind::quiet, Icon::previous);
  const Size size = button_size(sheet, back);
  const double width = std::min(strip.width, size.width);
  button(sheet, snapped({strip.x, strip.y, width, strip.height}), back);
}

}  // namespace

Rect page_rest(const Sheet& sheet) {
  return padded(sheet.whole(), std::max(sheet.units(24), (sheet.whole().width - sheet.units(1240)) / 2), 0);
}

void page_top(PageBuilder& sheet, Rect& rest, const Page& page) {
  cut_top(rest, sheet.units(12));
  const Rect strip = cut_top(rest, std::max(sheet.viewport().touch(), sheet.units(52)));
  if (page.way_back.empty())
    draw_tabs(sheet, strip, page.screen);
  else
    draw_way_back(sheet, strip, page);
  cut_top(rest, sheet.units(12));
  if (page.message.empty()) return;
  ButtonSpec dismiss = asking(sheet, tr("Dismiss"), "dismiss", DismissMessage{});
  dismiss.type = Type::body;
  cut_top(rest, message_bar(sheet, rest, {page.message, Tone::attention, {dismiss}}));
  cut_top(rest, sheet.units(12));
}

View<Intent> paged(const Page& page, const ViewContext& context,
                   const std::function<double(PageBuilder&, Rect)>& content) {
  PageBuilder sheet(context.theme, context.viewport, context.measure,
                    context.focus_visible ? context.focus : "");
  Rect rest = page_rest(sheet);
  const double margin = rest.x;
  page_top(sheet, rest, page);
  // The scrolling part reaches past the margin, so that shadows and the focus ring are not cut.
  const double room = std::min(margin, sheet.units(20));
  const Rect area{rest.x - room, rest.y, rest.width + 2 * room, rest.height};
  sheet.scroll(area, page.scroll, "page", [&](const Rect& column) {
    const Rect inner = padded(column, room, 0);
    const double top = sheet.units(10);
    return top + content(sheet, {inner.x, inner.y + top, inner.width, inner.height}) + sheet.units(28);
  });
  return sheet.finish();
}

double height_of(const Sheet& like, double width, const std::function<double(PageBuilder&, Rect)>& piece) {
  PageBuilder trial(like.colours(), like.viewport(), like.measure());
  return piece(trial, {0, 0, width, 1e6});
}

void lay_rows(Rect& rest, const Grid& grid) {
  const auto across = static_cast<std::size_t>(grid.across);
  for (std::size_t first = 0; first < grid.count; first += across) {
    const std::size_t end = std::min(first + across, grid.count);
    const double width = columns(rest, grid.across, grid.gap).front().width;
    double height = 0;
    for (std::size_t i = first; i < end; ++i) height = std::max(height, grid.height(i, width));
    const std::vector<Rect> cells = columns(cut_top(rest, height), grid.across, grid.gap);
    for (std::size_t i = first; i < end; ++i) grid.draw(i, cells[i - first]);
    cut_top(rest, grid.row_gap.value_or(grid.gap));
    if (grid.below) grid.below(first, end, rest);
  }
}

double on_card(PageBuilder& sheet, const Rect& column,
               const std::function<double(PageBuilder&, Rect)>& piece) {
  const double pad = sheet.units(24);
  const double height = height_of(sheet, column.width - 2 * pad, piece);
  const Rect box = snapped({column.x, column.y, column.width, height + 2 * pad});
  card(sheet, box);
  piece(sheet, padded(box, pad, pad));
  return box.height;
}

double choice_of(PageBuilder& sheet, const Rect& column, const std::string& label, const std::string& name,
                 const std::string& chosen, const Values& values,
                 const std::function<Intent(const std::string& value)>& asks) {
  std::vector<Option> options;
  for (const auto& [value, words] : values)
    options.push_back({words, name + "-" + value, sheet.on(asks(value)), value == chosen});
  return choice_group(sheet, column, label, options);
}

double setting_choice(PageBuilder& sheet, const Rect& column, const std::string& label,
                      const std::string& name, const std::string& chosen, const Values& values) {
  return choice_of(sheet, column, label, name, chosen, values, [&](const std::string& value) {
    return SetChoice{name, value};
  });
}

double file_outcome(PageBuilder& sheet, const Rect& column, const FileOutcome& outcome) {
  if (!outcome.trouble.empty()) return message_bar(sheet, column, {outcome.trouble, Tone::attention, {}});
  if (!outcome.made.empty()) {
    const std::string words = fill(tr("It is there: {file}"), {{"file", outcome.made}});
    return message_bar(sheet, column, {words, Tone::plain, {}});
  }
  const std::string words = fill(tr("It will be put into {folder}."), {{"folder", outcome.folder}});
  return write_down(sheet, column, words, {sheet.style(Type::body), sheet.colours().quiet_ink});
}

ButtonSpec asking(PageBuilder& sheet, std::string label, std::string key, Intent intent, ButtonKind kind,
                  Icon icon) {
  ButtonSpec spec;
  spec.label = std::move(label);
  spec.key = std::move(key);
  spec.intent = sheet.on(std::move(intent));
  spec.kind = kind;
  spec.icon = icon;
  return spec;
}

}  // namespace limber
