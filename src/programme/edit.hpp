// Changing a programme, for whoever writes one. Each gives the programme as it becomes; a place that it does
// not have changes nothing, nor does more than a file may hold.
#pragma once

#include <cstddef>
#include <string>

#include "programme/programme.hpp"

namespace limber {

Programme with_phase(Programme programme, std::size_t before, ProgrammePhase phase);
Programme without_phase(Programme programme, std::size_t phase);
Programme with_phase_moved(Programme programme, std::size_t from, std::size_t to);

// Behind the others of its phase, every day.
Programme with_routine(Programme programme, std::size_t phase, const std::string& id);
Programme without_routine(Programme programme, std::size_t phase, std::size_t routine);
// With its days and times, behind the others of the phase it goes to.
Programme with_routine_moved(Programme programme, std::size_t phase, std::size_t routine, std::size_t to);

// For somebody else: what was written for one person - their plan for a flare, recordings that may call them
// by their name - stays with them.
Programme for_another(Programme programme);

}  // namespace limber
