// The programmes there are: what each leads through, week by week, and which of them are taken up.
#pragma once

#include <string>

#include "screen/course/course_intent.hpp"
#include "screen/ui/context.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

struct ProgrammesScreen {
  std::string open;     // id of the one whose weeks are shown, "" for none
  std::string saved;    // id of the one whose calendar was asked for last, "" for none
  std::string made;     // its file
  std::string trouble;  // why there is none
  Scrolls scrolls;
};

Update<ProgrammesScreen, ProgrammesEffect> update(ProgrammesScreen state, const ProgrammesIntent& intent,
                                                  const World& world);
View<ProgrammesIntent> view(const ProgrammesScreen& state, const World& world, const ViewContext& context);
PageHead head(const ProgrammesScreen& state);

}  // namespace limber
