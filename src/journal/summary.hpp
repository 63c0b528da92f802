// A stretch of days in numbers: how it went, what was done, what hurt and where. For the journal's screen,
// the report, and whoever else looks back.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/special_members.hpp"
#include "journal/about_person.hpp"
#include "journal/trend.hpp"
#include "routine/routine.hpp"

namespace limber {

// What a routine asks for, of all there is in it.
struct Prescribed {
  std::string routine;  // its id
  std::optional<Schedule> schedule;
  SafetyLimits safety;
  bool example = false;        // its schedule is a suggestion: it came with Limber, and nobody made it a plan
  std::int64_t since = 0;      // local day from which it is planned
  std::string meant_for = {};  // the client it was made for
  std::vector<Pause> pauses = {};  // in which it asks for nothing
  // Of a phase of a programme: asked of whoever has begun it, until the next one begins.
  std::string programme = {};  // its id; "": the routine's own schedule
  int phase = 0;
  std::optional<std::int64_t> until = {};  // the last day of the phase; nullopt: it goes on
};
Prescribed prescribed(const Routine& routine);

// Those of the person's own plan, and of phases they have begun, are examples no longer, from that day on; in
// a pause none asks for anything.
std::vector<Prescribed> with_plan(std::vector<Prescribed> routines, const AboutPerson& about);

// What the routine of this id is safe within; the usual limits where it is not known.
SafetyLimits limits_of(const std::vector<Prescribed>& routines, const std::string& routine);

// One local day. `asked` counts the sessions of routines that were being followed then.
struct CalendarDay {
  std::int64_t day = 0;
  int asked = 0;
  int done = 0;   // over, whole or in part; of at least a minute
  int whole = 0;  // of these, done to their end
  bool operator==(const CalendarDay&) const = default;
};

enum class DayState : std::uint8_t { nothing, open, planned, partly, done };
// open: asked for and not done before `today`; planned: asked for today, which is not over, or later; partly:
// fewer than asked for, or one ended early.
DayState state_of(const CalendarDay& day, std::int64_t today);

// Days `first` to `last`, both included. A routine is being followed from its first session until two weeks
// after its last, once there were three: a routine that was only tried asks for nothing, and neither does an
// example. What a phase of a programme plans is asked for from its first day on, until two weeks after the
// last session of anything, in place of the routine's own schedule. A routine that is asked for twice is done
// once. Answers without a session are none.
std::vector<CalendarDay> calendar_days(const std::vector<SessionRecord>& records,
                                       const std::vector<Prescribed>& routines, std::int64_t first,
                                       std::int64_t last);

// Planned and done: up to the day before `today`, and that day as far as it is done.
struct Adherence {
  int asked = 0;    // by what is known of plans
  int kept = 0;     // of those asked for, day by day
  int besides = 0;  // done without having been asked for
  int days = 0;     // with at least one session
  int early = 0;    // of those done, ended before their end
  Millis planned{0};
  Millis performed{0};
  int done() const { return kept + besides; }
  bool operator==(const Adherence&) const = default;
};
// Local days `first` to `last`, both included.
Adherence adherence(const std::vector<SessionRecord>& records, const std::vector<Prescribed>& routines,
                    std::int64_t first, std::int64_t last, std::int64_t today);

// An exercise on one side, over all sessions of the days.
struct ExerciseDone {
  std::string exercise;
  BodySide side = BodySide::none;
  int asked = 0;  // holds or sets of movements that came up
  int done = 0;
  Millis planned{0};
  Millis held{0};
  std::map<SkipReason, int> left_out;  // reason → times; what was eased is done
  bool operator==(const ExerciseDone&) const = default;
};
int times_hurt(const ExerciseDone& done);  // left out because of what was felt
// In the order in which they first came up; the sides of an exercise together, left first.
std::vector<ExerciseDone> exercises_done(const std::vector<SessionRecord>& records, std::int64_t first,
                                         std::int64_t last);

struct PainSite {
  std::string region;        // body_map.hpp
  int times = 0;             // sessions in which it was named
  std::optional<int> worst;  // the highest rating given to it
  bool operator==(const PainSite&) const = default;
};

// A day that went badly. red_morning, red_after: by the rules of safety.hpp; stopped: ended early.
struct FlareUp {
  enum class Kind : std::uint8_t { red_morning, red_after, stopped } kind = Kind::red_morning;
  std::int64_t day = 0;  // of the session
  std::string title;     // of its routine
  std::optional<int> from;
  std::optional<int> to;  // pain before, and then
  bool operator==(const FlareUp&) const = default;
};

struct RatedDay {
  std::int64_t day = 0;
  Phase phase = Phase::before;
  int pain = 0;
  bool operator==(const RatedDay&) const = default;
};

struct DatedNote {
  std::int64_t day = 0;
  std::string words;
  bool operator==(const DatedNote&) const = default;
};

struct DatedCorrection {
  std::int64_t day = 0;  // of the session whose answer it was
  Correction correction;
  bool operator==(const DatedCorrection&) const = default;
};

// What was done although the screening speaks against it.
struct AllowedExercise {
  Allowance allowance;
  int times = 0;         // sessions
  std::int64_t day = 0;  // of the last of them
  bool operator==(const AllowedExercise&) const = default;
};

struct Summary {
  LIMBER_REGULAR_MEMBERS(Summary);

  std::int64_t first = 0;  // local days, both included
  std::int64_t last = 0;
  int sessions = 0;                 // that count
  TrendUnit unit = TrendUnit::day;  // of the trend: weeks from three months on, months from two years on
  std::vector<TrendPoint> pain;
  std::vector<TrendPoint> stiffness;
  // Before sessions: the first seven days against the last seven. Absent for less than two weeks, or where
  // one of them has fewer than two ratings.
  std::optional<Change> pain_change;
  std::optional<Change> stiffness_change;
  std::optional<Change> pain_in_session;  // means before and after, of sessions that have both
  Adherence adherence;
  std::vector<CalendarDay> days;
  std::vector<ExerciseDone> exercises;
  std::vector<PainSite> places;    // named most often first
  std::vector<FlareUp> flare_ups;  // oldest first
  std::optional<RatedDay> worst;   // the highest pain rated, the latest of equal ones
  std::optional<RatedDay> best;    // by what was rated before sessions and in the mornings
  std::vector<DatedNote> notes;    // the person's own words, oldest first
  std::vector<DatedCorrection> corrections;
  std::vector<AllowedExercise> allowed;  // most often first
};

// `records` may hold more than these days, in any order: what came before tells whether a morning was red.
// Nothing after `today` is asked for.
Summary summary_of(const std::vector<SessionRecord>& records, const std::vector<Prescribed>& routines,
                   std::int64_t first, std::int64_t last, std::int64_t today);

}  // namespace limber
