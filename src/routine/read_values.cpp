#include <algorithm>
#include <cctype>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/reading.hpp"

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
    case Unit::weeks:
      return tr("weeks");
    case Unit::points:
      return tr("points of 10");
    case Unit::degrees:
      return tr("degrees");
    case Unit::body_heights:
      return tr("body heights");
    case Unit::places:
      return tr("places from the top");
  }
  return "";
}

void wrong(Reading& reading, const Node& value, const char* rule, const std::string& right) {
  if (reading.full()) return;
  reading.fault(value, rule,
                fill(tr("{name} is {value}; {right}"),
                     {{"name", reading.name(value)}, {"value", reading.spelled(value)}, {"right", right}}));
}

bool is_text(Reading& reading, const Node& value, const std::string& right) {
  if (value.kind == Node::Kind::text) return true;
  wrong(reading, value, "type", right);
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

std::string checked_text(Reading& reading, const Node& value, std::size_t longest, bool line_breaks) {
  const std::string length = fill(tr("1 to {most} characters of text"), {{"most", std::to_string(longest)}});
  if (!is_text(reading, value, length)) return "";
  const std::size_t characters = count_characters(value.text);
  if (characters == 0 || characters > longest) {
    reading.fault(
        value, "text-length",
        fill(tr("{name} has {count} characters; {right}"),
             {{"name", reading.name(value)}, {"count", std::to_string(characters)}, {"right", length}}));
  }
  if (has_control_characters(value.text, line_breaks)) {
    reading.fault(
        value, "control-character",
        fill(tr("{name} holds a control character; plain text only"), {{"name", reading.name(value)}}));
  }
  return value.text;
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

std::optional<double> read_number(Reading& reading, const Node& value, const Range& range) {
  if (value.kind != Node::Kind::number) {
    wrong(reading, value, "type", fill(tr("a number, {range}"), {{"range", to_text(range)}}));
    return std::nullopt;
  }
  const bool inside = value.number >= range.least && value.number <= range.most;
  if (!inside || (range.whole && value.number != std::floor(value.number))) {
    wrong(reading, value, "range", to_text(range));
    return std::nullopt;
  }
  return value.number;
}

std::optional<int> read_count(Reading& reading, const Node& value, const Range& range) {
  const auto number = read_number(reading, value, range);
  return number ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
}

std::optional<Millis> read_seconds(Reading& reading, const Node& value, const Range& range) {
  const auto number = read_number(reading, value, range);
  return number ? std::optional<Millis>(millis_from_seconds(*number)) : std::nullopt;
}

std::optional<Millis> read_minutes(Reading& reading, const Node& value) {
  const auto number = read_number(reading, value, range::minutes);
  return number ? std::optional<Millis>(millis_from_seconds(*number * 60)) : std::nullopt;
}

bool read_yes_no(Reading& reading, const Node& value) {
  if (value.kind != Node::Kind::boolean) wrong(reading, value, "type", tr("true or false"));
  return value.kind == Node::Kind::boolean && value.boolean;
}

std::string read_string(Reading& reading, const Node& value, std::size_t longest) {
  return checked_text(reading, value, longest, false);
}

std::string read_id(Reading& reading, const Node& value) {
  const std::string right = tr("an id is 1 to 64 of the characters a to z, 0 to 9 and -");
  if (!is_text(reading, value, right)) return "";
  constexpr std::size_t longest = 64;
  if (value.text.empty() || value.text.size() > longest ||
      !only(value.text, "abcdefghijklmnopqrstuvwxyz0123456789-")) {
    wrong(reading, value, "id", right);
  }
  return value.text;
}

std::string read_language(Reading& reading, const Node& value) {
  const std::string right = tr("a language is written like \"en\" or \"pt-BR\"");
  if (!is_text(reading, value, right)) return "";
  if (!is_language(value.text)) wrong(reading, value, "language", right);
  return value.text;
}

LocalText read_text(Reading& reading, const Node& value, std::size_t longest) {
  if (value.kind != Node::Kind::object) {
    return {{{"", checked_text(reading, value, longest, true)}}};
  }
  LocalText text;
  if (value.children.empty() || value.children.size() > most_languages) {
    wrong(reading, value, "list-length",
          fill(tr("text in 1 to {most} languages"), {{"most", std::to_string(most_languages)}}));
    return text;
  }
  for (const Node& member : value.children) {
    if (!is_language(member.key)) {
      reading.fault_at_key(member, "language",
                           fill(tr("\"{key}\" is no language; it is written like \"en\" or \"pt-BR\""),
                                {{"key", member.key}}));
    }
    text.by_language.emplace_back(member.key, checked_text(reading, member, longest, true));
  }
  return text;
}

std::string read_time_of_day(Reading& reading, const Node& value) {
  const std::string right = tr("a time of day is written like \"20:30\"");
  if (!is_text(reading, value, right)) return "";
  const std::string& t = value.text;
  const bool shaped = t.size() == 5 && t[2] == ':' && only(t.substr(0, 2) + t.substr(3), digits);
  if (!shaped || t.substr(0, 2) > "23" || t.substr(3) > "59") wrong(reading, value, "time-of-day", right);
  return t;
}

std::string read_media(Reading& reading, const Node& value, const Names& endings) {
  std::string path = checked_text(reading, value, longest_file_name, false);
  if (value.kind != Node::Kind::text || has_control_characters(path, false)) return path;
  if (!is_inside_folder(path)) {
    wrong(reading, value, "media-path",
          tr("a file beside this one: no leading /, no \"..\", no backslash, no drive"));
  } else if (!ends_with_any(path, endings)) {
    wrong(reading, value, "media-type",
          fill(tr("a file that ends in {endings}"), {{"endings", join(endings, ", ")}}));
  }
  return path;
}

const Names& image_endings() {
  static const Names endings{".png", ".jpg", ".jpeg", ".webp"};
  return endings;
}

const Names& clip_endings() {
  static const Names endings{".ogg", ".opus", ".wav", ".flac", ".mp3"};
  return endings;
}

std::optional<std::size_t> read_choice(Reading& reading, const Node& value, const Names& names) {
  const std::string right = fill(tr("one of {names}"), {{"names", join(names, ", ")}});
  if (!is_text(reading, value, right)) return std::nullopt;
  const auto match = std::find(names.begin(), names.end(), value.text);
  if (match != names.end()) return static_cast<std::size_t>(match - names.begin());
  const auto near = nearest(value.text, names);
  wrong(reading, value, "choice", near ? fill(tr("did you mean \"{near}\"?"), {{"near", *near}}) : right);
  return std::nullopt;
}

bool is_array(Reading& reading, const Node& value, std::size_t least, std::size_t most) {
  const std::string right = fill(tr("a list of {least} to {most} in brackets [ ]"),
                                 {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
  if (value.kind != Node::Kind::array) {
    wrong(reading, value, "type", right);
    return false;
  }
  if (value.children.size() < least || value.children.size() > most) {
    reading.fault(
        value, "list-length",
        fill(tr("{name} has {count} items; {right}"), {{"name", reading.name(value)},
                                                       {"count", std::to_string(value.children.size())},
                                                       {"right", right}}));
    return false;
  }
  return true;
}

void refuse_doubles(Reading& reading, const Node& list) {
  for (auto item = list.children.begin(); item != list.children.end(); ++item) {
    if (std::any_of(list.children.begin(), item, [&](const Node& earlier) { return same(earlier, *item); })) {
      reading.fault(*item, "double",
                    fill(tr("{value} is in the list twice"), {{"value", reading.spelled(*item)}}));
    }
  }
}

Names read_choices(Reading& reading, const Node& value, const Names& names, std::size_t most) {
  Names chosen;
  if (!is_array(reading, value, 0, most)) return chosen;
  for (const Node& item : value.children) {
    if (const auto index = read_choice(reading, item, names)) chosen.push_back(names[*index]);
  }
  refuse_doubles(reading, value);
  return chosen;
}

}  // namespace limber
