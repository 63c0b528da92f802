// A reminder as the desktop's own notification, with its three answers:
// https://specifications.freedesktop.org/notification-spec/latest/
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "desktop/glib.hpp"
#include "remind/planned.hpp"

namespace limber {

// One a plan: another takes its place. The bus is listened to only while one stands there, or while the
// desktop does not want any.
class DesktopNotice {
 public:
  struct Answers {
    // "start", "later", "not-today", or "default": pressed beside the buttons.
    std::function<void(const Planned& of, const std::string& key)> answered;
    std::function<void()> wanted;  // the desktop may want notifications again
  };
  DesktopNotice(GDBusConnection* bus, Answers answers);
  ~DesktopNotice();
  DesktopNotice(const DesktopNotice&) = delete;
  DesktopNotice& operator=(const DesktopNotice&) = delete;

  // False: nobody shows any, or the desktop does not want to be disturbed; `wanted` says when it may be tried
  // again.
  bool show(const Planned& planned);

  void answered(guint32 id, const std::string& key);
  void closed(guint32 id);
  void may_be_wanted();

 private:
  bool is_unwanted() const;
  guint32 standing_of(const std::string& plan) const;  // 0: none
  void listen_for_answers();
  void listen_for_quiet();
  void stop_listening(std::vector<guint>& to);
  guint listen(const char* sender, const char* interface, const char* signal, const char* path,
               GDBusSignalCallback heard);

  GDBusConnection* bus_;
  Answers answers_;
  std::map<guint32, Planned> standing_;  // by the id the desktop gave it
  std::vector<guint> for_answers_;
  std::vector<guint> for_quiet_;
};

}  // namespace limber
