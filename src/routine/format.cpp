#include "routine/format.hpp"

#include <algorithm>
#include <tuple>
#include <type_traits>

#include "routine/format_parts.hpp"
#include "routine/length.hpp"

namespace limber {
namespace {

// What can be said about the length before the library is at hand: an exercise it names lasts at least no
// time.
void check_length(const Document& document, const Routine& routine, Problems& problems) {
  const Node* steps = document.root.find("steps");
  if (steps == nullptr) return;
  const auto in_place = [](const ExerciseStep& step) { return step.in_place.get(); };
  const std::string words = too_long_words(asked_length(routine.steps, in_place));
  if (!words.empty()) problems.push_back({Severity::error, document.place_of(*steps), "length", words});
}

void sort_by_place(Problems& problems) {
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
  });
}

// Every problem, in order of its place, is added to those there are.
template <class Value, class Codec>
Value read(const Document& document, const Codec& codec, Problems& problems) {
  ParseContext reading(document, problems);
  Value value;
  codec.read(reading, document.root, value);
  if constexpr (std::is_same_v<Value, Routine>) check_length(document, value, problems);
  sort_by_place(problems);
  return value;
}

template <class Value, class Codec>
Result<Value> read_unfinished(const Scanned& scanned, const Codec& codec) {
  if (!scanned) return scanned.problems();
  Problems problems = scanned.problems();
  Value value = read<Value>(**scanned, codec, problems);
  value.document = *scanned;
  return {std::move(value), std::move(problems)};
}

template <class Value, class Codec>
Result<Value> read(const Scanned& scanned, const Codec& codec) {
  auto value = read_unfinished<Value>(scanned, codec);
  if (has_errors(value.problems())) return value.problems();
  return value;
}

template <class Value, class Codec>
Problems problems_written(const Value& value, const Codec& codec) {
  Document document{value.file, "", codec.tree(value)};
  if (auto problem = number_values(document)) return {*std::move(problem)};
  Problems problems;
  read<Value>(document, codec, problems);
  for (Problem& problem : problems) problem.place.line = problem.place.column = 0;
  return problems;
}

FileKind kind_of(const Node& root) {
  const auto has = [&](const char* key) { return root.find(key) != nullptr; };
  if (has("steps")) return FileKind::routine;
  if (has("dose") || has("technique")) return FileKind::exercise;
  return has("sections") ? FileKind::card : FileKind::routine;
}

// Of a text that may be broken.
FileKind kind_of(std::string_view text) {
  const auto has = [&](const char* key) { return text.find(key) != std::string_view::npos; };
  if (has("\"steps\"")) return FileKind::routine;
  if (has("\"dose\"")) return FileKind::exercise;
  return has("\"sections\"") ? FileKind::card : FileKind::routine;
}

template <class Value>
Result<FileContent> content(Result<Value> read) {
  if (!read) return read.problems();
  Problems problems = read.problems();
  return {FileContent{*std::move(read)}, std::move(problems)};
}

}  // namespace

Result<Routine> parse_routine(std::string_view text, const std::string& file) {
  return read<Routine>(scan(text, file), RoutineCodec{});
}

Result<Exercise> parse_exercise(std::string_view text, const std::string& file) {
  return read<Exercise>(scan(text, file), ExerciseCodec{});
}

Result<LearnCard> parse_card(std::string_view text, const std::string& file) {
  return read<LearnCard>(scan(text, file), CardCodec{});
}

Result<Routine> parse_unfinished_routine(std::string_view text, const std::string& file) {
  return read_unfinished<Routine>(scan(text, file), RoutineCodec{});
}

Result<Exercise> parse_unfinished_exercise(std::string_view text, const std::string& file) {
  return read_unfinished<Exercise>(scan(text, file), ExerciseCodec{});
}

Problems problems_of(const Routine& routine) {
  return problems_written(routine, RoutineCodec{});
}

Problems problems_of(const Exercise& exercise) {
  return problems_written(exercise, ExerciseCodec{});
}

FileKind file_kind(std::string_view text) {
  // Most files are routines, and these few searches say so: the other two have one of these keys, unless they
  // spell it with an escape.
  const auto nowhere = [&](const char* words) { return text.find(words) == std::string_view::npos; };
  if (nowhere("\"dose\"") && nowhere("\"technique\"") && nowhere("\"sections\"") && nowhere("\\u"))
    return FileKind::routine;
  const Scanned scanned = scan(text, "");
  return scanned ? kind_of((*scanned)->root) : kind_of(text);
}

Result<FileContent> parse_file(std::string_view text, const std::string& file) {
  const Scanned scanned = scan(text, file);
  if (!scanned) return scanned.problems();
  switch (kind_of((*scanned)->root)) {
    case FileKind::exercise:
      return content(read<Exercise>(scanned, ExerciseCodec{}));
    case FileKind::card:
      return content(read<LearnCard>(scanned, CardCodec{}));
    case FileKind::routine:
      break;
  }
  return content(read<Routine>(scanned, RoutineCodec{}));
}

}  // namespace limber
