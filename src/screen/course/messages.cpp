// The messages of this room are copied and destroyed by code that is compiled here, once.
#include "screen/course/course_intent.hpp"

namespace limber {

LIMBER_DEFINE_SPECIAL_MEMBERS(DoseStepIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(DoseStepEffect);
LIMBER_DEFINE_SPECIAL_MEMBERS(ProgrammesIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(ProgrammesEffect);

}  // namespace limber
