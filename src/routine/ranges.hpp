// What numbers a file may hold: wider than what is advised, for which the sources stand in docs/evidence.md.
// The schemas hold the same numbers, and a test keeps them together.
#pragma once

#include <string>

namespace limber {

enum class Unit {
  seconds,
  minutes,
  times,
  days,
  weeks,
  points,
  percent,
  degrees,
  body_heights,
  places,
  kilograms
};

struct Range {
  double least = 0;
  double most = 0;
  Unit unit = Unit::seconds;
  bool whole = false;  // no fractions
};

namespace range {
inline constexpr Range hold{5, 300, Unit::seconds};  // evidence E50; pressure on a point, E52
inline constexpr Range reps{1, 50, Unit::times, true};
inline constexpr Range rest{0, 300, Unit::seconds};
inline constexpr Range tempo{1, 30, Unit::seconds};        // there, and back; evidence E51
inline constexpr Range stay{0, 30, Unit::seconds};         // between there and back
inline constexpr Range breath{1, 20, Unit::seconds};       // in, out; evidence E53
inline constexpr Range breath_hold{0, 20, Unit::seconds};  // full, empty
inline constexpr Range minutes{0.5, 60, Unit::minutes};
inline constexpr Range tense{1, 30, Unit::seconds};  // evidence E54
inline constexpr Range release{1, 120, Unit::seconds};
inline constexpr Range sets{1, 10, Unit::times, true};
inline constexpr Range kilograms{0.25, 100, Unit::kilograms};
inline constexpr Range effort{1, 10, Unit::points, true};
inline constexpr Range pause{0, 300, Unit::seconds};  // after a say step
inline constexpr Range rest_step{1, 600, Unit::seconds};
inline constexpr Range repeat{1, 50, Unit::times, true};
inline constexpr Range stop_at{1, 10, Unit::points, true};
inline constexpr Range times_per_day{1, 12, Unit::times, true};
inline constexpr Range weeks{1, 104, Unit::weeks, true};
inline constexpr Range phase_days{1, 60, Unit::days, true};      // in place of weeks
inline constexpr Range calm_sessions{1, 20, Unit::times, true};  // before a phase goes on
inline constexpr Range percent{25, 100, Unit::percent, true};    // of a dose
inline constexpr Range walk{1, 60, Unit::minutes, true};
inline constexpr Range order{0, 1000, Unit::places, true};  // of a card in the list
inline constexpr Range attitude{-180, 180, Unit::degrees};
inline constexpr Range place{-3, 3, Unit::body_heights};
}  // namespace range

// "5 to 300 seconds", "1 to 50 times, a whole number".
std::string to_text(const Range& range);

// Lengths of text in characters, and of lists.
inline constexpr std::size_t longest_text = 2000;
inline constexpr std::size_t longest_name = 120;  // titles, names, roles
inline constexpr std::size_t longest_source = 300;
inline constexpr std::size_t longest_version = 32;
inline constexpr std::size_t longest_meant_for = 60;
inline constexpr std::size_t longest_telephone = 40;
inline constexpr std::size_t longest_file_name = 200;
inline constexpr std::size_t most_texts = 20;      // of say.hold, sources, and the closed lists
inline constexpr std::size_t most_languages = 50;  // of one text
inline constexpr std::size_t most_tags = 50;
inline constexpr std::size_t most_images = 10;
inline constexpr std::size_t most_activities = 5;  // of the patient-specific functional scale
inline constexpr std::size_t most_poses = 8;
inline constexpr std::size_t most_phases = 60;          // of a programme
inline constexpr std::size_t most_phase_routines = 20;  // of one of them

}  // namespace limber
