#include "screen/course/programmes_screen.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/day_labels.hpp"
#include "labels/plan_words.hpp"
#include "labels/programme_labels.hpp"

namespace limber {
namespace {

using ProgrammesBuilder = ViewBuilder<ProgrammesIntent>;

const Course* course_in(const World& world, const std::string& programme) {
  for (const Course& course : world.courses) {
    if (course.programme->id == programme) return &course;
  }
  return nullptr;
}

// From where the person is in it; all of one that was not taken up. Null: there is none.
MakeProgrammeCalendar weeks_to_come(const World& world, const std::string& id) {
  if (const Course* course = course_in(world, id))
    return {std::make_shared<const Programme>(what_is_left(*course)), course->phase};
  const Programme* programme = programme_named(world, id);
  return {programme == nullptr ? nullptr : std::make_shared<const Programme>(*programme)};
}

std::string title_of(const World& world, const std::string& routine) {
  const RoutineCard* card = card_named(world, routine);
  return card == nullptr ? routine : card->title;
}

// "First day: on Monday and Thursday", a line a routine; its walk in minutes.
std::vector<std::string> lines_of(const World& world, const ProgrammePhase& phase) {
  std::vector<std::string> lines;
  for (const ProgrammeRoutine& one : phase.routines)
    lines.push_back(fill(tr("{routine}: {days}"),
                         {{"routine", title_of(world, one.id)}, {"days", days_words(one.schedule.days)}}));
  if (phase.walk) {
    const ProgrammeWalk& walk = *phase.walk;
    const std::string words =
        walk.up_to > walk.minutes
            ? tr("A walk of {count} minutes, growing to {most}: {days}")
            : trn("A walk of {count} minute: {days}", "A walk of {count} minutes: {days}", walk.minutes);
    lines.push_back(fill(words, {{"count", std::to_string(walk.minutes)},
                                 {"most", std::to_string(walk.up_to)},
                                 {"days", days_words(walk.days)}}));
  }
  return lines;
}

double draw_phase(ProgrammesBuilder& sheet, const Rect& rect, const World& world, const Programme& programme,
                  std::size_t number, const Course* course) {
  const Theme& t = sheet.colours();
  const ProgrammePhase& phase = programme.phases[number];
  const bool here = course != nullptr && course->phase == number;
  const bool over = course != nullptr && course->phase > number;
  Column column(sheet, rect);
  const std::string title = fill(tr("{title} · {length}"), {{"title", phase.title.in(programme.language)},
                                                            {"length", days_in_words(days_of(phase))}});
  const std::string line = here   ? fill(tr("{title} · you are here, week {week}"),
                                         {{"title", title}, {"week", std::to_string(course->week)}})
                           : over ? fill(tr("{title} · done"), {{"title", title}})
                                  : title;
  column.take(write_down(sheet, column.rest(), line,
                         {sheet.style(Type::strong, Weight::semibold), here ? t.action_text : t.ink}),
              4);
  for (const std::string& words : lines_of(world, phase))
    column.take(write_down(sheet, column.rest(), words, {sheet.style(Type::body), t.quiet_ink}), 2);
  return column.used();
}

double draw_programme(ProgrammesBuilder& sheet, const Rect& rect, const ProgrammesScreen& state,
                      const World& world, const Programme& programme) {
  const Theme& t = sheet.colours();
  const Course* course = course_in(world, programme.id);
  const std::string& language = programme.language;
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), programme.title.in(language)), 4);
  std::vector<std::string> facts{length_words(programme)};
  if (has_author(programme)) facts.push_back(programme.author.name.in(language));
  if (course != nullptr) facts.push_back(tr("taken up"));
  column.take(write_down(sheet, column.rest(), join(facts, " · "), {sheet.style(Type::body), t.quiet_ink}),
              8);
  const std::string summary = programme.summary.in(language);
  if (!summary.empty())
    column.take(write_down(sheet, column.rest(), summary, {sheet.style(Type::body), t.ink}), 12);
  if (state.open == programme.id || course != nullptr) {
    for (std::size_t i = 0; i < programme.phases.size(); ++i)
      column.take(draw_phase(sheet, column.rest(), world, programme, i, course), 12);
  }
  const bool on = course == nullptr;
  std::vector<ButtonSpec> buttons{
      make_button(sheet, on ? tr("Begin this programme") : tr("Leave this programme"),
                  "take-up-" + programme.id, TakeUpProgramme{programme.id, on},
                  on ? ButtonKind::primary : ButtonKind::quiet, on ? Icon::plus : Icon::none)};
  if (on)
    buttons.push_back(make_button(sheet,
                                  state.open == programme.id ? tr("Hide its weeks") : tr("Show its weeks"),
                                  "weeks-" + programme.id, OpenProgramme{programme.id}, ButtonKind::quiet));
  buttons.push_back(make_button(sheet, tr("A page for the phone"), "page-" + programme.id,
                                Request{TakeAlong{programme.id, true}}, ButtonKind::quiet));
  if (course != nullptr || state.open == programme.id)
    buttons.push_back(make_button(sheet, tr("Save for a calendar"), "calendar-" + programme.id,
                                  SaveCalendar{programme.id}, ButtonKind::quiet));
  column.take(button_row(sheet, column.rest(), buttons), 8);
  if (state.saved == programme.id && !(state.made.empty() && state.trouble.empty()))
    column.take(file_outcome(sheet, column.rest(), {"", state.made, state.trouble}), 0);
  return column.used();
}

// Those taken up first, then what was handed over.
std::vector<const Programme*> in_order(const World& world) {
  std::vector<const Programme*> list;
  for (const auto& one : world.programmes) list.push_back(one.get());
  std::stable_sort(list.begin(), list.end(), [&](const Programme* a, const Programme* b) {
    const auto rank = [&](const Programme* one) {
      return course_in(world, one->id) != nullptr ? 0 : has_author(*one) ? 1 : 2;
    };
    return rank(a) < rank(b);
  });
  return list;
}

}  // namespace

PageHead head(const ProgrammesScreen&) {
  return {true, trc("programmes", "Back")};
}

Update<ProgrammesScreen, ProgrammesEffect> update(ProgrammesScreen state, const ProgrammesIntent& intent,
                                                  const World& world) {
  std::vector<ProgrammesEffect> effects;
  std::visit(
      Overloaded{[&](const OpenProgramme& asked) { state.open = state.open == asked.id ? "" : asked.id; },
                 [&](const TakeUpProgramme& asked) {
                   if (asked.on)
                     effects.push_back(JournalEffect{SavePhase{{asked.id, 0, local_day(world.now)}}});
                   else
                     effects.push_back(JournalEffect{LeaveProgramme{asked.id}});
                   if (asked.on) effects.push_back(Request{GoTo{ScreenName::home}});
                 },
                 [&](const SaveCalendar& asked) {
                   state.saved = asked.id;
                   state.made.clear();
                   state.trouble.clear();
                   MakeProgrammeCalendar weeks = weeks_to_come(world, asked.id);
                   if (weeks.programme) effects.push_back(ExportEffect{std::move(weeks)});
                 },
                 [&](const CalendarMade& made) { state.made = made.file; },
                 [&](const CalendarFailed& failed) { state.trouble = failed.problem.message; },
                 [&](const Request& request) { effects.push_back(request); }},
      intent);
  return {std::move(state), std::move(effects)};
}

View<ProgrammesIntent> view(const ProgrammesScreen& state, const World& world, const ViewContext& context) {
  return paged<ProgrammesIntent>(context, state.scrolls, [&](ProgrammesBuilder& sheet, const Rect& rect) {
    Column column(sheet, rect);
    column.take(heading(sheet, column.rest(), tr("Programmes: weeks, not sessions"), Type::title), 4);
    column.take(
        write_down(sheet, column.rest(),
                   tr("A programme plans your weeks. Missed days only shift it, and you may pause or leave "
                      "it whenever you like."),
                   {sheet.style(Type::body), sheet.colours().quiet_ink}),
        16);
    for (const Programme* programme : in_order(world))
      column.take(on_card(sheet, column.rest(),
                          [&](ProgrammesBuilder& s, const Rect& r) {
                            return draw_programme(s, r, state, world, *programme);
                          }),
                  16);
    sheet.announce(tr("Programmes: weeks, not sessions"));
    return column.used();
  });
}

}  // namespace limber
