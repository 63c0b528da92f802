#include "export/json_text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace limber {
namespace {

bool is_plain(char c) {
  return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

}  // namespace

// No value ends in one of these signs: text ends in a quotation mark.
void JsonText::comma() {
  if (out_.empty()) {
    if (goes_on_) out_ += ',';
    return;
  }
  const char last = out_.back();
  if (last != '{' && last != '[' && last != ':' && last != '\n') out_ += ',';
}

JsonText& JsonText::key(std::string_view literal) {
  comma();
  out_ += '"';
  out_ += literal;
  out_ += "\":";
  return *this;
}

JsonText& JsonText::open(char bracket) {
  comma();
  out_ += bracket;
  return *this;
}

JsonText& JsonText::close(char bracket) {
  out_ += bracket;
  return *this;
}

JsonText& JsonText::text(std::string_view utf8) {
  using Json = nlohmann::json;
  if (!std::all_of(utf8.begin(), utf8.end(), is_plain)) {
    return raw(Json(utf8).dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  comma();
  out_ += '"';
  out_ += utf8;
  out_ += '"';
  return *this;
}

JsonText& JsonText::number(std::int64_t value) {
  return raw(std::to_string(value));
}

JsonText& JsonText::raw(std::string_view json) {
  comma();
  out_ += json;
  return *this;
}

}  // namespace limber
