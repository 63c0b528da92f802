#include "base/wall_time.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "base/message.hpp"

namespace limber {
namespace {

constexpr std::int64_t day_seconds = 86'400;
constexpr int widest_offset = 23 * 60 + 59;

// What four digits of a year can say: 0000-01-01 to 9999-12-31. A damaged stamp beyond them is held there.
constexpr std::int64_t first_second = -62'167'219'200;
constexpr std::int64_t last_second = 253'402'300'799;

std::int64_t local_seconds(const WallTime& time) {
  const int offset = std::clamp(time.offset_minutes, -widest_offset, widest_offset);
  const std::int64_t within = std::clamp(time.unix_seconds, first_second, last_second);
  return std::clamp(within + offset * 60, first_second, last_second);
}

std::int64_t floor_divided(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

std::chrono::year_month_day local_date(const WallTime& time) {
  return std::chrono::sys_days{std::chrono::days{floor_divided(local_seconds(time), day_seconds)}};
}

// The number written in the `count` digits at `at`; nullopt if they are not all digits.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// "Z", "+01:00", "+0100", "+01".
std::optional<int> parse_offset(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const std::size_t colon = text.size() == 6 && text[3] == ':' ? 1 : 0;
  if (text.size() != 3 && text.size() != 5 + colon) return std::nullopt;
  const auto hours = digits(text, 1, 2);
  const auto minutes = text.size() == 3 ? std::optional(0) : digits(text, 3 + colon, 2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  return (text[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
}

std::optional<std::int64_t> parse_date(std::string_view text) {
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto day = digits(text, 8, 2);
  if (!year || !month || !day || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days{date}.time_since_epoch().count();
}

// The seconds of a day at the beginning of a text, which is taken off: "20:30", "20:30:00", "20:30:00.123".
std::optional<int> take_clock(std::string_view& text) {
  const auto hour = digits(text, 0, 2);
  const auto minute = digits(text, 3, 2);
  if (!hour || !minute || text[2] != ':' || *hour > 23 || *minute > 59) return std::nullopt;
  text.remove_prefix(5);
  std::optional<int> second = 0;
  if (text.starts_with(':')) {
    second = digits(text, 1, 2);
    if (!second || *second > 59) return std::nullopt;
    text.remove_prefix(3);
    const bool parts = text.size() > 1 && (text[0] == '.' || text[0] == ',') && digits(text, 1, 1);
    if (parts) text.remove_prefix(std::min(text.find_first_not_of("0123456789", 1), text.size()));
  }
  return (*hour * 60 + *minute) * 60 + *second;
}

}  // namespace

std::string iso_text(const WallTime& time) {
  const int seconds = static_cast<int>(local_seconds(time) - local_day(time) * day_seconds);
  const int offset = std::clamp(time.offset_minutes, -widest_offset, widest_offset);
  std::array<char, 32> clock{};
  std::snprintf(clock.data(), clock.size(), "T%02d:%02d:%02d%c%02d:%02d", seconds / 3600, seconds / 60 % 60,
                seconds % 60, offset < 0 ? '-' : '+', std::abs(offset) / 60, std::abs(offset) % 60);
  return date_text(time) + clock.data();
}

std::optional<WallTime> parse_iso(std::string_view text) {
  constexpr std::size_t date = std::string_view("2026-11-22").size();
  if (text.size() <= date || std::string_view("Tt ").find(text[date]) == std::string_view::npos)
    return std::nullopt;
  const auto day = parse_date(text.substr(0, date));
  text.remove_prefix(date + 1);
  const auto clock = take_clock(text);
  const auto offset = parse_offset(text);
  if (!day || !clock || !offset) return std::nullopt;
  return WallTime{*day * day_seconds + *clock - *offset * 60, *offset};
}

std::string date_text(const WallTime& time) {
  const std::chrono::year_month_day date = local_date(time);
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

std::int64_t local_day(const WallTime& time) {
  return floor_divided(local_seconds(time), day_seconds);
}

int local_minute(const WallTime& time) {
  constexpr std::int64_t day_minutes = 24 * 60;
  const std::int64_t minute = time.unix_seconds / 60 + time.offset_minutes;
  return static_cast<int>((minute % day_minutes + day_minutes) % day_minutes);
}

std::chrono::year_month_day calendar_date(std::int64_t day) {
  constexpr std::int64_t farthest =
      10'000'000;  // keeps a hostile clock from overflowing the calendar's years
  return std::chrono::sys_days{std::chrono::days{std::clamp(day, -farthest, farthest)}};
}

std::int64_t month_start(std::int64_t day, int months) {
  const auto date = calendar_date(day);
  const auto month = date.year() / date.month() + std::chrono::months{months};
  return std::chrono::sys_days{month / 1}.time_since_epoch().count();
}

std::string weekday_words(int weekday) {
  const std::array<std::string, 7> names{tr("Monday"), tr("Tuesday"),  tr("Wednesday"), tr("Thursday"),
                                         tr("Friday"), tr("Saturday"), tr("Sunday")};
  return names[static_cast<std::size_t>(weekday) % 7];
}

std::string short_weekday_words(int weekday) {
  const std::array<std::string, 7> names{tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"),
                                         tr("Fri"), tr("Sat"), tr("Sun")};
  return names[static_cast<std::size_t>(weekday) % 7];
}

int weekday(std::int64_t day) {
  constexpr std::int64_t first_was_a_thursday = 3;
  return static_cast<int>(((day + first_was_a_thursday) % 7 + 7) % 7);
}

}  // namespace limber
