// When a person was asked about the signs of red_flags.hpp, and what they said.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/wall_time.hpp"

namespace limber {

struct RedFlagCheck {
  WallTime at;
  std::vector<std::string> yes;  // ids; empty: none of them
  bool operator==(const RedFlagCheck&) const = default;
};

// Asked at the first start and monthly from then on (domain §3.1): every 30 days. `last` is the latest check.
bool red_flags_due(const std::optional<RedFlagCheck>& last, const WallTime& now);

}  // namespace limber
