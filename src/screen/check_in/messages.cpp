// The messages of this room are copied and destroyed by code that is compiled here, once.
#include "screen/check_in/check_in_intent.hpp"
#include "screen/check_in/questionnaire_intent.hpp"
#include "screen/check_in/screening_intent.hpp"
#include "screen/check_in/warning_signs_intent.hpp"

namespace limber {

LIMBER_DEFINE_SPECIAL_MEMBERS(CheckInIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(CheckInEffect);
LIMBER_DEFINE_SPECIAL_MEMBERS(QuestionnaireIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(ScreeningIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(WarningSignsIntent);

}  // namespace limber
