// Which font the screens are set in.
#pragma once

#include <string>

namespace limber {

// The family fontconfig finds for the screens' wish (Inter, then Noto Sans, then any sans-serif); "" if there
// is none.
std::string family_of_the_screens();

}  // namespace limber
