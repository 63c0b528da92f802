#include "cli/journal_report.hpp"

#include "base/clock.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "course/report_of_person.hpp"
#include "database/journal_db.hpp"
#include "export/report.hpp"
#include "labels/report_labels.hpp"
#include "services/prescribed_routines.hpp"
#include "store/open_shelf.hpp"
#include "timeline/catalogue.hpp"

namespace limber {
namespace {

constexpr std::int64_t longest = 3660;     // days
constexpr std::int64_t usual_length = 42;  // where neither a day nor a massage says where to begin

std::optional<std::int64_t> day_named(const std::string& date) {
  const auto time = parse_iso(date + "T12:00:00Z");
  return time ? std::optional(local_day(*time)) : std::nullopt;
}

std::string date_problem(const std::string& date) {
  return day_named(date) ? "" : fill(tr("{text} is not a date: write 2026-11-22"), {{"text", date}});
}

struct Days {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

Result<Days> days_of(const ReportAsked& asked, const JournalDb& db, std::int64_t today) {
  Days days{0, asked.to.empty() ? today : *day_named(asked.to)};
  days.first = asked.from.empty() ? days.last - usual_length + 1 : *day_named(asked.from);
  if (asked.since_massage) {
    const auto massages = db.massages();
    if (!massages) return massages.problems();
    if (massages->empty())
      return failure("no-massage", tr("no massage is noted in the journal; give --from and --to"));
    days.first = massages->front();
  }
  if (days.first > days.last) return failure("days-backwards", tr("the first day is after the last one"));
  if (days.last - days.first > longest)
    return failure("days-too-many", tr("a report spans ten years at most"));
  return days;
}

Result<ReportRequest> request_of(const ReportAsked& asked, const Paths& places, const WallTime& now) {
  const auto db = JournalDb::open(places.journal, now);
  if (!db) return db.problems();
  const auto days = days_of(asked, *db, local_day(now));
  if (!days) return days.problems();
  const auto sessions = db->sessions();
  if (!sessions) return sessions.problems();
  const auto about = db->person();
  if (!about) return about.problems();
  const Shelf shelf = open_shelf(places, process_environment());
  ReportRequest wish;
  const std::vector<Prescribed> routines = with_plan(all_prescribed(shelf, places.routines), *about);
  for (const auto& routine : shelf.routines) {
    wish.names.merge(catalogue_entry(routine, *shelf.library, Pace{}).names);
  }
  wish.summary = summary_of(*sessions, routines, days->first, days->last, local_day(now));
  tell_of(wish, *about, *sessions, *shelf.library);
  wish.questions = asked.questions;
  wish.name = asked.name;
  wish.paper = asked.paper;
  wish.written = local_day(now);
  return wish;
}

}  // namespace

void declare_report_options(CLI::App& command, ReportAsked& asked) {
  command.add_option("-o,--output", asked.out, tr("The file, ending in .pdf"))->type_name("OUT");
  command
      .add_option("--from", asked.from, tr("The first day, as 2026-11-22; else six weeks before the last"))
      ->check(date_problem)
      ->type_name("DATE");
  command.add_option("--to", asked.to, tr("The last day; else today"))
      ->check(date_problem)
      ->type_name("DATE");
  command.add_flag("--since-massage", asked.since_massage, tr("Starting on the day of the last massage"))
      ->excludes("--from");
  command.add_option("--name", asked.name, tr("Your name, if it should be on the page"))->type_name("NAME");
  command.add_option("--question", asked.questions, tr("Something to ask the therapist; may be repeated"))
      ->type_name("WORDS");
  command.add_option("--paper", asked.paper, tr("a4 or letter"))
      ->check(CLI::IsMember({"a4", "letter"}))
      ->capture_default_str();
  command.add_flag("--dry-run", asked.dry_run, tr("Only show what would be in it"));
}

Exit report_journal(Console& console, const ReportAsked& asked) {
  if (!asked.dry_run && !asked.out.ends_with(".pdf")) {
    console.err << tr("Say where: -o and a file that ends in .pdf, or --dry-run.") << '\n';
    return Exit::wrong_use;
  }
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  const auto wish = request_of(asked, *places, wall_now());
  if (!wish) return report_problems(wish.problems(), console, Exit::problems);
  console.out << tr("In the report:") << '\n';
  for (const std::string& line : report_contents(*wish)) console.out << "  " << line << '\n';
  if (asked.dry_run) return Exit::done;
  const auto written = write_report(*wish, asked.out);
  return written ? Exit::done : report_problems(written.problems(), console, Exit::machine_failed);
}

}  // namespace limber
