#include "database/session_lock.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <utility>

namespace limber {
namespace {

// Locks of the open file, not of the process, where the system has them: a second handle does not undo the
// first's.
#ifdef F_OFD_SETLK
constexpr int set_now = F_OFD_SETLK;
constexpr int set_waiting = F_OFD_SETLKW;
constexpr int ask = F_OFD_GETLK;
#else
constexpr int set_now = F_SETLK;
constexpr int set_waiting = F_SETLKW;
constexpr int ask = F_GETLK;
#endif

constexpr std::int64_t opening = 0;  // no session has this id

struct flock byte_lock(short type, std::int64_t byte) {
  struct flock lock {};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  lock.l_start = byte;
  lock.l_len = 1;
  return lock;
}

void set(int fd, int command, short type, std::int64_t byte) {
  struct flock lock = byte_lock(type, byte);
  if (fd >= 0) ::fcntl(fd, command, &lock);
}

}  // namespace

SessionLocks::SessionLocks(const std::filesystem::path& file)
    : fd_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {}

SessionLocks::~SessionLocks() {
  if (fd_ >= 0) ::close(fd_);
}

SessionLocks::SessionLocks(SessionLocks&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), own_(std::move(other.own_)) {}

SessionLocks& SessionLocks::operator=(SessionLocks&& other) noexcept {
  std::swap(fd_, other.fd_);
  std::swap(own_, other.own_);
  return *this;
}

void SessionLocks::take(std::int64_t session) {
  own_.insert(session);
  set(fd_, set_now, F_WRLCK, session);
}

void SessionLocks::release(std::int64_t session) {
  own_.erase(session);
  set(fd_, set_now, F_UNLCK, session);
}

bool SessionLocks::held(std::int64_t session) const {
  if (own_.contains(session)) return true;
  struct flock lock = byte_lock(F_WRLCK, session);
  return fd_ >= 0 && ::fcntl(fd_, ask, &lock) == 0 && lock.l_type != F_UNLCK;
}

void SessionLocks::take_opening() const {
  set(fd_, set_waiting, F_WRLCK, opening);
}

void SessionLocks::release_opening() const {
  set(fd_, set_now, F_UNLCK, opening);
}

}  // namespace limber
