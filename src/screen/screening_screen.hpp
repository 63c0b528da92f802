// About you: what makes an exercise unwise for this person, where it troubles them, and what they like. Never
// required; every answer is saved as it is given, and can be taken back.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "journal/about_person.hpp"
#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct ScreeningScreen {
  AboutPerson about;
  WallTime now;
  std::string where;  // whose places the body map shows: "discomfort", a condition's id, "" for none
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

// SetChoice: "screening.pressure", "screening.floor", by their spelling in exports; the chosen one again
// takes it back. SetNumber: "screening.wakes_at", minutes after midnight; below 0 takes it back.
Update<ScreeningScreen> update(ScreeningScreen state, const Intent& intent);
View<Intent> view(const ScreeningScreen& state, const ViewContext& context);

}  // namespace limber
