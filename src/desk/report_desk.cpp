#include "desk/report_desk.hpp"

#include "export/report.hpp"
#include "store/files.hpp"

namespace limber {
namespace fs = std::filesystem;

std::vector<Intent> carry_out_report(const Effect& effect, const fs::path& folder, const WallTime& now) {
  const auto* asked = std::get_if<MakeReport>(&effect);
  if (asked == nullptr) return {};
  if (const auto made = make_private_folder(folder); !made)
    return {ReportFailed{made.problems().front().message}};
  const std::string file =
      free_file(folder, "report-" + date_text(now), ".pdf").string();  // says nothing but the day
  const auto written = write_report(asked->wish, file);
  if (!written) return {ReportFailed{written.problems().front().message}};
  return {ReportMade{file}};
}

}  // namespace limber
