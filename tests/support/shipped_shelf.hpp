// All that ships, for tests that hold every routine to something.
#pragma once

#include "store/shelf.hpp"

namespace limber::test {

inline const Shelf& shelf() {
  static const Shelf shipped = load_shelf({LIMBER_SOURCE_DIR "/routines"});
  return shipped;
}

}  // namespace limber::test
