// JSON written as it goes, for what would be too slow as a tree. Private to this room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace limber {

// Appends to `out`. Commas are its own business; that what is opened is closed is the caller's. `goes_on`:
// what came before an empty `out` was a value that another follows.
class JsonText {
 public:
  explicit JsonText(std::string& out, bool goes_on = false) : out_(out), goes_on_(goes_on) {}

  JsonText& key(std::string_view literal);  // needs no escaping
  JsonText& open(char bracket);             // '{' or '['
  JsonText& close(char bracket);            // '}' or ']'
  JsonText& text(std::string_view utf8);    // what is no UTF-8 is mended
  JsonText& number(std::int64_t value);
  JsonText& raw(std::string_view json);  // a value that is JSON already

  JsonText& text(std::string_view name, std::string_view utf8) { return key(name).text(utf8); }
  JsonText& number(std::string_view name, std::int64_t value) { return key(name).number(value); }
  JsonText& raw(std::string_view name, std::string_view json) { return key(name).raw(json); }

 private:
  void comma();
  std::string& out_;
  bool goes_on_;
};

}  // namespace limber
