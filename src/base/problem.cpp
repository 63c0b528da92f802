#include "base/problem.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"

namespace limber {

Problem::Problem(Severity how_bad, SourceLocation where, std::string which_rule, std::string words)
    : severity(how_bad),
      place(std::move(where)),
      rule(std::move(which_rule)),
      message(words.empty() ? tr("It failed without saying why.") : std::move(words)) {}

Problem failure(std::string rule, std::string message) {
  return {Severity::error, {}, std::move(rule), std::move(message)};
}

bool has_errors(const Problems& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& p) { return p.severity == Severity::error; });
}

std::string to_text(const Problem& problem) {
  std::string text = problem.place.file;
  if (problem.place.line > 0) {
    text += ":" + std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column);
  }
  if (!text.empty()) text += ": ";
  text += problem.severity == Severity::error ? "error: " : "warning: ";
  text += problem.message;
  if (!problem.rule.empty()) text += " [" + problem.rule + "]";
  return text;
}

}  // namespace limber
