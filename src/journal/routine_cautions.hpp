// What a person's conditions mean for a whole routine: which steps they speak against, and what a session
// does about it.
#pragma once

#include <string>
#include <vector>

#include "journal/conditions.hpp"
#include "journal/session_record.hpp"
#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

struct ExerciseCaution {
  std::size_t step = 0;            // of Routine::steps; a repeat step stands for all inside it
  std::string pointer;             // in the routine's file: "/steps/2", "/steps/3/steps/0"
  std::string exercise;            // id; "" for a breathe step
  std::vector<Caution> cautions;   // strictest first, never empty
  std::vector<std::string> allow;  // conditions the file allows it in spite of
  bool allowed = false;            // those are all that would stop it
};

// Only steps that something speaks against, in order; what is repeated stands there once. Steps whose
// exercise is not in the library are passed over.
std::vector<ExerciseCaution> cautions_of(const Routine& routine, const Library& library,
                                         const Screening& screening, const Circumstances& circumstances);

// Fit for the rest of a day with a massage: said to be gentle, and nothing in it presses or bends to the end
// of a movement.
bool is_gentle(const Routine& routine, const Library& library);

enum class Alteration : std::uint8_t { left_out, replaced, made_smaller };

struct Adaptation {
  Alteration change = Alteration::left_out;
  std::string exercise;  // id; "" for a breathe step
  std::string instead;   // id, where it was replaced
  Caution caution;       // the strictest that brought it about
  bool operator==(const Adaptation&) const = default;
};

struct Adapted {
  Routine routine;  // no steps: nothing would be left of it, do not begin
  std::vector<Adaptation> remarks;
  std::vector<Allowance> allowances;  // for the session's record: done in spite of a block or an ask
  bool nothing_left() const { return routine.steps.empty(); }
};

// The routine as this person does it. What is stopped (block, ask) and allowed by nobody gives way to the
// first of its easier variants that nothing stops, that is not in the routine already, leads nobody down to
// the floor and is no longer than it, else it is left out, as is what went further down a leg or an arm; what
// is modified keeps half its hold and repetitions (timeline/gentle.hpp) and is told with a note. A step's
// `allow` leaves it as the therapist wrote it, as far as those conditions go. `chosen`: what the person
// allowed, exercise and condition; it is done small. What stays is never longer than it was asked for.
Adapted adapted(const Routine& routine, const Library& library, const Screening& screening,
                const Circumstances& circumstances, const std::vector<Allowance>& chosen);

// The same on a sore day (timeline/gentle.hpp): what is then not done was not allowed either.
Adapted gentler(Adapted fit, const Library& library);

}  // namespace limber
