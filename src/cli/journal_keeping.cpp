#include "cli/journal_keeping.hpp"

#include <nlohmann/json.hpp>

#include "base/clock.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "database/journal_backup.hpp"

namespace limber {
namespace {

Exit exit_of(const Problems& problems) {
  return problems.front().rule == "no-such-session" ? Exit::problems : Exit::machine_failed;
}

// What was answered then, with what is to be said instead in its place.
CheckIn corrected(const SessionRecord& record, Phase phase, const JournalAsked& asked) {
  const auto old = record.check_ins.find(phase);
  CheckIn answers = old == record.check_ins.end() ? CheckIn{} : old->second;
  if (asked.pain) answers.pain = Score::from(*asked.pain);
  if (asked.stiffness) answers.stiffness = Score::from(*asked.stiffness);
  if (!asked.note.empty()) answers.note = asked.note;
  return answers;
}

std::string kibibytes(std::uintmax_t bytes) {
  return std::to_string((bytes + 1023) / 1024);
}

std::string line_of(const Backup& backup) {
  if (!backup.sessions)
    return fill(tr("{day}  {size} KiB, damaged"), {{"day", backup.day}, {"size", kibibytes(backup.bytes)}});
  return fill(
      tr("{day}  {size} KiB, sessions: {count}"),
      {{"day", backup.day}, {"size", kibibytes(backup.bytes)}, {"count", std::to_string(*backup.sessions)}});
}

std::string json_of(const std::vector<Backup>& found) {
  auto list = nlohmann::ordered_json::array();
  for (const Backup& backup : found) {
    nlohmann::ordered_json one{{"day", backup.day}, {"bytes", backup.bytes}};
    if (backup.sessions) one["sessions"] = *backup.sessions;
    one["file"] = backup.file.string();
    list.push_back(std::move(one));
  }
  return list.dump(2) + "\n";
}

}  // namespace

Result<JournalDb> open_journal(Console& console) {
  const auto places = console.places();
  if (!places) return places.problems();
  auto db = JournalDb::open(places->journal, wall_now());
  // A damaged journal was set aside: the person should hear of it even though the command goes on.
  if (db) report_problems(db.problems(), console, Exit::done);
  return db;
}

Phase phase_of(const std::string& name) {
  if (name == "after") return Phase::after;
  return name == "next-morning" ? Phase::next_morning : Phase::before;
}

CheckIn answers_of(const JournalAsked& asked, const WallTime& now) {
  CheckIn answers;
  answers.at = now;
  if (asked.pain) answers.pain = Score::from(*asked.pain);
  if (asked.stiffness) answers.stiffness = Score::from(*asked.stiffness);
  answers.note = asked.note;
  return answers;
}

Exit edit_session(Console& console, const JournalAsked& asked) {
  if (!asked.pain && !asked.stiffness && asked.note.empty()) {
    console.err << tr("Nothing to correct: give --pain, --stiffness or --note, and --phase.") << '\n';
    return Exit::wrong_use;
  }
  auto db = open_journal(console);
  if (!db) return report_problems(db.problems(), console, Exit::machine_failed);
  const auto record = db->session(asked.session);
  if (!record) return report_problems(record.problems(), console, exit_of(record.problems()));
  const Phase phase = phase_of(asked.phase);
  const auto done = db->correct_check_in(asked.session, phase, corrected(*record, phase, asked), wall_now());
  return done ? Exit::done : report_problems(done.problems(), console, exit_of(done.problems()));
}

Exit delete_session(Console& console, const JournalAsked& asked) {
  auto db = open_journal(console);
  if (!db) return report_problems(db.problems(), console, Exit::machine_failed);
  const auto done = db->delete_session(asked.session);
  return done ? Exit::done : report_problems(done.problems(), console, exit_of(done.problems()));
}

Exit list_backups(Console& console, const JournalAsked& asked) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  const auto found = journal_backups(places->journal);
  if (asked.format == "json") {
    console.out << json_of(found);
    return Exit::done;
  }
  for (const Backup& backup : found) console.out << line_of(backup) << '\n';
  if (found.empty())
    console.err << tr("There is no backup yet. One is made every day Limber is used.") << '\n';
  return Exit::done;
}

Exit restore_backup(Console& console, const JournalAsked& asked) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  const auto kept = restore_journal(places->journal, asked.day, wall_now());
  if (!kept) {
    const std::string& rule = kept.problem().rule;
    const bool no_good = rule == "no-such-backup" || rule == "backup-damaged";
    return report_problems(kept.problems(), console, no_good ? Exit::problems : Exit::machine_failed);
  }
  console.out << fill(tr("The journal is as it was on {day}. What it was before is kept as {name}."),
                      {{"day", asked.day}, {"name", kept->filename().string()}})
              << '\n';
  return Exit::done;
}

}  // namespace limber
