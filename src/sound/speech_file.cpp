#include "sound/speech_file.hpp"

#include <algorithm>
#include <vector>

#include "base/hash.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"
#include "sound/speech_shape.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

// The file, all numbers little-endian: "LSPEECH1", hash of the key with seed 2 (8 bytes), checksum of the
// samples (8), rate (4), number of samples (4), the samples (2 each). One channel.
constexpr std::string_view magic = "LSPEECH1";
constexpr std::size_t header_size = 8 + 8 + 8 + 4 + 4;
constexpr std::size_t largest_file = header_size + 2ULL * stream_rate * (longest_speech / 1s);
constexpr const char* extension = ".speech";

std::uint64_t hash(std::string_view bytes, std::uint64_t seed) {
  return fnv1a(bytes, fnv1a_basis ^ (seed * 0x9E3779B97F4A7C15U));
}

void put(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xffU);
}

std::uint64_t take(std::string_view& in, std::size_t bytes) {
  std::uint64_t number = 0;
  for (std::size_t i = bytes; i-- > 0;) number = number << 8U | static_cast<unsigned char>(in[i]);
  in.remove_prefix(bytes);
  return number;
}

bool known_rate(std::uint64_t rate) {
  return rate == 16'000 || rate == 24'000 || rate == 48'000;
}

}  // namespace

fs::path speech_file(const fs::path& folder, std::string_view key) {
  return folder / (hash_name(hash(key, 1)) + extension);
}

std::optional<Clip> read_speech(const fs::path& file, std::string_view key) {
  const auto bytes = read_text_file(file, largest_file);
  if (!bytes || bytes->size() < header_size || !bytes->starts_with(magic)) return std::nullopt;
  std::string_view rest = std::string_view(*bytes).substr(magic.size());
  const bool same_key = take(rest, 8) == hash(key, 2);
  const std::uint64_t checksum = take(rest, 8);
  const std::uint64_t rate = take(rest, 4);
  const std::uint64_t count = take(rest, 4);
  if (!same_key || !known_rate(rate) || rest.size() != 2 * count || hash(rest, 3) != checksum)
    return std::nullopt;
  Clip clip{static_cast<int>(rate), 1, std::vector<std::int16_t>(count)};
  for (std::int16_t& sample : clip.samples) sample = static_cast<std::int16_t>(take(rest, 2));
  std::error_code ignored;
  fs::last_write_time(file, fs::file_time_type::clock::now(),
                      ignored);  // in use: among the last to be trimmed
  return clip;
}

bool write_speech(const fs::path& file, std::string_view key, const Clip& clip) {
  std::string samples;
  for (const std::int16_t sample : clip.samples) put(samples, static_cast<std::uint16_t>(sample), 2);
  std::string bytes(magic);
  put(bytes, hash(key, 2), 8);
  put(bytes, hash(samples, 3), 8);
  put(bytes, static_cast<std::uint64_t>(clip.rate), 4);
  put(bytes, clip.samples.size(), 4);
  if (!make_private_folder(file.parent_path())) return false;
  return write_file_atomically(file, bytes + samples, FileUse::cached).has_value();
}

void trim_speech(const fs::path& folder, std::uintmax_t most_bytes) {
  struct File {
    fs::file_time_type used;
    std::uintmax_t size;
    fs::path path;
  };
  std::vector<File> files;
  std::uintmax_t total = 0;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    std::error_code gone;
    const File file{at->last_write_time(gone), at->file_size(gone), at->path()};
    if (gone || file.path.extension() != extension) continue;
    total += file.size;
    files.push_back(file);
  }
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.used < b.used; });
  for (const File& file : files) {
    if (total <= most_bytes) break;
    if (fs::remove(file.path, error)) total -= file.size;
  }
}

}  // namespace limber
