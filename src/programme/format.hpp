// Reading and writing programmes (docs/programmes.md). Text in, value out; no disk.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "programme/programme.hpp"
#include "routine/exercise.hpp"
#include "routine/learn_card.hpp"

namespace limber {

// `file` is the name for problems and for recordings beside it. On failure every problem found, each at its
// place; limits as for a routine (routine/format.hpp), at most 60 phases with 20 routines each.
Result<Programme> parse_programme(std::string_view text, const std::string& file);
// As much of it as could be read, though it has problems: what is still being written.
Result<Programme> parse_unfinished_programme(std::string_view text, const std::string& file);

// What would be said of the file the value would be written to, at its pointers, without lines.
Problems problems_of(const Programme& programme);

// The file for a value. Unchanged since parsing: the same bytes. What did not change keeps its spelling.
std::string write(const Programme& programme);

// Any .json file, told by what is in it.
using FileContent = std::variant<Routine, Exercise, LearnCard, Programme>;
Result<FileContent> parse_file(std::string_view text, const std::string& file);

// What only shows with the shelf at hand: routines it names that are not among these ids (rule
// "unknown-routine"). Places are those of the programme's file.
Problems unresolved(const Programme& programme, const std::vector<std::string>& routines);

// Warnings for whoever writes it: what contradicts itself, is empty, or asks for more than is wise. Of a
// programme that was parsed without errors.
Problems remarks(const Programme& programme);

}  // namespace limber
