// A report for the therapist, as a person asks for it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "journal/about_person.hpp"
#include "journal/assessment.hpp"
#include "journal/screening.hpp"
#include "journal/summary.hpp"
#include "journal/told_signs.hpp"

namespace limber {

// All that goes into it; nothing else is read when it is written.
struct ReportRequest {
  Summary summary;
  std::vector<SignNote> signs;               // warning signs of these days, as sign_notes() has them
  std::vector<Assessment> assessments;       // of these days
  std::map<std::string, std::string> names;  // of exercises, by id; the id itself where there is none
  std::vector<std::string> questions;        // for the therapist, in the person's own words
  std::string name;                          // "" without one
  std::string code;                          // of the client, for the name of the file; "" without one
  std::string paper = "a4";                  // "a4", "letter"
  std::int64_t written = 0;                  // the local day
  Screening screening;                       // what was told about oneself
  Goals goals;                               // what the person wants to do again
  std::vector<Measured> measured;            // movements, up to the last of these days
  std::vector<Flare> flares;                 // that lasted in these days, newest first
  Millis walked{0};                          // in these days
};

}  // namespace limber
