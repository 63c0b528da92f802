#include "files/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "files/disk.hpp"

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

// The first file of the folder whose name becomes the same by `form`.
template <class Form>
std::optional<fs::path> twin(const fs::path& path, Form form) {
  std::error_code error;
  const std::string wanted = form(path.filename().string());
  const fs::path folder = path.has_parent_path() ? path.parent_path() : ".";
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (form(at->path().filename().string()) == wanted) return path.parent_path() / at->path().filename();
  }
  return std::nullopt;
}

Result<std::string> read_regular(const fs::path& named, std::size_t most, bool whole) {
  const fs::path path = stored_path(named);
  struct stat status {};
  // Looked at before opening: to open a device can already do something.
  if (::stat(path.c_str(), &status) != 0) return unreadable(path, errno);
  if (auto problem = kind_problem(path, status)) return *problem;
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!file || ::fstat(file.get(), &status) != 0) return unreadable(path, errno);
  if (auto problem = kind_problem(path, status)) return *problem;
  if (whole && static_cast<std::uintmax_t>(status.st_size) > most) return too_large(path, most);
  std::string bytes;
  constexpr std::size_t at_once = 64 * 1024;
  const auto buffer = std::make_unique_for_overwrite<char[]>(at_once);
  while (bytes.size() <= most) {  // a file may grow, and some claim to be empty and are not
    const ssize_t count = ::read(file.get(), buffer.get(), at_once);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unreadable(path, errno);
    if (count == 0) return bytes;
    bytes.append(buffer.get(), static_cast<std::size_t>(count));
  }
  if (whole) return too_large(path, most);
  bytes.resize(most);
  return bytes;
}

}  // namespace

fs::path stored_path(const fs::path& path) {
  std::error_code error;
  const std::string name = path.filename().string();
  const bool plain =
      std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (plain || fs::exists(fs::symlink_status(path, error))) return path;
  return twin(path, composed).value_or(path);
}

std::string name_in_other_case(const fs::path& path) {
  const auto other = twin(path, folded);
  return other ? other->filename().string() : "";
}

// A dangling link is something, too.
fs::path unique_path(const fs::path& folder, const std::string& stem, const std::string& ending) {
  std::error_code error;
  fs::path path = folder / (stem + ending);
  for (int number = 2; fs::exists(fs::symlink_status(path, error)); ++number)
    path = folder / (stem + "-" + std::to_string(number) + ending);
  return path;
}

Problem file_problem(const fs::path& path, std::string rule, std::string message) {
  return {Severity::error, {path.string(), 0, 0, ""}, std::move(rule), std::move(message)};
}

Problem unwritable_file(const fs::path& path, const std::string& reason) {
  return file_problem(path, "file-unwritable",
                      fill(tr("The file cannot be written: {reason}."), {{"reason", reason}}));
}

Problem unwritable_folder(const fs::path& folder, int error) {
  return file_problem(folder, "folder-unwritable",
                      fill(tr("The folder cannot be made: {reason}."), {{"reason", std::strerror(error)}}));
}

Result<Ok> check_replaceable(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return Ok{};
  const auto problem = kind_problem(path, status);
  return problem ? Result<Ok>(*problem) : Ok{};
}

// Some file systems cannot flush a folder, and some folders may not be read; names are safe there too.
int sync_folder(const fs::path& folder) {
  const Descriptor opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  const bool synced = !opened || disk().sync(opened.get()) == 0 || errno == EINVAL || errno == ENOTSUP;
  return synced ? 0 : -1;
}

Result<std::string> read_text_file(const fs::path& path, std::size_t cap) {
  return read_regular(path, cap, true);
}

Result<std::string> read_beginning(const fs::path& path, std::size_t most) {
  return read_regular(path, most, false);
}

Result<Ok> make_private_folder(const fs::path& folder) {
  std::error_code error;
  if (folder.empty() || fs::is_directory(folder, error)) return Ok{};
  if (auto above = make_private_folder(folder.parent_path()); !above) return above;
  if (::mkdir(folder.c_str(), 0700) == 0) return Ok{};
  const int reason = errno;
  if (reason == EEXIST && fs::is_directory(folder, error)) return Ok{};  // another process was first
  return unwritable_folder(folder, reason);
}

Result<fs::path> quarantine(const fs::path& path, const WallTime& now) {
  const std::string stem = path.stem().string() + "-damaged-" + date_text(now);
  for (int tries = 0; tries < 1000; ++tries) {
    const fs::path aside = unique_path(path.parent_path(), stem, path.extension().string());
    // Claims the free name first: rename() alone would silently replace what another process just put there.
    const Descriptor claimed(disk().create(aside.c_str(), 0600));
    if (!claimed && errno == EEXIST) continue;
    if (!claimed) return unwritable_file(aside, std::strerror(errno));
    if (disk().rename(path.c_str(), aside.c_str()) == 0) {
      sync_folder(path.parent_path());
      return aside;
    }
    const std::string reason = std::strerror(errno);
    disk().remove(aside.c_str());
    return unwritable_file(path, reason);
  }
  return unwritable_file(path, std::strerror(EEXIST));
}

}  // namespace limber
