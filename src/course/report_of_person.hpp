// What a report says of the person, beside the sessions.
#pragma once

#include <vector>

#include "journal/about_person.hpp"
#include "journal/report_request.hpp"
#include "journal/session_record.hpp"
#include "routine/library.hpp"

namespace limber {

// Puts in what the journal says of the person in the days that stand in `summary` already. `library` tells
// which exercises are walks.
void tell_of(ReportRequest& request, const AboutPerson& about, const std::vector<SessionRecord>& sessions,
             const Library& library);

}  // namespace limber
