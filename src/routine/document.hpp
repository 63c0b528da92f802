// A JSON file as read: every value with the bytes it came from, so that a problem has a place and an
// unchanged member keeps its spelling. For the rooms that read formats.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace limber {

// A JSON value. `begin` and `end` are byte offsets in the file; both 0 for a value that was not read from
// one.
struct Node {
  enum class Kind { null, boolean, number, text, array, object };
  Kind kind = Kind::null;
  std::string key;   // of a member of an object
  std::string text;  // decoded
  double number = 0;
  bool boolean = false;
  std::vector<Node> children;
  std::size_t key_begin = 0;
  std::size_t begin = 0;
  std::size_t end = 0;

  const Node* find(std::string_view name) const;  // the first member of that name, or null
};

// Values that were not read from a file.
Node tree_of_kind(Node::Kind kind);
Node tree_of(double number);
Node tree_of(const std::string& text);

// A key as it stands in a JSON Pointer (RFC 6901, section 3).
std::string pointer_token(std::string_view key);

// Same value, wherever it stands and however it was spelled; members in the same order.
bool same(const Node& a, const Node& b);

struct Document {
  std::string file;
  std::string text;  // "" for a tree made in memory: its places have no line, and columns count values
  Node root;

  SourceLocation place(std::size_t offset, std::string pointer = "") const;
  SourceLocation place_of(const Node& value) const;  // of a value of this document
  SourceLocation place_of_key(const Node& member) const;
  std::string pointer_of(const Node& value) const;
  const Node* at(std::string_view pointer) const;  // by JSON pointer, or null
};

inline constexpr std::size_t most_values = 100'000;  // in one file
inline constexpr std::size_t longest_key = 128;      // characters

// Checks the limits every file must keep (size, encoding, depth, number of values) and the syntax, then keys
// that occur twice in one object. A document may come with problems (duplicate keys) that make the file wrong
// all the same.
using Scanned = Result<std::shared_ptr<const Document>>;
Scanned scan(std::string_view text, const std::string& file);

// Numbers the values of a tree made in memory in place of the bytes they would come from. A problem where
// they are nested too deep for a file.
std::optional<Problem> number_values(Document& document);

// What is wrong with JSON that broke off at `offset`, in the token that begins at `token`, in words for
// someone who writes it by hand.
std::string syntax_words(std::string_view text, std::size_t token, std::size_t offset);

}  // namespace limber
