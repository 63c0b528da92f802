// What can be asked in a session, and what it asks for.
#pragma once

#include <variant>

#include "base/special_members.hpp"
#include "journal/person_context.hpp"
#include "journal/safety.hpp"
#include "screen/effect/journal_effect.hpp"
#include "screen/effect/sound_effect.hpp"
#include "screen/ui/input.hpp"
#include "screen/ui/playback.hpp"
#include "screen/ui/request.hpp"
#include "timeline/playhead.hpp"

namespace limber {

// clang-format off
struct RepeatRep {};
struct TenSecondsMore {};
struct TooSore {};  // opens the choice of relief; again closes it
struct ChooseRelief { Relief relief = Relief::skip; SkipReason reason = SkipReason::pain; };
struct WarningSensation { Sensation felt = Sensation::sharp; };  // whatever the number
struct StillComfortable {};  // the answer to a comfort check
struct RatePain { int score = 0; };  // another one: how much it hurts
struct AnswerAgain {};  // the check's question stands anew, whatever was answered
struct EaseTheRest {};  // a third: on, with half of everything
struct AskToEnd {};  // again takes it back
struct EndSession {};
struct WakeControls {};  // any sign of a person: the controls come back
struct VoiceProgress { double share = 0; };  // 0 … 1 of the words made
// clang-format on

struct SessionIntent
    : std::variant<TogglePause, NextStep, PreviousStep, RepeatRep, TenSecondsMore, TooSore, ChooseRelief,
                   WarningSensation, StillComfortable, RatePain, AnswerAgain, EaseTheRest, AskToEnd,
                   EndSession, WakeControls, ClockJumped, VoiceProgress, Elapsed, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(SessionIntent);
};
using SessionEffect = std::variant<JournalEffect, SoundEffect, Request>;

}  // namespace limber
