#include "base/version.hpp"

namespace limber {

std::string version() {
  return LIMBER_VERSION;
}

std::string version_and_commit() {
  const std::string commit = LIMBER_COMMIT;
  std::string words = version();
  if (!commit.empty()) words.append(" (").append(commit).append(")");
  return words;
}

}  // namespace limber
