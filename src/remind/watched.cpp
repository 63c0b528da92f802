#include "remind/watched.hpp"

#include <glib-unix.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace limber {
namespace {

constexpr std::uint32_t written =
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM;

}  // namespace

Watched::Watched(const std::vector<std::string>& paths, std::function<void()> changed)
    : changed_(std::move(changed)),
      events_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)),
      source_(g_unix_fd_add(
          events_, G_IO_IN,
          [](gint, GIOCondition, gpointer self) -> gboolean {
            auto& watched = *static_cast<Watched*>(self);
            if (!watched.is_meant()) return G_SOURCE_CONTINUE;
            // It may be gone when it has told.
            const std::function<void()> tell = watched.changed_;
            tell();
            return G_SOURCE_CONTINUE;
          },
          this)) {
  for (const std::string& path : paths) add(path);
}

Watched::~Watched() {
  g_source_remove(source_);
  ::close(events_);
}

// A file is replaced under its name: what is watched is its folder.
void Watched::add(const std::string& path) {
  const bool folder = g_file_test(path.c_str(), G_FILE_TEST_IS_DIR) != FALSE;
  const std::size_t slash = path.rfind('/');
  if (!folder && slash == std::string::npos) return;
  const std::string where = folder ? path : path.substr(0, slash + 1);
  const int watch = inotify_add_watch(events_, where.c_str(), written);
  if (watch >= 0) names_.emplace(watch, folder ? "" : path.substr(slash + 1));
}

bool Watched::is_meant() {
  alignas(inotify_event) std::array<char, 4096> bytes{};
  bool meant = false;
  for (ssize_t got = 0; (got = ::read(events_, bytes.data(), bytes.size())) > 0;) {
    for (std::size_t at = 0; at + sizeof(inotify_event) <= static_cast<std::size_t>(got);) {
      const auto* event = reinterpret_cast<const inotify_event*>(bytes.data() + at);
      at += sizeof(inotify_event) + event->len;
      const std::string name = event->len > 0 ? event->name : "";
      const auto [first, last] = names_.equal_range(event->wd);
      for (auto one = first; one != last; ++one) meant = meant || one->second.empty() || one->second == name;
    }
  }
  return meant;
}

}  // namespace limber
