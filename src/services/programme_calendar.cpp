#include "services/programme_calendar.hpp"

#include "files/atomic_file.hpp"
#include "files/files.hpp"
#include "labels/programme_labels.hpp"

namespace limber {
namespace fs = std::filesystem;

Result<std::string> calendar_of(const Programme& programme, const Shelf& shelf, const CalendarPlan& plan) {
  const auto find = [&](const std::string& id, int percent) -> std::optional<CalendarRoutine> {
    const auto routine = routine_on(shelf, id);
    if (!routine) return std::nullopt;
    return CalendarRoutine{routine->title.in(routine->language),
                           session_length(*routine, *shelf.library, percent)};
  };
  return calendar_of(programme, plan, find);
}

Result<std::string> make_programme_calendar(const MakeProgrammeCalendar& asked, const Shelf& shelf,
                                            const fs::path& folder, const WallTime& now) {
  const auto calendar = calendar_of(*asked.programme, shelf, {now, Millis{0}, false, asked.phase});
  if (!calendar) return calendar.problems();
  if (const auto made = make_private_folder(folder); !made) return made.problems();
  const std::string file = unique_path(folder, "limber-calendar", ".ics").string();
  const auto written = write_file_atomically(file, *calendar);
  if (!written) return written.problems();
  return file;
}

}  // namespace limber
