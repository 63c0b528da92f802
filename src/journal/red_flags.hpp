// Signs for which a person should be seen by a professional before stretching on (evidence E9).
// The program asks and advises whom to ask; it never says what a sign means. Each is answered by one of
// three; only "new or worse" acts, by its level.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "base/wall_time.hpp"

namespace limber {

// From the least to the most pressing. mention: to the doctor, at the next visit, and go on; rest: stop now,
// it passes by itself; urgent: be seen today, and breathe on a chair at most; emergency: now, and nothing
// else.
enum class Urgency : std::uint8_t { mention, rest, urgent, emergency };

// Where the signs stand together on the page.
enum class SignArea : std::uint8_t { nerves, trunk, head, accident, illness, pain, moment };

struct RedFlag {
  const char* id;  // stable: "saddle-numbness"
  Urgency urgency;
  SignArea area;
  const char* source;  // section of docs/evidence.md
  Message words;       // the question
  bool once = false;   // not asked again of who said no: what it asks cannot become so later
};

// known: long known, and a doctor has looked at it; changed: new, or worse than usual, and not yet seen.
enum class SignAnswer : std::uint8_t { no, known, changed };

// When a person was asked, and all that was so then. A sign that stands in neither list was answered with no.
struct RedFlagCheck {
  WallTime at;
  std::vector<std::string> yes;         // ids of those that are new or worse
  std::vector<std::string> known = {};  // ids of those long known, that a doctor has looked at
  bool operator==(const RedFlagCheck&) const = default;
};

// Every sign, by area, in the order they are asked. Where the sources leave two levels open, the more
// pressing.
std::span<const RedFlag> red_flags();

const RedFlag* find_red_flag(std::string_view id);  // null if there is none

// Ids that are not of this list count as `urgent`.
Urgency urgency_of(const std::string& id);
// The most pressing among signs that are new or worse; nullopt if none was given.
std::optional<Urgency> most_pressing(const std::vector<std::string>& ids);

// Whom to ask and how soon.
std::string advice(Urgency urgency);

}  // namespace limber
