// Journal: how it went, as a picture, as a sentence, and session by session.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct JournalScreen {
  std::vector<SessionRecord> sessions;  // newest first
  WallTime now;
  std::int64_t open = 0;   // the entry that shows its details, 0 for none
  std::size_t shown = 30;  // how many entries the list holds
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

Update<JournalScreen> update(JournalScreen state, const Intent& intent);
View<Intent> view(const JournalScreen& state, const ViewContext& context);

}  // namespace limber
