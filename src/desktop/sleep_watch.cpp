#include "desktop/sleep_watch.hpp"

#include <gio/gunixfdlist.h>
#include <unistd.h>

#include <utility>

namespace limber {
namespace {

constexpr const char* service = "org.freedesktop.login1";
constexpr const char* logind_path = "/org/freedesktop/login1";
constexpr const char* manager = "org.freedesktop.login1.Manager";
constexpr int grants_within = 1'000;  // milliseconds; a session does without the lock

void on_sleep(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*, GVariant* parameters,
              gpointer watch) {
  gboolean falls_asleep = FALSE;
  g_variant_get(parameters, "(b)", &falls_asleep);
  if (falls_asleep != FALSE) static_cast<SleepWatch*>(watch)->prepare();
}

// The descriptor; -1 where nobody gives one.
int taken_lock(GDBusConnection* bus) {
  GUnixFDList* descriptors = nullptr;
  const Glib<GVariant> answer(g_dbus_connection_call_with_unix_fd_list_sync(
      bus, service, logind_path, manager, "Inhibit",
      g_variant_new("(ssss)", "sleep", "Limber", "Pausing your session", "delay"), G_VARIANT_TYPE("(h)"),
      G_DBUS_CALL_FLAGS_NO_AUTO_START, grants_within, nullptr, &descriptors, nullptr, nullptr));
  if (!answer) return -1;
  const Glib<GUnixFDList> list(descriptors);
  gint32 index = 0;
  g_variant_get(answer.get(), "(h)", &index);
  return g_unix_fd_list_get(list.get(), index, nullptr);
}

}  // namespace

SleepWatch::SleepWatch(GDBusConnection* bus, std::function<void()> falls_asleep)
    : bus_(bus),
      falls_asleep_(std::move(falls_asleep)),
      subscription_(g_dbus_connection_signal_subscribe(bus, service, manager, "PrepareForSleep", logind_path,
                                                       nullptr, G_DBUS_SIGNAL_FLAGS_NONE, on_sleep, this,
                                                       nullptr)) {}

SleepWatch::~SleepWatch() {
  let_sleep();
  g_dbus_connection_signal_unsubscribe(bus_, subscription_);
}

void SleepWatch::hold(bool running) {
  if (!running) return let_sleep();
  if (lock_ < 0) lock_ = taken_lock(bus_);
}

void SleepWatch::let_sleep() {
  if (lock_ >= 0) ::close(std::exchange(lock_, -1));
}

}  // namespace limber
