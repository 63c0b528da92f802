#include "routine/format.hpp"
#include "routine/format_parts.hpp"
#include "routine/json_writer.hpp"

namespace limber {
namespace {

template <class Value, class Parse, class Codec>
std::string written(const Value& value, Parse parse, const Codec& codec) {
  const Node now = codec.tree(value);
  if (value.document) {
    const auto original = parse(value.document->text, value.document->file);
    if (original) return write_preserving_format(*value.document, codec.tree(*original), now);
  }
  return write_node_on_lines(now, 0) + "\n";
}

}  // namespace

std::string write(const Routine& routine) {
  return written(routine, parse_routine, RoutineCodec{});
}

std::string write(const Exercise& exercise) {
  return written(exercise, parse_exercise, ExerciseCodec{});
}

}  // namespace limber
