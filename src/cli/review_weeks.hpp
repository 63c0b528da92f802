// How far a client is in their weeks, for `limber review`.
#pragma once

#include <string>
#include <vector>

#include "journal/review.hpp"
#include "screen/ui/world.hpp"
#include "store/shelf.hpp"

namespace limber {

// Their files are read whole for it, which takes its time: of more journals at once nothing is told.
inline constexpr std::size_t most_with_weeks = 50;

// What a therapist's shelf says of the routines clients do; of more than `most_with_weeks` the names of
// exercises alone.
World world_of(const Shelf& shelf, std::size_t clients);

struct WeeksOfClient {
  std::vector<std::string> goals;     // in their words, with how able they are
  std::vector<std::string> measured;  // movements
  std::vector<std::string> standing;  // phases, the level of each exercise that has risen, walks
  std::vector<std::string> ready;     // for one step more
  std::vector<DoseChange> doses;      // oldest first
};
// As the file's last day left them; nothing for a file that cannot be read any more. Nobody with a warning
// sign is ready.
WeeksOfClient weeks_of(const ClientReview& review, const World& world);

}  // namespace limber
