// All that makes a session a person's own: their answers, the day, and what they allowed.
#pragma once

#include <vector>

#include "journal/about_person.hpp"
#include "journal/routine_cautions.hpp"

namespace limber {

struct PersonContext {
  Screening screening;
  Circumstances circumstances;
  std::vector<Allowance> chosen;
};

// What stands of a person's answers at this moment; without any, nothing speaks against anything.
PersonContext person_context(const std::optional<AboutPerson>& about, const WallTime& now);

Adapted adapted(const Routine& routine, const Library& library, const PersonContext& care);

}  // namespace limber
