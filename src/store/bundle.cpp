#include "store/bundle.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"
#include "files/temp_folder.hpp"
#include "store/bundle_manifest.hpp"
#include "store/bundle_paths.hpp"
#include "store/bundle_zip.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

Problem not_there(const std::string& file, std::string_view path) {
  return file_problem(
      file, "bundle-manifest",
      fill(tr("The bundle is refused: there is no {name} in it."), {{"name", std::string(path)}}));
}

// Into a folder nobody else writes to. Whatever the disk takes for one name must not be there twice.
Result<Ok> write_files(const std::vector<BundleFile>& files, const fs::path& folder) {
  for (const BundleFile& file : files) {
    const fs::path path = folder / file.path;
    if (auto made = make_private_folder(path.parent_path()); !made) return made;
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error)))
      return file_problem(path, "bundle-double", tr("Another file of the bundle has this name here."));
    if (auto written = write_file_atomically(path, file.bytes); !written) return written;
  }
  return Ok{};
}

std::vector<BundleFile> with_manifest(const Bundle& bundle) {
  std::vector<BundleFile> files{{std::string(manifest_path), manifest_text(bundle)}};
  files.insert(files.end(), bundle.files.begin(), bundle.files.end());
  return files;
}

fs::path folder_above(const fs::path& folder) {
  const fs::path named = folder.has_filename() ? folder : folder.parent_path();  // "DIR/" is DIR
  return named.has_parent_path() ? named.parent_path() : fs::path(".");
}

}  // namespace

const BundleFile* Bundle::find(std::string_view path) const {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const BundleFile& file) { return file.path == path; });
  return found == files.end() ? nullptr : &*found;
}

bool Bundle::is_programme() const {
  return find(programme_path) != nullptr;
}

bool is_bundle_name(const std::string& name) {
  const std::string lower = lower_case(name);
  const auto has_ending = [&](const std::string& ending) {
    return lower.size() > ending.size() && lower.ends_with(ending);
  };
  return has_ending(std::string(bundle_ending)) || has_ending(std::string(bundle_ending) + ".zip");
}

bool is_bundle(const std::string& file) {
  if (is_bundle_name(file)) return true;
  const auto beginning = read_beginning(file, zip_beginning.size());
  return beginning && *beginning == zip_beginning;
}

Result<Bundle> parse_bundle(std::string_view bytes, const std::string& file) {
  auto unpacked = unzipped(bytes, file);
  if (!unpacked) return unpacked.problems();
  std::vector<std::string> paths;
  for (const BundleFile& one : *unpacked) paths.push_back(one.path);
  if (Problems clashes = name_clashes(paths, file); !clashes.empty()) return clashes;
  const auto manifest = std::find_if(unpacked->begin(), unpacked->end(),
                                     [](const BundleFile& one) { return one.path == manifest_path; });
  if (manifest == unpacked->end()) return not_there(file, manifest_path);
  const std::string said = std::move(manifest->bytes);
  unpacked->erase(manifest);
  auto bundle = matched(said, *std::move(unpacked), file);
  if (!bundle) return bundle;
  const bool programme = bundle->is_programme();
  if (!programme && bundle->find(routine_path) == nullptr) return not_there(file, routine_path);
  if (programme && bundle->find(routine_path) != nullptr)
    return file_problem(file, "bundle-manifest",
                        tr("The bundle is refused: it is a programme and a routine at once."));
  return bundle;
}

Result<Bundle> read_bundle(const fs::path& file) {
  const auto bytes = read_text_file(file, largest_bundle);
  return bytes ? parse_bundle(*bytes, file.string()) : Result<Bundle>(bytes.problems());
}

Result<std::string> bundle_bytes(const Bundle& bundle) {
  auto bytes = zipped(with_manifest(bundle));
  if (!bytes) return bytes;
  if (const auto again = parse_bundle(*bytes, bundle.id + std::string(bundle_ending)); !again)
    return again.problems();
  return bytes;
}

Result<Ok> unpack(const Bundle& bundle, const fs::path& folder) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(folder, error);
  if (fs::exists(status) && (!fs::is_directory(status) || !fs::is_empty(folder, error)))
    return file_problem(folder, "folder-not-empty",
                        tr("There is something here already; name a new folder."));
  const fs::path above = folder_above(folder);
  if (auto made = make_private_folder(above); !made) return made;
  auto scratch = TempFolder::make(above);
  if (!scratch) return scratch.problems();
  if (auto written = write_files(with_manifest(bundle), scratch->path()); !written) return written;
  return scratch->put_in_place(folder.has_filename() ? folder : folder.parent_path());
}

}  // namespace limber
