// How it felt: ratings a person gives, kept apart from "not answered".
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/names.hpp"
#include "base/wall_time.hpp"

namespace limber {

// A numerical rating, 0 … 10. For pain the NPRS: 0 "no pain", 10 "worst pain imaginable" (evidence E1).
class Score {
 public:
  static std::optional<Score> from(int value);  // nullopt outside 0 … 10
  int value() const { return value_; }
  auto operator<=>(const Score&) const = default;

 private:
  explicit Score(int value) : value_(value) {}
  int value_;
};

// Where it is felt, by the id of a region of the body map (body_map.hpp); with its own rating if the person
// gave one.
struct AreaRating {
  std::string region;
  std::optional<Score> score;
  bool operator==(const AreaRating&) const = default;
};

enum class Phase { before, after, next_morning };
inline constexpr std::array all_phases{Phase::before, Phase::after, Phase::next_morning};
template <>
inline constexpr std::array names_of<Phase>{"before", "after", "next_morning"};

// Absent means skipped; 0 is an answer.
struct CheckIn {
  WallTime at;
  std::optional<Score> pain;
  std::optional<Score> stiffness;
  std::optional<Score> stress;
  std::optional<Score> mood;             // -5 … +5 shown, kept as 0 … 10
  std::optional<int> stiffness_minutes;  // morning stiffness, 0 … 600
  std::vector<AreaRating> areas;         // each region once, in the order it was named
  std::string note;
  bool operator==(const CheckIn&) const = default;
};

}  // namespace limber
