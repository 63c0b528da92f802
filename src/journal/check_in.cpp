#include "journal/check_in.hpp"

namespace limber {

std::optional<Score> Score::from(int value) {
  if (value < 0 || value > 10) return std::nullopt;
  return Score(value);
}

}  // namespace limber
