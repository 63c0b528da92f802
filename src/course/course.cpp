#include "course/course.hpp"

#include <algorithm>
#include <set>

#include "course/took.hpp"
#include "routine/edit.hpp"
#include "timeline/gentle.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

constexpr int week_days = 7;

std::vector<std::string> ids_in(const ProgrammePhase& phase) {
  std::vector<std::string> ids;
  for (const ProgrammeRoutine& one : planned_in(phase)) ids.push_back(one.id);
  return ids;
}

// Days from the beginning of a phase on which something of it was done.
std::set<std::int64_t> days_done(const std::vector<SessionRecord>& sessions,
                                 const std::vector<std::string>& ids, std::int64_t since) {
  std::set<std::int64_t> days;
  for (const SessionRecord& one : sessions) {
    const bool its = std::find(ids.begin(), ids.end(), one.routine) != ids.end();
    if (its && counts(one) && local_day(one.started) >= since) days.insert(local_day(one.started));
  }
  return days;
}

// Weeks of seven days without a pause, each with something done in it, before today.
int weeks_done(const AboutPerson& about, const std::set<std::int64_t>& done, std::int64_t since,
               std::int64_t today) {
  int weeks = 0;
  int days = 0;
  bool anything = false;
  for (std::int64_t day = since; day < today; ++day) {
    if (paused_on(about.pauses, day)) continue;
    anything = anything || done.contains(day);
    if (++days < week_days) continue;
    weeks += anything ? 1 : 0;
    days = 0;
    anything = false;
  }
  return weeks;
}

bool red_lately(const std::vector<SessionRecord>& sessions, std::int64_t since, std::int64_t today) {
  const std::int64_t from = std::max(since, today - week_days);
  return std::any_of(sessions.begin(), sessions.end(), [&](const SessionRecord& one) {
    return local_day(one.started) >= from && took(one, sessions, {}) == Took::red;
  });
}

bool may_move_on(const Course& course, const std::vector<SessionRecord>& sessions, int weeks, int days,
                 std::int64_t today) {
  const ProgrammePhase& phase = course.now();
  if (course.phase + 1 >= course.programme->phases.size()) return false;
  const bool lasted = phase.weeks > 0 ? weeks >= phase.weeks : days >= std::max(1, phase.days);
  if (!lasted || red_lately(sessions, course.since, today)) return false;
  if (phase.goes_on == GoesOn::weeks) return true;
  std::vector<SessionRecord> here;
  std::copy_if(sessions.begin(), sessions.end(), std::back_inserter(here),
               [&](const SessionRecord& one) { return local_day(one.started) >= course.since; });
  return calm_in_a_row(here, ids_in(phase), {}, {}) >= std::max(1, phase.calm_sessions);
}

// Where the words of a caption are in another language than the routine, they are told as they are.
void begin_with_recording(Routine& routine, const Course& course) {
  const ProgrammePhase& phase = course.now();
  if (phase.clip.empty()) return;
  const LocalText& words = phase.say.empty() ? phase.title : phase.say;
  SayStep said;
  said.say = plain_text(words.in(course.programme->language));
  said.clip = course.programme->file.substr(0, course.programme->file.find_last_of('/') + 1) + phase.clip;
  routine.steps.insert(routine.steps.begin(), Step{std::move(said)});
}

// The phase that began last of each programme.
std::vector<PhaseBegun> latest(const std::vector<PhaseBegun>& phases) {
  std::vector<PhaseBegun> list;
  for (const PhaseBegun& one : phases) {
    if (!list.empty() && list.back().programme == one.programme) list.pop_back();
    list.push_back(one);
  }
  std::stable_sort(list.begin(), list.end(),
                   [](const PhaseBegun& a, const PhaseBegun& b) { return a.since > b.since; });
  return list;
}

}  // namespace

std::vector<Course> courses_of(const std::vector<std::shared_ptr<const Programme>>& programmes,
                               const AboutPerson& about, const std::vector<SessionRecord>& sessions,
                               const WallTime& now) {
  std::vector<Course> courses;
  const std::int64_t today = local_day(now);
  for (const PhaseBegun& begun : latest(about.phases)) {
    const auto found = std::find_if(programmes.begin(), programmes.end(),
                                    [&](const auto& one) { return one->id == begun.programme; });
    if (found == programmes.end() || (*found)->phases.empty()) continue;
    Course course;
    course.programme = *found;
    course.phase = std::min<std::size_t>(static_cast<std::size_t>(begun.phase), (*found)->phases.size() - 1);
    course.since = begun.since;
    course.planned = planned_in(course.now());
    const auto done = days_done(sessions, ids_in(course.now()), course.since);
    const int weeks = weeks_done(about, done, course.since, today);
    const auto days = static_cast<int>(std::distance(done.begin(), done.lower_bound(today)));
    course.week = weeks + 1;
    course.is_new = done.empty();
    course.moves_on = may_move_on(course, sessions, weeks, days, today);
    courses.push_back(std::move(course));
  }
  return courses;
}

std::vector<Prescribed> prescribed(const Programme& programme) {
  std::vector<Prescribed> list;
  for (std::size_t i = 0; i < programme.phases.size(); ++i) {
    for (const ProgrammeRoutine& planned : planned_in(programme.phases[i])) {
      Prescribed& one = list.emplace_back();
      one.routine = planned.id;
      one.schedule = planned.schedule;
      one.example = true;
      one.programme = programme.id;
      one.phase = static_cast<int>(i);
    }
  }
  return list;
}

Programme what_is_left(const Course& course) {
  Programme rest = *course.programme;
  ProgrammePhase& now = rest.phases[course.phase];
  if (now.weeks > 0) now.weeks = std::max(1, now.weeks - course.week + 1);
  return rest;
}

std::vector<ProgrammeRoutine> planned_in(const ProgrammePhase& phase) {
  std::vector<ProgrammeRoutine> list = phase.routines;
  if (phase.walk) list.push_back({walk_id, {1, phase.walk->days, phase.walk->at, 0}});
  return list;
}

Routine as_phase_asks(Routine routine, const ProgrammePhase& phase, const Library& library) {
  if (routine.id == walk_id && phase.walk) {
    const Grow::Limits minutes{phase.walk->minutes, std::max(phase.walk->minutes, phase.walk->up_to)};
    each_exercise(routine.steps, [&](ExerciseStep& step) {
      const auto walk = resolved(step, library);
      if (!walk || !std::holds_alternative<TimeDose>(walk->dose)) return;
      step.minutes = phase.walk->minutes;
      step.grow.emplace().minutes = minutes;
    });
    return routine;
  }
  return at_percent(routine, library, phase.percent);
}

const Course* course_with(const std::vector<Course>& courses, const std::string& routine) {
  for (const Course& course : courses) {
    for (const ProgrammeRoutine& one : course.planned) {
      if (one.id == routine) return &course;
    }
  }
  return nullptr;
}

const ProgrammePhase* phase_with(const std::vector<Course>& courses, const std::string& routine) {
  const Course* course = course_with(courses, routine);
  return course == nullptr ? nullptr : &course->now();
}

Routine as_done_now(Routine routine, const Library& library, const std::vector<Course>& courses,
                    const std::vector<DoseChange>& changes, const WallTime& now) {
  const Levels levels = levels_of(changes, routine);
  const Course* course = course_with(courses, routine.id);
  const bool walk = routine.id == walk_id;
  if (course != nullptr && walk) routine = as_phase_asks(std::move(routine), course->now(), library);
  routine = with_level_notes(std::move(routine), changes, library, now);
  routine = at_levels(std::move(routine), levels, library);
  if (course != nullptr && !walk) routine = as_phase_asks(std::move(routine), course->now(), library);
  if (course != nullptr && course->is_new) begin_with_recording(routine, *course);
  return routine;
}

}  // namespace limber
