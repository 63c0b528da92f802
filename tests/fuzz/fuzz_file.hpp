// The bytes as a file, for readers that take a name. One a process, in memory where the system has such a
// folder.
#pragma once

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace limber::fuzz {

inline const std::filesystem::path& folder() {
  static const std::filesystem::path made = [] {
    const std::filesystem::path memory = "/dev/shm";
    const auto parent =
        std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
    const auto own = parent / ("limber-fuzz-" + std::to_string(::getpid()));
    std::filesystem::create_directory(own);
    return own;
  }();
  return made;
}

inline std::filesystem::path file(const char* name, const std::uint8_t* data, std::size_t size) {
  const auto path = folder() / name;
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  return path;
}

}  // namespace limber::fuzz
