// The messages of this room are copied and destroyed by code that is compiled here, once.
#include "screen/program/effect.hpp"
#include "screen/program/intent.hpp"
#include "screen/program/program.hpp"

namespace limber {

LIMBER_DEFINE_REGULAR_MEMBERS(Program);

LIMBER_DEFINE_SPECIAL_MEMBERS(Effect);
LIMBER_DEFINE_SPECIAL_MEMBERS(WindowInput);
LIMBER_DEFINE_SPECIAL_MEMBERS(Intent);

}  // namespace limber
