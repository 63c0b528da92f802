// The messages of this room are copied and destroyed by code that is compiled here, once.
#include "screen/home/home_intent.hpp"

namespace limber {

LIMBER_DEFINE_SPECIAL_MEMBERS(HomeIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(HomeEffect);

}  // namespace limber
