#include "base/version.hpp"

namespace limber {

std::string version() {
  return LIMBER_VERSION;
}

std::string version_and_commit() {
  const std::string commit = LIMBER_COMMIT;
  return commit.empty() ? version() : version() + " (" + commit + ")";
}

}  // namespace limber
