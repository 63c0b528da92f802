// Zip archives as no honest program would write them.
#pragma once

#include <zip.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace limber::test {

// One stored entry, every field as the test wants it.
struct RawEntry {
  std::string name;
  std::string bytes;
  std::uint32_t unix_mode = 0100644;
  std::uint16_t flags = 0;
  std::uint16_t method = 0;
};

inline std::uint32_t crc32_of(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

inline void put_number(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

// The part that the local header and the directory share, from "version needed" to "extra length".
inline std::string shared_header(const RawEntry& entry) {
  std::string out;
  put_number(out, 20, 2);
  put_number(out, entry.flags, 2);
  put_number(out, entry.method, 2);
  put_number(out, 0, 2);
  put_number(out, 33, 2);  // 1980-01-01
  put_number(out, crc32_of(entry.bytes), 4);
  put_number(out, entry.bytes.size(), 4);
  put_number(out, entry.bytes.size(), 4);
  put_number(out, entry.name.size(), 2);
  put_number(out, 0, 2);
  return out;
}

inline std::string raw_zip(const std::vector<RawEntry>& entries) {
  std::string out;
  std::string directory;
  for (const RawEntry& entry : entries) {
    directory += "PK\x01\x02";
    put_number(directory, (3U << 8U) | 20U, 2);  // made on Unix
    directory += shared_header(entry);
    put_number(directory, 0, 2 + 2 + 2);
    put_number(directory, static_cast<std::uint64_t>(entry.unix_mode) << 16U, 4);
    put_number(directory, out.size(), 4);
    directory += entry.name;
    out += "PK\x03\x04" + shared_header(entry) + entry.name + entry.bytes;
  }
  const std::size_t begin = out.size();
  out += directory + "PK\x05\x06";
  put_number(out, 0, 4);
  put_number(out, entries.size(), 2);
  put_number(out, entries.size(), 2);
  put_number(out, directory.size(), 4);
  put_number(out, begin, 4);
  put_number(out, 0, 2);
  return out;
}

// An honest archive, compressed.
inline std::string deflated_zip(const std::vector<std::pair<std::string, std::string>>& files) {
  zip_error_t error{};
  zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(buffer);
  zip_t* archive = zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error("no archive");
  for (const auto& [name, bytes] : files) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const auto index = static_cast<zip_uint64_t>(zip_file_add(archive, name.c_str(), source, 0));
    zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 1);
  }
  if (zip_close(archive) != 0) throw std::runtime_error("archive not written");
  zip_stat_t facts{};
  zip_source_open(buffer);
  zip_source_stat(buffer, &facts);
  std::string bytes(facts.size, '\0');
  zip_source_read(buffer, bytes.data(), bytes.size());
  zip_source_close(buffer);
  zip_source_free(buffer);
  return bytes;
}

}  // namespace limber::test
