// A private folder that is gone when it is no longer needed, unless it was put in its place. Private to this
// room.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.hpp"

namespace limber {

class ScratchFolder {
 public:
  // Made empty, for its owner only (0700), inside `above`. Rule "folder-unwritable".
  static Result<std::unique_ptr<ScratchFolder>> make(const std::filesystem::path& above);
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // Becomes `place`, on the same disk; what was there is removed once this stands in its stead, and stays if
  // that fails. Rule "folder-unwritable".
  Result<Done> put_in_place(const std::filesystem::path& place);

 private:
  explicit ScratchFolder(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
};

}  // namespace limber
