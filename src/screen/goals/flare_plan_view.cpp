#include "base/message.hpp"
#include "base/text.hpp"
#include "course/flare_plan.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/goal_labels.hpp"
#include "labels/programme_labels.hpp"
#include "screen/goals/flare_plan_screen.hpp"

namespace limber {
namespace {

constexpr const char* resting_routine = "flare-day";  // of those that come along

// Their own line; of a plan that was not written yet the therapist's, else the usual one.
std::string said_in(const FlarePlan& plan, std::size_t line) {
  return plan.empty() ? usual_flare_line(line) : plan.*flare_plan_lines.at(line);
}

double draw_lines(FlarePlanBuilder& sheet, const Rect& rect, const World& world) {
  const Theme& t = sheet.colours();
  const FlarePlan plan = plan_for_flare(world);
  Column column(sheet, rect);
  for (std::size_t line = 0; line < flare_plan_lines.size(); ++line) {
    const FlareLineWords asked = flare_line_words(line);
    const std::string said = said_in(plan, line);
    if (said.empty()) continue;
    const double top = column.rest().y;
    column.take(write_down(sheet, column.rest(), asked.title,
                           {sheet.style(Type::body, Weight::semibold), t.stretch_text}),
                2);
    const double height = write_down(sheet, column.rest(), said, {sheet.style(Type::strong), t.ink});
    sheet.area(Role::text, {rect.x, top, rect.width, column.rest().y + height - top}, asked.title, said);
    column.take(height, 14);
  }
  return column.used();
}

double draw_state(FlarePlanBuilder& sheet, const Rect& rect, const World& world) {
  if (!world.about) return 0;
  const auto way = way_back(*world.about, world.sessions, local_day(world.now));
  if (!way)
    return button_row(
        sheet, rect,
        {make_button(sheet, tr("It flares up now"), "begin-flare", BeginFlare{}, ButtonKind::primary)});
  MessageSpec message{way_back_words(*way), Tone::attention, {}};
  const RoutineCard* rest = card_named(world, resting_routine);
  if (rest != nullptr)
    message.actions.push_back(make_button(sheet, fill(tr("Start “{title}”"), {{"title", rest->title}}),
                                          "start-flare-day", StartRoutine{rest->id}, ButtonKind::primary,
                                          Icon::play));
  message.actions.push_back(make_button(sheet, tr("It has settled"), "end-flare", EndFlare{}));
  return message_bar(sheet, rect, message);
}

double draw_reading(FlarePlanBuilder& sheet, const Rect& rect, const FlarePlanScreen& state,
                    const World& world) {
  const bool own = world.about && !world.about->flare_plan.empty();
  Column column(sheet, rect);
  column.take(heading(sheet, rect, own ? tr("My plan for a flare") : tr("When it flares up"), Type::title),
              4);
  const std::string words = own ? tr("Flares come and settle again. This is what you planned on a calm day.")
                                : tr("Flares come and settle again, mostly within a week. This is what "
                                     "usually helps. On a calm day, "
                                     "write a plan of your own: on a bad day it is hard to think of one.");
  column.take(write_down(sheet, column.rest(), words, {sheet.style(Type::body), sheet.colours().quiet_ink}),
              16);
  column.take(draw_state(sheet, column.rest(), world), 16);
  column.take(on_card(sheet, column.rest(),
                      [&](FlarePlanBuilder& s, const Rect& r) { return draw_lines(s, r, world); }),
              16);
  std::vector<ButtonSpec> buttons{
      make_button(sheet, own ? tr("Change the plan") : tr("Write my plan"), "write-plan", WritePlan{}),
      make_button(sheet, tr("Save to print, A4"), "print-plan", PrintPlan{"a4"}, ButtonKind::bare),
      make_button(sheet, tr("Save to print, Letter"), "print-plan-letter", PrintPlan{"letter"},
                  ButtonKind::bare)};
  column.take(button_row(sheet, column.rest(), buttons), 8);
  if (!state.made.empty() || !state.trouble.empty())
    column.take(file_outcome(sheet, column.rest(), {"", state.made, state.trouble}), 0);
  return column.used();
}

double draw_writing(FlarePlanBuilder& sheet, const Rect& rect, const FlarePlanScreen& state) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("My plan for a flare"), Type::title), 4);
  column.take(write_down(sheet, column.rest(),
                         tr("Five lines, in your own words. Leave empty what you do not know yet."),
                         {sheet.style(Type::body), sheet.colours().quiet_ink}),
              16);
  for (std::size_t line = 0; line < flare_plan_lines.size(); ++line) {
    const FlareLineWords asked = flare_line_words(line);
    column.take(
        text_field(
            sheet, column.rest(),
            {.label = asked.title, .placeholder = asked.hint, .key = flare_field(line), .least_lines = 2},
            state.fields),
        12);
  }
  column.take(
      button_row(sheet, column.rest(),
                 {make_button(sheet, tr("Keep"), "keep-plan", KeepPlan{}, ButtonKind::primary, Icon::check),
                  make_button(sheet, tr("Leave as it was"), "leave-plan", WritePlan{}, ButtonKind::bare)},
                 Align::end),
      0);
  return column.used();
}

}  // namespace

PageHead head(const FlarePlanScreen& state) {
  return {true, state.writing ? tr("Back to the plan") : trc("flare plan", "Back")};
}

View<FlarePlanIntent> view(const FlarePlanScreen& state, const World& world, const ViewContext& context) {
  return paged<FlarePlanIntent>(context, state.scrolls, [&](FlarePlanBuilder& sheet, const Rect& rect) {
    return state.writing ? draw_writing(sheet, rect, state) : draw_reading(sheet, rect, state, world);
  });
}

}  // namespace limber
