// Reading and writing the formats of docs/routine-format.md. Text in, value out; no disk.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "routine/exercise.hpp"
#include "routine/learn_card.hpp"
#include "routine/routine.hpp"

namespace limber {

inline constexpr std::size_t largest_file = 4 * 1024 * 1024;  // bytes
inline constexpr int deepest_nesting = 64;
inline constexpr int most_steps = 500;  // after unrolling repeats
inline constexpr Millis longest_session = 3h;

// `file` is the name for problems and for media beside it. On failure every problem found, each at its place.
Result<Routine> parse_routine(std::string_view text, const std::string& file);
Result<Exercise> parse_exercise(std::string_view text, const std::string& file);
Result<LearnCard> parse_card(std::string_view text, const std::string& file);

// As much of it as could be read, though it has problems: what is still being written. They come along; it
// fails only where the text is no JSON.
Result<Routine> parse_unfinished_routine(std::string_view text, const std::string& file);
Result<Exercise> parse_unfinished_exercise(std::string_view text, const std::string& file);

// What would be said of the file the value would be written to, at its pointers, without lines.
Problems problems_of(const Routine& routine);
Problems problems_of(const Exercise& exercise);

// What any .json file holds, by its members: a programme has "phases" or says so as its "kind", a routine has
// "steps", an exercise "dose" or "technique", a card "sections". A routine where nothing tells.
enum class FileKind { routine, exercise, card, programme };
inline constexpr const char* programme_kind = "programme";
FileKind file_kind(std::string_view text);

// The file for a value. Unchanged since parsing: the same bytes. Otherwise keys keep the order of the file
// they came from, x- keys stay, and what did not change keeps its spelling.
std::string write(const Routine& routine);
std::string write(const Exercise& exercise);

}  // namespace limber
