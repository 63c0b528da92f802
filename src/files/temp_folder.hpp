// A private folder that is gone when it is no longer needed.
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "base/result.hpp"

namespace limber {

class TempFolder {
 public:
  // Made empty, for its owner only (0700) and hidden, inside `above`; "": where the system keeps temporary
  // files. Rule "folder-unwritable".
  static Result<TempFolder> make(std::filesystem::path above = {});
  TempFolder(TempFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::string file(const char* name) const { return (path_ / name).string(); }

  // Becomes `place`, on the same disk; what was there is removed once this stands in its stead, and stays if
  // that fails. Rule "folder-unwritable".
  Result<Ok> put_in_place(const std::filesystem::path& place);

 private:
  explicit TempFolder(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
};

}  // namespace limber
