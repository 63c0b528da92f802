// The messages of this room are copied and destroyed by code that is compiled here, once.
#include "screen/journal/journal_admin_intent.hpp"
#include "screen/journal/journal_intent.hpp"
#include "screen/journal/report_intent.hpp"

namespace limber {

LIMBER_DEFINE_SPECIAL_MEMBERS(JournalAdminIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(JournalIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(ReportIntent);

}  // namespace limber
