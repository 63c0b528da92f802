// The messages of this room are copied and destroyed by code that is compiled here, once.
#include "screen/ui/request.hpp"

namespace limber {

LIMBER_DEFINE_SPECIAL_MEMBERS(Request);

}  // namespace limber
