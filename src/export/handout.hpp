// A routine on paper, to take home: what to do, how often, when to stop, and weeks to tick off.
#pragma once

#include <cstdint>
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

// How the sheet is to be.
struct Sheet {
  Paper paper = Paper::a4;
  bool compact = false;        // exercises in short, up to eight on a page; up to four of them are one page
  bool large_print = false;    // all of it 1.4 times as large
  std::int64_t written = 0;    // the local day; 0: not told
  std::string flare_day = {};  // title of the routine for a bad day, "" for none
};

// Its pages, in points. Nothing is cut off: a card grows with its words, and what is longer than a page goes
// on on the next. `measure` is a PaperMeasure, or a test's. Fails if a step names no exercise of the library
// ("unknown-exercise").
Result<std::vector<Frame>> handout(const Routine& routine, const Library& library, const Person& person,
                                   const Sheet& sheet, const TextMeasure& measure);

// The same as a PDF file; fails as handout() and write_pdf() do.
Result<Ok> write_handout(const Routine& routine, const Library& library, const Person& person,
                         const Sheet& sheet, const std::string& file);

}  // namespace limber
