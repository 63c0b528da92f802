// Questions answered with 0 … 10, below each other: eleven large keys each.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "screen/page.hpp"

namespace limber {

struct ScoreQuestion {
  std::string key;  // as in Rate::question
  std::string words;
  std::string low;   // the words at 0
  std::string high;  // the words at 10
};

using Ratings = std::map<std::string, int>;  // only what was answered: nothing is pre-filled

// Fills `place`, keys as large as it allows. A second press on the chosen key takes the answer back.
void draw_score_rows(PageBuilder& sheet, const Rect& place, const std::vector<ScoreQuestion>& questions,
                     const Ratings& ratings);

// The same in a column that may be as long as it needs. Returns the height.
double score_rows_down(PageBuilder& sheet, const Rect& column, const std::vector<ScoreQuestion>& questions,
                       const Ratings& ratings);

// What a digit key rates: the first question without an answer.
void rate_next(Ratings& ratings, const std::vector<std::string>& questions, int score);
// Sets one answer, if it is among the questions and in range.
void rate(Ratings& ratings, const std::vector<std::string>& questions, const std::string& question,
          int score);

}  // namespace limber
