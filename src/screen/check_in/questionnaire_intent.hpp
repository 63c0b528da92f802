// What can be asked at a weekly questionnaire.
#pragma once

#include <variant>

#include "screen/effect/journal_effect.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/score_rows.hpp"

namespace limber {

struct RateNextItem {
  int score = 0;
};
struct FinishQuestionnaire {};
struct SkipQuestionnaire {};

using QuestionnaireIntent =
    std::variant<RatingIntent, RateNextItem, FinishQuestionnaire, SkipQuestionnaire, Request>;
using QuestionnaireEffect = std::variant<JournalEffect, Request>;

}  // namespace limber
