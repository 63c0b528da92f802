// What is written short and read out long: "3x10", "4/10", "L5/S1", "w/o", "10''", "2-3x/wk", "R knee".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace limber {

// A word of plain ASCII as it stands in a text. Its core is what lies between the marks around it.
struct WordInText {
  std::string_view before;  // the core of the word before, if no mark stands between them
  std::string_view core;
  std::string_view tail;   // the marks behind it
  std::string_view after;  // the next word with its marks; empty at the end of the text or of a line
  bool quoted = false;     // a quotation is open before it
};

struct SaidInFull {
  std::string words;
  std::size_t marks = 0;  // of the tail that were part of it
};

// Nothing where the word is no shorthand.
std::optional<SaidInFull> said_in_full(const WordInText& word);

}  // namespace limber
