// Carries out what the editors ask: a therapist's routines and exercises written to the disk.
#pragma once

#include <vector>

#include "screen/intent.hpp"
#include "store/places.hpp"

namespace limber {

// Effects that are not about routines do nothing.
std::vector<Intent> carry_out_writing(const Effect& effect, const Places& places);

// A routine that was being written when the program ended, for the editor; none: nothing.
std::vector<Intent> draft_left(const Places& places);

}  // namespace limber
