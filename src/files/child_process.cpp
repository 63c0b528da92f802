#include "files/child_process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <utility>

extern "C" {
extern char** environ;  // in no header on every system
}

namespace limber {
namespace {

// A group of its own, so that killing it leaves none of its children behind; the signals a program expects.
void set_up(posix_spawnattr_t& attributes) {
  sigset_t none;
  sigemptyset(&none);
  sigset_t usual;
  sigemptyset(&usual);
  for (const int signal : {SIGPIPE, SIGINT, SIGTERM}) sigaddset(&usual, signal);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes,
                           POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

bool ended_well(int status) {
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

bool has_program(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::string folders = path == nullptr ? "" : path;
  while (!folders.empty()) {
    const std::size_t colon = folders.find(':');
    const auto file = std::filesystem::path(folders.substr(0, colon)) / name;
    if (::access(file.c_str(), X_OK) == 0) return true;
    folders = colon == std::string::npos ? "" : folders.substr(colon + 1);
  }
  return false;
}

std::vector<std::string> command_words(std::string_view command) {
  std::vector<std::string> words;
  bool inside = false;
  char quote = 0;
  for (const char c : command) {
    const bool ends_quote = quote != 0 && c == quote;
    const bool begins_quote = quote == 0 && (c == '\'' || c == '"');
    const bool space = quote == 0 && std::isspace(static_cast<unsigned char>(c)) != 0;
    if (space) {
      inside = false;
      continue;
    }
    if (!std::exchange(inside, true)) words.emplace_back();
    if (begins_quote) quote = c;
    if (ends_quote) quote = 0;
    if (!begins_quote && !ends_quote) words.back() += c;
  }
  return words;
}

bool start_apart(std::vector<std::string> words) {
  if (words.empty()) return false;
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  set_up(attributes);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (const auto& [descriptor, how] : {std::pair{STDIN_FILENO, O_RDONLY}, {STDOUT_FILENO, O_WRONLY}})
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", how, 0);
  std::vector<char*> arguments;  // words that may be written to
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = -1;
  const int error = posix_spawnp(&child, arguments[0], &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  // What has ended is taken off the system's list.
  if (error == 0) std::thread([child] { ::waitpid(child, nullptr, 0); }).detach();
  return error == 0;
}

std::unique_ptr<ChildProcess> ChildProcess::start(std::vector<std::string> words, const std::string& input) {
  std::unique_ptr<ChildProcess> self(new ChildProcess);
  self->complaints_.reset(std::tmpfile());
  if (words.empty() || !self->complaints_) return nullptr;
  int ends[2] = {-1, -1};  // of a socket: unlike a pipe's, its reader may end without a signal to the writer
  if (!input.empty())
    ends[0] = ::open(input.c_str(), O_RDONLY | O_CLOEXEC);
  else if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    return nullptr;
  self->input_ = ends[1];
  const bool launched = ends[0] >= 0 && self->launch(words, ends[0]);
  ::close(ends[0]);
  return launched ? std::move(self) : nullptr;
}

bool ChildProcess::launch(std::vector<std::string>& words, int input) {
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  set_up(attributes);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ::fileno(complaints_.get()), STDERR_FILENO);
  std::vector<char*> arguments;  // words that may be written to
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const int error = posix_spawnp(&child_, arguments[0], &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) child_ = -1;
  return error == 0;
}

ChildProcess::~ChildProcess() {
  close_input();
  if (child_ > 0) kill();
}

void ChildProcess::close_input() {
  if (input_ >= 0) ::close(std::exchange(input_, -1));
}

void ChildProcess::kill() {
  ::kill(-child_, SIGKILL);
  ::waitpid(std::exchange(child_, -1), nullptr, 0);
}

bool ChildProcess::write(std::span<const std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::send(input_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

bool ChildProcess::finish() {
  close_input();
  int status = 0;
  pid_t ended = 0;
  do ended = ::waitpid(child_, &status, 0);
  while (ended < 0 && errno == EINTR);
  child_ = -1;
  return ended > 0 && ended_well(status);
}

ChildProcess::End ChildProcess::finish(Millis limit, const std::atomic<bool>& stop) {
  close_input();
  // Naps are counted instead of reading a clock; a nap is long beside what a busy system adds to it.
  constexpr Millis nap = 5ms;
  for (Millis waited = 0ms; waited < limit && !stop; waited += nap) {
    int status = 0;
    const pid_t ended = ::waitpid(child_, &status, WNOHANG);
    if (ended != 0) child_ = -1;
    if (ended != 0) return ended > 0 && ended_well(status) ? End::well : End::badly;
    std::this_thread::sleep_for(nap);
  }
  kill();
  return End::too_late;
}

std::string ChildProcess::last_words() const {
  constexpr long most = 600;
  std::FILE* said = complaints_.get();
  std::fseek(said, 0, SEEK_END);
  std::fseek(said, std::max(0L, std::ftell(said) - most), SEEK_SET);
  std::string words(static_cast<std::size_t>(most), '\0');
  words.resize(std::fread(words.data(), 1, words.size(), said));
  while (!words.empty() && (words.back() == '\n' || words.back() == '\r')) words.pop_back();
  const std::size_t line = words.rfind('\n');
  return line == std::string::npos ? words : words.substr(line + 1);
}

}  // namespace limber
