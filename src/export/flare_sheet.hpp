// The plan for a flare on one sheet of paper, to hang where it is seen on a bad day.
#pragma once

#include <string>

#include "base/result.hpp"
#include "frame/frame.hpp"
#include "frame/measure.hpp"
#include "journal/about_person.hpp"

namespace limber {

// The page in points. A line of the plan that says nothing is left empty, with lines to write on. `paper`:
// "a4", "letter"; `measure` is a PaperMeasure, or a test's.
Frame flare_sheet(const FlarePlan& plan, const std::string& paper, const TextMeasure& measure);

// The same as a PDF file; fails as write_pdf() does.
Result<Ok> write_flare_sheet(const FlarePlan& plan, const std::string& paper, const std::string& file);

}  // namespace limber
