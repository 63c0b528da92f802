#include "store/bundle_zip.hpp"

#include <sys/stat.h>
#include <zip.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "base/message.hpp"
#include "base/text.hpp"
#include "files/files.hpp"
#include "store/bundle_paths.hpp"

namespace limber {
namespace {

constexpr std::size_t piece = 64 * 1024;        // bytes unpacked at a time
constexpr std::size_t most_told = 20;           // problems of one archive
constexpr zip_uint16_t day_one = (1 << 5) | 1;  // 1980-01-01, the first day a zip archive knows

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using OpenFile = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

Problem refused(const std::string& file, std::string rule, const std::string& why) {
  return file_problem(file, std::move(rule), fill(tr("The bundle is refused: {why}."), {{"why", why}}));
}

Problem refused_entry(const std::string& file, std::string rule, std::string_view name,
                      const std::string& why) {
  return file_problem(file, std::move(rule),
                      fill(tr("The bundle is refused: \"{name}\" in it: {why}."),
                           {{"name", shown_name(name)}, {"why", why}}));
}

Problem damaged(const std::string& file, const std::string& reason) {
  return file_problem(
      file, "bundle-damaged",
      fill(tr("This is not a bundle, or it is damaged or incomplete ({reason})."), {{"reason", reason}}));
}

std::string mebibytes(std::size_t bytes) {
  return number_text(static_cast<double>(bytes) / (1024.0 * 1024.0), 1);
}

// What the directory of the archive says about one entry.
struct Entry {
  zip_uint64_t index = 0;
  std::string name;  // any bytes
  zip_stat_t facts{};
  bool is_folder = false;
};

// A folder's own entry, as other programs write them, is let be; a link or a device is not.
bool is_special(zip_t* archive, zip_uint64_t index) {
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0) return true;
  if (system != ZIP_OPSYS_UNIX && system != ZIP_OPSYS_OS_X) return false;
  const auto type = (attributes >> 16U) & S_IFMT;
  return type != 0 && type != S_IFREG && type != S_IFDIR;
}

std::optional<Problem> fault_of(zip_t* archive, const Entry& entry, const std::string& file) {
  const std::string_view path = std::string_view(entry.name).substr(0, entry.name.size() - entry.is_folder);
  if (const std::string fault = path_fault(path); !fault.empty())
    return refused_entry(file, "bundle-path", entry.name, fault);
  if (is_special(archive, entry.index))
    return refused_entry(file, "bundle-link", entry.name, tr("it is a link or a device, not a file"));
  if (entry.facts.encryption_method != ZIP_EM_NONE)
    return refused_entry(file, "bundle-encrypted", entry.name, tr("it is encrypted"));
  if (entry.facts.comp_method != ZIP_CM_STORE && entry.facts.comp_method != ZIP_CM_DEFLATE)
    return refused_entry(file, "bundle-damaged", entry.name,
                         tr("it is packed in a way Limber does not read"));
  if (entry.is_folder) return std::nullopt;
  const BundleKind kind = bundle_kind(entry.name);
  if (kind == BundleKind::none)
    return refused_entry(file, "bundle-kind", entry.name,
                         tr("a file of this kind has no business in a bundle"));
  if (entry.facts.size > largest_of(kind))
    return refused_entry(file, "bundle-size", entry.name,
                         fill(tr("it is larger than {size} MiB"), {{"size", mebibytes(largest_of(kind))}}));
  return std::nullopt;
}

// As the archive's directory has them, but for what other programs left in it.
Result<std::vector<Entry>> listed(zip_t* archive, const std::string& file) {
  const zip_int64_t count = zip_get_num_entries(archive, 0);
  if (count < 0 || static_cast<std::size_t>(count) > most_bundle_files)
    return refused(
        file, "bundle-files",
        fill(tr("it holds more than {count} files"), {{"count", std::to_string(most_bundle_files)}}));
  constexpr zip_uint64_t wanted =
      ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  std::vector<Entry> entries;
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    Entry entry;
    entry.index = i;
    const char* name = zip_get_name(archive, i, ZIP_FL_ENC_RAW);
    if (name == nullptr || zip_stat_index(archive, i, ZIP_FL_ENC_RAW, &entry.facts) != 0 ||
        (entry.facts.valid & wanted) != wanted)
      return damaged(file, tr("its list of files cannot be read"));
    entry.name = name;
    entry.is_folder = entry.name.ends_with('/') && entry.facts.size == 0;
    if (!is_leftover(entry.name)) entries.push_back(std::move(entry));
  }
  return entries;
}

void leave_common_folder(std::vector<Entry>& entries) {
  std::vector<std::string> names;
  for (const Entry& entry : entries) names.push_back(entry.name);
  const std::string folder = common_folder(names);
  if (folder.empty()) return;
  std::erase_if(entries, [&](const Entry& entry) { return entry.name == folder; });
  for (Entry& entry : entries) entry.name.erase(0, folder.size());
}

// All entries, each looked at before the first is unpacked.
Result<std::vector<Entry>> entries_of(zip_t* archive, const std::string& file) {
  auto entries = listed(archive, file);
  if (!entries) return entries;
  leave_common_folder(*entries);
  Problems problems;
  for (const Entry& entry : *entries) {
    if (auto fault = fault_of(archive, entry, file)) problems.push_back(*std::move(fault));
    if (problems.size() == most_told) break;
  }
  if (!problems.empty()) return problems;
  return entries;
}

// Without what was appended behind the archive's end, as some mail gateways do.
std::string_view archive_in(std::string_view bytes) {
  constexpr std::size_t record = 22;  // of the end of the directory, before its comment
  const std::size_t end = bytes.rfind("PK\x05\x06");
  if (end == std::string_view::npos || bytes.size() - end < record) return bytes;
  const auto byte = [&](std::size_t at) {
    return static_cast<std::size_t>(static_cast<unsigned char>(bytes[end + at]));
  };
  const std::size_t comment = byte(20) | byte(21) << 8U;
  return bytes.substr(0, std::min(bytes.size(), end + record + comment));
}

// Unpacks one file after another and keeps count of everything.
class Unpacking {
 public:
  Unpacking(zip_t* archive, const std::string& file, std::size_t packed)
      : archive_(archive), file_(file), packed_(packed) {}

  Result<std::string> bytes_of(const Entry& entry) {
    const OpenFile opened(zip_fopen_index(archive_, entry.index, 0), zip_fclose);
    if (!opened) return damaged(file_, zip_strerror(archive_));
    std::string bytes;
    std::string buffer(piece, '\0');
    while (true) {
      const zip_int64_t count = zip_fread(opened.get(), buffer.data(), buffer.size());
      if (count < 0) return damaged(file_, zip_file_strerror(opened.get()));
      if (count == 0) return bytes;
      bytes.append(buffer.data(), static_cast<std::size_t>(count));
      total_ += static_cast<std::size_t>(count);
      if (auto fault = too_much(entry, bytes.size())) return *std::move(fault);
    }
  }

 private:
  std::optional<Problem> too_much(const Entry& entry, std::size_t size) const {
    if (size / most_compression > entry.facts.comp_size || total_ / most_compression > packed_)
      return refused_entry(file_, "bundle-compression", entry.name,
                           fill(tr("it unpacks to more than {times} times its size"),
                                {{"times", std::to_string(most_compression)}}));
    const std::size_t most = largest_of(bundle_kind(entry.name));
    if (size > most)
      return refused_entry(file_, "bundle-size", entry.name,
                           fill(tr("it is larger than {size} MiB"), {{"size", mebibytes(most)}}));
    if (total_ > largest_bundle)
      return refused(
          file_, "bundle-size",
          fill(tr("unpacked it is larger than {size} MiB"), {{"size", mebibytes(largest_bundle)}}));
    return std::nullopt;
  }

  zip_t* archive_;
  const std::string& file_;
  std::size_t packed_;  // the whole archive
  std::size_t total_ = 0;
};

std::string words_of(zip_error_t& error) {
  std::string words = zip_error_strerror(&error);
  zip_error_fini(&error);
  return words;
}

Result<Ok> add_files(zip_t* archive, const std::vector<BundleFile>& files) {
  const auto failed = [&] { return failure("bundle-unwritable", zip_strerror(archive)); };
  for (const BundleFile& file : files) {
    zip_source_t* source = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
    if (source == nullptr) return failed();
    const zip_int64_t added = zip_file_add(archive, file.path.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (added < 0) {
      zip_source_free(source);
      return failed();
    }
    const auto index = static_cast<zip_uint64_t>(added);
    constexpr zip_uint32_t plain_file = static_cast<zip_uint32_t>(S_IFREG | 0644) << 16U;
    if (zip_set_file_compression(archive, index, ZIP_CM_STORE, 0) != 0 ||
        zip_file_set_dostime(archive, index, 0, day_one, 0) != 0 ||
        zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, plain_file) != 0)
      return failed();
  }
  return Ok{};
}

Result<std::string> bytes_in(zip_source_t* source) {
  zip_stat_t facts{};
  if (zip_source_open(source) != 0 || zip_source_stat(source, &facts) != 0)
    return failure("bundle-unwritable", zip_error_strerror(zip_source_error(source)));
  std::string bytes(facts.size, '\0');
  const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (read < 0 || static_cast<std::size_t>(read) != bytes.size())
    return failure("bundle-unwritable", zip_error_strerror(zip_source_error(source)));
  return bytes;
}

}  // namespace

Result<std::vector<BundleFile>> unzipped(std::string_view received, const std::string& file) {
  const std::string_view bytes = archive_in(received);
  if (bytes.size() > largest_bundle)
    return refused(file, "bundle-size",
                   fill(tr("it is larger than {size} MiB"), {{"size", mebibytes(largest_bundle)}}));
  if (bytes.empty()) return damaged(file, tr("it is empty"));  // libzip takes that for an archive of nothing
  zip_error_t error{};
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return damaged(file, words_of(error));
  const Archive archive(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error), zip_discard);
  if (!archive) {
    zip_source_free(source);
    return damaged(file, words_of(error));
  }
  const auto entries = entries_of(archive.get(), file);
  if (!entries) return entries.problems();
  Unpacking unpacking(archive.get(), file, bytes.size());
  std::vector<BundleFile> files;
  for (const Entry& entry : *entries) {
    auto unpacked = unpacking.bytes_of(entry);
    if (!unpacked) return unpacked.problems();
    if (!entry.is_folder) files.push_back({entry.name, *std::move(unpacked)});
  }
  return files;
}

Result<std::string> zipped(const std::vector<BundleFile>& files) {
  zip_error_t error{};
  zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (buffer == nullptr) return failure("bundle-unwritable", words_of(error));
  const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> kept(buffer, zip_source_free);
  zip_source_keep(buffer);  // the archive owns one share of it, we the other
  Archive archive(zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, &error), zip_discard);
  if (!archive) {
    zip_source_free(buffer);
    return failure("bundle-unwritable", words_of(error));
  }
  if (auto added = add_files(archive.get(), files); !added) return added.problems();
  if (zip_close(archive.get()) != 0) return failure("bundle-unwritable", zip_strerror(archive.get()));
  (void)archive.release();  // closing has freed it
  return bytes_in(buffer);
}

}  // namespace limber
