#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/day_labels.hpp"
#include "labels/report_labels.hpp"
#include "screen/journal/report_screen.hpp"
#include "screen/ui/page.hpp"

namespace limber {
namespace {

double draw_periods(ReportBuilder& sheet, const Rect& column, const ReportScreen& state, const World& world) {
  Values periods;
  if (!massages_of(world).empty()) periods.emplace_back("massage", tr("Since the last massage"));
  periods.emplace_back("four-weeks", tr("Four weeks"));
  periods.emplace_back("six-weeks", tr("Six weeks"));
  periods.emplace_back("three-months", tr("Three months"));
  periods.emplace_back("own", tr("Choose the days"));
  return choice_of(sheet, column, tr("Which days"), "period", state.choice.period, periods,
                   [&](const std::string& value) {
                     return sheet.add_intent(ChooseReport{"period", value});
                   });
}

double draw_day(ReportBuilder& sheet, const Rect& column, const ReportScreen& state, const World& world,
                bool first) {
  const std::int64_t day = first ? state.first : state.last;
  StepperSpec spec;
  spec.label = first ? tr("First day") : tr("Last day");
  spec.value = date_words(day, local_day(world.now));
  spec.key = first ? "first-day" : "last-day";
  constexpr double year = 366;
  spec.share = std::clamp(1 - static_cast<double>(local_day(world.now) - day) / year, 0.0, 1.0);
  spec.less = sheet.add_intent(MoveReportDay{first, -1});
  spec.more = sheet.add_intent(MoveReportDay{first, 1});
  spec.less_label = tr("One day earlier");
  spec.more_label = tr("One day later");
  return stepper(sheet, column, spec);
}

double draw_contents(ReportBuilder& sheet, const Rect& rect, const ReportRequest& wish) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("What will be in it")), 8);
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

double draw_choices(ReportBuilder& sheet, const Rect& rect, const ReportScreen& state, const World& world) {
  Column column(sheet, rect);
  column.take(draw_periods(sheet, column.rest(), state, world), 16);
  if (state.choice.period == "own") {
    for (const bool first : {true, false})
      column.take(draw_day(sheet, column.rest(), state, world, first), 12);
  }
  column.take(choice_of(sheet, column.rest(), tr("Paper"), "paper", state.choice.paper,
                        {{"a4", tr("A4")}, {"letter", tr("Letter")}},
                        [&](const std::string& value) {
                          return sheet.add_intent(ChooseReport{"paper", value});
                        }),
              20);
  // The field for the person's name belongs here.
  column.take(draw_contents(sheet, column.rest(), request_of(state, world)), 20);
  const ButtonSpec write =
      make_button(sheet, tr("Make the report"), "write-report", WriteReport{}, ButtonKind::primary);
  column.take(button_row(sheet, column.rest(), {write}), 14);
  column.take(file_outcome(sheet, column.rest(), {world.export_folder, state.made, state.trouble}), 0);
  return column.used();
}

}  // namespace

PageHead head(const ReportScreen&) {
  return {true, tr("Back")};
}

View<ReportIntent> view(const ReportScreen& state, const World& world, const ViewContext& context) {
  return paged<ReportIntent>(context, state.scrolls, [&](ReportBuilder& sheet, const Rect& rect) {
    const double width = std::min(rect.width, sheet.style(Type::body).size * 46);
    Column column(sheet, {rect.x + (rect.width - width) / 2, rect.y, width, rect.height});
    column.take(heading(sheet, column.rest(), tr("Report for your therapist"), Type::title), 16);
    column.take(on_card(sheet, column.rest(),
                        [&](ReportBuilder& s, const Rect& r) { return draw_choices(s, r, state, world); }),
                0);
    return column.used();
  });
}

}  // namespace limber
