// The language of the person at this computer.
#pragma once

#include <string>

#include "store/paths.hpp"

namespace limber {

// As BCP 47, from LANGUAGE (its first), LC_ALL, LC_MESSAGES and LANG, as gettext weighs them: "de-AT". "en"
// where none of them says.
std::string language_of(const Environment& environment);

}  // namespace limber
