// A bundle: a routine or a programme with everything it needs, as one file to hand over (NAME.limber, a zip
// archive).
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace limber {

inline constexpr std::string_view bundle_ending = ".limber";
inline constexpr std::size_t largest_bundle = 64UL * 1024 * 1024;  // bytes, packed and unpacked
inline constexpr std::size_t most_bundle_files = 500;
inline constexpr std::size_t most_compression = 100;  // times as large unpacked, each file and all together

// `path` is where it lies in the bundle: "routine.json", "exercises/ID.json", "flare/routine.json" for the
// routine of a bad day; of a programme "programme.json" and "routines/ID.json"; and pictures and recordings
// beside the file that names them.
struct BundleFile {
  std::string path;
  std::string bytes;
  bool operator==(const BundleFile&) const = default;
};

// What bundle.json says, and the files, sorted by path and without bundle.json itself.
struct Bundle {
  std::string id;
  std::string version;
  std::string title;
  std::string made_by;  // the program, "Limber 0.1.0"
  std::string content;  // SHA-256 over what `sha256sum` prints for the files, in order of their paths
  std::vector<BundleFile> files;
  bool operator==(const Bundle&) const = default;

  const BundleFile* find(std::string_view path) const;  // null if there is none
  bool is_programme() const;                            // of several weeks; else it is one routine
};

// Whether this is the name of a bundle, by its ending: ".limber" in any case, or as some mail programs send
// it,
// ".limber.zip".
bool is_bundle_name(const std::string& name);
// Whether a file is one, by its name or by its first bytes.
bool is_bundle(const std::string& file);

// The whole bundle, checked, from bytes that may be anything; nothing is written. `file` is its name for
// problems. Rules: "bundle-damaged", "bundle-encrypted", "bundle-link", "bundle-path", "bundle-double",
// "bundle-kind", "bundle-files", "bundle-size", "bundle-compression", "bundle-manifest", "bundle-hash".
Result<Bundle> parse_bundle(std::string_view bytes, const std::string& file);
Result<Bundle> read_bundle(const std::filesystem::path& file);

// The bytes of its archive: the same for the same bundle, on every computer. Fails where parse_bundle() would
// refuse to read it again.
Result<std::string> bundle_bytes(const Bundle& bundle);

// Makes `folder` with all its files and bundle.json. `folder` must not be there, or be empty; it is there
// whole afterwards, or as it was. Rules: "folder-not-empty", "folder-unwritable", "file-unwritable".
Result<Ok> unpack(const Bundle& bundle, const std::filesystem::path& folder);

}  // namespace limber
