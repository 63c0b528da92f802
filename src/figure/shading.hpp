// What shows the form of flat limbs: two tones by one light, and a thin light between limbs that overlap.
// Both fade out towards the ends, where a limb grows out of its neighbour: a joint shows no rings.
#pragma once

#include "figure/body.hpp"
#include "figure/camera.hpp"

namespace limber::figure {

// The part of a tube that the light, from above and the left of the picture, falls on; inside the tube. What
// it leaves free is painted in the darker tone.
Chain lit(const Chain& chain, const View& view);

// A tube of blobs `first` to the last but `spare`, wider by the thin light between limbs: hidden under
// it at its start, and by little where it comes towards the viewer, which would ring it.
Chain set_off(const Chain& chain, std::size_t first, const View& view, std::size_t spare = 0);

// The same, wider by as much everywhere: of what is small and has no joint to hide.
Chain set_off_whole(const Chain& chain);

}  // namespace limber::figure
