// The messages of this room are copied and destroyed by code that is compiled here, once.
#include "screen/session/session_intent.hpp"

namespace limber {

LIMBER_DEFINE_SPECIAL_MEMBERS(SessionIntent);

}  // namespace limber
