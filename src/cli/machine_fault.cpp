#include "cli/machine_fault.hpp"

#include <algorithm>

namespace limber {

Exit exit_for_files(const Problems& problems) {
  const bool machine = std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.rule == "file-unwritable" || problem.rule == "folder-unwritable" ||
           problem.rule == "bundle-unwritable";
  });
  return machine ? Exit::machine_failed : Exit::problems;
}

}  // namespace limber
