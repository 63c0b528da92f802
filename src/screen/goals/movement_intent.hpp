// What can be asked on the page where a movement is measured.
#pragma once

#include <variant>

#include "base/special_members.hpp"
#include "screen/effect/journal_effect.hpp"
#include "screen/effect/sound_effect.hpp"
#include "screen/ui/input.hpp"
#include "screen/ui/request.hpp"

namespace limber {

// clang-format off
struct ChooseMovement { Movement movement{}; };
struct BeginTest {};  // the timer runs
struct StopTest {};   // at once, with nothing measured
struct StepMeasure { int by = 0; };  // of the number that is kept
struct TypeDigit { int digit = 0; };  // behind those typed before
struct KeepMeasure {};
struct AskToDeleteMeasure { std::int64_t id = 0; };  // asked once more before it is done
struct LeaveMeasure {};
struct DropMeasure {};  // the one that was asked about
// clang-format on

struct MovementIntent : std::variant<ChooseMovement, BeginTest, StopTest, StepMeasure, TypeDigit, KeepMeasure,
                                     AskToDeleteMeasure, LeaveMeasure, DropMeasure, Elapsed, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(MovementIntent);
};
using MovementEffect = std::variant<JournalEffect, SoundEffect, Request>;

}  // namespace limber
