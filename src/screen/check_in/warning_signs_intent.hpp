// What can be asked on the page of warning signs.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/special_members.hpp"
#include "journal/red_flags.hpp"
#include "screen/ui/request.hpp"

namespace limber {

enum class SignsStep : std::uint8_t { list, answers, advice };

// clang-format off
struct ToggleSign { std::string id; };  // of red_flags.hpp, or told before
struct AnswerSign { std::string id; SignAnswer answer = SignAnswer::no; };  // of one that is marked
struct SignsOn {};        // to the next of the steps; after the last of them all is answered
struct BackTo { SignsStep step = SignsStep::list; };  // with what was marked and answered
struct SignsAnswered {};  // for the program, which stores it and decides what follows
struct SignsLater {};     // for the program: on without an answer; asked again next time
// clang-format on

struct WarningSignsIntent : std::variant<ToggleSign, AnswerSign, SignsOn, BackTo, SignsLater, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(WarningSignsIntent);
};
using WarningSignsEffect = std::variant<SignsAnswered, SignsLater, Request>;

}  // namespace limber
