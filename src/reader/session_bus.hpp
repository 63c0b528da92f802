// Whether a screen reader may run, as the session bus tells, without starting anything by asking.
#pragma once

#include <functional>
#include <string>

#include "desktop/glib.hpp"

namespace limber::reader {

// On the thread whose main context it is made in.
class SessionBus {
 public:
  // `changed` is called whenever enabled() may answer otherwise. On a bus that does not answer nothing is
  // ever enabled.
  SessionBus(const std::string& address, GCancellable* cancellable, std::function<void()> changed);
  ~SessionBus();
  SessionBus(const SessionBus&) = delete;
  SessionBus& operator=(const SessionBus&) = delete;

  bool enabled() const;
  // Of the accessibility bus; "" if it does not say.
  std::string accessibility_address() const;

 private:
  Glib<GVariant> call(const char* name, const char* path, const char* interface, const char* method,
                      GVariant* parameters) const;
  bool status(const char* property) const;

  GCancellable* cancellable_;
  std::function<void()> changed_;
  Glib<GDBusConnection> connection_;
};

}  // namespace limber::reader
