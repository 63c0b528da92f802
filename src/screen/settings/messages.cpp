// The messages of this room are copied and destroyed by code that is compiled here, once.
#include "screen/settings/settings_intent.hpp"
#include "screen/settings/take_along_intent.hpp"

namespace limber {

LIMBER_DEFINE_SPECIAL_MEMBERS(SettingsIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(TakeAlongIntent);

}  // namespace limber
