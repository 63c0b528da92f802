// A journal's document read record by record: it may be large, and come from anywhere. Private to this room.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "base/problem.hpp"
#include "journal/about_person.hpp"
#include "journal/session_record.hpp"

namespace limber {

// What was found, in the order in which the document has it. False stops the reading.
struct DocumentVisitor {
  std::function<bool(const std::string& uid)> journal;
  std::function<bool(const Screening&)> screening;
  std::function<bool(std::int64_t day)> massage;
  std::function<bool(const TakenUp&)> taken_up;
  std::function<bool(const PhaseBegun&)> phase;
  std::function<bool(const Pause&)> pause;
  std::function<bool(const DoseChange&)> dose;
  std::function<bool(const RedFlagCheck&)> red_flag_check;
  std::function<bool(const Assessment&)> assessment;
  std::function<bool(const Goals&)> goals;
  std::function<bool(const FlarePlan&)> flare_plan;
  std::function<bool(const Flare&)> flare;
  std::function<bool(const Measured&)> measured;
  std::function<bool(const Offered&)> offered;
  std::function<bool(const SessionRecord&)> session;
};

// Up to 1 GiB, a record at most 4 MiB. Only whole and sound records are shown to `visitor`; the problems of
// all others, up to 50, come back with their lines. Rules: "json", "journal-format", "journal-newer",
// "record-too-large", "missing", "type", "range", "moment", "choice"; and those of reading a file.
Problems read_journal_document(const std::filesystem::path& file, const DocumentVisitor& visitor);

}  // namespace limber
