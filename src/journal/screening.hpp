// What a person told about themselves once, so that exercises can be chosen with care. Never required.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/names.hpp"
#include "base/wall_time.hpp"

namespace limber {

enum class Pressure : std::uint8_t { light, medium, firm };
template <>
inline constexpr std::array names_of<Pressure>{"light", "medium", "firm"};
// How one gets down to the floor and up again.
enum class FloorAccess : std::uint8_t { easily, with_support, not_at_all };
template <>
inline constexpr std::array names_of<FloorAccess>{"easily", "with_support", "not_at_all"};

// Every answer may be missing. Conditions are those of conditions.hpp by id; some ask where, as regions of
// the body map.
struct Screening {
  std::optional<WallTime> answered;  // absent: never asked, or never answered
  std::map<std::string, std::vector<std::string>> conditions;
  std::vector<std::string> discomfort;  // regions of the body map
  std::optional<Pressure> pressure;
  std::optional<FloorAccess> floor;
  std::optional<int> wakes_at;           // minutes after midnight, 0 … 1439
  std::map<std::string, WallTime> told;  // when each condition was last said to be so; may be missing
  std::optional<WallTime> baby_due;      // of a pregnancy: its local day counts
  bool operator==(const Screening&) const = default;
};

// Of somebody who lives with these conditions, by id: with no place given each counts for the whole body.
Screening living_with(const std::vector<std::string>& conditions);

}  // namespace limber
