// The messages of this room are copied and destroyed by code that is compiled here, once.
#include "screen/media/media_intent.hpp"

namespace limber {

LIMBER_DEFINE_SPECIAL_MEMBERS(PictureIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(VoiceIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(MediaIntent);

}  // namespace limber
