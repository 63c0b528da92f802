// Another program, run without a shell.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace limber {

// Whether a program of this name can be started from here.
bool has_program(const std::string& name);

// A command as the words to run; quotation marks keep spaces in a word, and one that is never closed runs to
// the end.
std::vector<std::string> command_words(std::string_view command);

// Runs words[0], looked up in PATH, with the others as its arguments, on its own: it goes on when this
// program ends, and nobody waits for it. Whether it was found.
bool start_apart(std::vector<std::string> words);

// One thread.
class ChildProcess {
 public:
  // Runs words[0], looked up in PATH, with the others as its arguments. It reads the file `input`; without
  // one, what write() hands it. What it prints is thrown away. Null if it was not found or may not be run.
  static std::unique_ptr<ChildProcess> start(std::vector<std::string> words, const std::string& input = "");
  // Kills it, with every program it has started in its process group, unless it has ended.
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  // Waits while it is busy. False when it takes no more.
  bool write(std::span<const std::uint8_t> bytes);

  // Ends what it reads and waits until it is gone; whether it ended well. Once.
  bool finish();
  // For at most `limit` and until `stop` is true; then it is killed.
  enum class End { well, badly, too_late };
  End finish(Millis limit, const std::atomic<bool>& stop);

  // The last line it complained with, once it is gone.
  std::string last_words() const;

 private:
  ChildProcess() = default;
  bool launch(std::vector<std::string>& words, int input);
  void close_input();
  void kill();

  struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  pid_t child_ = -1;
  int input_ = -1;
  std::unique_ptr<std::FILE, CloseFile> complaints_;
};

}  // namespace limber
