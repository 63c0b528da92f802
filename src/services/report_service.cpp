#include "services/report_service.hpp"

#include "export/flare_sheet.hpp"
#include "export/report.hpp"
#include "files/files.hpp"
#include "routine/id.hpp"

namespace limber {
namespace fs = std::filesystem;

Result<std::string> make_report(const ReportRequest& request, const fs::path& folder, const WallTime& now) {
  if (const auto made = make_private_folder(folder); !made) return made.problems();
  // Says nothing but whose it is, by a code, and the day.
  const std::string code = id_from(request.code);
  const std::string stem = "report-" + (code.empty() ? "" : code + "-") + date_text(now);
  const std::string file = unique_path(folder, stem, ".pdf").string();
  const auto written = write_report(request, file);
  if (!written) return written.problems();
  return file;
}

Result<std::string> make_flare_sheet(const MakeFlareSheet& asked, const fs::path& folder,
                                     const WallTime& now) {
  if (const auto made = make_private_folder(folder); !made) return made.problems();
  const std::string file = unique_path(folder, "flare-plan-" + date_text(now), ".pdf").string();
  const auto written = write_flare_sheet(asked.plan, asked.paper, file);
  if (!written) return written.problems();
  return file;
}

}  // namespace limber
