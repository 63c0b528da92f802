#include "screen/home/today_view.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/day_labels.hpp"
#include "labels/exercise_labels.hpp"
#include "labels/journal_labels.hpp"
#include "labels/person_labels.hpp"
#include "screen/home/today_messages.hpp"
#include "screen/home/today_words.hpp"
#include "screen/ui/session_figure.hpp"

namespace limber {
namespace {

// `first`: it is the one thing to press.
double draw_words(HomeBuilder& sheet, const Rect& column, const World& world, const Today& now, bool first) {
  const Theme& t = sheet.colours();
  const RoutineCard& card = *now.suggested;
  Rect rest = column;
  const TextSpec reason{sheet.style(Type::small, Weight::semibold), t.stretch_text};
  cut_top(rest, write_down(sheet, rest, reason_words(now, world), reason) + sheet.units(4));
  cut_top(rest, heading(sheet, rest, card.title, Type::title) + sheet.units(4));
  // What is said of the whole routine would not be true of its breathing alone.
  const bool whole = now.reason != Reason::breathing_on_a_chair;
  if (whole)
    cut_top(rest, write_down(sheet, rest, facts_words(world, card), {sheet.style(Type::body), t.quiet_ink}) +
                      sheet.units(8));
  const double why = write_down(sheet, rest, why_words(now, world), {sheet.style(Type::body), t.ink});
  cut_top(rest, why > 0 ? why + sheet.units(4) : 0);
  const double summary = whole ? write_down(sheet, rest, card.summary, {sheet.style(Type::body), t.ink}) : 0;
  cut_top(rest, summary > 0 ? summary + sheet.units(16) : sheet.units(8));
  const bool main = now.reason != Reason::quiet_after_today && now.reason != Reason::quiet_between;
  ButtonSpec start = make_button(sheet, tr("Start"), "start-today", StartRoutine{card.id},
                                 main && first ? ButtonKind::primary : ButtonKind::quiet, Icon::play);
  if (main) start.type = Type::heading;
  std::vector<ButtonSpec> buttons{start};
  if (auto plan = plan_button(sheet, world, card)) buttons.push_back(*plan);
  cut_top(rest, button_row(sheet, rest, buttons));
  return rest.y - column.y;
}

// The routine that is suggested, with its figure.
double draw_suggested(HomeBuilder& sheet, const Rect& column, const World& world, const Today& now,
                      bool first) {
  const double pad = sheet.units(24);
  const double figure_width = std::min(column.width * 0.36, sheet.units(400));
  const bool beside =
      now.suggested->figure && now.reason != Reason::breathing_on_a_chair && column.width > sheet.units(560);
  const double words_width = column.width - 2 * pad - (beside ? figure_width + pad : 0);
  const auto words = [&](HomeBuilder& s, const Rect& r) { return draw_words(s, r, world, now, first); };
  const double least = beside ? figure_width * 0.5 : 0;
  const double height = std::max(height_of(sheet, words_width, words), least);
  const Rect box = snapped({column.x, column.y, column.width, height + 2 * pad});
  card(sheet, box);
  Rect inner = padded(box, pad, pad);
  if (beside) {
    const Rect place = cut_right(inner, figure_width);
    tinted(sheet, place, sheet.colours().paper);
    draw_still(sheet, padded(place, sheet.units(16), sheet.units(12)), *now.suggested->figure);
    cut_right(inner, pad);
  }
  words(sheet, inner);
  return box.height;
}

double draw_done(HomeBuilder& sheet, const Rect& column, const Today& now) {
  const SessionRecord& done = *now.done;
  const Theme& t = sheet.colours();
  const TextStyle style = sheet.style(Type::strong, Weight::medium);
  const double side = style.size * 1.5;
  const std::string words =
      fill(is_due(now.reason) ? tr("Done today: {title} ({minutes}).")
                              : tr("Done today: {title} ({minutes}). That is enough for one day."),
           {{"title", done.title}, {"minutes", done_words(done)}});
  const double pad = sheet.units(16);
  const double words_width = column.width - 3 * pad - side;
  const double height = std::max(side, text_height(sheet, words, style, words_width));
  const Rect box = snapped({column.x, column.y, column.width, height + 2 * pad});
  tinted(sheet, box, t.action_soft);
  Rect inner = padded(box, pad, pad);
  icon(sheet, centred(cut_left(inner, side), {side, side}), Icon::check, t.action_text);
  cut_left(inner, pad);
  write(sheet, inner, words, {style, t.ink, Align::start, Align::middle});
  sheet.area(Role::text, box, words, "", "done-today");
  return box.height;
}

// The first minutes: what decides most, and the two ways to more. All of it may be passed over.
double draw_welcome(HomeBuilder& sheet, const Rect& rect, const World& world) {
  const auto& floor = world.about->screening.floor;
  const bool told = !world.about->screening.conditions.empty() || !world.about->screening.discomfort.empty();
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Welcome")), 4);
  const std::string words =
      tr("Answer what you like, and skip the rest. What you say stays on this computer.");
  column.take(write_down(sheet, column.rest(), words, {sheet.style(Type::body), sheet.colours().quiet_ink}),
              12);
  column.take(choice_of(sheet, column.rest(), tr("How do you get down to the floor, and up again?"), "floor",
                        floor ? to_string(*floor) : "", floor_choices(),
                        [&](const std::string& value) {
                          return sheet.add_intent(TellFloor{*value_named<FloorAccess>(value)});
                        }),
              12);
  column.take(button_row(sheet, column.rest(),
                         {make_button(sheet, tr("What hurts, and what to be careful of"), "about-you",
                                      GoTo{ScreenName::screening}, ButtonKind::quiet,
                                      told ? Icon::check : Icon::none),
                          make_button(sheet, tr("Open a file from my therapist"), "open-routine",
                                      GoTo{ScreenName::bundle})}),
              0);
  return column.used();
}

// What a person may tell of themselves, quietly below what is planned.
double draw_tell(HomeBuilder& sheet, const Rect& column, const World& world, const Today& now) {
  std::vector<ButtonSpec> buttons;
  if (world.about)
    buttons.push_back(make_button(sheet, tr("How is it today?"), "tell-today", TellToday{}, ButtonKind::bare,
                                  Icon::journal));
  if (world.about && !now.massage) {
    buttons.push_back(make_button(sheet, tr("I had a massage today"), "massage-today",
                                  SetMassage{local_day(world.now), true}, ButtonKind::bare, Icon::plus));
  }
  if (world.about && !world.programmes.empty())
    buttons.push_back(
        make_button(sheet, tr("Programmes"), "programmes", GoTo{ScreenName::programmes}, ButtonKind::bare));
  if (has_plan(world) && now.pause == nullptr)
    buttons.push_back(
        make_button(sheet, tr("Pause: holiday or illness"), "pause-plan", SetPause{true}, ButtonKind::bare));
  if (world.about && !now.way_back)
    buttons.push_back(
        make_button(sheet, tr("It flares up"), "flares-up", GoTo{ScreenName::flare_plan}, ButtonKind::bare));
  if (!now.welcome) {
    if (world.about)
      buttons.push_back(make_button(sheet, tr("About you"), "about-you", GoTo{ScreenName::screening},
                                    ButtonKind::bare, Icon::settings));
    buttons.push_back(make_button(sheet, tr("Open a routine"), "open-routine", GoTo{ScreenName::bundle}));
  }
  for (ButtonSpec& button : buttons) button.type = Type::body;
  return button_row(sheet, column, buttons);
}

double draw_title(HomeBuilder& sheet, const Rect& column, const World& world) {
  const Theme& t = sheet.colours();
  const std::string owner = current_name(world.admin);
  const std::string title = owner.empty() ? tr("Today") : fill(tr("Today, {name}"), {{"name", owner}});
  const std::string date = world.now == WallTime{} ? "" : long_date_words(local_day(world.now));
  const TextStyle style = sheet.style(Type::body);
  Rect line{column.x, column.y, column.width, 1e4};
  const double height = heading(sheet, line, title, Type::title);
  const double taken = text_width(sheet, title, sheet.style(Type::title, Weight::semibold)) + sheet.units(16);
  const Rect beside{column.x + taken, column.y, column.width - taken, height};
  if (beside.width > text_width(sheet, date, style)) {
    write(sheet, beside, date, {style, t.quiet_ink, Align::end, Align::middle});
  }
  return height;
}

}  // namespace

std::optional<ButtonSpec> plan_button(HomeBuilder& sheet, const World& world, const RoutineCard& card) {
  if (!world.about || card.own || !card.routine || !card.routine->schedule) return std::nullopt;
  const bool planned = took_up(*world.about, card.id);
  ButtonSpec button =
      make_button(sheet, planned ? tr("Remove from my plan") : tr("Add to my plan"), "plan-" + card.id,
                  TakeUp{card.id, !planned}, ButtonKind::bare, planned ? Icon::check : Icon::plus);
  button.type = Type::body;
  return button;
}

double draw_standing(HomeBuilder& sheet, const Rect& column, const Today& now) {
  return now.flags.empty() ? 0
                           : message_bar(sheet, column, standing_sign(sheet, now.flags)) + sheet.units(12);
}

double draw_today(HomeBuilder& sheet, const Rect& column, const World& world, const Today& now) {
  const double gap = sheet.units(12);
  Rect rest = column;
  cut_top(rest, draw_title(sheet, rest, world) + gap);
  const std::vector<MessageSpec> said = messages(sheet, now, world);
  for (const MessageSpec& message : said) cut_top(rest, message_bar(sheet, rest, message) + gap);
  if (now.welcome)
    cut_top(rest, on_card(sheet, rest, [&](HomeBuilder& s, const Rect& r) {
                    return draw_welcome(s, r, world);
                  }) + sheet.units(20));
  if (now.done != nullptr && now.done != now.go_on) cut_top(rest, draw_done(sheet, rest, now) + gap);
  if (now.suggested != nullptr)
    cut_top(rest, draw_suggested(sheet, rest, world, now, !asks_first(said)) + gap);
  const double tell = draw_tell(sheet, rest, world, now);
  cut_top(rest, tell > 0 ? tell + gap : 0);
  return rest.y - column.y - gap;
}

}  // namespace limber
