#include "desk/report_desk.hpp"

#include "export/report.hpp"
#include "store/files.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

// The name says nothing but the day.
fs::path free_file(const fs::path& folder, const WallTime& now) {
  std::error_code error;
  const std::string stem = "report-" + date_text(now);
  fs::path file = folder / (stem + ".pdf");
  for (int i = 2; fs::exists(file, error); ++i) file = folder / (stem + "-" + std::to_string(i) + ".pdf");
  return file;
}

}  // namespace

std::vector<Intent> carry_out_report(const Effect& effect, const fs::path& folder, const WallTime& now) {
  const auto* asked = std::get_if<MakeReport>(&effect);
  if (asked == nullptr) return {};
  if (const auto made = make_private_folder(folder); !made)
    return {ReportFailed{made.problems().front().message}};
  const std::string file = free_file(folder, now).string();
  const auto written = write_report(asked->wish, file);
  if (!written) return {ReportFailed{written.problems().front().message}};
  return {ReportMade{file}};
}

}  // namespace limber
