// What screens ask to be made as a file.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "base/special_members.hpp"
#include "journal/about_person.hpp"
#include "journal/report_request.hpp"
#include "programme/programme.hpp"
#include "screen/effect/export_request.hpp"

namespace limber {

// clang-format off
struct StartExport { ExportRequest request; };  // answered by ExportProgress, then ExportFinished or ExportFailed
struct AskWhereToSave { ExportRequest request; };  // of the person; answered by SaveTo, or ShowNotice where the desktop cannot ask
struct CancelExport {};
// Answered by ReportMade or ReportFailed on the screen that asks.
struct MakeReport { ReportRequest request; };
struct MakeClientReport { ReportRequest request; };
struct MakeFlareSheet { FlarePlan plan; std::string paper = "a4"; };  // "a4", "letter"; answered by FlareSheetMade or FlareSheetFailed
struct MakeProgrammeCalendar { std::shared_ptr<const Programme> programme; std::size_t phase = 0; };  // from this phase on, which begins or goes on today; answered by CalendarMade or CalendarFailed
struct OpenOutside { std::string path; };  // with what the desktop has for it; answered by ShowNotice where it has nothing
// clang-format on

struct ExportEffect : std::variant<StartExport, AskWhereToSave, CancelExport, MakeReport, MakeClientReport,
                                   MakeFlareSheet, MakeProgrammeCalendar, OpenOutside> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(ExportEffect);
};

}  // namespace limber
