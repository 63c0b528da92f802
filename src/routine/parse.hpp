// From text to a value of one of the formats, with every problem in order of its place. Private to this room.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/result.hpp"
#include "routine/document.hpp"
#include "routine/reading.hpp"

namespace limber {

inline void sort_by_place(Problems& problems) {
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
  });
}

// `read` takes the Reading and the list of problems, and returns the value.
template <class Value, class Read>
Result<Value> parsed(std::string_view text, const std::string& file, Read read) {
  const auto scanned = scan(text, file);
  if (!scanned) return scanned.problems();
  const Document& document = **scanned;
  Problems problems = scanned.problems();
  Reading reading(document, problems);
  Value value = read(reading, problems);
  value.document = *scanned;
  sort_by_place(problems);
  if (has_errors(problems)) return problems;
  return {std::move(value), std::move(problems)};
}

}  // namespace limber
