// A programme in words: how long a phase is, what it asks for, when it goes on.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "programme/programme.hpp"
#include "routine/library.hpp"

namespace limber {

// "8 weeks", "9 days": how long it lasts at least.
std::string length_words(const Programme& programme);
std::string days_in_words(int days);
// "Weeks 1 to 2", "Week 3", "Days 1 to 3": from the programme's first day, in weeks where all before it are.
std::string phase_time_words(const Programme& programme, std::size_t phase);
// "On Monday and Thursday, at 10:00": as schedule_words(), for as long as the phase lasts.
std::string when_words(const Schedule& schedule);
// "A walk of 5 minutes, growing to 8, every day."
std::string walk_words(const ProgrammeWalk& walk);
// "Goes on when its time is over and 3 sessions in a row were calm the morning after."; "" for one that goes
// on by itself.
std::string goes_on_words(const ProgrammePhase& phase);
// "Half of the usual dose", "75 per cent of the usual dose"; "" for all of it.
std::string dose_share_words(const ProgrammePhase& phase);

// What a programme says of a flare, in the order of flare_plan_lines.
inline constexpr std::array<LocalText FlarePlanLines::*, 5> flare_lines_of_therapist{
    &FlarePlanLines::sets_it_off, &FlarePlanLines::first_signs, &FlarePlanLines::first_day,
    &FlarePlanLines::days_two_to_seven, &FlarePlanLines::whom_i_tell};

// How long a session of a routine is at this much of its dose, as a voice of usual pace speaks it; 0 where it
// cannot be compiled.
Millis session_length(const Routine& routine, const Library& library, int percent);

}  // namespace limber
