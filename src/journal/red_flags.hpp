// Signs for which a person should be seen by a professional before stretching on (evidence E9).
// The program asks and advises whom to ask; it never says what a sign means.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "base/wall_time.hpp"

namespace limber {

// From the least to the most pressing.
enum class Urgency { rest, clinician, urgent, emergency };

struct RedFlag {
  const char* id;  // stable: "saddle-numbness"
  Urgency urgency;
  const char* source;  // section of docs/evidence.md
  Message words;       // the question
};

// When a person was asked, and what they said.
struct RedFlagCheck {
  WallTime at;
  std::vector<std::string> yes;  // ids; empty: none of them
  bool operator==(const RedFlagCheck&) const = default;
};

// Every sign, in the order they are asked. Where the sources leave two levels open, the more pressing.
std::span<const RedFlag> red_flags();

const RedFlag* find_red_flag(std::string_view id);  // null if there is none

// The most pressing among the signs a person said yes to; unknown ids count as `urgent`. nullopt if none was
// given.
std::optional<Urgency> most_pressing(const std::vector<std::string>& ids);

// Whom to ask and how soon.
std::string advice(Urgency urgency);

}  // namespace limber
