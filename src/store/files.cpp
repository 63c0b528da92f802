#include "store/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <vector>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

// Closes a file descriptor on every way out.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_;
};

Problem unreadable(const fs::path& path, int error) {
  if (error == ENOENT || error == ENOTDIR) {
    return file_problem(path, "file-missing", tr("There is no such file."));
  }
  return file_problem(path, "file-unreadable",
                      fill(tr("The file cannot be read: {reason}."), {{"reason", std::strerror(error)}}));
}

Problem unwritable(const fs::path& path, int error) {
  return file_problem(path, "file-unwritable",
                      fill(tr("The file cannot be written: {reason}."), {{"reason", std::strerror(error)}}));
}

Problem too_large(const fs::path& path, std::size_t cap) {
  const double mebibytes = static_cast<double>(cap) / (1024.0 * 1024.0);
  return file_problem(path, "file-too-large",
                      fill(tr("The file is larger than {size} MiB, the most Limber reads here."),
                           {{"size", number_text(mebibytes, 1)}}));
}

std::optional<Problem> kind_problem(const fs::path& path, const struct stat& status) {
  if (S_ISREG(status.st_mode)) return std::nullopt;
  if (S_ISDIR(status.st_mode)) return file_problem(path, "file-kind", tr("This is a folder, not a file."));
  return file_problem(path, "file-kind", tr("This is a device or a pipe, not a file."));
}

// Reads one byte more than allowed at most: a file may grow, and some claim to be empty and are not.
Result<std::string> read_up_to(int fd, const fs::path& path, std::size_t cap) {
  std::string bytes;
  std::vector<char> buffer(64 * 1024);
  while (true) {
    const ssize_t count = ::read(fd, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unreadable(path, errno);
    if (count == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
    if (bytes.size() > cap) return too_large(path, cap);
  }
}

using ReadOpened = std::function<Result<std::string>(int fd, std::uintmax_t size)>;

Result<std::string> read_regular(const fs::path& path, const ReadOpened& read) {
  struct stat status {};
  // Looked at before opening: to open a device can already do something.
  if (::stat(path.c_str(), &status) != 0) return unreadable(path, errno);
  if (auto problem = kind_problem(path, status)) return *problem;
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!file) return unreadable(path, errno);
  if (::fstat(file.get(), &status) != 0) return unreadable(path, errno);
  if (auto problem = kind_problem(path, status)) return *problem;
  return read(file.get(), static_cast<std::uintmax_t>(status.st_size));
}

// 0, or the error number.
int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(fd, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

// Makes the new name itself survive a power cut. Some file systems cannot flush a folder; the data is safe
// there too.
void flush_folder(const fs::path& folder) {
  const Descriptor opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened) ::fsync(opened.get());
}

// A link in a person's settings folder (kept elsewhere) stays a link: what it points to is replaced.
fs::path link_followed(const fs::path& path) {
  std::error_code error;
  if (!fs::is_symlink(path, error)) return path;
  const fs::path target = fs::weakly_canonical(path, error);
  return error ? path : target;
}

}  // namespace

fs::path free_file(const fs::path& folder, const std::string& stem, const std::string& ending) {
  std::error_code error;
  fs::path file = folder / (stem + ending);
  for (int number = 2; fs::exists(file, error); ++number)
    file = folder / (stem + "-" + std::to_string(number) + ending);
  return file;
}

Problem file_problem(const fs::path& path, std::string rule, std::string message) {
  return {Severity::error, {path.string(), 0, 0, ""}, std::move(rule), std::move(message)};
}

Result<std::string> read_text_file(const fs::path& path, std::size_t cap) {
  return read_regular(path, [&](int fd, std::uintmax_t size) -> Result<std::string> {
    if (size > cap) return too_large(path, cap);
    return read_up_to(fd, path, cap);
  });
}

Result<std::string> read_beginning(const fs::path& path, std::size_t most) {
  return read_regular(path, [&](int fd, std::uintmax_t) -> Result<std::string> {
    std::string bytes(most, '\0');
    const ssize_t count = ::pread(fd, bytes.data(), bytes.size(), 0);
    if (count < 0) return unreadable(path, errno);
    bytes.resize(static_cast<std::size_t>(count));
    return bytes;
  });
}

Result<Done> write_file_atomically(const fs::path& path, std::string_view bytes) {
  return write_file_atomically(path, [bytes](const TakePiece& take) { return take(bytes); });
}

Result<Done> write_file_atomically(const fs::path& path,
                                   const std::function<Result<Done>(const TakePiece&)>& write) {
  const fs::path target = link_followed(path);
  struct stat status {};
  if (::stat(target.c_str(), &status) == 0) {
    if (auto problem = kind_problem(path, status)) return *problem;
  }
  std::string temporary = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
  const Descriptor file(::mkstemp(temporary.data()));  // 0600
  if (!file) return unwritable(path, errno);
  auto written = write([&](std::string_view piece) -> Result<Done> {
    const int error = write_all(file.get(), piece);
    if (error != 0) return unwritable(path, error);
    return Done{};
  });
  const bool placed = written && ::fsync(file.get()) == 0 && ::rename(temporary.c_str(), target.c_str()) == 0;
  if (!placed) {
    const int error = errno;
    ::unlink(temporary.c_str());
    return written ? unwritable(path, error) : written;
  }
  flush_folder(target.parent_path());
  return Done{};
}

Result<Done> make_private_folder(const fs::path& folder) {
  std::error_code error;
  if (folder.empty() || fs::is_directory(folder, error)) return Done{};
  if (auto above = make_private_folder(folder.parent_path()); !above) return above;
  if (::mkdir(folder.c_str(), 0700) == 0) return Done{};
  const int reason = errno;
  if (reason == EEXIST && fs::is_directory(folder, error)) return Done{};  // another process was first
  return file_problem(folder, "folder-unwritable",
                      fill(tr("The folder cannot be made: {reason}."), {{"reason", std::strerror(reason)}}));
}

Result<fs::path> set_aside(const fs::path& path, const WallTime& now) {
  const std::string stem = path.stem().string() + "-damaged-" + date_text(now);
  const std::string ending = path.extension().string();
  for (int number = 1; number <= 1000; ++number) {
    const std::string suffix = number == 1 ? "" : "-" + std::to_string(number);
    const fs::path aside = path.parent_path() / (stem + suffix + ending);
    // Claims the free name first: rename() alone would silently replace what another process just put there.
    const Descriptor claimed(::open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (claimed) {
      if (::rename(path.c_str(), aside.c_str()) == 0) {
        flush_folder(path.parent_path());
        return aside;
      }
      const int reason = errno;
      ::unlink(aside.c_str());
      return unwritable(path, reason);
    }
    if (errno != EEXIST) return unwritable(aside, errno);
  }
  return unwritable(path, EEXIST);
}

}  // namespace limber
