// How much of a motion a camera shows: a measure that proposes; whoever chooses looks all the same.
#pragma once

#include "figure/rig.hpp"

namespace limber::figure {

// 0 … 1: the seen length of the ways of what moves, how much of that is not hidden behind other parts, and
// how much of the outline changes from the first key to the last, in equal shares. 0 for somebody lying seen
// from the feet or the head: that never helps.
double worth_of(const Rig& rig, Camera camera);

}  // namespace limber::figure
