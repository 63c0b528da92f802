// Questions answered with 0 … 10, below each other: eleven large keys each.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "frame/frame_builder.hpp"
#include "journal/check_in.hpp"

namespace limber {

struct ScoreQuestion {
  std::string key;  // of the question, or "region:" and a region's id
  std::string words;
  std::string low;   // the words at 0
  std::string high;  // the words at 10
  std::optional<Score> chosen;
  std::optional<Score> before = std::nullopt;  // what the same question was answered with before the session
};

// clang-format off
struct Rate { std::string question; int score = 0; };
struct ClearRating { std::string question; };
// clang-format on
using RatingIntent = std::variant<Rate, ClearRating>;
// Gives the index of an intent in the view that is being built.
using AddRating = std::function<int(RatingIntent)>;

// Fills `place`, keys as large as it allows. A second press on the chosen key takes the answer back.
void draw_score_rows(FrameBuilder& sheet, const Rect& place, const std::vector<ScoreQuestion>& questions,
                     const AddRating& add);

// The same in a column that may be as long as it needs. Returns the height.
double score_rows_down(FrameBuilder& sheet, const Rect& column, const std::vector<ScoreQuestion>& questions,
                       const AddRating& add);

}  // namespace limber
