#include "export/encoder.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"

extern char** environ;

namespace limber {
namespace {

constexpr const char* program = "ffmpeg";

// While a child may end early, writing to it must fail instead of ending this process.
class WithoutBrokenPipes {
 public:
  WithoutBrokenPipes() : before_(::signal(SIGPIPE, SIG_IGN)) {}
  ~WithoutBrokenPipes() { ::signal(SIGPIPE, before_); }
  WithoutBrokenPipes(const WithoutBrokenPipes&) = delete;
  WithoutBrokenPipes& operator=(const WithoutBrokenPipes&) = delete;

 private:
  void (*before_)(int);
};

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

// The end of what a program complained of.
std::string last_words(std::FILE* said) {
  constexpr long most = 600;
  std::fseek(said, 0, SEEK_END);
  std::fseek(said, std::max(0L, std::ftell(said) - most), SEEK_SET);
  std::string words(static_cast<std::size_t>(most), '\0');
  words.resize(std::fread(words.data(), 1, words.size(), said));
  while (!words.empty() && (words.back() == '\n' || words.back() == '\r')) words.pop_back();
  const std::size_t line = words.rfind('\n');
  return line == std::string::npos ? words : words.substr(line + 1);
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

struct Encoder::Parts {
  pid_t child = -1;
  int input = -1;
  File complaints;
  WithoutBrokenPipes quiet;

  void close_input() {
    if (input >= 0) ::close(std::exchange(input, -1));
  }
  // The exit status as waitpid() tells it; only once.
  int wait() {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    child = -1;
    return status;
  }
};

Encoder::Encoder(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Encoder::~Encoder() {
  parts_->close_input();
  if (parts_->child <= 0) return;
  ::kill(parts_->child, SIGKILL);
  parts_->wait();
}

Result<std::unique_ptr<Encoder>> Encoder::start(const std::vector<std::string>& arguments) {
  if (!has_program(program))
    return failure("no-encoder", tr("Films are made by the ffmpeg program, and it is not installed here. "
                                    "On Debian and Ubuntu: sudo apt-get install ffmpeg"));
  auto parts = std::make_unique<Parts>();
  parts->complaints.reset(std::tmpfile());
  int ends[2];
  if (!parts->complaints || ::pipe2(ends, O_CLOEXEC) != 0)
    return failure("encoder", tr("the program that makes films could not be started"));
#ifdef F_SETPIPE_SZ
  ::fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);  // a picture at a time instead of twenty pieces
#endif
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ::fileno(parts->complaints.get()), STDERR_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t as_usual;
  sigemptyset(&as_usual);
  sigaddset(&as_usual, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &as_usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  std::vector<char*> argv{const_cast<char*>(program)};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  const int error = ::posix_spawnp(&parts->child, program, &actions, &attributes, argv.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[0]);
  parts->input = ends[1];
  if (error != 0) {
    parts->child = -1;
    parts->close_input();
    return failure("encoder", tr("the program that makes films could not be started"));
  }
  return std::unique_ptr<Encoder>(new Encoder(std::move(parts)));
}

bool Encoder::feed(std::span<const std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(parts_->input, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

Result<Done> Encoder::finish() {
  parts_->close_input();
  const int status = parts_->wait();
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return Done{};
  return failure("encoder", fill(tr("the film could not be made: {why}"),
                                 {{"why", last_words(parts_->complaints.get())}}));
}

}  // namespace limber
