// Which sessions are running in which process: locks that the system lets go of when a process dies.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>

namespace limber {

// One lock file, one byte of it a session. Where the file system knows no locks, nothing counts as locked.
class SessionLocks {
 public:
  SessionLocks() = default;
  explicit SessionLocks(const std::filesystem::path& file);  // made if missing (0600)
  ~SessionLocks();
  SessionLocks(SessionLocks&& other) noexcept;
  SessionLocks& operator=(SessionLocks&& other) noexcept;

  void take(std::int64_t session);
  void release(std::int64_t session);
  bool held(std::int64_t session) const;  // by this object or by any other

  // Waits until no other process is opening the same journal, and keeps others waiting until released.
  void take_opening() const;
  void release_opening() const;

 private:
  int fd_ = -1;
  std::set<std::int64_t> own_;  // the system tells only of others' locks
};

}  // namespace limber
