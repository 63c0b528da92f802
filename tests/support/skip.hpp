// A test for which this machine lacks something says so, and ctest counts it as skipped and not as passed.
#pragma once

#include <iostream>

// Catch2 has SKIP() from 3.3 on only; ctest looks for the words instead (cmake/Rooms.cmake).
#define SKIP_WITHOUT(is_there, what)               \
  do {                                             \
    if (!(is_there)) {                             \
      std::cout << "Skipped: no " << what << '\n'; \
      return;                                      \
    }                                              \
  } while (false)
