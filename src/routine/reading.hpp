// Taking values out of a Document, with a problem at its place for everything that is not as it should be.
// Private to this room.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "base/time.hpp"
#include "routine/document.hpp"
#include "routine/local_text.hpp"
#include "routine/ranges.hpp"
#include "routine/vocabulary.hpp"

namespace limber {

inline constexpr std::size_t most_problems = 100;  // listed; a hostile file shall not cost more than that

// A document being read, and everything found wrong with it so far.
class Reading {
 public:
  Reading(const Document& document, Problems& problems) : document_(document), problems_(problems) {}

  void fault(const Node& value, std::string rule, std::string words);
  void fault_at_key(const Node& member, std::string rule, std::string words);
  const Document& document() const { return document_; }
  bool full() const { return problems_.size() > most_problems; }  // more would not be listed: stop looking

  // The value as a sentence may name it: "hold_s", "item 2 of areas"; and as it is written, cut short if
  // long.
  std::string name(const Node& value) const;
  std::string spelled(const Node& value) const;

 private:
  void add(Place place, std::string rule, std::string words);
  const Document& document_;
  Problems& problems_;
};

// The members of one object. Each is asked for once by its name; close() reports those nobody asked for.
class Members {
 public:
  Members(Reading& reading, const Node& object);

  bool is_object() const { return object_.kind == Node::Kind::object; }
  bool has(std::string_view key) const { return object_.find(key) != nullptr; }
  const Node* find(const char* key);          // null if absent
  const Node* need(const char* key);          // a problem if absent
  void close(const std::string& owner = "");  // owner: what the keys belong to, for the message

 private:
  Reading& reading_;
  const Node& object_;
  Names known_;
};

// Each returns nullopt (or the empty value) and leaves a problem where the value is not of that kind.
std::optional<double> read_number(Reading& reading, const Node& value, const Range& range);
std::optional<int> read_count(Reading& reading, const Node& value, const Range& range);
std::optional<Millis> read_seconds(Reading& reading, const Node& value, const Range& range);
std::optional<Millis> read_minutes(Reading& reading, const Node& value);
bool read_yes_no(Reading& reading, const Node& value);  // false where it is neither
std::string read_string(Reading& reading, const Node& value, std::size_t longest);
std::string read_id(Reading& reading, const Node& value);
std::string read_language(Reading& reading, const Node& value);
LocalText read_text(Reading& reading, const Node& value, std::size_t longest);
std::string read_time_of_day(Reading& reading, const Node& value);

// A file beside the one being read: a plain relative path with one of these endings.
std::string read_media(Reading& reading, const Node& value, const Names& endings);
const Names& image_endings();
const Names& clip_endings();

// One of a closed list: its index.
std::optional<std::size_t> read_choice(Reading& reading, const Node& value, const Names& names);

bool is_array(Reading& reading, const Node& value, std::size_t least, std::size_t most);
Names read_choices(Reading& reading, const Node& value, const Names& names, std::size_t most = most_texts);
void refuse_doubles(Reading& reading, const Node& list);  // equal items

}  // namespace limber
