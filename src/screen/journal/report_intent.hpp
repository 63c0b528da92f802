// What can be asked about the report for the therapist.
#pragma once

#include <string>
#include <variant>

#include "base/problem.hpp"
#include "base/special_members.hpp"
#include "screen/effect/export_effect.hpp"
#include "screen/ui/request.hpp"

namespace limber {

// clang-format off
struct ChooseReport { std::string option; std::string value; };  // a member of ReportChoice, and one of its values
struct MoveReportDay { bool first = true; int by = 0; };  // days, for a stretch of days of one's own
struct WriteReport {};
struct ReportMade { std::string file; };
struct ReportFailed { Problem problem; };
// clang-format on

struct ReportIntent
    : std::variant<ChooseReport, MoveReportDay, WriteReport, ReportMade, ReportFailed, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(ReportIntent);
};
using ReportEffect = std::variant<ExportEffect, Request>;

}  // namespace limber
