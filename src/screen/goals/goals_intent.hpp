// What can be asked on the page of goals.
#pragma once

#include <cstdint>
#include <variant>

#include "base/special_members.hpp"
#include "screen/effect/journal_effect.hpp"
#include "screen/effect/shell_effect.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/score_rows.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

// clang-format off
struct KeepGoals {};  // as they stand in the fields, with what they were rated
struct PassOverGoals {};  // none for now: it is not asked again
struct AskToDeleteAnswer { std::int64_t id = 0; };  // of a questionnaire; asked once more before it is done
struct KeepAnswer {};
struct DeleteAnswer {};  // the one that was asked about
// clang-format on

struct GoalsIntent : std::variant<KeepGoals, PassOverGoals, AskToDeleteAnswer, KeepAnswer, DeleteAnswer,
                                  RatingIntent, TextFieldIntent, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(GoalsIntent);
};
using GoalsEffect = std::variant<JournalEffect, ShellEffect, Request>;

}  // namespace limber
