// What can be asked at a weekly questionnaire.
#pragma once

#include <variant>

#include "base/special_members.hpp"
#include "screen/effect/journal_effect.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/score_rows.hpp"

namespace limber {

struct RateNextItem {
  int score = 0;
};
struct FinishQuestionnaire {};
struct SkipQuestionnaire {};

struct QuestionnaireIntent
    : std::variant<RatingIntent, RateNextItem, FinishQuestionnaire, SkipQuestionnaire, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(QuestionnaireIntent);
};
using QuestionnaireEffect = std::variant<JournalEffect, Request>;

}  // namespace limber
