// About you: what makes an exercise unwise for this person, where it troubles them, and what they like. Never
// required; every answer is saved as it is given, and can be taken back.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "journal/about_person.hpp"
#include "screen/check_in/screening_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

struct ScreeningScreen {
  std::string where;  // whose places the body map shows: "discomfort", a condition's id, "" for none
  Scrolls scrolls;
};

using ScreeningUpdate = Update<ScreeningScreen, ScreeningEffect>;
ScreeningUpdate update(ScreeningScreen state, const ScreeningIntent& intent, const World& world);
View<ScreeningIntent> view(const ScreeningScreen& state, const World& world, const ViewContext& context);
PageHead head(const ScreeningScreen& state);

// What is known of the person by now; nothing where there is no journal.
const AboutPerson& about_person(const World& world);

}  // namespace limber
