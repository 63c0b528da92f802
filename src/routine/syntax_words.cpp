#include <algorithm>

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

}  // namespace

std::string syntax_words(std::string_view text, std::size_t token, std::size_t offset) {
  if (offset >= text.size())
    return tr("the file ends too early: a bracket or a quotation mark is not closed");
  const char here = text[offset];
  const char last = before(text, offset);
  if (static_cast<unsigned char>(here) < 0x20) {
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
  if (here == '\'' || text.substr(offset).starts_with("\u201C")) {
    return tr("text and keys stand in straight double quotation marks (\")");
  }
  if (last == ',' && (here == '}' || here == ']')) return tr("there is a comma too many before this bracket");
  if (last == '\0' && here != '{') return tr("the file must begin with {");
  if (ends_a_value(last) && starts_a_value(here)) return tr("a comma or a colon is missing before this");
  if (is_letter(here)) return tr("a value is a text in quotation marks, a number, true, false or null");
  return tr("this is not JSON; a value, a comma or a bracket is wrong here");
}

}  // namespace limber
