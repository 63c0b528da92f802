#include <algorithm>
#include <iterator>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/document.hpp"

namespace limber {
namespace {

constexpr std::string_view spaces = " \t\r\n";

// The last character before `offset` that is no space; 0 if there is none.
char before(std::string_view text, std::size_t offset) {
  const std::size_t last = text.substr(0, offset).find_last_not_of(spaces);
  return last == std::string_view::npos ? '\0' : text[last];
}

bool ends_a_value(char c) {
  return c == '"' || c == '}' || c == ']' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

bool starts_a_value(char c) {
  return c == '"' || c == '{' || c == '[' || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Whether the text that begins with this quotation mark has another one that ends it.
bool closes(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '"') return true;
    if (text[i] == '\\') ++i;
  }
  return false;
}

// What stands for a quotation mark in any language, and is none to JSON.
constexpr std::string_view quotation_marks[] = {"\u201C", "\u201D", "\u201E", "\u201F", "\u00AB", "\u00BB",
                                                "\u2018", "\u2019", "\u201A", "\u2039", "\u203A"};

std::string_view quotation_mark_at(std::string_view text) {
  for (const std::string_view mark : quotation_marks) {
    if (text.starts_with(mark)) return mark;
  }
  return "";
}

// A text that ran over its line because a typographic mark was to close it: that mark.
std::string_view closed_with(std::string_view line) {
  const std::size_t end = line.find_last_not_of(" \t\r,") + 1;  // npos + 1 is 0
  for (const std::string_view mark : quotation_marks) {
    if (line.substr(0, end).ends_with(mark)) return mark;
  }
  return "";
}

struct Unseen {
  std::string_view bytes;
  const char* name;
};
// Copied along from web pages and word processors.
constexpr Unseen unseen[] = {{"\u00A0", "U+00A0"}, {"\u00AD", "U+00AD"}, {"\u2009", "U+2009"},
                             {"\u200B", "U+200B"}, {"\u200C", "U+200C"}, {"\u200D", "U+200D"},
                             {"\u200E", "U+200E"}, {"\u200F", "U+200F"}, {"\u2028", "U+2028"},
                             {"\u2029", "U+2029"}, {"\u202F", "U+202F"}, {"\u2060", "U+2060"},
                             {"\u3000", "U+3000"}, {"\uFEFF", "U+FEFF"}};

const char* unseen_at(std::string_view text) {
  const auto found = std::find_if(std::begin(unseen), std::end(unseen),
                                  [&](const Unseen& one) { return text.starts_with(one.bytes); });
  return found == std::end(unseen) ? nullptr : found->name;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The bare word that `offset` lies in or behind: "20s", "20-30".
std::string_view bare_word(std::string_view text, std::size_t offset) {
  constexpr std::string_view ends = " \t\r\n,:{}[]\"";
  const std::size_t last = text.substr(0, offset).find_last_not_of(spaces);
  if (last == std::string_view::npos) return "";
  const std::size_t begin = text.substr(0, last + 1).find_last_of(ends) + 1;
  const std::size_t end = std::min(text.find_first_of(ends, last), text.size());
  return text.substr(begin, end - begin);
}

// What was meant for a number; "" if nothing was.
std::string number_words(std::string_view text, std::size_t offset) {
  const bool behind_comma =
      offset >= 2 && is_digit(text[offset]) && text[offset - 1] == ',' && is_digit(text[offset - 2]);
  if (behind_comma) return tr("a number is written with a point, not with a comma: 12.5");
  const std::string_view word = bare_word(text, offset);
  if (word.empty() || !is_digit(word.front()) ||
      word.find_first_not_of("0123456789.eE+-") == std::string_view::npos) {
    const bool range = word.size() > 1 && is_digit(word.front()) &&
                       word.find('-', 1) != std::string_view::npos && word[word.find('-', 1) - 1] != 'e' &&
                       word[word.find('-', 1) - 1] != 'E';
    return range ? tr("a number stands alone, without a range: 20, not 20-30") : "";
  }
  if (word.find("\u2013") != std::string_view::npos)
    return tr("a number stands alone, without a range: 20, not 20-30");
  return tr("a number stands alone, in digits and without a unit: 20, not 20s");
}

// A file of another kind that was given the name of a routine; "" if it looks like none.
std::string other_kind(std::string_view text) {
  if (text.starts_with("{\\rtf"))
    return tr("this is rich text (RTF), as a word processor saves it; save it as plain text");
  if (text.starts_with("<"))
    return tr("this is a web page or another file in angle brackets (HTML, XML), not JSON");
  if (text.starts_with("```")) return tr("these are marks of a Markdown file; leave the lines with ``` out");
  if (text.starts_with("%PDF")) return tr("this is a PDF, not plain text");
  return "";
}

}  // namespace

std::string syntax_words(std::string_view text, std::size_t token, std::size_t offset) {
  if (std::string kind = other_kind(text); !kind.empty()) return kind;
  if (offset >= text.size())
    return tr("the file ends too early: a bracket or a quotation mark is not closed");
  const char here = text[offset];
  const char last = before(text, offset);
  if (static_cast<unsigned char>(here) < 0x20) {
    const std::string_view mark = closed_with(text.substr(token, offset - token));
    if (!mark.empty())
      return fill(tr("this text is closed with {mark}; a straight quotation mark (\") closes it"),
                  {{"mark", std::string(mark)}});
    return tr("a text goes over the end of its line or holds a control character; write a line break as \\n");
  }
  if (token < offset) {
    return tr(
        "a \\ in a text stands before one of \" \\ / b f n r t, or before u and digits of a whole character");
  }
  if (here == '"' && !closes(text.substr(offset)))
    return tr("the quotation mark that opens this text is never closed");
  if (here == '/' || here == '#') {
    return tr("JSON has no comments; a remark may stand in a key that begins with x-");
  }
  if (const char* name = unseen_at(text.substr(offset)))
    return fill(
        tr("there is a character here that one does not see ({name}); an ordinary space takes its place"),
        {{"name", name}});
  if (here == '\'' || !quotation_mark_at(text.substr(offset)).empty()) {
    return tr("text and keys stand in straight double quotation marks (\")");
  }
  if (std::string words = number_words(text, offset); !words.empty()) return words;
  if (last == ',' && (here == '}' || here == ']')) return tr("there is a comma too many before this bracket");
  if (last == '\0' && here != '{') return tr("the file must begin with {");
  if (ends_a_value(last) && starts_a_value(here)) return tr("a comma or a colon is missing before this");
  if (is_letter(here)) return tr("a value is a text in quotation marks, a number, true, false or null");
  return tr("this is not JSON; a value, a comma or a bracket is wrong here");
}

}  // namespace limber
