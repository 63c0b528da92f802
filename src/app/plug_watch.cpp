#include "app/plug_watch.hpp"

#include <array>
#include <cstdint>
#include <utility>

#ifdef __linux__
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>
#endif

namespace limber {

#ifdef __linux__

PlugWatch::PlugWatch(const std::string& folder, std::function<void()> wake) : wake_(std::move(wake)) {
  const int watched = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (watched < 0) return;
  // A device is made first and given to the person afterwards.
  const bool watches = inotify_add_watch(watched, folder.c_str(), IN_CREATE | IN_DELETE | IN_ATTRIB) >= 0;
  stop_ = watches ? eventfd(0, EFD_CLOEXEC) : -1;
  if (stop_ < 0) {
    ::close(watched);
    return;
  }
  thread_ = std::thread([this, watched] { watch(watched, stop_); });
}

PlugWatch::~PlugWatch() {
  if (stop_ < 0) return;
  const std::uint64_t end = 1;
  if (::write(stop_, &end, sizeof end) < 0) thread_.detach();
  if (thread_.joinable()) thread_.join();
  ::close(stop_);
}

void PlugWatch::watch(int folder, int stop) {
  std::array<pollfd, 2> open{pollfd{folder, POLLIN, 0}, pollfd{stop, POLLIN, 0}};
  for (;;) {
    if (::poll(open.data(), open.size(), -1) < 0) continue;  // a signal
    if (open[1].revents != 0) break;
    std::array<char, 4096> news{};
    while (::read(folder, news.data(), news.size()) > 0) {
    }
    happened_ = true;
    wake_();
  }
  ::close(folder);
}

#else

PlugWatch::PlugWatch(const std::string&, std::function<void()> wake) : wake_(std::move(wake)) {}
PlugWatch::~PlugWatch() = default;

#endif

}  // namespace limber
