// A moment of the wall clock, for stamping journal entries only.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace limber {

// Seconds since 1970-01-01 UTC, and the local offset then, so that "evening" stays evening after a journey.
struct WallTime {
  std::int64_t unix_seconds = 0;
  int offset_minutes = 0;
  auto operator<=>(const WallTime&) const = default;
};

// ISO 8601 with offset, "2026-11-22T20:30:00+01:00". Reading accepts what other
// programs write as well ("Z", "+0100", parts of seconds, no seconds, a space); nullopt if it is no such
// text.
std::string iso_text(const WallTime& time);
std::optional<WallTime> parse_iso(std::string_view text);

// "2026-11-22", the local date.
std::string date_text(const WallTime& time);

// Days since 1970-01-01 of the local date.
std::int64_t local_day(const WallTime& time);

// Minutes after local midnight, 0 … 1439.
int local_minute(const WallTime& time);

// Of a day counted from 1970-01-01; one far beyond any journal is held at the last that a calendar knows.
std::chrono::year_month_day calendar_date(std::int64_t day);

// The first day of the month so many months before (-) or after that of `day`.
std::int64_t month_start(std::int64_t day, int months = 0);

// 0 Monday … 6 Sunday, of a day counted from 1970-01-01.
int weekday(std::int64_t day);
std::string weekday_words(int weekday);        // "Monday"
std::string short_weekday_words(int weekday);  // "Mon"

}  // namespace limber
