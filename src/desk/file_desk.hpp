// Looks into a file a person brings - dropped on the window, or chosen - and puts a bundle on the shelf.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "screen/intent.hpp"
#include "store/bundle_shelf.hpp"
#include "store/shelf.hpp"

namespace limber {

// For LookIntoFile, by what the file holds, whatever it is called: BundleSeen; EditDraft for a routine,
// though it may have problems still; PoseExercise; JournalReturned for a journal's document or a folder; else
// FileRefused with every reason. For AddBundle: BundleAdded or FileRefused. Nothing of a file that is refused
// is written anywhere. `own`: the person's folder of routines. Other effects give no answer.
std::vector<Intent> carry_out_file(const Effect& effect, const Shelf& shelf,
                                   const std::filesystem::path& own);

// What a screen shows of it.
BundleContents contents_of(const BundleLook& look);

}  // namespace limber
