// What a person's answers changed in a routine, in words.
#pragma once

#include <string>

#include "journal/routine_cautions.hpp"

namespace limber {

// "Left out: Prone press-up", "Bridge instead of Prone press-up", "Kept small: Cat and camel".
std::string remark_words(const Adaptation& remark, const Library* library, const std::string& language);

}  // namespace limber
