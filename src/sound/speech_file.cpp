#include "sound/speech_file.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <vector>

#include "sound/speech_shape.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

// The file, all numbers little-endian: "LSPEECH1", hash of the key with seed 2 (8 bytes), checksum of the
// samples (8), rate (4), number of samples (4), the samples (2 each). One channel.
constexpr std::string_view magic = "LSPEECH1";
constexpr std::size_t header_size = 8 + 8 + 8 + 4 + 4;
constexpr const char* extension = ".speech";

std::uint64_t hash(std::string_view bytes, std::uint64_t seed) {  // FNV-1a
  std::uint64_t h = 14695981039346656037ULL ^ (seed * 0x9e3779b97f4a7c15ULL);
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return h;
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

std::optional<std::string> content(const fs::path& file) {
  constexpr std::uintmax_t most = header_size + 2ULL * stream_rate * (longest_speech / 1s);
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return std::nullopt;
  const std::uintmax_t size = fs::file_size(file, error);
  if (error || size < header_size || size > most) return std::nullopt;
  std::string bytes(size, '\0');
  std::ifstream in(file, std::ios::binary);
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size))) return std::nullopt;
  return bytes;
}

bool known_rate(std::uint64_t rate) {
  return rate == 16'000 || rate == 24'000 || rate == 48'000;
}

void keep_private(const fs::path& path, fs::perms perms) {
  std::error_code ignored;  // a file system without permissions is no reason to be silent
  fs::permissions(path, perms, ignored);
}

}  // namespace

fs::path speech_file(const fs::path& folder, std::string_view key) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string name;
  for (std::uint64_t h = hash(key, 1), i = 0; i < 16; ++i, h >>= 4U) name += digits[h & 0xfU];
  return folder / (name + extension);
}

std::optional<Clip> read_speech(const fs::path& file, std::string_view key) {
  const auto bytes = content(file);
  if (!bytes || !bytes->starts_with(magic)) return std::nullopt;
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
  std::string header(magic);
  put(header, hash(key, 2), 8);
  put(header, hash(samples, 3), 8);
  put(header, static_cast<std::uint64_t>(clip.rate), 4);
  put(header, clip.samples.size(), 4);
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  fs::path unfinished = file;
  unfinished += ".new";
  {
    std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
    keep_private(unfinished, fs::perms::owner_read | fs::perms::owner_write);
    if (!(out << header << samples << std::flush)) return false;
  }
  fs::rename(unfinished, file, error);
  return !error;
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
