#include <algorithm>

#include "base/message.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/journal_labels.hpp"
#include "screen/journal/journal_parts.hpp"

namespace limber {
namespace {

double draw_empty(JournalBuilder& sheet, const Rect& column) {
  const std::string words =
      tr("Your sessions will be listed here, with how you felt before and after. Choose a routine on Home to "
         "begin.");
  return message_bar(
      sheet, column,
      {words,
       Tone::plain,
       {make_button(sheet, tr("Choose a routine"), "go-home", GoTo{ScreenName::home}, ButtonKind::primary)}});
}

double draw_choice_of_part(JournalBuilder& sheet, const Rect& column, JournalPart shown) {
  std::vector<Option> options;
  const auto add = [&](JournalPart part, const std::string& words, const std::string& key) {
    options.push_back({words, key, sheet.add_intent(ShowJournalPart{part}), part == shown});
  };
  add(JournalPart::trend, tr("Trend"), "part-trend");
  add(JournalPart::calendar, tr("Calendar"), "part-calendar");
  add(JournalPart::exercises, tr("Exercises"), "part-exercises");
  add(JournalPart::sessions, tr("Sessions"), "part-sessions");
  return choice_group(sheet, column, tr("What of the journal?"), options, {.label_shown = false});
}

double draw_owners(JournalBuilder& sheet, const Rect& column, const World& world) {
  if (world.admin.owners.size() < 2) return 0;
  std::vector<Option> options;
  for (const JournalOwner& owner : world.admin.owners)
    options.push_back({owner_words(owner), "owner-" + owner.id, sheet.add_intent(OpenJournalOf{owner.id}),
                       owner.id == world.admin.current});
  return choice_group(sheet, column, tr("Whose journal?"), options) + sheet.units(16);
}

// A day counts without a session too.
double draw_today(JournalBuilder& sheet, const Rect& column) {
  return button_row(
      sheet, column,
      {make_button(sheet, tr("How is it today?"), "tell-today", TellToday{}, ButtonKind::quiet, Icon::plus)});
}

// The title with the way to the report beside it, or below where there is no room.
double draw_head(JournalBuilder& sheet, const Rect& column, bool with_report) {
  if (!with_report) return heading(sheet, column, tr("Journal"), Type::title);
  ButtonSpec report = make_button(sheet, tr("Report for your therapist"), "report", GoTo{ScreenName::report});
  report.type = Type::body;
  const Size size = button_size(sheet, report);
  const double title = text_width(sheet, tr("Journal"), sheet.style(Type::title, Weight::semibold));
  Rect rest{column.x, column.y, column.width, 1e6};
  if (title * 1.1 + size.width + sheet.units(20) <= column.width) {
    cut_right(rest, size.width + sheet.units(20));
    const double height = heading(sheet, rest, tr("Journal"), Type::title);
    button(sheet, snapped({column.right() - size.width, column.y, size.width, size.height}), report);
    return std::max(height, size.height);
  }
  cut_top(rest, heading(sheet, rest, tr("Journal"), Type::title) + sheet.units(8));
  cut_top(rest, button_row(sheet, rest, {report}));
  return rest.y - column.y;
}

double draw_part(JournalBuilder& sheet, const Rect& column, const JournalScreen& state, const World& world) {
  switch (state.part) {
    case JournalPart::calendar:
      return draw_calendar_part(sheet, column, state, world);
    case JournalPart::exercises:
      return draw_exercises_part(sheet, column, state, world);
    case JournalPart::sessions:
      return draw_sessions_part(sheet, column, state, world);
    case JournalPart::trend:
      break;
  }
  return draw_trend_part(sheet, column, state, world);
}

// The way to what is done with a journal as a whole, quietly at the end.
double draw_keeping(JournalBuilder& sheet, const Rect& column) {
  ButtonSpec keep = make_button(sheet, tr("Manage the journal"), "to-keeping",
                                GoTo{ScreenName::journal_admin}, ButtonKind::bare, Icon::settings);
  keep.type = Type::body;
  return button_row(sheet, column, {keep});
}

}  // namespace

double way_side(const FrameBuilder& sheet) {
  return std::max(sheet.viewport().touch(), button_size(sheet, ButtonSpec{}).height);
}

View<JournalIntent> view(const JournalScreen& state, const World& world, const ViewContext& context) {
  return paged<JournalIntent>(context, state.scrolls, [&](JournalBuilder& sheet, const Rect& rect) {
    Column column(sheet, rect);
    const bool empty = world.sessions.empty();
    column.take(draw_head(sheet, column.rest(), !empty), 12);
    column.take(draw_owners(sheet, column.rest(), world), 0);
    column.take(draw_today(sheet, column.rest()), 16);
    if (empty) {
      column.take(draw_empty(sheet, column.rest()), 20);
    } else {
      column.take(draw_choice_of_part(sheet, column.rest(), state.part), 16);
      column.take(draw_part(sheet, column.rest(), state, world), 20);
    }
    column.take(draw_keeping(sheet, column.rest()), 0);
    return column.used();
  });
}

}  // namespace limber
