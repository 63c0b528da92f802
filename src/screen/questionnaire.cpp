#include "screen/questionnaire.hpp"

#include <utility>

namespace limber {
namespace {

Assessment answered(const QuestionnaireScreen& state) {
  Assessment assessment;
  assessment.instrument = state.instrument;
  for (const std::string& item : state.items) {
    const auto rating = state.ratings.find(item);
    assessment.items.push_back(
        {item, rating == state.ratings.end() ? std::nullopt : Score::from(rating->second)});
  }
  return assessment;
}

// Skipped is stored too: it was asked, and is not asked again before next week.
Update<QuestionnaireScreen> finished(QuestionnaireScreen state) {
  state.finished = true;
  SaveAssessment save{answered(state)};
  return {std::move(state), {std::move(save)}};
}

}  // namespace

QuestionnaireScreen questionnaire(Instrument instrument, std::vector<std::string> activities) {
  QuestionnaireScreen made;
  made.instrument = instrument;
  made.items = instrument == Instrument::peg ? std::vector<std::string>{"pain", "enjoyment", "activity"}
                                             : std::move(activities);
  return made;
}

Update<QuestionnaireScreen> update(QuestionnaireScreen state, const Intent& intent) {
  if (const auto* to = std::get_if<ScrollTo>(&intent)) state.scroll = to->offset;
  if (const auto* given = std::get_if<Rate>(&intent))
    rate(state.ratings, state.items, given->question, given->score);
  if (const auto* given = std::get_if<RateNext>(&intent)) rate_next(state.ratings, state.items, given->score);
  if (const auto* cleared = std::get_if<ClearRating>(&intent)) state.ratings.erase(cleared->question);
  if (std::holds_alternative<Continue>(intent)) return finished(std::move(state));
  if (std::holds_alternative<SkipCheckIn>(intent)) {
    state.ratings.clear();
    return finished(std::move(state));
  }
  return {std::move(state), {}};
}

}  // namespace limber
