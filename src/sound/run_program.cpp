#include "sound/run_program.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <optional>
#include <thread>

extern "C" {
extern char** environ;  // in no header on every system
}

namespace limber {
namespace {

// A group of its own, so that killing it leaves none of its children behind; the signals a program expects.
class Attributes {
 public:
  Attributes() {
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigemptyset(&none);
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    sigaddset(&usual, SIGINT);
    sigaddset(&usual, SIGTERM);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &usual);
    posix_spawnattr_setflags(&attributes_,
                             POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  ~Attributes() { posix_spawnattr_destroy(&attributes_); }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

class Streams {
 public:
  explicit Streams(const std::string& input) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, 0, input.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, 2, "/dev/null", O_WRONLY, 0);
  }
  ~Streams() { posix_spawn_file_actions_destroy(&actions_); }
  Streams(const Streams&) = delete;
  Streams& operator=(const Streams&) = delete;
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

std::optional<pid_t> started(const std::vector<std::string>& words, const std::string& input) {
  const Attributes attributes;
  const Streams streams(input);
  std::vector<std::string> own = words;  // argv wants words that may be written to
  std::vector<char*> arguments;
  for (std::string& word : own) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int failed =
      posix_spawnp(&child, arguments[0], streams.get(), attributes.get(), arguments.data(), environ);
  return failed == 0 ? std::optional(child) : std::nullopt;
}

}  // namespace

ProgramEnd run_program(const std::vector<std::string>& words, const std::string& input, Millis limit,
                       const std::atomic<bool>& stop) {
  if (words.empty()) return ProgramEnd::not_found;
  const auto child = started(words, input);
  if (!child) return ProgramEnd::not_found;
  // Naps are counted instead of reading a clock; a nap is long beside what a busy system adds to it.
  constexpr Millis nap = 5ms;
  int status = 0;
  for (Millis waited = 0ms; waited < limit && !stop; waited += nap) {
    const pid_t ended = waitpid(*child, &status, WNOHANG);
    if (ended == *child)
      return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? ProgramEnd::well : ProgramEnd::badly;
    if (ended < 0) return ProgramEnd::badly;
    std::this_thread::sleep_for(nap);
  }
  kill(-*child, SIGKILL);
  waitpid(*child, &status, 0);
  return ProgramEnd::too_late;
}

}  // namespace limber
