// What can be asked on the page of the plan for a flare.
#pragma once

#include <string>
#include <variant>

#include "base/problem.hpp"
#include "base/special_members.hpp"
#include "screen/effect/export_effect.hpp"
#include "screen/effect/journal_effect.hpp"
#include "screen/effect/shell_effect.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

// clang-format off
struct WritePlan {};  // open its lines to be written; the same again leaves them as they were
struct KeepPlan {};
struct BeginFlare {};  // from today on
struct EndFlare {};    // it has settled, or was none
struct PrintPlan { std::string paper = "a4"; };  // "a4", "letter"
struct FlareSheetMade { std::string file; };
struct FlareSheetFailed { Problem problem; };
// clang-format on

struct FlarePlanIntent : std::variant<WritePlan, KeepPlan, BeginFlare, EndFlare, PrintPlan, FlareSheetMade,
                                      FlareSheetFailed, TextFieldIntent, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(FlarePlanIntent);
};
using FlarePlanEffect = std::variant<JournalEffect, ExportEffect, ShellEffect, Request>;

}  // namespace limber
