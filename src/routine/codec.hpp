// How a value stands in a file, said once for reading and for writing. For the rooms that read formats. A
// codec has
//   bool read(Reading&, const Node&, T& where): false, and a problem at its place, where it is no such value;
//   Node tree(const T&): the value as JSON.
// A description is a function of a MemberReader or a MemberWriter and a thing; it names the thing's members
// in the order of the documentation, in which they are written and listed.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "routine/local_text.hpp"
#include "routine/parse_context.hpp"
#include "routine/ranges.hpp"
#include "routine/vocabulary.hpp"

namespace limber {

// Whether a file must have a member, and whether its default is written: `kept` may be missing and is always
// written. Empty words are never written.
enum class Presence { optional, required, kept };
using enum Presence;

// The members of one object. Each is asked for once by its name; close() reports those nobody asked for.
class MemberReader {
 public:
  MemberReader(ParseContext& reading, const Node& object);

  bool is_object() const { return object_.kind == Node::Kind::object; }
  bool has(std::string_view key) const { return object_.find(key) != nullptr; }
  // "$schema" and "format"; false if a newer Limber wrote the file, so that nothing else can be judged.
  bool format(bool required);
  // `owner`: what the keys belong to, for the message.
  void close(std::string (*owner)() = nullptr);
  void fault(const char* rule, std::string words) { reading_.fault(object_, rule, std::move(words)); }

  template <class T, class Codec>
  void member(const char* key, T& where, const Codec& codec, Presence presence = optional) {
    if (const Node* value = find(key, presence)) codec.read(reading_, *value, where);
  }
  template <class T, class Codec>
  void member(const char* key, std::optional<T>& where, const Codec& codec, Presence presence = optional) {
    const Node* value = find(key, presence);
    if (T read{}; value != nullptr && codec.read(reading_, *value, read)) where = std::move(read);
  }

 private:
  const Node* find(const char* key,
                   Presence presence);  // null, and a problem if required, where it is absent

  ParseContext& reading_;
  const Node& object_;
  std::vector<const char*> known_;
  bool newer_ = false;
};

class MemberWriter {
 public:
  void format();

  template <class T, class Codec>
  void member(const char* key, const T& value, const Codec& codec, Presence presence = optional) {
    constexpr bool words = std::is_same_v<T, std::string> || std::is_same_v<T, LocalText>;
    if constexpr (requires { codec.is_absent(value); }) {
      if (codec.is_absent(value)) return;
    } else if constexpr (std::is_default_constructible_v<T>) {
      if ((presence == optional || words) && value == T{}) return;
    }
    add(key, codec.tree(value));
  }
  template <class T, class Codec>
  void member(const char* key, const std::optional<T>& value, const Codec& codec, Presence = optional) {
    if constexpr (requires { codec.is_absent(value); }) {
      if (codec.is_absent(value)) return;
    }
    if (value) add(key, codec.tree(*value));
  }
  Node take() { return std::move(node_); }

 private:
  void add(const char* key, Node value);
  Node node_ = tree_of_kind(Node::Kind::object);
};

namespace codec {

struct Number {
  Range range;
  bool read(ParseContext& reading, const Node& value, double& where) const;
  static Node tree(double number) { return tree_of(number); }
};
struct Count {
  Range range;
  bool read(ParseContext& reading, const Node& value, int& where) const;
  static Node tree(int count) { return tree_of(count); }
};
struct Seconds {
  Range range;
  bool read(ParseContext& reading, const Node& value, Millis& where) const;
  static Node tree(Millis time) { return tree_of(to_seconds(time)); }
};
struct Minutes {
  static bool read(ParseContext& reading, const Node& value, Millis& where);
  static Node tree(Millis time) { return tree_of(static_cast<double>(time.count()) / 60'000); }
};
struct YesNo {
  static bool read(ParseContext& reading, const Node& value, bool& where);
  static Node tree(bool yes);
};

// Texts and names are taken over even where they are wrong.
struct String {
  std::size_t longest;
  bool read(ParseContext& reading, const Node& value, std::string& where) const;
  static Node tree(const std::string& text) { return tree_of(text); }
};
struct Text {
  std::size_t longest = longest_text;
  bool read(ParseContext& reading, const Node& value, LocalText& where) const;
  static Node tree(const LocalText& text);
};
struct Id {
  static bool read(ParseContext& reading, const Node& value, std::string& where);
  static Node tree(const std::string& id) { return tree_of(id); }
};
struct Language {
  static bool read(ParseContext& reading, const Node& value, std::string& where);
  static Node tree(const std::string& tag) { return tree_of(tag); }
};
struct TimeOfDay {
  static bool read(ParseContext& reading, const Node& value, std::string& where);
  static Node tree(const std::string& time) { return tree_of(time); }
};
// A file beside the one being read: a plain relative path with one of these endings.
struct Media {
  const Names& endings;
  bool read(ParseContext& reading, const Node& value, std::string& where) const;
  static Node tree(const std::string& file) { return tree_of(file); }
};

// One of a closed list; an enum counts from `first`.
struct Choice {
  const Names& names;
  std::size_t first = 0;

  template <class T>
  bool read(ParseContext& reading, const Node& value, T& where) const {
    const auto index = this->index(reading, value);
    if (!index) return false;
    if constexpr (std::is_enum_v<T>)
      where = static_cast<T>(*index + first);
    else
      where = names[*index];
    return true;
  }
  template <class T>
  Node tree(const T& value) const {
    if constexpr (std::is_enum_v<T>)
      return tree_of(names[static_cast<std::size_t>(value) - first]);
    else
      return tree_of(value);
  }
  std::optional<std::size_t> index(ParseContext& reading, const Node& value) const;
};

bool is_array(ParseContext& reading, const Node& value, std::size_t least, std::size_t most);
void refuse_doubles(ParseContext& reading, const Node& list);  // equal items

// What is not right is left out.
template <class Item>
struct List {
  Item item;
  std::size_t least = 0;
  std::size_t most = most_texts;
  bool distinct = false;

  template <class T>
  bool read(ParseContext& reading, const Node& value, std::vector<T>& where) const {
    if (!is_array(reading, value, least, most)) return false;
    where.reserve(value.children.size());
    for (const Node& child : value.children) {
      if (reading.full()) break;
      if (T read{}; item.read(reading, child, read)) where.push_back(std::move(read));
    }
    if (distinct) refuse_doubles(reading, value);
    return true;
  }
  template <class T>
  Node tree(const std::vector<T>& values) const {
    Node list = tree_of_kind(Node::Kind::array);
    for (const T& value : values) list.children.push_back(item.tree(value));
    return list;
  }
};
template <class Item, class... Limits>
List(Item, Limits...) -> List<Item>;

inline List<Choice> choices(const Names& names, std::size_t most = most_texts) {
  return {{names}, 0, most, true};
}

// A list of as many numbers as there are durations, for a tuple of references: {"tempo_s": [4, 4]}.
struct Duration {
  const char* name;  // of the one number, where it is changed by itself
  Range range;
};
template <std::size_t count>
struct Durations {
  std::array<Duration, count> each;

  template <class... Time>
  bool read(ParseContext& reading, const Node& value, const std::tuple<Time&...>& where) const {
    if (!is_array(reading, value, count, count)) return false;
    std::size_t i = 0;
    const auto next = [&](Millis& time) {
      Seconds{each[i].range}.read(reading, value.children[i], time);
      ++i;
    };
    std::apply([&](Time&... times) { (next(times), ...); }, where);
    return true;
  }
  template <class... Time>
  Node tree(const std::tuple<Time&...>& times) const {
    Node list = tree_of_kind(Node::Kind::array);
    std::apply([&](const Time&... time) { (list.children.push_back(Seconds::tree(time)), ...); }, times);
    return list;
  }
};
template <class... Each>
Durations(Each...) -> Durations<sizeof...(Each)>;

template <class Describe>
struct Object {
  Describe describe;

  template <class T>
  bool read(ParseContext& reading, const Node& value, T& where) const {
    MemberReader members(reading, value);
    describe(members, where);
    members.close();
    return true;
  }
  template <class T>
  Node tree(const T& thing) const {
    MemberWriter members;
    describe(members, thing);
    return members.take();
  }
};
template <class Describe>
Object(Describe) -> Object<Describe>;  // clang before 17 finds none itself

// One of several kinds of object, each with its type in a variant and told by a key.
template <class T, class Describe>
struct Kind {
  const char* key;
  Describe describe;
  std::string (*owner)();
};
template <class T, class Describe>
constexpr Kind<T, Describe> kind(const char* key, Describe describe, std::string (*owner)()) {
  return {key, describe, owner};
}

// The kinds are looked for in this order; `words` say what is missing where there is none.
template <class... Kinds>
struct OneOf {
  const char* rule;
  std::string (*words)();
  std::tuple<Kinds...> kinds;

  template <class Variant>
  bool read(ParseContext& reading, const Node& value, Variant& where) const {
    MemberReader members(reading, value);
    if (!members.is_object()) return false;
    const bool found =
        std::apply([&](const auto&... kind) { return (read_kind(members, kind, where) || ...); }, kinds);
    if (!found) members.fault(rule, words());
    return found;
  }
  template <class Variant>
  Node tree(const Variant& what) const {
    MemberWriter members;
    describe(members, what);
    return members.take();
  }
  template <class Io, class Variant>
  void describe(Io& io, Variant& what) const {
    std::apply([&](const auto&... kind) { (describe_kind(io, kind, what), ...); }, kinds);
  }

 private:
  template <class T, class Describe, class Variant>
  static bool read_kind(MemberReader& members, const Kind<T, Describe>& kind, Variant& where) {
    if (!members.has(kind.key)) return false;
    kind.describe(members, where.template emplace<T>());
    members.close(kind.owner);
    return true;
  }
  template <class Io, class T, class Describe, class Variant>
  static void describe_kind(Io& io, const Kind<T, Describe>& kind, Variant& what) {
    if (auto* thing = std::get_if<T>(&what)) kind.describe(io, *thing);
  }
};
template <class... Kinds>
constexpr OneOf<Kinds...> one_of(const char* rule, std::string (*words)(), Kinds... kinds) {
  return {rule, words, {kinds...}};
}

}  // namespace codec

}  // namespace limber
