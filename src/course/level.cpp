#include "course/level.hpp"

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/next_dose.hpp"
#include "routine/edit.hpp"

namespace limber {
namespace {

using Stack = std::vector<Level>;  // what was said yes to, one upon the other

bool is_of(const DoseChange& change, const Routine& routine) {
  return change.routine == routine.id && change.version == routine.version;
}

// Of one exercise, what of it stands.
Stack risen(const std::vector<DoseChange>& changes, const Routine& routine, const std::string& exercise) {
  Stack stack;
  for (const DoseChange& change : changes) {
    if (!is_of(change, routine) || change.exercise != exercise) continue;
    if (change.turn == DoseTurn::up) stack.push_back(change.level);
    const bool lowers = change.turn == DoseTurn::back || change.turn == DoseTurn::away;
    if (lowers && !stack.empty()) stack.pop_back();
  }
  return stack;
}

int whole_seconds(Millis length) {
  return static_cast<int>(length.count() / 1000);
}

// In front of what the therapist wrote.
void add_note(ExerciseStep& step, const std::string& words, const std::string& language) {
  if (words.empty()) return;
  const std::string own = step.note.in(language);
  step.note = plain_text(own.empty() ? words : words + " " + own);
}

// Of an exercise as the routine's file has it.
Level level_in_file(const Routine& routine, const std::string& exercise, const Library& library) {
  Level level;
  each_exercise(routine.steps, [&](const ExerciseStep& step) {
    const auto found = id_in(step) == exercise ? resolved(step, library) : std::nullopt;
    if (found) level = level_of(*found, "");
  });
  return level;
}

// What is new within a week, by the exercise as the routine names it; "": of all of it.
std::map<std::string, std::string> notes_of(const Routine& routine, const std::vector<DoseChange>& changes,
                                            const Library& library, const WallTime& now) {
  constexpr std::int64_t week = 7;
  std::map<std::string, std::string> notes;
  for (const DoseChange& change : changes) {
    const bool is_new = is_of(change, routine) && local_day(now) - local_day(change.at) < week;
    if (!is_new || change.turn == DoseTurn::not_yet) continue;
    const bool rose = change.turn == DoseTurn::up;
    std::string& words = notes[change.exercise];
    words = tr("A little less than before, for now.");
    if (rose && change.exercise.empty()) words = tr("A little more of it again.");
    if (!rose || change.exercise.empty()) continue;
    const Level before = level_before(changes, routine, change.exercise);
    words = level_note(change.level,
                       before == Level{} ? level_in_file(routine, change.exercise, library) : before);
  }
  return notes;
}

}  // namespace

const std::string& id_in(const ExerciseStep& step) {
  return step.in_place ? step.in_place->id : step.id;
}

Level level_of(const Exercise& exercise, const std::string& instead) {
  Level level;
  level.instead = instead;
  level.reps = reps_of(exercise.dose).least;
  if (const auto* hold = std::get_if<HoldDose>(&exercise.dose)) level.hold_s = whole_seconds(hold->hold);
  if (const auto* time = std::get_if<TimeDose>(&exercise.dose)) {
    level.reps = 0;
    level.minutes = static_cast<int>(time->length.count() / 60'000);
  }
  return level;
}

Levels levels_of(const std::vector<DoseChange>& changes, const Routine& routine) {
  Levels levels;
  for (const DoseChange& change : changes) {
    if (!is_of(change, routine) || change.turn == DoseTurn::not_yet) continue;
    if (change.exercise.empty()) levels.less = change.less;
    const Stack stack = risen(changes, routine, change.exercise);
    if (!change.exercise.empty() && !stack.empty()) levels.of[change.exercise] = stack.back();
  }
  return levels;
}

Level level_before(const std::vector<DoseChange>& changes, const Routine& routine,
                   const std::string& exercise) {
  const Stack stack = risen(changes, routine, exercise);
  return stack.size() < 2 ? Level{} : stack[stack.size() - 2];
}

ExerciseStep at_level(ExerciseStep step, const Level& level, const Library& library) {
  if (!level.instead.empty() && library.find(level.instead) != nullptr) {
    ExerciseStep harder;
    harder.id = level.instead;
    harder.sides = step.sides == Sides::left || step.sides == Sides::right ? step.sides : std::nullopt;
    harder.note = step.note;
    harder.days = step.days;
    harder.sets = step.sets;
    harder.set_rest = step.set_rest;
    step = std::move(harder);
  }
  const auto exercise = resolved(step, library);
  if (!exercise) return step;
  if (level.reps > 0) {
    const int most = reps_of(exercise->dose).most;
    step.reps = most > level.reps ? Reps(level.reps, most) : Reps(level.reps);
  }
  if (level.hold_s > 0) step.hold = std::chrono::seconds(level.hold_s);
  if (level.minutes > 0) step.minutes = level.minutes;
  return step;
}

Routine at_levels(Routine routine, const Levels& levels, const Library& library) {
  each_exercise(routine.steps, [&](ExerciseStep& step) {
    const auto level = levels.of.find(id_in(step));
    if (level != levels.of.end()) step = at_level(std::move(step), level->second, library);
    for (int i = 0; i < levels.less; ++i) one_step_less(step, library);
  });
  return routine;
}

Routine as_risen(const Routine& routine, const Library& library, const std::vector<DoseChange>& changes) {
  return at_levels(routine, {levels_of(changes, routine).of, 0}, library);
}

std::string level_words(const Level& level, const Level& before, const Library& library,
                        const std::string& language) {
  if (level.instead != before.instead) {
    const Exercise* harder = library.find(level.instead);
    return harder == nullptr ? level.instead : harder->name.in(language);
  }
  if (level.hold_s != before.hold_s)
    return fill(trn("{count} second", "{count} seconds", level.hold_s),
                {{"count", std::to_string(level.hold_s)}});
  if (level.minutes != before.minutes)
    return fill(trn("{count} minute", "{count} minutes", level.minutes),
                {{"count", std::to_string(level.minutes)}});
  return fill(trn("{count} time", "{count} times", level.reps), {{"count", std::to_string(level.reps)}});
}

std::string level_note(const Level& level, const Level& before) {
  if (level == before) return "";
  if (level.instead != before.instead) return tr("New for you: a step further than before.");
  if (level.hold_s != before.hold_s) return tr("Held a little longer than before.");
  if (level.minutes != before.minutes) return tr("A little longer than before.");
  return tr("One more than before.");
}

Routine with_level_notes(Routine routine, const std::vector<DoseChange>& changes, const Library& library,
                         const WallTime& now) {
  const std::map<std::string, std::string> notes = notes_of(routine, changes, library, now);
  bool first = true;
  each_exercise(routine.steps, [&](ExerciseStep& step) {
    const auto own = notes.find(id_in(step));
    const auto all = notes.find("");
    if (own != notes.end()) add_note(step, own->second, routine.language);
    if (first && all != notes.end()) add_note(step, all->second, routine.language);
    first = false;
  });
  return routine;
}

}  // namespace limber
