#include "remind/alarm.hpp"

#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <utility>

namespace limber {
namespace {

gboolean on_timer(gint, GIOCondition, gpointer alarm) {
  static_cast<Alarm*>(alarm)->ring();
  return G_SOURCE_CONTINUE;
}

}  // namespace

Alarm::Alarm(std::function<void()> rings)
    : rings_(std::move(rings)),
      timer_(timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK)),
      source_(g_unix_fd_add(timer_, G_IO_IN, on_timer, this)) {}

Alarm::~Alarm() {
  g_source_remove(source_);
  ::close(timer_);
}

void Alarm::set(std::int64_t at) {
  itimerspec when{};
  when.it_value.tv_sec = at > 1 ? at : 1;  // 0 would switch it off
  timerfd_settime(timer_, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, nullptr);
}

void Alarm::ring() {
  std::uint64_t times = 0;
  // How often, or that the clock was set: either way it is time to look.
  [[maybe_unused]] const auto read = ::read(timer_, &times, sizeof times);
  rings_();
}

}  // namespace limber
