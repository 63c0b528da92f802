#include "screen/home/today_view.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "journal/red_flags.hpp"
#include "labels/day_labels.hpp"
#include "labels/exercise_labels.hpp"
#include "labels/goal_labels.hpp"
#include "labels/journal_labels.hpp"
#include "labels/person_labels.hpp"
#include "screen/home/today_words.hpp"
#include "screen/ui/session_figure.hpp"

namespace limber {
namespace {

double draw_words(HomeBuilder& sheet, const Rect& column, const World& world, const Today& now) {
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
                                 main ? ButtonKind::primary : ButtonKind::quiet, Icon::play);
  if (main) start.type = Type::heading;
  std::vector<ButtonSpec> buttons{start};
  if (auto plan = plan_button(sheet, world, card)) buttons.push_back(*plan);
  cut_top(rest, button_row(sheet, rest, buttons));
  return rest.y - column.y;
}

// The routine that is suggested, with its figure.
double draw_suggested(HomeBuilder& sheet, const Rect& column, const World& world, const Today& now) {
  const double pad = sheet.units(24);
  const double figure_width = std::min(column.width * 0.36, sheet.units(400));
  const bool beside =
      now.suggested->figure && now.reason != Reason::breathing_on_a_chair && column.width > sheet.units(560);
  const double words_width = column.width - 2 * pad - (beside ? figure_width + pad : 0);
  const auto words = [&](HomeBuilder& s, const Rect& r) { return draw_words(s, r, world, now); };
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

ButtonSpec go_on_button(HomeBuilder& sheet, const World& world, const SessionRecord& record) {
  const std::string& next = record.steps[*row_to_go_on_at(record.steps)].exercise;
  return make_button(sheet,
                     fill(tr("Go on at “{name}”"), {{"name", limber::name_of(world.exercise_names, next)}}),
                     "go-on", GoOnWithSession{record.id}, ButtonKind::primary, Icon::play);
}

MessageSpec cut_off_question(HomeBuilder& sheet, const SessionRecord& record) {
  return {fill(tr("“{title}” was interrupted. What you did is kept. How do you feel?"),
               {{"title", record.title}}),
          Tone::plain,
          {make_button(sheet, tr("Answer"), "answer-after", AnswerAfter{record.id}, ButtonKind::primary)}};
}

MessageSpec ended_early(const SessionRecord& record) {
  return {
      fill(tr("You ended “{title}” early today ({minutes}), and that is all right. What you did is kept."),
           {{"title", record.title}, {"minutes", done_words(record)}}),
      Tone::plain,
      {}};
}

// Who comes only later in the day is asked how it has been until now; what had not settled is asked for
// again.
MessageSpec morning_question(HomeBuilder& sheet, const SessionRecord& record, const WallTime& now) {
  constexpr int noon = 12 * 60;
  const bool again = record.check_ins.contains(Phase::next_morning);
  const std::string words = again ? tr("A day after “{title}”: how is your pain now?")
                            : local_minute(now) < noon ? tr("How were you in the morning after “{title}”?")
                                                       : tr("How have you been since “{title}”?");
  return {fill(words, {{"title", record.title}}),
          Tone::plain,
          {make_button(sheet, tr("Answer"), "answer-morning", AnswerNextMorning{record.id},
                       ButtonKind::primary)}};
}

// As long as a warning sign stands, whatever is started leads to the question first.
MessageSpec standing_sign(HomeBuilder& sheet, const std::vector<std::string>& flags) {
  const Urgency urgency = most_pressing(flags).value_or(Urgency::urgent);
  return {fill(tr("You marked a warning sign. {advice}"), {{"advice", advice(urgency)}}),
          urgency == Urgency::emergency ? Tone::urgent : Tone::attention,
          {make_button(sheet, tr("A doctor has looked at it, or it has gone"), "signs-again",
                       ShowWarningSigns{}, ButtonKind::quiet)}};
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

MessageSpec massage_day(HomeBuilder& sheet, std::int64_t today) {
  return {
      tr("You had a massage today: only gentle routines until tomorrow. Rest, and drink water before and "
         "after."),
      Tone::plain,
      {make_button(sheet, tr("No massage today"), "no-massage", SetMassage{today, false}, ButtonKind::bare)}};
}

MessageSpec weekly_question(HomeBuilder& sheet, Instrument instrument) {
  return {instrument == Instrument::peg ? tr("Once a week: three questions about the past week.")
                                        : tr("How able are you now to do what you want to do again?"),
          Tone::plain,
          {make_button(sheet, tr("Answer"), "answer-weekly", AnswerWeekly{instrument}, ButtonKind::primary)}};
}

MessageSpec dark_days(HomeBuilder& sheet) {
  return {tr("Your mood was very low twice in the last week. There is a card for days like these: what may "
             "help, and who to call."),
          Tone::plain,
          {make_button(sheet, tr("Read"), "dark-days", ReadCard{dark_days_card}, ButtonKind::quiet)}};
}

// A pause asks for nothing, and ends with one press or with the next session.
MessageSpec paused(HomeBuilder& sheet, const Pause& pause, std::int64_t today) {
  const std::string words =
      pause.since == today
          ? tr("Your plan waits from today on. Nothing is asked of you until you go on.")
          : fill(tr("Your plan has waited since {day}. Nothing is asked of you until you go on."),
                 {{"day", date_words(pause.since, today)}});
  return {words,
          Tone::plain,
          {make_button(sheet, tr("Go on with my plan"), "end-pause", SetPause{false}, ButtonKind::primary)}};
}

// What a programme says as a phase begins.
MessageSpec phase_begins(HomeBuilder& sheet, const Course& course) {
  const std::string& language = course.programme->language;
  const std::string said = course.now().say.in(language);
  const std::string words =
      fill(course.phase == 0 ? tr("It begins: {phase}.") : tr("Something new begins: {phase}."),
           {{"phase", course.now().title.in(language)}});
  return {said.empty() ? words : words + " " + said,
          Tone::plain,
          {make_button(sheet, tr("See the weeks"), "to-programmes", GoTo{ScreenName::programmes},
                       ButtonKind::quiet)}};
}

MessageSpec on_the_way_back(HomeBuilder& sheet, const WayBack& way) {
  return {way_back_words(way),
          Tone::attention,
          {make_button(sheet, tr("My plan"), "flare-plan", GoTo{ScreenName::flare_plan}, ButtonKind::primary),
           make_button(sheet, tr("It has settled"), "end-flare", SetFlare{false}, ButtonKind::bare)}};
}

MessageSpec flare_question(HomeBuilder& sheet) {
  return {
      tr("Pain is clearly above your usual today. Is it a flare?"),
      Tone::attention,
      {make_button(sheet, tr("Yes, open my plan"), "begin-flare", SetFlare{true}, ButtonKind::primary),
       make_button(sheet, tr("No, only today"), "no-flare", PassOver{asked_about_flare}, ButtonKind::bare)}};
}

MessageSpec goals_question(HomeBuilder& sheet) {
  return {tr("What would you like to do again? You may name up to three things."),
          Tone::plain,
          {make_button(sheet, tr("Name them"), "name-goals", GoTo{ScreenName::goals}, ButtonKind::primary),
           make_button(sheet, tr("Not now"), "pass-goals", PassGoals{}, ButtonKind::bare)}};
}

MessageSpec measure_offer(HomeBuilder& sheet) {
  return {
      tr("Once a month, if you like: measure how you move. It takes two minutes."),
      Tone::plain,
      {make_button(sheet, tr("Measure"), "measure", GoTo{ScreenName::movement}, ButtonKind::quiet),
       make_button(sheet, tr("Not this month"), "no-measure", PassOver{asked_to_measure}, ButtonKind::bare)}};
}

MessageSpec card_offer(HomeBuilder& sheet, const LearnCard& card, const std::string& language) {
  return {
      fill(tr("To read in a minute: {title}. {summary}"),
           {{"title", card.title.in(language)}, {"summary", card.summary.in(language)}}),
      Tone::plain,
      {make_button(sheet, tr("Read"), "read-offered", ReadOffered{card.id}, ButtonKind::quiet, Icon::info),
       make_button(sheet, tr("Not this one"), "pass-card", PassOver{card.id}, ButtonKind::bare),
       make_button(sheet, tr("Offer no more"), "no-cards", OfferNoCards{}, ButtonKind::bare)}};
}

// Quietly: nothing waits for it, and until it is answered the old answer counts.
MessageSpec old_answers(HomeBuilder& sheet) {
  return {tr("Some of what you said about yourself may have changed."),
          Tone::plain,
          {make_button(sheet, tr("Check answers"), "answers-again", GoTo{ScreenName::screening},
                       ButtonKind::bare)}};
}

// What ended before its end: kindly, and with the way to go on.
std::optional<MessageSpec> not_to_its_end(HomeBuilder& sheet, const World& world, const Today& now) {
  const SessionRecord* record = now.go_on != nullptr ? now.go_on : now.left;
  if (record == nullptr || (now.go_on == nullptr && now.cut_off != nullptr)) return std::nullopt;
  MessageSpec message = ended_early(*record);
  if (now.go_on != nullptr) message.actions = {go_on_button(sheet, world, *record)};
  return message;
}

std::vector<MessageSpec> messages(HomeBuilder& sheet, const Today& now, const World& world) {
  const WallTime& at = world.now;
  std::vector<MessageSpec> list;
  if (!now.flags.empty()) list.push_back(standing_sign(sheet, now.flags));
  if (now.dark_days) list.push_back(dark_days(sheet));
  if (now.cut_off != nullptr) list.push_back(cut_off_question(sheet, *now.cut_off));
  if (now.morning != nullptr) list.push_back(morning_question(sheet, *now.morning, at));
  if (now.way_back) list.push_back(on_the_way_back(sheet, *now.way_back));
  if (now.perhaps_flare) list.push_back(flare_question(sheet));
  if (now.weekly) list.push_back(weekly_question(sheet, *now.weekly));
  if (now.massage) list.push_back(massage_day(sheet, local_day(at)));
  if (now.pause != nullptr) list.push_back(paused(sheet, *now.pause, local_day(at)));
  if (now.begins != nullptr) list.push_back(phase_begins(sheet, *now.begins));
  if (now.answers_age) list.push_back(old_answers(sheet));
  if (auto message = not_to_its_end(sheet, world, now)) list.push_back(*std::move(message));
  if (now.goals_offered) list.push_back(goals_question(sheet));
  if (now.measure_due) list.push_back(measure_offer(sheet));
  if (now.card != nullptr) list.push_back(card_offer(sheet, *now.card, world.learn.language));
  return list;
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
    buttons.push_back(make_button(sheet, tr("It flares up"), "flares-up", SetFlare{true}, ButtonKind::bare));
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
  for (const MessageSpec& message : messages(sheet, now, world))
    cut_top(rest, message_bar(sheet, rest, message) + gap);
  if (now.welcome)
    cut_top(rest, on_card(sheet, rest, [&](HomeBuilder& s, const Rect& r) {
                    return draw_welcome(s, r, world);
                  }) + sheet.units(20));
  if (now.done != nullptr && now.done != now.go_on) cut_top(rest, draw_done(sheet, rest, now) + gap);
  if (now.suggested != nullptr) cut_top(rest, draw_suggested(sheet, rest, world, now) + gap);
  const double tell = draw_tell(sheet, rest, world, now);
  cut_top(rest, tell > 0 ? tell + gap : 0);
  return rest.y - column.y - gap;
}

}  // namespace limber
