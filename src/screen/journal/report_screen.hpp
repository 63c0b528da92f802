// A report for the therapist: which days, what stands in it, and the file it becomes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "screen/journal/report_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

struct ReportChoice {
  std::string period = "six-weeks";  // "massage", "four-weeks", "six-weeks", "three-months", "own"
  std::string paper = "a4";          // "a4", "letter"
};

struct ReportScreen {
  ReportChoice choice;
  std::int64_t first = 0;  // of a stretch of days of one's own, both included
  std::int64_t last = 0;
  std::string name;     // of the person; "" without one, until it is written somewhere
  std::string made;     // the file that was written last, "" for none
  std::string trouble;  // why none was, "" if all is well
  Scrolls scrolls;
};

using ReportBuilder = ViewBuilder<ReportIntent>;

// The screen for the journal as it is: since the last massage, where there was one.
ReportScreen opened(ReportScreen state, const World& world);

Update<ReportScreen, ReportEffect> update(ReportScreen state, const ReportIntent& intent, const World& world);
View<ReportIntent> view(const ReportScreen& state, const World& world, const ViewContext& context);
PageHead head(const ReportScreen& state);

// What would be written now.
ReportRequest request_of(const ReportScreen& state, const World& world);

}  // namespace limber
