#include "routine/codec.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/id.hpp"

namespace limber {
namespace {

std::string unit_text(Unit unit) {
  switch (unit) {
    case Unit::seconds:
      return tr("seconds");
    case Unit::minutes:
      return tr("minutes");
    case Unit::times:
      return tr("times");
    case Unit::days:
      return tr("days");
    case Unit::weeks:
      return tr("weeks");
    case Unit::points:
      return tr("points of 10");
    case Unit::percent:
      return tr("per cent");
    case Unit::degrees:
      return tr("degrees");
    case Unit::body_heights:
      return tr("body heights");
    case Unit::places:
      return tr("places from the top");
    case Unit::kilograms:
      return tr("kilograms");
  }
  return "";
}

// `right` says what would be right, where it is asked.
template <class Right>
bool is_text(ParseContext& reading, const Node& value, Right right) {
  if (value.kind == Node::Kind::text) return true;
  reading.wrong(value, "type", right());
  return false;
}

// Code points below a space, DEL, and the C1 controls (U+0080 to U+009F); a line break only where it may
// stand.
bool has_control_characters(std::string_view text, bool line_breaks) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 && !(byte == '\n' && line_breaks)) return true;
    if (byte == 0x7F) return true;
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
  }
  return false;
}

bool only(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

constexpr std::string_view digits = "0123456789";
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view letters_and_digits =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

// The shape of a BCP 47 tag: a language of two or three letters, then up to three parts of two to eight.
bool is_language(std::string_view tag) {
  for (int part = 0; part < 4; ++part) {
    const std::size_t end = std::min(tag.find('-'), tag.size());
    const std::string_view word = tag.substr(0, end);
    const bool right = part == 0 ? word.size() >= 2 && word.size() <= 3 && only(word, letters)
                                 : word.size() >= 2 && word.size() <= 8 && only(word, letters_and_digits);
    if (!right) return false;
    if (end == tag.size()) return true;
    tag.remove_prefix(end + 1);
  }
  return false;
}

// "" where it is no text.
const std::string& checked_text(ParseContext& reading, const Node& value, std::size_t longest,
                                bool line_breaks) {
  static const std::string none;
  const auto length = [&] {
    return fill(tr("1 to {most} characters of text"), {{"most", std::to_string(longest)}});
  };
  if (!is_text(reading, value, length)) return none;
  const std::size_t characters = count_characters(value.text);
  if (characters == 0 || characters > longest) {
    reading.fault(
        value, "text-length",
        fill(tr("{name} has {count} characters; {right}"),
             {{"name", reading.name(value)}, {"count", std::to_string(characters)}, {"right", length()}}));
  }
  if (has_control_characters(value.text, line_breaks)) {
    reading.fault(
        value, "control-character",
        fill(tr("{name} holds a control character; plain text only"), {{"name", reading.name(value)}}));
  }
  return value.text;
}

// A word of a certain form, taken over even where it is not of that form.
template <class Right, class Formed>
bool read_formed(ParseContext& reading, const Node& value, std::string& where, const char* rule, Right right,
                 Formed formed) {
  if (!is_text(reading, value, right)) return true;
  where = value.text;
  if (!formed(value.text)) reading.wrong(value, rule, right());
  return true;
}

bool is_inside_folder(std::string_view path) {
  if (path.empty() || path.find_first_of("\\:") != std::string_view::npos) return false;
  for (;;) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    if (part.empty() || part == "." || part == "..") return false;
    if (end == path.size()) return true;
    path.remove_prefix(end + 1);
  }
}

bool ends_with_any(const std::string& path, const Names& endings) {
  std::string lower = path;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::any_of(endings.begin(), endings.end(),
                     [&](const std::string& e) { return lower.ends_with(e); });
}

}  // namespace

std::string to_text(const Range& range) {
  return fill(range.whole ? tr("{least} to {most} {unit}, a whole number") : tr("{least} to {most} {unit}"),
              {{"least", number_text(range.least)},
               {"most", number_text(range.most)},
               {"unit", unit_text(range.unit)}});
}

namespace codec {

bool Number::read(ParseContext& reading, const Node& value, double& where) const {
  if (value.kind != Node::Kind::number) {
    reading.wrong(value, "type", fill(tr("a number, {range}"), {{"range", to_text(range)}}));
    return false;
  }
  const bool inside = value.number >= range.least && value.number <= range.most;
  if (!inside || (range.whole && value.number != std::floor(value.number))) {
    reading.wrong(value, "range", to_text(range));
    return false;
  }
  where = value.number;
  return true;
}

bool Count::read(ParseContext& reading, const Node& value, int& where) const {
  double number = 0;
  if (!Number{range}.read(reading, value, number)) return false;
  where = static_cast<int>(number);
  return true;
}

bool Seconds::read(ParseContext& reading, const Node& value, Millis& where) const {
  double number = 0;
  if (!Number{range}.read(reading, value, number)) return false;
  where = millis_from_seconds(number);
  return true;
}

bool Minutes::read(ParseContext& reading, const Node& value, Millis& where) {
  double number = 0;
  if (!Number{range::minutes}.read(reading, value, number)) return false;
  where = millis_from_seconds(number * 60);
  return true;
}

bool YesNo::read(ParseContext& reading, const Node& value, bool& where) {
  const bool right = value.kind == Node::Kind::boolean;
  if (!right) reading.wrong(value, "type", tr("true or false"));
  where = right && value.boolean;
  return right;
}

Node YesNo::tree(bool yes) {
  Node node = tree_of_kind(Node::Kind::boolean);
  node.boolean = yes;
  return node;
}

bool String::read(ParseContext& reading, const Node& value, std::string& where) const {
  where = checked_text(reading, value, longest, false);
  return true;
}

bool Text::read(ParseContext& reading, const Node& value, LocalText& where) const {
  where.by_language.clear();
  if (value.kind != Node::Kind::object) {
    where.by_language.emplace_back("", checked_text(reading, value, longest, true));
    return true;
  }
  if (value.children.empty() || value.children.size() > most_languages) {
    reading.wrong(value, "list-length",
                  fill(tr("text in 1 to {most} languages"), {{"most", std::to_string(most_languages)}}));
    return true;
  }
  for (const Node& member : value.children) {
    if (!is_language(member.key)) {
      reading.fault_at_key(member, "language",
                           fill(tr("\"{key}\" is not a language; it is written like \"en\" or \"pt-BR\""),
                                {{"key", member.key}}));
    }
    where.by_language.emplace_back(member.key, checked_text(reading, member, longest, true));
  }
  return true;
}

Node Text::tree(const LocalText& text) {
  if (text.by_language.size() == 1 && text.by_language.front().first.empty())
    return tree_of(text.by_language.front().second);
  Node object = tree_of_kind(Node::Kind::object);
  for (const auto& [language, words] : text.by_language) {
    if (language.empty() || words.empty()) continue;
    object.children.push_back(tree_of(words));
    object.children.back().key = language;
  }
  return object;
}

bool Id::read(ParseContext& reading, const Node& value, std::string& where) {
  const auto right = [&] {
    const std::string meant = id_from(value.text);
    return meant.empty() ? tr("an id is 1 to 64 of the characters a to z, 0 to 9 and -")
                         : fill(tr("did you mean \"{near}\"?"), {{"near", meant}});
  };
  return read_formed(reading, value, where, "id", right, [](std::string_view id) {
    return !id.empty() && id.size() <= longest_id && only(id, "abcdefghijklmnopqrstuvwxyz0123456789-");
  });
}

bool Language::read(ParseContext& reading, const Node& value, std::string& where) {
  const auto right = [] { return tr("a language is written like \"en\" or \"pt-BR\""); };
  return read_formed(reading, value, where, "language", right, is_language);
}

bool TimeOfDay::read(ParseContext& reading, const Node& value, std::string& where) {
  const auto right = [] { return tr("a time of day is written like \"20:30\""); };
  return read_formed(reading, value, where, "time-of-day", right, [](std::string_view t) {
    return t.size() == 5 && t[2] == ':' && only(t.substr(0, 2), digits) && only(t.substr(3), digits) &&
           t.substr(0, 2) <= "23" && t.substr(3) <= "59";
  });
}

bool Media::read(ParseContext& reading, const Node& value, std::string& where) const {
  where = checked_text(reading, value, longest_file_name, false);
  if (value.kind != Node::Kind::text || has_control_characters(where, false)) return true;
  if (!is_inside_folder(where)) {
    reading.wrong(value, "media-path",
                  tr("a file beside this one: no leading /, no \"..\", no backslash, no drive"));
  } else if (!ends_with_any(where, endings)) {
    reading.wrong(value, "media-type",
                  fill(tr("a file that ends in {endings}"), {{"endings", join(endings, ", ")}}));
  }
  return true;
}

std::optional<std::size_t> Choice::index(ParseContext& reading, const Node& value) const {
  const auto right = [&] { return fill(tr("one of {names}"), {{"names", join(names, ", ")}}); };
  if (!is_text(reading, value, right)) return std::nullopt;
  const auto match = std::find(names.begin(), names.end(), value.text);
  if (match != names.end()) return static_cast<std::size_t>(match - names.begin());
  const auto near = nearest(value.text, names);
  reading.wrong(value, "choice", near ? fill(tr("did you mean \"{near}\"?"), {{"near", *near}}) : right());
  return std::nullopt;
}

bool is_array(ParseContext& reading, const Node& value, std::size_t least, std::size_t most) {
  const bool array = value.kind == Node::Kind::array;
  const std::size_t count = value.children.size();
  if (array && count >= least && count <= most) return true;
  const std::string right = fill(tr("a list of {least} to {most} in brackets [ ]"),
                                 {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
  if (!array) {
    reading.wrong(value, "type", right);
  } else {
    reading.fault(value, "list-length",
                  fill(tr("{name} has {count} items; {right}"),
                       {{"name", reading.name(value)}, {"count", std::to_string(count)}, {"right", right}}));
  }
  return false;
}

void refuse_doubles(ParseContext& reading, const Node& list) {
  for (auto item = list.children.begin(); item != list.children.end(); ++item) {
    if (std::any_of(list.children.begin(), item, [&](const Node& earlier) { return same(earlier, *item); })) {
      reading.fault(*item, "double",
                    fill(tr("{value} is in the list twice"), {{"value", reading.spelled(*item)}}));
    }
  }
}

}  // namespace codec
}  // namespace limber
