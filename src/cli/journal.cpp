// limber journal: check-ins and sessions without the window.
#include <string_view>

#include "base/clock.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/journal_keeping.hpp"
#include "cli/journal_report.hpp"
#include "cli/journal_text.hpp"
#include "export/journal_json.hpp"
#include "journal/questions.hpp"
#include "services/journal_files.hpp"
#include "store/open_shelf.hpp"

namespace limber {
namespace {

struct Asked : JournalAsked {
  std::string routine;
  std::string out;
  std::string file;
  std::string name;
  bool snomed = false;
  ReportAsked report;
};

Exit list(Console& console, const Asked& asked) {
  const auto db = open_journal(console);
  if (!db) return report_problems(db.problems(), console, Exit::machine_failed);
  const auto sessions = db->sessions();
  if (!sessions) return report_problems(sessions.problems(), console, Exit::machine_failed);
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

FhirChoices fhir_choices(const Console& console, const Asked& asked) {
  FhirChoices choices{asked.name, asked.snomed, {}};
  const auto places = console.places();
  if (!places) return choices;
  const Shelf shelf = open_shelf(*places, process_environment());
  choices.routines = shelf.routines;
  choices.library = shelf.library;
  return choices;
}

Result<Ok> print(Console& console, const JournalDb& db, JournalPieces& pieces) {
  return export_journal(db, pieces, [&](std::string_view piece) -> Result<Ok> {
    if (console.out.write(piece.data(), static_cast<std::streamsize>(piece.size())).flush()) return Ok{};
    return failure("output", tr("The output cannot be written."));
  });
}

Exit export_all(Console& console, const Asked& asked) {
  const std::string format = format_of(asked);
  if (format.empty()) {
    console.err
        << tr("Say how: --format csv, weeks, measures, json or fhir, or an output that ends in .csv or "
              ".json.")
        << '\n';
    return Exit::wrong_use;
  }
  if (format != "fhir" && (asked.snomed || !asked.name.empty())) {
    console.err << tr("--name and --snomed are for --format fhir.") << '\n';
    return Exit::wrong_use;
  }
  const auto db = open_journal(console);
  if (!db) return report_problems(db.problems(), console, Exit::machine_failed);
  const auto pieces = journal_pieces(
      format, format == "fhir" || format == "csv" ? fhir_choices(console, asked) : FhirChoices{});
  const auto written =
      asked.out.empty() ? print(console, *db, *pieces) : export_journal(*db, *pieces, asked.out);
  return written ? Exit::done : report_problems(written.problems(), console, Exit::machine_failed);
}

Exit import(Console& console, const Asked& asked) {
  auto db = open_journal(console);
  if (!db) return report_problems(db.problems(), console, Exit::machine_failed);
  const auto imported = db->import(asked.file);
  if (!imported) {
    const bool journal_failed =
        imported.problem().rule.starts_with("journal-un") || imported.problem().rule == "journal-busy";
    return report_problems(imported.problems(), console,
                           journal_failed ? Exit::machine_failed : Exit::problems);
  }
  console.out << imported_words(*imported) << '\n';
  return Exit::done;
}

// A check-in for a session that is there, or an entry of its own where none is named.
Exit add(Console& console, const Asked& asked) {
  if (!asked.pain && !asked.stiffness && asked.note.empty()) {
    console.err << tr("Nothing to save: give --pain, --stiffness or --note.") << '\n';
    return Exit::wrong_use;
  }
  auto db = open_journal(console);
  if (!db) return report_problems(db.problems(), console, Exit::machine_failed);
  if (asked.session != 0) {
    const auto saved = db->save_check_in(asked.session, phase_of(asked.phase), answers_of(asked, wall_now()));
    return saved ? Exit::done : report_problems(saved.problems(), console, Exit::problems);
  }
  SessionRecord record;
  record.started = wall_now();
  record.routine = asked.routine;
  record.state = SessionState::stopped;
  record.check_ins[phase_of(asked.phase)] = answers_of(asked, wall_now());
  const auto id = db->add(record);
  if (!id) return report_problems(id.problems(), console, Exit::machine_failed);
  console.out << fill(tr("Saved as entry {id}."), {{"id", std::to_string(*id)}}) << '\n';
  return Exit::done;
}

Exit report(Console& console, const Asked& asked) {
  return report_journal(console, asked.report);
}

using RunPart = Exit (*)(Console&, const Asked&);

struct Chosen {
  Asked asked;
  RunPart action = nullptr;
};

CLI::App* sub_command(CLI::App& options, const char* name, std::string help, RunPart action,
                      const std::shared_ptr<Chosen>& chosen) {
  CLI::App* command = options.add_subcommand(name, std::move(help));
  command->callback([chosen, action] { chosen->action = action; });
  return command;
}

void declare_ratings(CLI::App& command, Asked& asked) {
  command.add_option("--pain", asked.pain, scale_words(Question::pain))->check(CLI::Range(0, 10));
  command.add_option("--stiffness", asked.stiffness, scale_words(Question::stiffness))
      ->check(CLI::Range(0, 10));
  command.add_option("--note", asked.note, tr("Your own words"));
  command.add_option("--phase", asked.phase, tr("before, after or next-morning"))
      ->check(CLI::IsMember({"before", "after", "next-morning"}))
      ->capture_default_str();
}

void declare_reading(CLI::App& options, const std::shared_ptr<Chosen>& chosen) {
  Asked& asked = chosen->asked;
  CLI::App* listing = sub_command(options, "list", tr("Show every session, the newest first"), list, chosen);
  listing->add_option("--format", asked.format, tr("text or json"))->check(CLI::IsMember({"text", "json"}));

  CLI::App* exporting =
      sub_command(options, "export", tr("Write the whole journal to a file"), export_all, chosen);
  exporting->add_option("-o,--output", asked.out, tr("The file; without it, standard output"))
      ->type_name("OUT");
  exporting
      ->add_option(
          "--format", asked.format,
          tr("csv (sessions), weeks (phases, pauses and doses, as csv), measures (goals, "
             "questionnaires, movements, as csv), json (everything) or fhir; by the file's ending if "
             "left out"))
      ->check(CLI::IsMember({"csv", "weeks", "measures", "json", "fhir"}));
  exporting->add_option("--name", asked.name, tr("Your name for a FHIR file; without it, the file has none"));
  exporting->add_flag("--snomed", asked.snomed, tr("SNOMED CT codes in a FHIR file; they need a licence"));

  declare_report_options(
      *sub_command(options, "report", tr("Write one page for the therapist, as PDF"), report, chosen),
      asked.report);

  CLI::App* importing = sub_command(options, "import",
                                    tr("Import what \"limber journal export\" wrote (.json, .csv), or a pain "
                                       "diary out of a spreadsheet (.csv)"),
                                    import, chosen);
  importing->add_option("file", asked.file, tr("The file"))->type_name(tr("FILE"))->required();
}

void declare_writing(CLI::App& options, const std::shared_ptr<Chosen>& chosen) {
  Asked& asked = chosen->asked;
  CLI::App* adding = sub_command(options, "add", tr("Write down how it feels"), add, chosen);
  declare_ratings(*adding, asked);
  adding->add_option("--session", asked.session, tr("The session it belongs to, by its number"));
  adding->add_option("--routine", asked.routine, tr("The routine it belongs to, by id"));

  const auto as_number = [&asked](CLI::App* command) {
    command->add_option("session", asked.session, tr("The session's number, as the list shows it"))
        ->type_name(tr("NUMBER"))
        ->required();
  };
  CLI::App* editing = sub_command(
      options, "edit", tr("Correct what was answered; that it was corrected is kept"),
      [](Console& console, const Asked& what) { return edit_session(console, what); }, chosen);
  as_number(editing);
  declare_ratings(*editing, asked);
  as_number(sub_command(
      options, "delete", tr("Delete a session for good, out of the backups too"),
      [](Console& console, const Asked& what) { return delete_session(console, what); }, chosen));
}

void declare_keeping(CLI::App& options, const std::shared_ptr<Chosen>& chosen) {
  Asked& asked = chosen->asked;
  CLI::App* listing = sub_command(
      options, "backups", tr("Show the backups there are, one a day"),
      [](Console& console, const Asked& what) { return list_backups(console, what); }, chosen);
  listing->add_option("--format", asked.format, tr("text or json"))->check(CLI::IsMember({"text", "json"}));
  CLI::App* restoring = sub_command(
      options, "restore", tr("Go back to the backup of a day; the current journal is kept beside it"),
      [](Console& console, const Asked& what) { return restore_backup(console, what); }, chosen);
  restoring->add_option("day", asked.day, tr("The day, like 2026-11-22"))->type_name(tr("DAY"))->required();
}

}  // namespace

RunCommand declare_journal(CLI::App& options) {
  const auto chosen = std::make_shared<Chosen>();
  options.require_subcommand(1);
  declare_reading(options, chosen);
  declare_writing(options, chosen);
  declare_keeping(options, chosen);
  return [chosen](Console& console) { return chosen->action(console, chosen->asked); };
}

}  // namespace limber
