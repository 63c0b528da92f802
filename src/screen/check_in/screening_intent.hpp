// What can be told about the person. Answers are saved as they are given.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "base/special_members.hpp"
#include "screen/effect/journal_effect.hpp"
#include "screen/ui/request.hpp"

namespace limber {

// clang-format off
struct SetCondition { std::string id; bool on = false; };
struct ConfirmCondition { std::string id; };  // asked again: it is still so
struct SetBabyDue { std::int64_t day = 0; };  // local day since 1970-01-01
struct ToggleRegion { std::string list; std::string region; };  // list: "discomfort", or a condition's id
struct ShowRegions { std::string list; };  // open the body map for a list; the same again closes it
struct ChoosePressure { Pressure pressure{}; };  // these two: the chosen one again takes it back
struct ChooseFloor { FloorAccess floor{}; };
struct SetWakeTime { std::optional<int> minute; };  // after midnight; none takes it back
struct SetMassageDay { std::int64_t day = 0; bool on = false; };  // there was one on that local day
// clang-format on

struct ScreeningIntent : std::variant<SetCondition, ConfirmCondition, SetBabyDue, ToggleRegion, ShowRegions,
                                      ChoosePressure, ChooseFloor, SetWakeTime, SetMassageDay, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(ScreeningIntent);
};
using ScreeningEffect = std::variant<JournalEffect, Request>;

}  // namespace limber
