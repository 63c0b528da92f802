// The messages of this room are copied and destroyed by code that is compiled here, once.
#include "screen/weeks/weeks_intent.hpp"

namespace limber {

LIMBER_DEFINE_SPECIAL_MEMBERS(WeeksIntent);

}  // namespace limber
