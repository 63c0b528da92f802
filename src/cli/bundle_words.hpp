// What a bundle holds, in words. Private to this room.
#pragma once

#include <ostream>

#include "routine/bundle_contents.hpp"

namespace limber {

// A few lines for a person to decide by: what, from whom, for whom, how much, and what it would replace.
void tell_contents(std::ostream& out, const BundleContents& contents);

}  // namespace limber
