// What can be asked at a check-in.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/problem.hpp"
#include "base/special_members.hpp"
#include "screen/effect/journal_effect.hpp"
#include "screen/effect/shell_effect.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/score_rows.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

// clang-format off
struct RateNext { int score = 0; };  // a digit key: rates the first unanswered question
struct Continue {};  // done with these questions; unanswered ones count as skipped
struct SkipCheckIn {};
struct ShowMore {};  // what may be said besides: where, how tense, a note; the same again goes back
struct MarkRegion { std::string region; };  // the same again takes it back
struct SetStiffMinutes { int minutes = 0; };  // morning stiffness; the same again takes it back
struct SetAllowance { std::string exercise; std::string condition; bool on = false; };  // do it in spite of that
struct CheckInSaved { std::int64_t session = 0; };  // only now may the screen say "saved"
struct SaveFailed { Problem problem; };

// --- To the program
struct StartGently {};  // the same routine with half its dose, and nothing that presses
struct CheckInFinished {};  // nothing more to ask
// clang-format on

struct CheckInIntent
    : std::variant<RatingIntent, RateNext, Continue, SkipCheckIn, ShowMore, MarkRegion, SetStiffMinutes,
                   SetAllowance, CheckInSaved, SaveFailed, StartGently, TextFieldIntent, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(CheckInIntent);
};
struct CheckInEffect : std::variant<StartGently, CheckInFinished, JournalEffect, ShellEffect, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(CheckInEffect);
};

}  // namespace limber
