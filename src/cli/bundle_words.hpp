// What a bundle holds, in words. Private to this room.
#pragma once

#include <ostream>

#include "store/bundle_shelf.hpp"

namespace limber {

// A few lines for a person to decide by: what, from whom, for whom, how much, and what it would replace.
void tell_contents(std::ostream& out, const BundleLook& look);

}  // namespace limber
