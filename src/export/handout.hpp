// A routine on paper, to take home: what to do, how often, when to stop, and a week to tick off.
#pragma once

#include <string>
#include <vector>

#include "base/person.hpp"
#include "base/result.hpp"
#include "frame/frame.hpp"
#include "frame/measure.hpp"
#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

enum class Paper { a4, letter };

// In points (1/72 inch).
Size paper_size(Paper paper);

// Its pages, in points. Nothing is cut off: a card grows with its words, and what is longer than a page goes
// on on the next. `measure` is a PaperMeasure, or a test's. Fails if a step names no exercise of the library
// ("unknown-exercise").
Result<std::vector<Frame>> handout(const Routine& routine, const Library& library, const Person& person,
                                   Paper paper, const TextMeasure& measure);

// The same as a PDF file; fails as handout() and write_pdf() do.
Result<Ok> write_handout(const Routine& routine, const Library& library, const Person& person, Paper paper,
                         const std::string& file);

}  // namespace limber
