// Everything the program asks of its services; answers come back as Intents.
#pragma once

#include <variant>
#include <vector>

#include "base/special_members.hpp"
#include "screen/effect/export_effect.hpp"
#include "screen/effect/journal_admin_effect.hpp"
#include "screen/effect/journal_effect.hpp"
#include "screen/effect/media_effect.hpp"
#include "screen/effect/review_effect.hpp"
#include "screen/effect/settings_effect.hpp"
#include "screen/effect/shelf_effect.hpp"
#include "screen/effect/shell_effect.hpp"
#include "screen/effect/sound_effect.hpp"

namespace limber {

struct Effect : std::variant<SaveSettings, ShellEffect, SoundEffect, JournalEffect, JournalAdminEffect,
                             ShelfEffect, ExportEffect, MediaEffect, ReviewEffect> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(Effect);
};
using Effects = std::vector<Effect>;

}  // namespace limber
