// The shelf of this computer, and a routine on it by name.
#pragma once

#include <string>

#include "base/result.hpp"
#include "store/places.hpp"
#include "store/shelf.hpp"

namespace limber {

// Shipped routines, then the person's own, which replace shipped ones of the same id.
Shelf open_shelf(const Places& places, const Environment& environment);

// `name` is the id of a routine on the shelf, or the path of a routine's file. Fails with what is wrong with
// the file, or with the nearest id ("no-such-routine").
Result<Routine> routine_named(const std::string& name, const Shelf& shelf);

}  // namespace limber
