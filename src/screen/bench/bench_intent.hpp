// What can be asked on the therapist's bench.
#pragma once

#include <string>
#include <variant>

#include "base/special_members.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

// clang-format off
struct ShowClientOnBench { std::string code; };  // all that is theirs; "": everybody again
struct AskDiscardDraft { std::string key; };  // whether what is not saved is to go; "": it stays
// clang-format on

struct BenchIntent : std::variant<ShowClientOnBench, AskDiscardDraft, TextFieldIntent, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(BenchIntent);
};
using BenchEffect = std::variant<ShellEffect, Request>;

}  // namespace limber
