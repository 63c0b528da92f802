#include "labels/check_in_labels.hpp"

#include "base/message.hpp"

namespace limber {

std::string check_in_title(Phase phase) {
  switch (phase) {
    case Phase::before:
      return tr("Before you begin");
    case Phase::after:
      return tr("How do you feel now?");
    case Phase::next_morning:
      break;
  }
  return tr("Good morning");
}

}  // namespace limber
