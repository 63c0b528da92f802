// Whether an exercise says when to stop: remarks for whoever writes it.
#pragma once

#include <string>
#include <vector>

#include "base/message.hpp"
#include "base/problem.hpp"
#include "routine/exercise.hpp"

namespace limber {

inline constexpr std::size_t most_stop_words = 25;  // with more, nobody remembers them (routines/README.md)

// What an exercise may do to the body that asks for a word on when to stop, and how that is named in English:
// one of `signs`, as it stands in such words (evidence E47).
struct StopRule {
  const char* tag;
  Message does;
  std::vector<std::string> signs;
};
const std::vector<StopRule>& stop_rules();

// Warnings at the members of the exercise, without a file or a line. Rules: "stop-missing", at the tag that
// asks for one; "stop-vague", English words that do not name what a tag is watched for; "stop-long", more
// words than most_stop_words.
Problems stop_remarks(const Exercise& exercise);

}  // namespace limber
