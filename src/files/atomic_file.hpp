// Writing so that nothing is ever half there.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace limber {

enum class FileUse {
  personal,  // its owner alone may read it
  exported,  // readable as the person's umask says
  cached     // for its owner; can be made again and is checked when it is read, so nobody waits for the disk
};

// A file written under another name beside its own. commit() puts it in place; without it nothing is left.
// Only a regular file is replaced; a link stays a link, and what it points to is replaced. After a failure
// everything fails, with the first problem. Rules: "file-kind", "file-unwritable". One thread.
class AtomicFile {
 public:
  explicit AtomicFile(const std::filesystem::path& path, FileUse use = FileUse::personal);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  Result<Ok> write(std::string_view bytes);
  // Flushes it to the disk and gives it its name.
  Result<Ok> commit();
  // The first problem, if there is one.
  Result<Ok> status() const;

  // For what writes by itself, in place: a program or a library.
  const std::string& temporary() const { return temporary_; }
  int descriptor() const { return file_; }

 private:
  void create();
  void fail(int error);

  std::filesystem::path path_;    // as it was named
  std::filesystem::path target_;  // links followed
  FileUse use_;
  std::string temporary_;  // "": there is none (any more)
  int file_ = -1;
  Problems problems_;
};

// Either all of `bytes` stands under `path` afterwards, or what stood there before.
Result<Ok> write_file_atomically(const std::filesystem::path& path, std::string_view bytes,
                                 FileUse use = FileUse::personal);

}  // namespace limber
