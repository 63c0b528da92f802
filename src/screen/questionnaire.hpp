// A short questionnaire, asked weekly if the routine asks for it: PEG, or what the person wants to be able to
// do.
#pragma once

#include <string>
#include <vector>

#include "journal/assessment.hpp"
#include "screen/context.hpp"
#include "screen/intent.hpp"
#include "screen/score_rows.hpp"

namespace limber {

struct QuestionnaireScreen {
  Instrument instrument = Instrument::peg;
  std::vector<std::string>
      items;  // PEG: "pain", "enjoyment", "activity"; PSFS: activities in their own words
  Ratings ratings;
  double scroll = 0;
  bool finished = false;  // answered or skipped: the program moves on
  std::string message;    // for the view, from the program: shown until dismissed
};

// `activities` are the routine's, for Instrument::psfs.
QuestionnaireScreen questionnaire(Instrument instrument, std::vector<std::string> activities);

Update<QuestionnaireScreen> update(QuestionnaireScreen state, const Intent& intent);
View<Intent> view(const QuestionnaireScreen& state, const ViewContext& context);

}  // namespace limber
