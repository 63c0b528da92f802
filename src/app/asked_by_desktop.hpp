// What the desktop is told of the program, and what is done when it asks.
#pragma once

#include <deque>
#include <mutex>
#include <optional>
#include <string>

#include "app/shell.hpp"
#include "app/window.hpp"
#include "desktop/now_playing.hpp"

namespace limber {

// The session that is led at the moment; stopped where there is none, or where another screen stands before
// it.
NowPlaying now_playing(const Program& program, double speed);

// A press from outside is what the same key in the window is, a comfort check's answer too; "": there is
// nothing to press.
std::string key_for(MediaCommand command, Playing state);

void carry_out(Shell& shell, Window& window, const DesktopRequest& request);

// Requests on their way from the thread of the bus to the window's, which is woken by an event.
class DesktopRequests {
 public:
  void put(DesktopRequest request);  // from any thread
  std::optional<DesktopRequest> take();

 private:
  std::mutex mutex_;
  std::deque<DesktopRequest> waiting_;
};

}  // namespace limber
