// A journal on disk for tests, and other processes that use it.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>

#include "database/journal_db.hpp"
#include "store/paths.hpp"
#include "support/journal.hpp"
#include "support/store.hpp"

namespace limber::test {

// Opens or throws, so that a test reads straight on.
inline JournalDb opened(const std::filesystem::path& file) {
  auto db = JournalDb::open(file, monday_evening);
  if (!db) throw std::runtime_error(db.problems().front().message);
  return std::move(*db);
}

// Everything in one folder, as with --data.
inline Paths places_in(const std::filesystem::path& folder) {
  return *places([](const std::string&) { return std::nullopt; }, folder.string());
}

// Runs `work` in another process; `acknowledge(id)` tells this one. Killed after `enough` acknowledgements,
// if it has not ended by then. Returns what was acknowledged.
inline std::vector<std::int64_t> in_killed_process(
    std::size_t enough, const std::function<void(const std::function<void(std::int64_t)>&)>& work) {
  int ends[2] = {};
  if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    work([&](std::int64_t id) {
      if (::write(ends[1], &id, sizeof id) != sizeof id) ::_exit(3);
    });
    ::_exit(0);
  }
  ::close(ends[1]);
  std::vector<std::int64_t> acknowledged;
  std::int64_t id = 0;
  while (::read(ends[0], &id, sizeof id) == sizeof id) {
    acknowledged.push_back(id);
    if (acknowledged.size() == enough) ::kill(child, SIGKILL);
  }
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  return acknowledged;
}

}  // namespace limber::test
