#include "screen/check_in/questionnaire.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"

namespace limber {
namespace {

using QuestionnaireUpdate = Update<QuestionnaireScreen, QuestionnaireEffect>;

void rate(QuestionnaireScreen& state, const std::string& name, const std::optional<Score>& score) {
  for (AssessmentItem& item : state.items) {
    if (item.name == name) item.score = score;
  }
}

void rate_next(QuestionnaireScreen& state, const std::optional<Score>& score) {
  const auto open = std::find_if(state.items.begin(), state.items.end(),
                                 [](const AssessmentItem& item) { return !item.score; });
  if (open != state.items.end()) open->score = score;
}

// Skipped is stored too: it was asked, and is not asked again before next week.
QuestionnaireUpdate finished(QuestionnaireScreen state) {
  Assessment answered;
  answered.instrument = state.instrument;
  answered.items = state.items;
  SaveAssessment save{std::move(answered)};
  return {std::move(state), {std::move(save), GoBack{}}};
}

}  // namespace

QuestionnaireScreen questionnaire(Instrument instrument, std::vector<std::string> activities) {
  QuestionnaireScreen made;
  made.instrument = instrument;
  if (instrument == Instrument::peg) activities = {"pain", "enjoyment", "activity"};
  for (std::string& name : activities) made.items.push_back({std::move(name), std::nullopt});
  return made;
}

std::vector<Action<QuestionnaireIntent>> actions(const QuestionnaireScreen&) {
  std::vector<Action<QuestionnaireIntent>> list;
  for (int score = 0; score < 10; ++score)
    list.push_back({{digit_keys[score]}, RateNextItem{score}, tr("Answer the next question")});
  list.push_back({{"x"}, RateNextItem{10}, tr("Answer the next question with ten")});
  list.push_back({{"s"}, SkipQuestionnaire{}, tr("Skip it this time")});
  return list;
}

QuestionnaireUpdate update(QuestionnaireScreen state, const QuestionnaireIntent& intent, const World&) {
  return std::visit(Overloaded{[&](const RatingIntent& asked) {
                                 if (const auto* given = std::get_if<Rate>(&asked);
                                     given && Score::from(given->score))
                                   rate(state, given->question, Score::from(given->score));
                                 if (const auto* cleared = std::get_if<ClearRating>(&asked))
                                   rate(state, cleared->question, std::nullopt);
                                 return QuestionnaireUpdate{std::move(state)};
                               },
                               [&](const RateNextItem& given) {
                                 rate_next(state, Score::from(given.score));
                                 return QuestionnaireUpdate{std::move(state)};
                               },
                               [&](const FinishQuestionnaire&) { return finished(std::move(state)); },
                               [&](const SkipQuestionnaire&) {
                                 for (AssessmentItem& item : state.items) item.score.reset();
                                 return finished(std::move(state));
                               },
                               [&](const Request& request) {
                                 return QuestionnaireUpdate{std::move(state), {request}};
                               }},
                    intent);
}

}  // namespace limber
