#include "cli/terminal.hpp"

#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <map>

#include "base/text.hpp"

namespace limber {
namespace {

volatile std::sig_atomic_t interrupted = 0;
termios settings_before;

void on_interrupt(int) {
  interrupted = 1;
}

void listen_for_interrupts() {
  struct sigaction action = {};
  action.sa_handler = on_interrupt;  // no SA_RESTART: poll has to return
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  sigaction(SIGHUP, &action, nullptr);
}

const std::map<std::string, std::string>& named_keys() {
  static const std::map<std::string, std::string> named{
      {" ", "space"},   {"\033", "escape"}, {"\033[C", "right"},   {"\033[D", "left"},
      {"\033[A", "up"}, {"\033[B", "down"}, {"\033OC", "right"},   {"\033OD", "left"},
      {"\n", "return"}, {"\r", "return"},   {"\177", "backspace"}, {"\010", "backspace"}};
  return named;
}

}  // namespace

Terminal::Terminal() : interactive_(isatty(STDIN_FILENO) != 0) {
  interrupted = 0;
  listen_for_interrupts();
  if (!interactive_) return;
  tcgetattr(STDIN_FILENO, &settings_before);
  termios raw = settings_before;
  raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
  raw.c_cc[VMIN] = 0;
  raw.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &raw);
}

Terminal::~Terminal() {
  if (interactive_) tcsetattr(STDIN_FILENO, TCSANOW, &settings_before);
}

std::string Terminal::wait_for_key(Millis next_wakeup) {
  if (!typed_.empty()) return next_key();
  pollfd watched{interactive_ ? STDIN_FILENO : -1, POLLIN, 0};
  const int wait = static_cast<int>(std::clamp<Millis::rep>(next_wakeup.count(), 0, 60'000));
  const int ready = poll(&watched, 1, wait);
  if (interrupted != 0) return "interrupt";
  if (ready <= 0) return "";
  if ((watched.revents & (POLLHUP | POLLERR)) != 0 && (watched.revents & POLLIN) == 0) return "interrupt";
  char bytes[64];
  const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
  if (count > 0) typed_.assign(bytes, static_cast<std::size_t>(count));
  return next_key();
}

// Keys may arrive several at a time, and one key may be several bytes.
std::string Terminal::next_key() {
  if (typed_.empty()) return "";
  for (const std::size_t length : {std::size_t{3}, std::size_t{1}}) {
    const auto found = named_keys().find(typed_.substr(0, length));
    if (found == named_keys().end() || typed_.size() < length) continue;
    typed_.erase(0, length);
    return found->second;
  }
  const std::string letter = lower_case(typed_.substr(0, 1));
  typed_.erase(0, 1);
  return letter;
}

}  // namespace limber
