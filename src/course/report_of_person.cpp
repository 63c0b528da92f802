#include "course/report_of_person.hpp"

#include <algorithm>
#include <iterator>

#include "course/flare_plan.hpp"
#include "timeline/walk.hpp"

namespace limber {

void tell_of(ReportRequest& request, const AboutPerson& about, const std::vector<SessionRecord>& sessions,
             const Library& library) {
  const std::int64_t first = request.summary.first;
  const std::int64_t last = request.summary.last;
  std::copy_if(
      about.assessments.begin(), about.assessments.end(), std::back_inserter(request.assessments),
      [&](const Assessment& one) { return local_day(one.at) >= first && local_day(one.at) <= last; });
  request.signs = sign_notes(about.red_flag_checks, first, last);
  request.screening = about.screening;
  request.goals = about.goals;
  std::copy_if(about.measured.begin(), about.measured.end(), std::back_inserter(request.measured),
               [&](const Measured& one) { return local_day(one.at) <= last; });
  for (const SessionRecord& one : sessions) {
    const std::int64_t day = local_day(one.started);
    if (day >= first && day <= last) request.walked += walked(one.steps, library);
  }
  for (const Flare& flare : flares_with_ends(about, sessions, last)) {
    if (flare.until.value_or(last + 1) > std::max(first, flare.since)) request.flares.push_back(flare);
  }
}

}  // namespace limber
