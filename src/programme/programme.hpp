// What leads through weeks: phases one after another, each with its routines, its days and its walk.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/special_members.hpp"
#include "routine/routine.hpp"

namespace limber {

// A routine of the shelf, and when it is to be done as long as its phase lasts.
struct ProgrammeRoutine {
  std::string id;
  Schedule schedule;  // its `weeks` stay 0: the phase says how long
  bool operator==(const ProgrammeRoutine&) const = default;
};

// A walk, longer from week to week as the mornings allow.
struct ProgrammeWalk {
  int minutes = 5;                // in the first week of the phase
  int up_to = 0;                  // minutes it may grow to; 0: it does not grow
  std::vector<std::string> days;  // mon … sun; empty: every day
  std::vector<std::string> at;    // "10:00"
  bool operator==(const ProgrammeWalk&) const = default;
};

// What ends a phase: its time; or its time, and as many calm sessions one after another as it asks for. Calm:
// the next morning at most one point above "before", and nothing red.
enum class GoesOn { weeks, calm };
inline constexpr int usual_calm_sessions = 3;  // evidence E62

struct ProgrammePhase {
  LocalText title;
  LocalText say;     // at its start
  std::string clip;  // a recording of what it says, beside the file; "" for none
  int weeks = 1;     // 0: `days` says how long
  int days = 0;
  GoesOn goes_on = GoesOn::weeks;
  int calm_sessions = 0;  // with GoesOn::calm: 1 to 20
  int percent = 100;      // of each routine's dose, 25 to 100: less on the way back from a flare
  std::vector<ProgrammeRoutine> routines;
  std::optional<ProgrammeWalk> walk;
  bool operator==(const ProgrammePhase&) const = default;
};

// Five lines for a bad day, written on a calm one.
struct FlarePlanLines {
  LocalText sets_it_off;
  LocalText first_signs;
  LocalText first_day;
  LocalText days_two_to_seven;
  LocalText whom_i_tell;  // and when I call
  bool operator==(const FlarePlanLines&) const = default;
  bool empty() const;
};

struct Programme {
  LIMBER_REGULAR_MEMBERS(Programme);

  std::string id;
  std::string version;
  LocalText title;
  LocalText summary;
  Author author;
  std::string meant_for;  // "for" in files: the person it was written for, by initials or a code
  std::string language = "en";
  std::vector<ProgrammePhase> phases;
  FlarePlanLines flare_plan;
  std::string file;  // where it was read from; "" if from memory

  std::shared_ptr<const Document> document;  // for writing back; not part of equality
  bool operator==(const Programme& other) const;
};

inline constexpr int days_a_week = 7;
int days_of(const ProgrammePhase& phase);  // how long it lasts at least; never 0
int days_of(const Programme& programme);

// How many sessions it asks for on a day of the week, 0 Monday … 6 Sunday; walks apart.
int sessions_on(const ProgrammePhase& phase, int weekday);

// The phase of a day, counted from 0 where no phase waits for calm sessions; the last one stays. nullopt
// only where there is no phase.
std::optional<std::size_t> phase_on(const Programme& programme, int day);

// Whether somebody else than Limber put their name to it.
bool has_author(const Programme& programme);

// The routines it names, each once, in their order.
std::vector<std::string> routine_ids(const Programme& programme);

}  // namespace limber
