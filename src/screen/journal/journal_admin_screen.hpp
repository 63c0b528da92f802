// Keeping the journal: whose it is, the copies to go back to, and the way out of this computer.
#pragma once

#include <string>

#include "screen/journal/journal_admin_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/text_fields.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

inline constexpr const char* owner_field = "owner-name";
inline constexpr const char* own_name_field = "own-name";
TextFields journal_admin_fields();

struct JournalAdminScreen {
  TextFields fields = journal_admin_fields();
  std::string restoring;  // the copy that is asked about once more, "" for none
  std::string brought;    // a journal's file that is asked about, "" for none
  Scrolls scrolls;
};

using JournalAdminBuilder = ViewBuilder<JournalAdminIntent>;
using JournalAdminUpdate = Update<JournalAdminScreen, JournalAdminScreenEffect>;

JournalAdminUpdate update(JournalAdminScreen state, const JournalAdminIntent& intent, const World& world);
View<JournalAdminIntent> view(const JournalAdminScreen& state, const World& world,
                              const ViewContext& context);
PageHead head(const JournalAdminScreen& state);

}  // namespace limber
