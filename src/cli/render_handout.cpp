#include "cli/render_handout.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "cli/routine_asked.hpp"
#include "export/handout.hpp"
#include "services/export_service.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"

namespace limber {
namespace {

// What is amiss with the routine is the therapist's to mend, what is amiss with the disk is not.
Exit exit_for(const Problems& problems) {
  const auto is_of_disk = [](const Problem& one) { return one.rule.starts_with("file-"); };
  return std::any_of(problems.begin(), problems.end(), is_of_disk) ? Exit::machine_failed : Exit::problems;
}

}  // namespace

bool is_handout_file(const std::string& file) {
  return file.ends_with(".pdf");
}

Exit render_handout(Console& console, const ExportRequest& wish, const std::string& file) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  Shelf shelf = open_shelf(*places, process_environment());
  const auto asked = routine_asked(wish.routine, wish.minutes, shelf);
  if (!asked) return report_problems(asked.problems(), console, Exit::problems);
  const auto settings = load_settings(places->settings, wall_now());
  const auto written = write_handout(**asked, *shelf.library, settings->figure,
                                     sheet_of(wish, **asked, shelf, wall_now()), file);
  return written ? Exit::done : report_problems(written.problems(), console, exit_for(written.problems()));
}

}  // namespace limber
