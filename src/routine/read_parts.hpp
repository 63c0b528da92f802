// The parts of the two formats. Private to this room.
#pragma once

#include <optional>

#include "routine/exercise.hpp"
#include "routine/reading.hpp"
#include "routine/routine.hpp"

namespace limber {

// A file's own members "$schema" and "format"; false if a newer Limber wrote it, so that nothing else can be
// judged.
bool read_format(Reading& reading, Members& members, bool required);

Exercise read_exercise(Reading& reading, const Node& value, bool in_place);
std::optional<Dose> read_dose(Reading& reading, const Node& value);
BreathDose read_breathe_step(Reading& reading, const Node& value);
figure::Motion read_motion(Reading& reading, const Node& value);
std::vector<Step> read_steps(Reading& reading, const Node& list);
void read_images(Reading& reading, const Node* list, std::vector<std::string>& images);
void read_clips(Reading& reading, const Node* clips, std::map<std::string, std::string>& files);

}  // namespace limber
