// Whether a journal was found whole today and only Limber has touched it since: then it need not be looked
// through again. Private to this room.
#pragma once

#include <filesystem>

#include "base/wall_time.hpp"

namespace limber {

// Noted in a small file beside the journal ("-checked"): the day, and the journal's size, time and inode when
// it was closed last. A log left behind by a process that was killed, another day, or a file that anything
// else has written means no. Whoever loses the note only has the journal looked through once more.
bool checked_today(const std::filesystem::path& file, const WallTime& now);

void note_checked(const std::filesystem::path& file, const WallTime& now);
void note_closed(const std::filesystem::path& file);  // changes nothing where nothing is noted
void forget_checked(const std::filesystem::path& file);

}  // namespace limber
