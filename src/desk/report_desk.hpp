// Writes the report that a person asks for from the journal.
#pragma once

#include <filesystem>
#include <vector>

#include "screen/intent.hpp"

namespace limber {

// For MakeReport: the file "report-2026-11-22.pdf" in `folder`, which is made if need be, or "…-2.pdf" where
// something stands there; answered by ReportMade or ReportFailed. Takes a few hundredths of a second. Other
// effects give no answer.
std::vector<Intent> carry_out_report(const Effect& effect, const std::filesystem::path& folder,
                                     const WallTime& now);

}  // namespace limber
