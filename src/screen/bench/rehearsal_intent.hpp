// What can be asked in a rehearsal.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/problem.hpp"
#include "base/special_members.hpp"
#include "routine/library.hpp"
#include "screen/effect/sound_effect.hpp"
#include "screen/ui/input.hpp"
#include "screen/ui/playback.hpp"
#include "screen/ui/request.hpp"
#include "timeline/rehearsal.hpp"

namespace limber {

// Comes twice: at once, with words of an estimated length, and again when the voice has been made.
struct RehearsalReady {
  std::shared_ptr<const Routine> routine;
  std::shared_ptr<const Library> library;
  std::shared_ptr<const Timeline> timeline;  // null: it cannot be played
  std::vector<LintWarning> remarks = {};
  Problems problems = {};  // why it cannot be played
  bool spoken = false;     // words last as long as the voice really takes
};
// clang-format off
struct ScrubTo { Millis at{0}; };
struct ScrubBy { Millis by{0}; };
struct ShowStated {};  // the conditions there are to choose from; the same again hides them
struct SetStated { std::string condition; bool on = false; };
// clang-format on

struct RehearsalIntent : std::variant<RehearsalReady, ScrubTo, ScrubBy, ShowStated, SetStated, TogglePause,
                                      NextStep, PreviousStep, Elapsed, ClockJumped, Drag, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(RehearsalIntent);
};
using RehearsalEffect = std::variant<SoundEffect, Request>;

}  // namespace limber
