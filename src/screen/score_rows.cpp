#include "screen/score_rows.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/check_in.hpp"

namespace limber {
namespace {

ScoreSpec score_spec(PageBuilder& sheet, const ScoreQuestion& question, const Ratings& ratings) {
  ScoreSpec spec;
  spec.question = question.words;
  spec.key = question.key;
  spec.low_words = question.low;
  spec.high_words = question.high;
  const auto rating = ratings.find(question.key);
  if (rating != ratings.end()) spec.chosen = rating->second;
  for (int score = 0; score <= 10; ++score) {
    // A second press on the chosen key takes the answer back: skipped is not 0.
    const bool again = spec.chosen == score;
    const Intent intent = again ? Intent{ClearRating{question.key}} : Intent{Rate{question.key, score}};
    spec.intents[static_cast<std::size_t>(score)] = sheet.on(intent);
  }
  spec.answered =
      spec.chosen ? fill(tr("{score} of 10"), {{"score", std::to_string(*spec.chosen)}}) : tr("not answered");
  return spec;
}

}  // namespace

void draw_score_rows(PageBuilder& sheet, const Rect& place, const std::vector<ScoreQuestion>& questions,
                     const Ratings& ratings) {
  const auto count = static_cast<int>(std::max<std::size_t>(1, questions.size()));
  const std::vector<Rect> places = rows(place, count, sheet.units(16));
  for (std::size_t i = 0; i < questions.size(); ++i) {
    ScoreSpec spec = score_spec(sheet, questions[i], ratings);
    // As large as the page allows, for a hand that reaches up from a mat.
    const double most = places[i].height - 2 * sheet.style(Type::heading).size - sheet.units(48);
    spec.key_height = std::clamp(most, sheet.viewport().touch(), sheet.units(176));
    score_row(sheet, places[i], spec);
  }
}

double score_rows_down(PageBuilder& sheet, const Rect& column, const std::vector<ScoreQuestion>& questions,
                       const Ratings& ratings) {
  Column rest(sheet, column);
  for (const ScoreQuestion& question : questions) {
    ScoreSpec spec = score_spec(sheet, question, ratings);
    spec.key_height = std::max(sheet.viewport().touch(), sheet.units(64));
    rest.take(score_row(sheet, rest.rest(), spec), 24);
  }
  return rest.used();
}

void rate(Ratings& ratings, const std::vector<std::string>& questions, const std::string& question,
          int score) {
  const bool asked = std::find(questions.begin(), questions.end(), question) != questions.end();
  if (asked && Score::from(score)) ratings[question] = score;
}

void rate_next(Ratings& ratings, const std::vector<std::string>& questions, int score) {
  const auto open = std::find_if(questions.begin(), questions.end(),
                                 [&](const std::string& question) { return !ratings.contains(question); });
  if (open != questions.end()) rate(ratings, questions, *open, score);
}

}  // namespace limber
