// Which Limber this is.
#pragma once

#include <string>

namespace limber {

std::string version();             // "0.1.0", as CMakeLists.txt has it
std::string version_and_commit();  // "0.1.0 (1d20f604)"; the version alone where the commit is not known

}  // namespace limber
