// The shelf of this computer, and a routine or a programme on it by name.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "store/paths.hpp"
#include "store/shelf.hpp"

namespace limber {

// Shipped routines and programmes, then the person's own, which replace shipped ones of the same id.
Shelf open_shelf(const Paths& places, const Environment& environment);

// `name` is the id of a routine on the shelf, or the path of a routine's file or of a bundle. A bundle is
// unpacked for as long as the shelf lives, and its exercises join the shelf's where it has none of their ids.
// Fails with what is wrong with the file, or with the nearest id ("no-such-routine").
Result<std::shared_ptr<const Routine>> routine_named(const std::string& name, Shelf& shelf);

// The same for a programme, by its id or its file; the routines a bundle brings join the shelf's where it has
// none of their ids. Rule "no-such-programme".
Result<std::shared_ptr<const Programme>> programme_named(const std::string& name, Shelf& shelf);
// Whether a file is a programme, or a bundle of one.
bool holds_programme(const std::string& file);
// Whether a programme is meant: one on the shelf that is no routine's id too, or what a file or a bundle
// holds.
bool names_programme(const std::string& name, const Shelf& shelf);

// A bundle unpacked where only this person can look. The folder is removed with the last owner of `kept`.
struct OpenBundle {
  std::filesystem::path folder;
  std::shared_ptr<const void> kept;
};
Result<OpenBundle> open_bundle(const std::filesystem::path& file);

// Where the program that runs lies; empty where the system does not say.
std::filesystem::path this_program();

// The folder of routines that came with this program; nullopt if there is none.
std::optional<std::filesystem::path> shipped_routines_here(const Environment& environment);

// How a file of a bundle unpacked to `folder` is called for a person: "BUNDLE/exercises/ID.json". Other files
// keep their names.
std::string named_in_bundle(const std::string& file, const std::filesystem::path& folder,
                            const std::string& bundle);

}  // namespace limber
