#include "journal/check_in.hpp"

#include <array>

namespace limber {

std::optional<Score> Score::from(int value) {
  if (value < 0 || value > 10) return std::nullopt;
  return Score(value);
}

std::string to_string(Phase phase) {
  static const std::array<std::string, 3> names{"before", "after", "next_morning"};
  return names.at(static_cast<std::size_t>(phase));
}

}  // namespace limber
