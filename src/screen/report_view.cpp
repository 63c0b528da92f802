#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/day_words.hpp"
#include "screen/page.hpp"
#include "screen/report_screen.hpp"
#include "screen/report_words.hpp"

namespace limber {
namespace {

double draw_periods(PageBuilder& sheet, const Rect& column, const ReportScreen& state) {
  Values periods;
  if (!state.journal.massages.empty()) periods.emplace_back("massage", tr("Since the last massage"));
  periods.emplace_back("four-weeks", tr("Four weeks"));
  periods.emplace_back("six-weeks", tr("Six weeks"));
  periods.emplace_back("three-months", tr("Three months"));
  periods.emplace_back("own", tr("Other days"));
  return choice_of(sheet, column, tr("Which days"), "period", state.choice.period, periods,
                   [](const std::string& value) {
                     return ChooseReport{"period", value};
                   });
}

double draw_day(PageBuilder& sheet, const Rect& column, const ReportScreen& state, bool first) {
  const std::int64_t day = first ? state.first : state.last;
  StepperSpec spec;
  spec.label = first ? tr("First day") : tr("Last day");
  spec.value = date_words(day, local_day(state.journal.now));
  spec.key = first ? "first-day" : "last-day";
  spec.share = 1;
  spec.less = sheet.on(MoveReportDay{first, -1});
  spec.more = sheet.on(MoveReportDay{first, 1});
  spec.less_label = tr("One day earlier");
  spec.more_label = tr("One day later");
  return stepper(sheet, column, spec);
}

double draw_contents(PageBuilder& sheet, const Rect& rect, const ReportWish& wish) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("What will stand in it")), 8);
  const double indent = sheet.units(18);
  for (const std::string& line : report_contents(wish)) {
    const TextSpec ink{sheet.style(Type::body), sheet.colours().ink};
    Rect words = column.rest();
    const Rect mark = cut_left(words, indent);
    const double radius = std::max(2.0, sheet.units(3));
    sheet.fill(circle({mark.x + radius, mark.y + ink.style.size * 0.62}, radius), sheet.colours().action);
    const double height = write_down(sheet, words, line, ink);
    sheet.area(Role::text, {words.x, words.y, words.width, height}, line);
    column.take(height, 4);
  }
  return column.used();
}

double draw_choices(PageBuilder& sheet, const Rect& rect, const ReportScreen& state) {
  Column column(sheet, rect);
  column.take(draw_periods(sheet, column.rest(), state), 16);
  if (state.choice.period == "own") {
    for (const bool first : {true, false}) column.take(draw_day(sheet, column.rest(), state, first), 12);
  }
  column.take(choice_of(sheet, column.rest(), tr("Paper"), "paper", state.choice.paper,
                        {{"a4", tr("A4")}, {"letter", tr("Letter")}},
                        [](const std::string& value) {
                          return ChooseReport{"paper", value};
                        }),
              20);
  // The field for the person's name belongs here.
  column.take(draw_contents(sheet, column.rest(), wish_of(state)), 20);
  const ButtonSpec write = asking(sheet, tr("Write it"), "write-report", WriteReport{}, ButtonKind::primary);
  column.take(button_row(sheet, column.rest(), {write}), 14);
  column.take(file_outcome(sheet, column.rest(), {state.folder, state.made, state.trouble}), 0);
  return column.used();
}

}  // namespace

View<Intent> view(const ReportScreen& state, const ViewContext& context) {
  const Page page{ScreenName::report, state.message, state.scroll, tr("Back")};
  return paged(page, context, [&](PageBuilder& sheet, const Rect& rect) {
    const double width = std::min(rect.width, sheet.style(Type::body).size * 46);
    Column column(sheet, {rect.x + (rect.width - width) / 2, rect.y, width, rect.height});
    column.take(heading(sheet, column.rest(), tr("Report for the therapist"), Type::title), 16);
    column.take(on_card(sheet, column.rest(),
                        [&](PageBuilder& s, const Rect& r) { return draw_choices(s, r, state); }),
                0);
    return column.used();
  });
}

}  // namespace limber
