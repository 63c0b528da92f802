#include "services/report_service.hpp"

#include "export/report.hpp"
#include "files/files.hpp"

namespace limber {
namespace fs = std::filesystem;

Result<std::string> make_report(const ReportRequest& request, const fs::path& folder, const WallTime& now) {
  if (const auto made = make_private_folder(folder); !made) return made.problems();
  const std::string file =
      unique_path(folder, "report-" + date_text(now), ".pdf").string();  // says nothing but the day
  const auto written = write_report(request, file);
  if (!written) return written.problems();
  return file;
}

}  // namespace limber
