#include "screen/ui/score_rows.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/controls.hpp"
#include "journal/check_in.hpp"
#include "screen/ui/page.hpp"

namespace limber {
namespace {

ScoreSpec score_spec(const ScoreQuestion& question, const AddRating& add) {
  ScoreSpec spec;
  spec.question = question.words;
  spec.key = question.key;
  spec.low_words = question.low;
  spec.high_words = question.high;
  if (question.chosen) spec.chosen = question.chosen->value();
  for (int score = 0; score <= 10; ++score) {
    // A second press on the chosen key takes the answer back: skipped is not 0.
    const bool again = spec.chosen == score;
    spec.intents[static_cast<std::size_t>(score)] =
        add(again ? RatingIntent{ClearRating{question.key}} : Rate{question.key, score});
  }
  spec.answered =
      spec.chosen ? fill(tr("{score} of 10"), {{"score", std::to_string(*spec.chosen)}}) : tr("not answered");
  if (question.before)
    spec.answered = fill(tr("{answer} · before: {score}"),
                         {{"answer", spec.answered}, {"score", std::to_string(question.before->value())}});
  return spec;
}

// What the words around the keys leave of a place, whether these stand in one row or in two.
double room_for_keys(const FrameBuilder& sheet, const Rect& place, ScoreSpec spec) {
  const double touch = sheet.viewport().touch();
  const auto around = [&](double keys) {
    FrameBuilder trial(sheet.colours(), sheet.viewport(), sheet.measure());
    spec.key_height = keys;
    return score_row(trial, {0, 0, place.width, 0}, spec) - keys;
  };
  const double two_rows = 2 * touch + std::max(4.0, sheet.units(8));
  return place.height - std::min(around(touch), around(two_rows)) - sheet.units(28);
}

}  // namespace

void draw_score_rows(FrameBuilder& sheet, const Rect& place, const std::vector<ScoreQuestion>& questions,
                     const AddRating& add) {
  const auto count = static_cast<int>(std::max<std::size_t>(1, questions.size()));
  const std::vector<Rect> places = rows(place, count, sheet.units(16));
  for (std::size_t i = 0; i < questions.size(); ++i) {
    ScoreSpec spec = score_spec(questions[i], add);
    // As large as the page allows, for a hand that reaches up from a mat.
    spec.key_height = std::max(room_for_keys(sheet, places[i], spec), sheet.viewport().touch());
    score_row(sheet, places[i], spec);
  }
}

double score_rows_down(FrameBuilder& sheet, const Rect& column, const std::vector<ScoreQuestion>& questions,
                       const AddRating& add) {
  Column rest(sheet, column);
  for (const ScoreQuestion& question : questions) {
    ScoreSpec spec = score_spec(question, add);
    spec.key_height = std::max(sheet.viewport().touch(), sheet.units(64));
    rest.take(score_row(sheet, rest.rest(), spec), 24);
  }
  return rest.used();
}

}  // namespace limber
