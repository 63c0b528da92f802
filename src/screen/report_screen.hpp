// A report for the therapist: which days, what stands in it, and the file it becomes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "screen/context.hpp"
#include "screen/journal_screen.hpp"

namespace limber {

struct ReportChoice {
  std::string period = "six-weeks";  // "massage", "four-weeks", "six-weeks", "three-months", "own"
  std::string paper = "a4";          // "a4", "letter"
};

struct ReportScreen {
  JournalScreen journal;  // what there is to tell
  ReportChoice choice;
  std::int64_t first = 0;  // of a stretch of days of one's own, both included
  std::int64_t last = 0;
  std::string name;     // of the person; "" without one, until it is written somewhere
  std::string folder;   // where files are put
  std::string made;     // the file that was written last, "" for none
  std::string trouble;  // why none was, "" if all is well
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

// The screen for this journal: since the last massage, where there was one.
ReportScreen opened(ReportScreen state, const JournalScreen& journal);

Update<ReportScreen> update(ReportScreen state, const Intent& intent);
View<Intent> view(const ReportScreen& state, const ViewContext& context);

// What would be written now.
ReportWish wish_of(const ReportScreen& state);

}  // namespace limber
