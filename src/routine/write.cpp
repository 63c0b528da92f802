#include "routine/format.hpp"
#include "routine/spelling.hpp"
#include "routine/tree.hpp"

namespace limber {
namespace {

template <class Value, class Parse>
std::string written(const Value& value, Parse parse) {
  const Node now = tree_of(value);
  if (value.document) {
    const auto original = parse(value.document->text, value.document->file);
    if (original) return spelled_like(*value.document, tree_of(*original), now);
  }
  return spelled_on_lines(now, 0) + "\n";
}

}  // namespace

std::string write(const Routine& routine) {
  return written(routine, parse_routine);
}

std::string write(const Exercise& exercise) {
  return written(exercise, parse_exercise);
}

}  // namespace limber
