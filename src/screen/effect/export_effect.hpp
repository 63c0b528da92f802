// What screens ask to be made as a file.
#pragma once

#include <variant>

#include "journal/report_request.hpp"
#include "screen/effect/export_request.hpp"

namespace limber {

// clang-format off
struct StartExport { ExportRequest request; };  // answered by ExportProgress, then ExportFinished or ExportFailed
struct CancelExport {};
// Answered by ReportMade or ReportFailed on the screen that asks.
struct MakeReport { ReportRequest request; };
struct MakeClientReport { ReportRequest request; };
// clang-format on

using ExportEffect = std::variant<StartExport, CancelExport, MakeReport, MakeClientReport>;

}  // namespace limber
