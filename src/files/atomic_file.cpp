#include "files/atomic_file.hpp"

#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

#include "files/disk.hpp"
#include "files/files.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

// A link in a person's settings folder (kept elsewhere) stays a link: what it points to is replaced.
fs::path follow_link(const fs::path& path) {
  std::error_code error;
  if (!fs::is_symlink(path, error)) return path;
  const fs::path target = fs::weakly_canonical(path, error);
  return error ? path : target;
}

// However long the name of the target is, and whoever else writes it. What is exported may be a large film,
// of which a process that was killed should not leave one after the other.
std::string temporary_name(const fs::path& target, FileUse use) {
  if (use == FileUse::exported) return target.string() + ".part";
  static std::atomic<unsigned> made{0};
  const std::string name = ".limber-" + std::to_string(::getpid()) + "-" + std::to_string(++made);
  return (target.parent_path() / name).string();
}

}  // namespace

AtomicFile::AtomicFile(const fs::path& path, FileUse use)
    : path_(path), target_(follow_link(path)), use_(use), problems_(check_replaceable(path).problems()) {
  if (problems_.empty()) create();
}

AtomicFile::~AtomicFile() {
  if (file_ >= 0) ::close(file_);
  if (!temporary_.empty()) disk().remove(temporary_.c_str());
}

// Another name is tried, or room made, where a process that was killed left a file.
void AtomicFile::create() {
  for (int tries = 0; file_ < 0 && tries < 100; ++tries) {
    const std::string name = temporary_name(target_, use_);
    file_ = disk().create(name.c_str(), use_ == FileUse::exported ? 0666 : 0600);
    if (file_ >= 0) temporary_ = name;
    if (file_ < 0 && errno != EEXIST) break;
    if (file_ < 0 && use_ == FileUse::exported) disk().remove(name.c_str());
  }
  if (file_ < 0) fail(errno);
}

void AtomicFile::fail(int error) {
  problems_ = {unwritable_file(path_, std::strerror(error))};
}

Result<Ok> AtomicFile::status() const {
  return problems_.empty() ? Result<Ok>(Ok{}) : problems_;
}

Result<Ok> AtomicFile::write(std::string_view bytes) {
  while (problems_.empty() && !bytes.empty()) {
    const ssize_t count = disk().write(file_, bytes.data(), bytes.size());
    if (count >= 0)
      bytes.remove_prefix(static_cast<std::size_t>(count));
    else if (errno != EINTR)
      fail(errno);
  }
  return status();
}

Result<Ok> AtomicFile::commit() {
  if (problems_.empty() && use_ != FileUse::cached && disk().sync(file_) != 0) fail(errno);
  if (problems_.empty() && disk().rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);
  if (!problems_.empty()) return problems_;
  temporary_.clear();
  if (use_ != FileUse::cached && sync_folder(target_.parent_path()) < 0) fail(errno);
  return status();
}

Result<Ok> write_file_atomically(const fs::path& path, std::string_view bytes, FileUse use) {
  AtomicFile file(path, use);
  if (const auto written = file.write(bytes); !written) return written;
  return file.commit();
}

}  // namespace limber
