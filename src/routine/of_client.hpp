// What of a routine belongs to the client it was made for, where it becomes another's.
#pragma once

#include <set>
#include <vector>

#include "routine/routine.hpp"

namespace limber {

enum class ClientThing : std::uint8_t { pictures, recordings, notes, allowances, activities };

// Each that is there, with how many of them.
struct ClientThings {
  ClientThing thing = ClientThing::pictures;
  int count = 0;
};
std::vector<ClientThings> things_of_client(const Routine& routine);

// Without those that do not stay.
Routine with_things_of_client(Routine routine, const std::set<ClientThing>& stay);

}  // namespace limber
