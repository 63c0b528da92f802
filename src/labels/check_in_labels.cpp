#include "labels/check_in_labels.hpp"

#include "base/message.hpp"

namespace limber {

std::string check_in_title(Phase phase, const WallTime& asked) {
  switch (phase) {
    case Phase::before:
      return tr("Before you begin");
    case Phase::after:
      return tr("How do you feel now?");
    case Phase::next_morning:
      break;
  }
  constexpr int noon = 12 * 60;
  return local_minute(asked) < noon ? tr("Good morning") : tr("How have you been?");
}

}  // namespace limber
