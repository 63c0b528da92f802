// A journal that holds some of everything, and how to see whether two are the same.
#pragma once

#include <sqlite3.h>

#include "support/journal_db.hpp"

namespace limber::test {

inline SessionRecord rich_session() {
  SessionRecord record = rated_session(monday_evening, 6, 0, 2);
  CheckIn& before = record.check_ins[Phase::before];
  before.stiffness = score(0);
  before.stress = score(10);
  before.mood = score(5);
  before.areas = {{"left-lower-back", score(0)}, {"sacrum", std::nullopt}, {"left-neck", score(10)}};
  before.note = "ein \"Satz\" mit\nZeilen, 한국어 \\ \t";
  record.check_ins[Phase::next_morning].stiffness_minutes = 0;
  record.allowances = {{"prone-press-up", "spondylolisthesis", "therapist"},
                       {"cat-camel", "wrist_or_hand", "person"}};
  record.corrections = {{later(monday_evening, day), "after.pain", "3", "0"},
                        {later(monday_evening, 2 * day), "note", "", "=1+1"}};
  record.pauses = 2;
  record.checks = {4, 0};
  record.note = "=1+1";
  return record;
}

// What leads through weeks: goals, a plan for a flare, flares, measures, what was offered.
inline void put_weeks(JournalDb& db) {
  db.save_goals(
      {later(monday_evening, 2 * day),
       {{"Putting on socks", monday_evening}, {"=1+1, \"quoted\"", later(monday_evening, 2 * day)}}});
  FlarePlan plan;
  plan.written = later(monday_evening, 3 * day);
  plan.sets_it_off = "Long car rides,\nbad nights";
  plan.whom_i_tell = "한국어";
  db.save_flare_plan(plan);
  db.save_flare({20'310, 20'318});
  db.save_flare({20'400, std::nullopt});
  db.add_measured({0, "", monday_evening, Movement::sit_to_stand, 0});
  const std::int64_t gone = *db.add_measured({0, "", monday_evening, Movement::sit_to_stand, 5});
  db.add_measured({0, "", later(monday_evening, 28 * day), Movement::fingertips_to_floor, 150});
  db.delete_measured(gone);
  db.note_offered({"pacing", 20'312});
  db.note_offered({"measure", 20'311});
}

inline void put_person(JournalDb& db) {
  Screening screening;
  screening.answered = monday_evening;
  screening.conditions = {{"osteoporosis", {}}, {"skin_infection", {"left-shoulder", "sacrum"}}};
  screening.discomfort = {"left-lower-back"};
  screening.pressure = Pressure::light;
  screening.floor = FloorAccess::not_at_all;
  screening.wakes_at = 0;
  screening.told["skin_infection"] = later(monday_evening, -2 * day);
  screening.baby_due = later(monday_evening, 100 * day);
  db.save_screening(screening);
  for (const std::int64_t massage : {20'000, 20'400}) db.add_massage(massage);
  db.take_up({"evening-lower-back", 20'300});
  for (const int phase : {0, 1}) db.begin_phase({"eight-weeks", phase, 20'300 + 14 * phase});
  db.save_pause({20'310, 20'317});
  db.save_pause({20'330, std::nullopt});
  const WallTime then = later(monday_evening, 3 * day);
  db.change_doses({{then, "evening-lower-back", "2", "pelvic-tilt", DoseTurn::up, {11, 0, 0, ""}, 0, ""},
                   {then, "evening-lower-back", "2", "", DoseTurn::back, {}, 1, "0123"},
                   {later(then, day),
                    "evening-lower-back",
                    "2",
                    "bridge",
                    DoseTurn::not_yet,
                    {5, 0, 0, "bridge-march"},
                    0,
                    ""},
                   {later(then, day), "walk", "", "walking", DoseTurn::away, {0, 0, 6, ""}, 0, "4567"}});
  db.add_red_flag_check({monday_evening, {}});
  db.add_red_flag_check({later(monday_evening, 31 * day), {"bladder", "both-legs"}, {"thoracic"}});
  Assessment peg{0, "", monday_evening, Instrument::peg, {}};
  peg.items = {{"pain", score(7)}, {"enjoyment", score(0)}, {"activity", score(4)}};
  db.add_assessment(peg);
  Assessment psfs{0, "", later(monday_evening, day), Instrument::psfs, {}};
  psfs.items = {{"Putting on socks", score(0)}, {"Sitting, for an hour", std::nullopt}};
  db.add_assessment(psfs);
  put_weeks(db);
}

// With numbers that are not in a row, sessions older than those before them, one that runs, one asked and
// wholly skipped, and one written by hand.
inline void fill_richly(JournalDb& db) {
  put_person(db);
  db.add(session_at(later(monday_evening, 5 * day)));
  const std::int64_t gone = *db.add(session_at(later(monday_evening, 4 * day)));
  db.add(rich_session());
  db.delete_session(gone);
  SessionRecord other = rated_session(later(monday_evening, 6 * day), std::nullopt, std::nullopt, 10);
  other.state = SessionState::stopped;
  other.ended = std::nullopt;
  other.started.offset_minutes = -570;
  db.add(other);
  SessionRecord by_hand;
  by_hand.started = later(monday_evening, 7 * day);
  by_hand.state = SessionState::stopped;
  by_hand.check_ins[Phase::before] = rated(by_hand.started, 0);
  db.add(by_hand);
  db.begin_session(session_at(later(monday_evening, 8 * day)));
}

// Every row of every table but SQLite's own, as text.
inline std::string all_rows(const std::filesystem::path& file) {
  sqlite3* db = nullptr;
  if (sqlite3_open(file.c_str(), &db) != SQLITE_OK) throw std::runtime_error("no database");
  std::string rows;
  const auto add = [](void* into, int count, char** values, char**) {
    for (int i = 0; i < count; ++i)
      *static_cast<std::string*>(into) += values[i] ? std::string(values[i]) + "|" : "∅|";
    *static_cast<std::string*>(into) += "\n";
    return 0;
  };
  std::string tables;
  sqlite3_exec(
      db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      add, &tables, nullptr);
  for (std::size_t at = 0; at < tables.size();) {
    const std::string name = tables.substr(at, tables.find('|', at) - at);
    at = tables.find('\n', at) + 1;
    rows += "-- " + name + "\n";
    sqlite3_exec(db, ("SELECT * FROM " + name + " ORDER BY 1, 2").c_str(), add, &rows, nullptr);
  }
  sqlite3_close(db);
  return rows;
}

}  // namespace limber::test
