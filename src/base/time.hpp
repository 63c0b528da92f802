// Time as the whole program counts it: whole milliseconds.
#pragma once

#include <chrono>
#include <string>

namespace limber {

using Millis = std::chrono::milliseconds;
using namespace std::chrono_literals;

// Seconds as written in a routine file (fractions allowed), rounded to the nearest millisecond.
// The caller has checked the range; values beyond ±9e15 ms are the caller's error.
Millis millis_from_seconds(double seconds);

double to_seconds(Millis time);

// "12:05" below an hour, "1:02:05" from there on; rounds down. Negative times show as "0:00".
std::string clock_text(Millis time);

}  // namespace limber
