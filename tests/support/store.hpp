// A folder of its own for a test, and what tests of the disk need besides.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace limber::test {

// Made empty, removed with all it holds.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

void put(const std::filesystem::path& path, const std::string& bytes);
std::string contents(const std::filesystem::path& path);
unsigned mode_of(const std::filesystem::path& path);
std::size_t entries_in(const std::filesystem::path& folder);

// Whether `check` holds in a process without root's licence to write everywhere. `owned` is given to that
// user.
bool holds_for_ordinary_user(const std::filesystem::path& owned, const std::function<bool()>& check);

}  // namespace limber::test
