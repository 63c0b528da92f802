// One page for the therapist: how it went, what was done, what hurt and where, what there is to ask.
#pragma once

#include <string>

#include "base/result.hpp"
#include "frame/frame.hpp"
#include "frame/measure.hpp"
#include "journal/report_request.hpp"

namespace limber {

// The page in points, as large as its paper. Lists longer than their place end with how many more there are.
// What stands in it is what report_contents() (screen/report_words.hpp) says. `measure` is a PaperMeasure, or
// a test's.
Frame report(const ReportRequest& wish, const TextMeasure& measure);

// The same as a PDF file; fails as write_pdf() does.
Result<Ok> write_report(const ReportRequest& wish, const std::string& file);

}  // namespace limber
