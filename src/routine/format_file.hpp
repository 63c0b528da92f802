// A whole file read with a codec, and written back. For the rooms that read formats.
#pragma once

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "base/result.hpp"
#include "routine/document.hpp"
#include "routine/json_writer.hpp"
#include "routine/parse_context.hpp"

namespace limber {

// Every problem, in order of its place, is added to those there are.
template <class Value, class Codec>
Value read_from(const Document& document, const Codec& codec, Problems& problems) {
  ParseContext reading(document, problems);
  Value value;
  codec.read(reading, document.root, value);
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
  });
  return value;
}

// As much of it as could be read.
template <class Value, class Codec>
Result<Value> read_unfinished(const Scanned& scanned, const Codec& codec) {
  if (!scanned) return scanned.problems();
  Problems problems = scanned.problems();
  Value value = read_from<Value>(**scanned, codec, problems);
  value.document = *scanned;
  return {std::move(value), std::move(problems)};
}

template <class Value, class Codec>
Result<Value> read_whole(const Scanned& scanned, const Codec& codec) {
  auto value = read_unfinished<Value>(scanned, codec);
  if (has_errors(value.problems())) return value.problems();
  return value;
}

// What would be said of the file the value would be written to.
template <class Value, class Codec>
Problems problems_written(const Value& value, const Codec& codec) {
  Document document{value.file, "", codec.tree(value)};
  if (auto problem = number_values(document)) return {*std::move(problem)};
  Problems problems;
  read_from<Value>(document, codec, problems);
  for (Problem& problem : problems) problem.place.line = problem.place.column = 0;
  return problems;
}

template <class Value, class Codec>
std::string text_written(const Value& value, const Codec& codec) {
  const Node now = codec.tree(value);
  if (value.document) {
    const auto original = read_whole<Value>(scan(value.document->text, value.document->file), codec);
    if (original) return write_preserving_format(*value.document, codec.tree(*original), now);
  }
  return write_node_on_lines(now, 0) + "\n";
}

}  // namespace limber
