// How a programme goes on for one person: the phase they are in, and what is due. Pure; days are local days
// since 1970-01-01.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "course/dose_step.hpp"
#include "journal/summary.hpp"
#include "programme/programme.hpp"

namespace limber {

// A programme that was taken up, on a day.
struct Course {
  std::shared_ptr<const Programme> programme;
  std::size_t phase = 0;
  std::vector<ProgrammeRoutine> planned;  // of the phase, its walk among them
  std::int64_t since = 0;                 // the day the phase began
  int week = 1;                           // of the phase, by the weeks in which something was done
  bool is_new = false;                    // nothing of this phase was done yet
  // What it lasts is done, its sessions were calm where it asks for that, and nothing was red lately: the
  // next one may begin today. Never of the last.
  bool moves_on = false;

  const ProgrammePhase& now() const { return programme->phases[phase]; }
};

// Those that were taken up, the latest first; one that is not among `programmes` any more is passed over. A
// week in which nothing of the phase was done, and days of a pause, do not count: they only shift what comes.
std::vector<Course> courses_of(const std::vector<std::shared_ptr<const Programme>>& programmes,
                               const AboutPerson& about, const std::vector<SessionRecord>& sessions,
                               const WallTime& now);

// What its phases ask of whoever begins them, as with_plan() takes it.
std::vector<Prescribed> prescribed(const Programme& programme);

// The programme with only those weeks of its present phase that are left of it, at least one.
Programme what_is_left(const Course& course);

// The routines of its phase with their schedules, its walk among them.
std::vector<ProgrammeRoutine> planned_in(const ProgrammePhase& phase);

// A routine as the phase asks for it: its share of the dose, its walk so many minutes, which may grow to what
// the phase says.
Routine as_phase_asks(Routine routine, const ProgrammePhase& phase, const Library& library);

// A routine as it is to be done now: as the phase it belongs to asks, if one does, and as the person's levels
// have it; in a phase's first session after the recording it begins with, if it has one. `changes` may have
// steps back that are not stored yet.
Routine as_done_now(Routine routine, const Library& library, const std::vector<Course>& courses,
                    const std::vector<DoseChange>& changes, const WallTime& now);
// The course that asks for it, of several the one begun last, and its phase; null: none does.
const Course* course_with(const std::vector<Course>& courses, const std::string& routine);
const ProgrammePhase* phase_with(const std::vector<Course>& courses, const std::string& routine);

}  // namespace limber
