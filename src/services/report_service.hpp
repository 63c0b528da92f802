// Writes the report that a person asks for from the journal.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "base/wall_time.hpp"
#include "journal/report_request.hpp"
#include "screen/effect/export_effect.hpp"

namespace limber {

// Writes the file "report-2026-11-22.pdf", with a code "report-a-k-2026-11-22.pdf", in `folder`, which is
// made if need be, or "…-2.pdf" where something stands there. Takes a few hundredths of a second. The file,
// or why there is none.
Result<std::string> make_report(const ReportRequest& request, const std::filesystem::path& folder,
                                const WallTime& now);

// The plan for a flare in the same manner, as "flare-plan-2026-11-22.pdf".
Result<std::string> make_flare_sheet(const MakeFlareSheet& asked, const std::filesystem::path& folder,
                                     const WallTime& now);

}  // namespace limber
