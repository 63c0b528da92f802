// What can be asked on the screen that makes a routine into something to take along.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "base/problem.hpp"
#include "base/special_members.hpp"
#include "screen/effect/export_effect.hpp"
#include "screen/ui/request.hpp"

namespace limber {

// clang-format off
struct ChooseExportKind { ExportKind kind = ExportKind::sound; };
struct ChooseExportOption { std::string option; std::string value; };  // a member of ExportRequest, and one of its values
struct SetPlannedHour { std::size_t which = 0; int minute = 0; };  // of the calendar's, since midnight
struct ChooseWalk { double minutes = 0; };
struct ChooseFolder { std::string folder; };  // "": the usual one
struct MakeIt {};
struct ChooseWhere {};  // and then it is made there
struct SaveTo { std::string file; };
struct StopMaking {};
struct ExportProgress { double share = 0; };  // 0 … 1
struct ExportFinished { std::string file; };
struct ExportFailed { Problem problem; };
struct ExportCancelled {};
// clang-format on

struct TakeAlongIntent : std::variant<ChooseExportKind, ChooseExportOption, SetPlannedHour, ChooseWalk,
                                      ChooseFolder, MakeIt, ChooseWhere, SaveTo, StopMaking, ExportProgress,
                                      ExportFinished, ExportFailed, ExportCancelled, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(TakeAlongIntent);
};
using TakeAlongEffect = std::variant<ExportEffect, Request>;

}  // namespace limber
