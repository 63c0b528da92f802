#include "export/watched_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace limber {

WatchedFile::~WatchedFile() {
  close();
}

bool WatchedFile::open(const std::string& path) {
  constexpr mode_t readable_to_all = 0666;  // less what the person's umask takes away
  file_ =
      static_cast<int>(noted(::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, readable_to_all)));
  return file_ >= 0;
}

bool WatchedFile::close() {
  if (file_ < 0) return failure_ == 0;
  noted(::fsync(file_));
  noted(::close(std::exchange(file_, -1)));
  return failure_ == 0;
}

std::string WatchedFile::trouble() const {
  return failure_ == 0 ? "" : std::system_category().message(failure_);
}

std::int64_t WatchedFile::size() {
  struct stat status {};
  return noted(::fstat(file_, &status)) < 0 ? -1 : status.st_size;
}

std::int64_t WatchedFile::seek(std::int64_t offset, int whence) {
  return noted(::lseek(file_, offset, whence));
}

std::int64_t WatchedFile::read(void* into, std::int64_t count) {
  return noted(::read(file_, into, static_cast<std::size_t>(count)));
}

// A disk that fills up takes a part first, and says why only when asked for the rest.
std::int64_t WatchedFile::write(const void* from, std::int64_t count) {
  const char* bytes = static_cast<const char*>(from);
  std::int64_t done = 0;
  while (done < count) {
    const std::int64_t more = noted(::write(file_, bytes + done, static_cast<std::size_t>(count - done)));
    if (more <= 0) break;
    done += more;
  }
  return done;
}

std::int64_t WatchedFile::noted(std::int64_t result) {
  if (result < 0 && failure_ == 0) failure_ = errno;
  return result;
}

}  // namespace limber
