// Looks into a file a person brings - dropped on the window, or chosen - and puts a bundle on the shelf.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "screen/program/intent.hpp"
#include "store/shelf.hpp"

namespace limber {

// By what the file holds, whatever it is called: BundleSeen, also for a programme's own file; EditDraft for a
// routine, though it may have problems still; PoseExercise; JournalBrought for a journal's document or a
// folder; else FileRefused with every reason. Nothing of a file that is refused is written anywhere. `own`:
// the person's folder of routines.
std::vector<Intent> inspect_file(const std::string& file, const Shelf& shelf,
                                 const std::filesystem::path& own);
inline constexpr std::size_t enough_to_tell =
    4096;  // bytes at its beginning by which a kind of file is known

// Whether a document that begins so is a journal: it may be large, and its first members tell.
bool looks_like_journal(std::string_view beginning);
// Whether it is a journal as it is taken along for another Limber.
bool is_journal_file(const std::string& file);
// Whether what is in it is shown before anything of it is kept: a bundle, a programme or a journal.
bool is_shown_first(const std::string& file);
// BundleAdded or FileRefused. Read anew: what is added must be what was shown, not what lies there by now.
std::vector<Intent> add_bundle(const AddBundle& asked, const Shelf& shelf, const std::filesystem::path& own);

}  // namespace limber
