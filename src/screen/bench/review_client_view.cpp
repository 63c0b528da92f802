#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/calendar_labels.hpp"
#include "labels/day_labels.hpp"
#include "labels/exercise_labels.hpp"
#include "labels/goal_labels.hpp"
#include "labels/journal_labels.hpp"
#include "labels/person_labels.hpp"
#include "labels/report_labels.hpp"
#include "labels/sign_labels.hpp"
#include "screen/bench/review_parts.hpp"
#include "screen/ui/trend_chart.hpp"

namespace limber {
namespace {

double line_of(ReviewBuilder& sheet, const Rect& column, const std::string& words, Colour colour) {
  const double height = write_down(sheet, column, words, {sheet.style(Type::body), colour});
  if (!words.empty()) sheet.area(Role::text, {column.x, column.y, column.width, height}, words);
  return height;
}

double draw_head(ReviewBuilder& sheet, const Rect& rect, const ReviewScreen& state) {
  const ClientReview& review = state.client.review;
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), review.client, Type::title), 4);
  const std::string days =
      fill(tr("last entry {day}"), {{"day", date_words(review.last, local_day(state.now))}});
  column.take(
      line_of(sheet, column.rest(),
              join({last_session_words(review, local_day(state.now)), doing_words(review.adherence), days},
                   " · "),
              sheet.colours().quiet_ink),
      0);
  return column.used();
}

// The signs nobody has looked at yet: the first line of what is made of this journal.
std::string warning_words(const ReviewScreen& state, const World& world) {
  std::vector<std::string> lines;
  for (const ReviewFlag& flag : state.client.review.flags) {
    if (flag.kind == FlagKind::warning_sign && flag.now == SignAnswer::changed)
      lines.push_back(flag_words(flag, world.exercise_names, local_day(state.now)));
  }
  return join(lines, "\n");
}

std::string draft_words(const ShownClient& client) {
  if (standing_sign(client.review) == Urgency::emergency)
    return tr(
        "No draft is made of it while this stands. Once a doctor has looked at it, they say so under Warning "
        "signs.");
  return client.draft ? tr("A suggestion by fixed rules. You decide, and change what you like.")
                      : tr("You do not have this routine, so no draft can be made of it.");
}

// What the rules suggest, and what can be done with it. Nothing green leads on past a warning sign.
double draw_dose(ReviewBuilder& sheet, const Rect& rect, const ReviewScreen& state, const World& world) {
  const ShownClient& client = state.client;
  Column column(sheet, rect);
  const std::optional<Urgency> sign = standing_sign(client.review);
  const bool emergency = sign == Urgency::emergency;
  column.take(
      heading(sheet, column.rest(), emergency ? tr("Emergency") : tr("Suggested next dose"), Type::strong),
      6);
  std::string words = dose_words(client.review.dose, world.exercise_names);
  if (!client.review.routine_title.empty() && !emergency)
    words = fill(tr("{routine}. {words}"), {{"routine", client.review.routine_title}, {"words", words}});
  column.take(
      line_of(sheet, column.rest(), words, emergency ? sheet.colours().bad_text : sheet.colours().ink), 4);
  column.take(line_of(sheet, column.rest(), draft_words(client), sheet.colours().quiet_ink), 12);
  std::vector<ButtonSpec> buttons;
  if (client.draft && !emergency)
    buttons.push_back(make_button(sheet, tr("Open as a draft"), "open-draft",
                                  EditDraft{client.draft, client.review.client, warning_words(state, world)},
                                  sign ? ButtonKind::quiet : ButtonKind::primary));
  buttons.push_back(make_button(sheet, tr("Write the report"), "write-report", WriteClientReport{}));
  column.take(button_row(sheet, column.rest(), buttons), 8);
  if (!client.made.empty() || !client.trouble.empty())
    column.take(file_outcome(sheet, column.rest(), {"", client.made, client.trouble}), 0);
  return column.used();
}

double draw_flags(ReviewBuilder& sheet, const Rect& rect, const ReviewScreen& state, const World& world) {
  const ClientReview& review = state.client.review;
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("What stands out"), Type::strong), 6);
  if (review.flags.empty())
    column.take(
        line_of(sheet, column.rest(), tr("Nothing in the last four weeks."), sheet.colours().quiet_ink), 0);
  for (const ReviewFlag& flag : review.flags) {
    const std::string words = flag_words(flag, world.exercise_names, local_day(state.now));
    const double height = draw_flag(sheet, column.rest(), flag.kind, words);
    sheet.area(Role::text, {rect.x, column.rest().y, rect.width, height}, words);
    column.take(height, 4);
  }
  for (const SignNote& note : review.known)
    column.take(
        line_of(sheet, column.rest(), note_words(note, local_day(state.now)), sheet.colours().quiet_ink), 4);
  return column.used();
}

// Where they stand by weeks, and what may rise.
double draw_weeks(ReviewBuilder& sheet, const Rect& rect, const ShownClient& client) {
  Column column(sheet, rect);
  const auto list = [&](const std::string& title, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    column.take(heading(sheet, column.rest(), title, Type::strong), 6);
    for (const std::string& line : lines)
      column.take(line_of(sheet, column.rest(), line, sheet.colours().ink), 4);
    column.take(0, 8);
  };
  list(tr("How far they are"), client.standing);
  list(tr("Ready for one step more"), client.ready);
  if (!client.ready.empty())
    column.take(
        line_of(sheet, column.rest(), tr("Limber offers it before their next session, and they decide."),
                sheet.colours().quiet_ink),
        0);
  return column.used();
}

double draw_chart(ReviewBuilder& sheet, const Rect& column, Question question,
                  const std::vector<TrendPoint>& weeks) {
  TrendPicture picture;
  picture.question = question;
  picture.unit = TrendUnit::week;
  picture.points = weeks;
  const double height = std::max(sheet.units(220), sheet.style(Type::body).size * 12);
  change_chart(sheet, {column.x, column.y, column.width, height}, trend_chart(picture));
  return height;
}

double draw_charts(ReviewBuilder& sheet, const Rect& rect, const ClientReview& review) {
  if (rect.width > sheet.style(Type::body).size * 48) {
    const std::vector<Rect> halves = columns(rect, 2, sheet.units(24));
    const double pain = draw_chart(sheet, halves[0], Question::pain, review.pain);
    return std::max(pain, draw_chart(sheet, halves[1], Question::stiffness, review.stiffness));
  }
  Column column(sheet, rect);
  column.take(draw_chart(sheet, column.rest(), Question::pain, review.pain), 16);
  column.take(draw_chart(sheet, column.rest(), Question::stiffness, review.stiffness), 0);
  return column.used();
}

// Four weeks, each a row with a mark for each day.
double draw_days(ReviewBuilder& sheet, const Rect& rect, const ShownClient& client) {
  constexpr std::size_t week = 7;
  const std::vector<CalendarDay>& days = client.days;
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("Planned and done"), Type::strong), 6);
  const double side = sheet.style(Type::body).size * 1.5;
  const double label =
      text_width(sheet, short_date_words(client.review.today), sheet.style(Type::small)) * 1.3;
  for (std::size_t first = 0; first < days.size(); first += week) {
    const Rect row = column.rest();
    write(sheet, {row.x, row.y, label, side}, short_date_words(days[first].day),
          {sheet.style(Type::small), sheet.colours().quiet_ink, Align::start, Align::middle});
    for (std::size_t i = first; i < std::min(days.size(), first + week); ++i) {
      const double x = row.x + label + static_cast<double>(i - first) * (side + sheet.units(6));
      draw_day_mark(sheet, padded({x, row.y, side, side}, 2, 2), state_of(days[i], client.review.today));
    }
    column.take(side, 4);
  }
  column.take(line_of(sheet, column.rest(), kept_words(client.review.adherence), sheet.colours().ink), 0);
  return column.used();
}

// Exercises that were left out, with the reasons.
double draw_left_out(ReviewBuilder& sheet, const Rect& rect, const ReviewScreen& state, const World& world) {
  std::vector<std::string> lines;
  for (const ExerciseDone& done : state.client.summary.exercises) {
    if (done.left_out.empty()) continue;
    const std::string side = side_words(done.side);
    const std::string name = name_of(world.exercise_names, done.exercise);
    lines.push_back(fill(tr("{exercise}: {reasons}"), {{"exercise", side.empty() ? name : name + ", " + side},
                                                       {"reasons", join(left_out_words(done), " · ")}}));
  }
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("Left out"), Type::strong), 6);
  if (lines.empty()) column.take(line_of(sheet, column.rest(), tr("Nothing."), sheet.colours().quiet_ink), 0);
  for (const std::string& line : lines)
    column.take(line_of(sheet, column.rest(), line, sheet.colours().ink), 4);
  return column.used();
}

// What they want to do again, and what they measured.
double draw_goals(ReviewBuilder& sheet, const Rect& rect, const AboutPerson& person) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("What they want to do again"), Type::strong), 6);
  for (const std::string& line : goal_lines(person.goals, person.assessments))
    column.take(line_of(sheet, column.rest(), line, sheet.colours().ink), 4);
  for (const std::string& line : measured_lines(person.measured))
    column.take(line_of(sheet, column.rest(), line, sheet.colours().quiet_ink), 4);
  return column.used();
}

// What they live with and wish, and what was done all the same.
double draw_respected(ReviewBuilder& sheet, const Rect& rect, const ReviewScreen& state, const World& world) {
  const ShownClient& client = state.client;
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("Take into account"), Type::strong), 6);
  const auto lines = respected_words(client.review.screening, client.review.last);
  if (lines.empty())
    column.take(line_of(sheet, column.rest(), tr("Nothing was mentioned."), sheet.colours().quiet_ink), 0);
  for (const std::string& line : lines)
    column.take(line_of(sheet, column.rest(), line, sheet.colours().ink), 4);
  const auto allowed = allowance_words(client.summary.allowed, world.exercise_names);
  if (allowed.empty()) return column.used();
  column.take(0, 8);
  column.take(heading(sheet, column.rest(), tr("Done against advice"), Type::strong), 6);
  for (const std::string& line : allowed)
    column.take(line_of(sheet, column.rest(), line, sheet.colours().ink), 4);
  return column.used();
}

double draw_notes(ReviewBuilder& sheet, const Rect& rect, const ReviewScreen& state) {
  const std::vector<DatedNote>& notes = state.client.summary.notes;
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("In their own words"), Type::strong), 6);
  for (auto note = notes.rbegin(); note != notes.rend(); ++note) {
    const std::string words =
        fill(tr("{day}: “{words}”"),
             {{"day", date_words(note->day, local_day(state.now))}, {"words", note->words}});
    column.take(line_of(sheet, column.rest(), words, sheet.colours().ink), 4);
  }
  return column.used();
}

}  // namespace

double draw_client_page(ReviewBuilder& sheet, const Rect& rect, const ReviewScreen& state,
                        const World& world) {
  Column column(sheet, rect);
  if (!state.client.journal) {
    column.take(line_of(sheet, column.rest(), tr("Reading …"), sheet.colours().quiet_ink), 0);
    return column.used();
  }
  using Draw = std::function<double(ReviewBuilder&, const Rect&)>;
  const auto on = [&](const Draw& piece) { column.take(on_card(sheet, column.rest(), piece), 14); };
  column.take(draw_head(sheet, column.rest(), state), 14);
  const Draw dose = [&](ReviewBuilder& s, const Rect& r) { return draw_dose(s, r, state, world); };
  const Draw flags = [&](ReviewBuilder& s, const Rect& r) { return draw_flags(s, r, state, world); };
  const bool warned = standing_sign(state.client.review).has_value();
  const AboutPerson& person = state.client.journal->person;
  const bool aims = !person.goals.list.empty() || !person.measured.empty();
  const Draw goals = [&](ReviewBuilder& s, const Rect& r) { return draw_goals(s, r, person); };
  if (aims && !warned) on(goals);
  on(warned ? flags : dose);
  on(warned ? dose : flags);
  if (aims && warned) on(goals);
  if (!state.client.standing.empty() || !state.client.ready.empty())
    on([&](ReviewBuilder& s, const Rect& r) { return draw_weeks(s, r, state.client); });
  on([&](ReviewBuilder& s, const Rect& r) { return draw_respected(s, r, state, world); });
  on([&](ReviewBuilder& s, const Rect& r) { return draw_charts(s, r, state.client.review); });
  on([&](ReviewBuilder& s, const Rect& r) { return draw_days(s, r, state.client); });
  on([&](ReviewBuilder& s, const Rect& r) { return draw_left_out(s, r, state, world); });
  if (!state.client.summary.notes.empty())
    on([&](ReviewBuilder& s, const Rect& r) { return draw_notes(s, r, state); });
  return column.used();
}

}  // namespace limber
