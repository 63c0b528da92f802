// What is wrong with an input, where, and what would be right.
#pragma once

#include <string>
#include <vector>

namespace limber {

// A place in a text file. Line and column count from 1, columns in characters; 0 means "the file as a whole".
// `pointer` is a JSON Pointer (RFC 6901): "/steps/3/hold_s"; "" is the document itself.
struct SourceLocation {
  std::string file;
  int line = 0;
  int column = 0;
  std::string pointer;
  bool operator==(const SourceLocation&) const = default;
};

enum class Severity { error, warning };

// `rule` is a stable kebab-case name ("range", "unknown-key"); `message` is a sentence for the person who
// meets it.
struct Problem {
  // A problem is never without words: where none are given, `message` says that nobody knows why.
  Problem(Severity severity, SourceLocation place, std::string rule, std::string message);

  Severity severity;
  SourceLocation place;
  std::string rule;
  std::string message;
  bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

Problem failure(std::string rule, std::string message);  // an error without a place

bool has_errors(const Problems& problems);

// "file:line:column: error: words [rule]", leaving out what is not known.
std::string to_text(const Problem& problem);

}  // namespace limber
