// limber journal: check-ins and sessions without the window.
#include <algorithm>

#include "base/clock.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/journal_report.hpp"
#include "cli/journal_text.hpp"
#include "export/journal_csv.hpp"
#include "export/journal_json.hpp"
#include "store/files.hpp"
#include "store/journal_db.hpp"
#include "store/open_shelf.hpp"

namespace limber {
namespace {

struct Asked {
  std::string format;
  std::string out;
  std::string routine;
  std::optional<int> pain;
  std::optional<int> stiffness;
  std::string phase = "before";
  std::string note;
  std::int64_t session = 0;
  ReportAsked report;
};

Result<JournalDb> opened(Console& console) {
  const auto places = console.places();
  if (!places) return places.problems();
  auto db = JournalDb::open(places->journal, wall_now());
  // A damaged journal was set aside: the person should hear of it even though the command goes on.
  if (db) told(db.problems(), console, Exit::done);
  return db;
}

Exit list(Console& console, const Asked& asked) {
  const auto db = opened(console);
  if (!db) return told(db.problems(), console, Exit::machine_failed);
  const auto sessions = db->sessions();
  if (!sessions) return told(sessions.problems(), console, Exit::machine_failed);
  console.out << (asked.format == "json" ? journal_json(*sessions) : journal_text(*sessions));
  return Exit::done;
}

// By --format, else by the file's ending.
std::string format_of(const Asked& asked) {
  if (!asked.format.empty()) return asked.format;
  if (asked.out.ends_with(".csv")) return "csv";
  if (asked.out.ends_with(".json")) return "json";
  return "";
}

Exit export_all(Console& console, const Asked& asked) {
  const std::string format = format_of(asked);
  if (format.empty()) {
    console.err << tr("Say how: --format csv or json, or an output that ends in .csv or .json.") << '\n';
    return Exit::wrong_use;
  }
  const auto db = opened(console);
  if (!db) return told(db.problems(), console, Exit::machine_failed);
  const auto sessions = db->sessions();
  if (!sessions) return told(sessions.problems(), console, Exit::machine_failed);
  const std::string text = format == "csv" ? journal_csv(*sessions) : journal_json(*sessions);
  if (asked.out.empty()) {
    console.out << text;
    return Exit::done;
  }
  const auto written = write_file_atomically(asked.out, text);
  return written ? Exit::done : told(written.problems(), console, Exit::machine_failed);
}

CheckIn answers_of(const Asked& asked) {
  CheckIn answers;
  answers.at = wall_now();
  if (asked.pain) answers.pain = Score::from(*asked.pain);
  if (asked.stiffness) answers.stiffness = Score::from(*asked.stiffness);
  answers.note = asked.note;
  return answers;
}

Phase phase_of(const std::string& name) {
  if (name == "after") return Phase::after;
  return name == "next-morning" ? Phase::next_morning : Phase::before;
}

// A check-in for a session that is there, or an entry of its own where none is named.
Exit add(Console& console, const Asked& asked) {
  if (!asked.pain && !asked.stiffness && asked.note.empty()) {
    console.err << tr("Nothing to write down: give --pain, --stiffness or --note.") << '\n';
    return Exit::wrong_use;
  }
  auto db = opened(console);
  if (!db) return told(db.problems(), console, Exit::machine_failed);
  if (asked.session != 0) {
    const auto saved = db->save_check_in(asked.session, phase_of(asked.phase), answers_of(asked));
    return saved ? Exit::done : told(saved.problems(), console, Exit::problems);
  }
  SessionRecord record;
  record.started = wall_now();
  record.routine = asked.routine;
  record.state = SessionState::stopped;
  record.check_ins[phase_of(asked.phase)] = answers_of(asked);
  const auto id = db->add(record);
  if (!id) return told(id.problems(), console, Exit::machine_failed);
  console.out << fill(tr("Written down as entry {id}."), {{"id", std::to_string(*id)}}) << '\n';
  return Exit::done;
}

Exit report(Console& console, const Asked& asked) {
  return report_journal(console, asked.report);
}

using Action = Exit (*)(Console&, const Asked&);

struct Chosen {
  Asked asked;
  Action action = nullptr;
};

CLI::App* sub_command(CLI::App& options, const char* name, std::string help, Action action,
                      const std::shared_ptr<Chosen>& chosen) {
  CLI::App* command = options.add_subcommand(name, std::move(help));
  command->callback([chosen, action] { chosen->action = action; });
  return command;
}

}  // namespace

RunCommand declare_journal(CLI::App& options) {
  const auto chosen = std::make_shared<Chosen>();
  Asked& asked = chosen->asked;
  options.require_subcommand(1);

  CLI::App* listing = sub_command(options, "list", tr("Show every session, the newest first"), list, chosen);
  listing->add_option("--format", asked.format, tr("text or json"))->check(CLI::IsMember({"text", "json"}));

  CLI::App* exporting =
      sub_command(options, "export", tr("Write every session to a file"), export_all, chosen);
  exporting->add_option("-o,--output", asked.out, tr("The file; without it, standard output"))
      ->type_name("OUT");
  exporting->add_option("--format", asked.format, tr("csv or json; by the file's ending if left out"))
      ->check(CLI::IsMember({"csv", "json"}));

  declare_report_options(
      *sub_command(options, "report", tr("Write one page for the therapist, as PDF"), report, chosen),
      asked.report);

  CLI::App* adding = sub_command(options, "add", tr("Write down how it feels"), add, chosen);
  adding->add_option("--pain", asked.pain, tr("0 no pain, 10 worst pain imaginable"))
      ->check(CLI::Range(0, 10));
  adding->add_option("--stiffness", asked.stiffness, tr("0 not stiff, 10 as stiff as can be"))
      ->check(CLI::Range(0, 10));
  adding->add_option("--note", asked.note, tr("Your own words"));
  adding->add_option("--session", asked.session, tr("The session it belongs to, by its number"));
  adding->add_option("--phase", asked.phase, tr("before, after or next-morning"))
      ->check(CLI::IsMember({"before", "after", "next-morning"}))
      ->capture_default_str();
  adding->add_option("--routine", asked.routine, tr("The routine it belongs to, by id"));
  return [chosen](Console& console) { return chosen->action(console, chosen->asked); };
}

}  // namespace limber
