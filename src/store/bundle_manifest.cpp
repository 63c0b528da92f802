#include "store/bundle_manifest.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "files/files.hpp"
#include "store/bundle_paths.hpp"
#include "store/digest.hpp"

namespace limber {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr int manifest_format = 1;

Problem faulty(const std::string& file, const std::string& why) {
  return file_problem(file, "bundle-manifest",
                      fill(tr("The bundle is refused: its bundle.json {why}."), {{"why", why}}));
}

std::string text_at(const json& object, const char* key) {
  const auto member = object.find(key);
  return member != object.end() && member->is_string() ? member->get<std::string>() : "";
}

// Path to hash, of every file the manifest names; nothing where it does not say.
std::map<std::string, std::string> hashes_in(const json& manifest) {
  std::map<std::string, std::string> hashes;
  const auto list = manifest.find("files");
  if (list == manifest.end() || !list->is_array()) return hashes;
  for (const json& entry : *list) {
    if (entry.is_object()) hashes.emplace(text_at(entry, "path"), text_at(entry, "sha256"));
  }
  return hashes;
}

// One system writes "ü" as one letter and another as two signs: a file has the name that the manifest gives
// it.
void take_names(const std::map<std::string, std::string>& hashes, std::vector<BundleFile>& files) {
  std::map<std::string, std::string> known;
  for (const auto& [path, hash] : hashes) known.emplace(composed(path), path);
  for (BundleFile& file : files) {
    if (hashes.contains(file.path)) continue;
    const auto same = known.find(composed(file.path));
    if (same != known.end()) file.path = same->second;
  }
}

Problems differences(const std::map<std::string, std::string>& hashes, const std::vector<BundleFile>& files,
                     const std::string& file) {
  Problems problems;
  const auto told = [&](const char* rule, const std::string& words, const std::string& name) {
    problems.push_back(file_problem(file, rule, fill(words, {{"name", shown_name(name)}})));
  };
  for (const BundleFile& one : files) {
    const auto wanted = hashes.find(one.path);
    if (wanted == hashes.end())
      told("bundle-manifest", tr("The bundle is refused: \"{name}\" is in it and not in its bundle.json."),
           one.path);
    else if (wanted->second != sha256(one.bytes))
      told("bundle-hash",
           tr("The bundle is refused: \"{name}\" was changed after it was packed. Whoever changed it packs "
              "it again: limber pack."),
           one.path);
  }
  for (const auto& [path, hash] : hashes) {
    const auto is_there = [&wanted = path](const BundleFile& one) { return one.path == wanted; };
    if (std::none_of(files.begin(), files.end(), is_there))
      told("bundle-manifest", tr("The bundle is refused: \"{name}\" is in its bundle.json and not in it."),
           path);
  }
  return problems;
}

}  // namespace

std::string content_hash(const std::vector<BundleFile>& files) {
  std::string lines;
  for (const BundleFile& file : files) lines += sha256(file.bytes) + "  " + file.path + "\n";
  return sha256(lines);
}

std::string manifest_text(const Bundle& bundle) {
  ordered_json files = ordered_json::array();
  for (const BundleFile& file : bundle.files)
    files.push_back({{"path", file.path}, {"bytes", file.bytes.size()}, {"sha256", sha256(file.bytes)}});
  const ordered_json manifest{{"format", manifest_format},
                              {"id", bundle.id},
                              {"version", bundle.version},
                              {"title", bundle.title},
                              {"made_by", bundle.made_by},
                              {"content", content_hash(bundle.files)},
                              {"files", files}};
  return manifest.dump(1) + "\n";
}

Result<Bundle> matched(std::string_view manifest, std::vector<BundleFile> files, const std::string& file) {
  const json said = json::parse(manifest, nullptr, false);
  if (!said.is_object()) return faulty(file, tr("is not readable"));
  const auto format = said.find("format");
  if (format == said.end() || !format->is_number_integer())
    return faulty(file, tr("does not say its format"));
  if (*format != manifest_format)
    return faulty(file, tr("is of another format; a newer Limber is needed for this bundle"));
  Bundle bundle{text_at(said, "id"),      text_at(said, "version"), text_at(said, "title"),
                text_at(said, "made_by"), text_at(said, "content"), std::move(files)};
  const std::map<std::string, std::string> hashes = hashes_in(said);
  take_names(hashes, bundle.files);
  std::sort(bundle.files.begin(), bundle.files.end(),
            [](const BundleFile& a, const BundleFile& b) { return a.path < b.path; });
  Problems problems = differences(hashes, bundle.files, file);
  if (!problems.empty()) return problems;
  if (bundle.content != content_hash(bundle.files))
    return file_problem(file, "bundle-hash", tr("The bundle is refused: its content hash does not match."));
  return bundle;
}

std::string content_in(std::string_view manifest) {
  const json said = json::parse(manifest, nullptr, false);
  return said.is_object() ? text_at(said, "content") : "";
}

}  // namespace limber
