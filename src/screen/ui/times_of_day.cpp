#include "screen/ui/times_of_day.hpp"

#include <optional>
#include <string_view>

#include "base/text.hpp"
#include "routine/planned_hours.hpp"

namespace limber {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// One or two figures, cut from the front.
std::optional<int> cut_number(std::string_view& words) {
  int number = 0;
  std::size_t count = 0;
  while (count < words.size() && count < 3 && is_digit(words[count]))
    number = number * 10 + words[count++] - '0';
  if (count == 0 || count > 2) return std::nullopt;
  words.remove_prefix(count);
  return number;
}

// Whether it is "am" or "pm", however written; nullopt: neither.
std::optional<bool> is_afternoon(std::string_view words) {
  if (words == "am" || words == "a.m." || words == "a") return false;
  if (words == "pm" || words == "p.m." || words == "p") return true;
  return std::nullopt;
}

// "7am", "7.15", "19h30"; nullopt for what is no time of day.
std::optional<std::string> time_of_day(std::string_view words) {
  auto hour = cut_number(words);
  if (!hour) return std::nullopt;
  int minute = 0;
  if (words.size() > 2 && (words[0] == ':' || words[0] == '.' || words[0] == 'h') && is_digit(words[1])) {
    words.remove_prefix(1);
    const std::size_t before = words.size();
    const auto after = cut_number(words);
    if (!after || before - words.size() != 2) return std::nullopt;
    minute = *after;
  }
  if (const auto afternoon = is_afternoon(words)) {
    if (*hour < 1 || *hour > 12) return std::nullopt;
    hour = *hour % 12 + (*afternoon ? 12 : 0);
  } else if (!words.empty() && words != "h" && words != "uhr" && words != "o'clock") {
    return std::nullopt;
  }
  if (*hour > 23 || minute > 59) return std::nullopt;
  return hour_of(*hour * 60 + minute);
}

// Between commas, semicolons and spaces; "7 am" is one.
std::vector<std::string> parts_of(const std::string& words) {
  std::vector<std::string> parts{""};
  for (const char c : lower_case(words)) {
    if (c == ',' || c == ';' || c == ' ' || c == '\n')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  std::vector<std::string> joined;
  for (const std::string& part : parts) {
    if (part.empty() || part == "and") continue;
    const bool belongs = is_afternoon(part) || part == "h" || part == "uhr" || part == "o'clock";
    if (belongs && !joined.empty())
      joined.back() += part;
    else
      joined.push_back(part);
  }
  return joined;
}

}  // namespace

std::vector<std::string> times_in(const std::string& words) {
  std::vector<std::string> times;
  for (const std::string& part : parts_of(words)) times.push_back(time_of_day(part).value_or(part));
  return times;
}

}  // namespace limber
