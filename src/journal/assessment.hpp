// Short questionnaires asked now and then, each scored in its own direction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/wall_time.hpp"
#include "journal/check_in.hpp"

namespace limber {

// PEG: three questions about the past week, 0 … 10, their mean; lower is better. PSFS: activities chosen with
// the therapist, 0 unable … 10 as able as before; higher is better (evidence E3).
enum class Instrument : std::uint8_t { peg, psfs };
template <>
inline constexpr std::array names_of<Instrument>{"peg", "psfs"};

struct AssessmentItem {
  std::string name;            // PEG: "pain", "enjoyment", "activity"; PSFS: the activity in its own words
  std::optional<Score> score;  // absent: skipped
  bool operator==(const AssessmentItem&) const = default;
};

struct Assessment {
  std::int64_t id = 0;  // 0 until stored
  std::string uid;      // as SessionRecord::uid
  WallTime at;
  Instrument instrument = Instrument::peg;
  std::vector<AssessmentItem> items;
  bool operator==(const Assessment&) const = default;
};

// What is asked again and again, and after how many days: a week, or two for goals (evidence E3).
struct AskedAgain {
  Instrument instrument = Instrument::peg;
  int days = 7;
  bool operator==(const AskedAgain&) const = default;
};

// Of those asked for the first that was not answered (or skipped) within its days, so that a weekly question
// comes on the same day of the week. nullopt: none is due.
std::optional<Instrument> due_assessment(const std::vector<AskedAgain>& asked,
                                         const std::vector<Assessment>& given, const WallTime& now);

bool higher_is_better(Instrument instrument);

// The mean of its items, 0 … 10. PEG: only if all three were answered. PSFS: of those answered; nullopt if
// none was.
std::optional<double> score_of(const Assessment& assessment);

// A change between two scores that matters: PEG 30 % of the first, PSFS 2 points (evidence E3).
bool change_matters(Instrument instrument, double from, double to);

}  // namespace limber
