// A report in words: what stands in it, for whoever is about to hand it on, and the sentences on it.
#pragma once

#include <string>
#include <vector>

#include "journal/report_request.hpp"

namespace limber {

// "Walked: 95 minutes."
std::string walked_in_words(Millis walked);

// Everything the report will show, a line each, before it is written.
std::vector<std::string> report_contents(const ReportRequest& wish);

// "12 October to 22 November 2026".
std::string period_words(std::int64_t first, std::int64_t last);

// "Thursday, 5 November: pain 9 the next morning"; "" without one.
std::string rated_day_words(const std::optional<RatedDay>& day);

// "30 October, Evening lower back: pain 5 before, 8 the next morning".
std::string flare_up_words(const FlareUp& flare_up);

// "right side of the lower back: 12 times, at worst 7".
std::string place_words(const PainSite& place);

// Exercises that were left out because they hurt: "Single knee to chest, right: 9 of 24 times".
std::vector<std::string> sore_exercise_words(const ReportRequest& wish);

}  // namespace limber
