// Days and lengths of time as a person says them.
#pragma once

#include <cstdint>
#include <string>

#include "base/time.hpp"
#include "base/wall_time.hpp"

namespace limber {

// "today", "yesterday", "3 days ago" up to a week back, else the date. Days count from 1970-01-01, local.
std::string day_words(std::int64_t day, std::int64_t today);

// "19:05", and with its day: "yesterday, 19:05".
std::string hour_words(const WallTime& moment);
std::string moment_words(const WallTime& moment, std::int64_t today);

// "22 November", with the year where it is not that of `today`.
std::string date_words(std::int64_t day, std::int64_t today);

// "22 Nov", for the axis of a chart.
std::string short_date_words(std::int64_t day);

// "Sunday, 22 November".
std::string long_date_words(std::int64_t day);

// "November 2026".
std::string month_words(std::int64_t day);

// 1 … 31.
int day_of_month(std::int64_t day);

// "12 minutes", rounded to the nearest, at least one; "5 h 58 min" from two hours on.
std::string minutes_words(Millis length);
// Of a walk, which may have half minutes: "5.5 minutes".
std::string walk_minutes_words(double minutes);

}  // namespace limber
