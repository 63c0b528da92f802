#include "routine/format.hpp"

#include "routine/format_file.hpp"
#include "routine/format_parts.hpp"

namespace limber {
namespace {

FileKind kind_of(const Node& root) {
  const auto has = [&](const char* key) { return root.find(key) != nullptr; };
  const Node* kind = root.find("kind");
  if (kind != nullptr && kind->text == programme_kind) return FileKind::programme;
  if (has("steps")) return FileKind::routine;
  if (has("dose") || has("technique")) return FileKind::exercise;
  if (has("phases")) return FileKind::programme;
  return has("sections") ? FileKind::card : FileKind::routine;
}

// Of a text that may be broken.
FileKind kind_of(std::string_view text) {
  const auto has = [&](const char* key) { return text.find(key) != std::string_view::npos; };
  if (has("\"steps\"")) return FileKind::routine;
  if (has("\"phases\"")) return FileKind::programme;
  if (has("\"dose\"")) return FileKind::exercise;
  return has("\"sections\"") ? FileKind::card : FileKind::routine;
}

}  // namespace

Result<Routine> parse_routine(std::string_view text, const std::string& file) {
  return read_whole<Routine>(scan(text, file), RoutineCodec{});
}

Result<Exercise> parse_exercise(std::string_view text, const std::string& file) {
  return read_whole<Exercise>(scan(text, file), ExerciseCodec{});
}

Result<LearnCard> parse_card(std::string_view text, const std::string& file) {
  return read_whole<LearnCard>(scan(text, file), CardCodec{});
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
  // Most files are routines, and these few searches say so: the others have one of these keys, unless they
  // spell it with an escape.
  const auto nowhere = [&](const char* words) { return text.find(words) == std::string_view::npos; };
  if (nowhere("\"dose\"") && nowhere("\"technique\"") && nowhere("\"sections\"") && nowhere("\"phases\"") &&
      nowhere("\"kind\"") && nowhere("\\u"))
    return FileKind::routine;
  const Scanned scanned = scan(text, "");
  return scanned ? kind_of((*scanned)->root) : kind_of(text);
}

std::string write(const Routine& routine) {
  return text_written(routine, RoutineCodec{});
}

std::string write(const Exercise& exercise) {
  return text_written(exercise, ExerciseCodec{});
}

}  // namespace limber
