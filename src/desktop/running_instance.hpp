// One window a person: a second start hands what it was to open to the first, by org.freedesktop.Application,
// https://specifications.freedesktop.org/desktop-entry-spec/latest/dbus.html
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "desktop/glib.hpp"
#include "desktop/now_playing.hpp"

namespace limber {

// All of it on the thread of the bus.
class RunningInstance {
 public:
  // `name`: on the session bus, one for each journal.
  RunningInstance(GDBusConnection* bus, std::string name, std::function<void(DesktopRequest)> asked);
  ~RunningInstance();
  RunningInstance(const RunningInstance&) = delete;
  RunningInstance& operator=(const RunningInstance&) = delete;

  // From now on this program is the one that is asked; false if another is.
  bool become();
  // Has the other do it; false if it does not answer. Any but OpenFiles and StartFromOutside shows its
  // window.
  bool ask_other(const DesktopRequest& request) const;

  void asked(DesktopRequest request) { asked_(std::move(request)); }

 private:
  GDBusConnection* bus_;
  std::string name_;
  std::function<void(DesktopRequest)> asked_;
  guint object_ = 0;
};

}  // namespace limber
