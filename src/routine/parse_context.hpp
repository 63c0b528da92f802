// Taking values out of a Document, with a problem at its place for everything that is not as it should be.
// For the rooms that read formats.
#pragma once

#include <cstddef>
#include <string>

#include "base/problem.hpp"
#include "routine/document.hpp"

namespace limber {

inline constexpr std::size_t most_problems = 100;  // listed; a hostile file shall not cost more than that

// A document being read, and everything found wrong with it so far.
class ParseContext {
 public:
  ParseContext(const Document& document, Problems& problems) : document_(document), problems_(problems) {}

  void fault(const Node& value, std::string rule, std::string words);
  // "{name} is {value}; {right}", where `right` says what would be right.
  void wrong(const Node& value, const char* rule, const std::string& right);
  void fault_at_key(const Node& member, std::string rule, std::string words);
  const Document& document() const { return document_; }
  bool full() const { return problems_.size() > most_problems; }  // more would not be listed: stop looking

  // The value as a sentence may name it: "hold_s", "item 2 of areas"; and as it is written, cut short if
  // long.
  std::string name(const Node& value) const;
  std::string spelled(const Node& value) const;

 private:
  void add(SourceLocation place, std::string rule, std::string words);
  const Document& document_;
  Problems& problems_;
};

}  // namespace limber
