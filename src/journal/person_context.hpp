// All that makes a session a person's own: their answers, the day, and what they allowed.
#pragma once

#include <string>
#include <vector>

#include "journal/about_person.hpp"
#include "journal/routine_cautions.hpp"
#include "timeline/playhead.hpp"
#include "timeline/ways.hpp"

namespace limber {

struct PersonContext {
  Screening screening;
  Circumstances circumstances;
  std::vector<Allowance> chosen;
};

// What stands of a person's answers at this moment, and what their sessions of the last day leave to rest;
// without any answers nothing speaks against anything, and it is but a day of the week.
PersonContext person_context(const std::optional<AboutPerson>& about,
                             const std::vector<SessionRecord>& sessions, const Library& library,
                             const WallTime& now);

Adapted adapted(const Routine& routine, const Library& library, const PersonContext& care);

// Whether an exercise may come into a session of this intensity that has begun: nothing speaks against it,
// and a word that belongs to it was said with the one it comes in for.
MayDo may_do(const PersonContext& care, const std::string& intensity);

// How the person gets about in a session. What was never told counts as no hindrance: every way offers a hand
// on a chair.
Ways ways_of(const Screening& screening);

}  // namespace limber
