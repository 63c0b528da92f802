// A short questionnaire, asked weekly if the routine asks for it: PEG, or what the person wants to be able to
// do.
#pragma once

#include <string>
#include <vector>

#include "journal/assessment.hpp"
#include "screen/check_in/questionnaire_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

struct QuestionnaireScreen {
  Instrument instrument = Instrument::peg;
  std::vector<AssessmentItem> items;
  Scrolls scrolls;
};

// `activities` are the routine's, for Instrument::psfs.
QuestionnaireScreen questionnaire(Instrument instrument, std::vector<std::string> activities);

Update<QuestionnaireScreen, QuestionnaireEffect> update(QuestionnaireScreen state,
                                                        const QuestionnaireIntent& intent,
                                                        const World& world);
View<QuestionnaireIntent> view(const QuestionnaireScreen& state, const World& world,
                               const ViewContext& context);
PageHead head(const QuestionnaireScreen& state);
std::vector<Action<QuestionnaireIntent>> actions(const QuestionnaireScreen& state);

}  // namespace limber
