// The messages of this room are copied and destroyed by code that is compiled here, once.
#include "screen/effect/export_effect.hpp"
#include "screen/effect/journal_admin_effect.hpp"
#include "screen/effect/journal_effect.hpp"
#include "screen/effect/media_effect.hpp"
#include "screen/effect/shelf_effect.hpp"
#include "screen/effect/shell_effect.hpp"
#include "screen/effect/sound_effect.hpp"

namespace limber {

LIMBER_DEFINE_SPECIAL_MEMBERS(ExportEffect);
LIMBER_DEFINE_SPECIAL_MEMBERS(JournalAdminEffect);
LIMBER_DEFINE_SPECIAL_MEMBERS(JournalEffect);
LIMBER_DEFINE_SPECIAL_MEMBERS(MediaEffect);
LIMBER_DEFINE_SPECIAL_MEMBERS(ShelfEffect);
LIMBER_DEFINE_SPECIAL_MEMBERS(ShellEffect);
LIMBER_DEFINE_SPECIAL_MEMBERS(SoundEffect);

}  // namespace limber
