// Putting a bundle on the shelf, and what to know before.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "routine/bundle_contents.hpp"
#include "store/bundle.hpp"
#include "store/shelf.hpp"

namespace limber {

// Which version is the later one by a person's count: "2" before "10", "1.9" before "1.10", none before any.
// Negative, 0 or positive, as `a` is the earlier one, the same or the later.
int compare_versions(std::string_view a, std::string_view b);

// `own`: the person's folder of routines. Fails with what is wrong with its routine or its programme, at its
// place in `file`.
Result<BundleContents> look_into(const Bundle& bundle, const std::string& file, const Shelf& shelf,
                                 const std::filesystem::path& own);

// Makes OWN/ID/ of it, OWN/programmes/ID/ of a programme, whole or not at all, in place of what was added
// under this id before. A routine of this id the person wrote by hand is kept as NAME.json.old. An older
// version than the shelf's, or the same with other content, is refused (rules "older-version",
// "same-version") unless `replace`. Also fails where the routine could not be played: every problem, at its
// place in `file`.
Result<Ok> add_to_shelf(const Bundle& bundle, const std::string& file, const Shelf& shelf,
                        const std::filesystem::path& own, bool replace);

}  // namespace limber
