#include "reader/session_bus.hpp"

#include <utility>

namespace limber::reader {
namespace {

constexpr const char* bus_name = "org.a11y.Bus";
constexpr const char* bus_path = "/org/a11y/bus";
constexpr const char* status_interface = "org.a11y.Status";

void on_signal(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*, GVariant*,
               gpointer changed) {
  (*static_cast<std::function<void()>*>(changed))();
}

}  // namespace

SessionBus::SessionBus(const std::string& address, GCancellable* cancellable, std::function<void()> changed)
    : cancellable_(cancellable), changed_(std::move(changed)), connection_(connect_to(address.c_str())) {
  if (!connection_) return;
  g_dbus_connection_signal_subscribe(connection_.get(), "org.freedesktop.DBus", "org.freedesktop.DBus",
                                     "NameOwnerChanged", "/org/freedesktop/DBus", bus_name,
                                     G_DBUS_SIGNAL_FLAGS_NONE, on_signal, &changed_, nullptr);
  g_dbus_connection_signal_subscribe(connection_.get(), nullptr, "org.freedesktop.DBus.Properties",
                                     "PropertiesChanged", bus_path, status_interface,
                                     G_DBUS_SIGNAL_FLAGS_NONE, on_signal, &changed_, nullptr);
}

SessionBus::~SessionBus() {
  if (connection_) g_dbus_connection_close_sync(connection_.get(), nullptr, nullptr);
}

Glib<GVariant> SessionBus::call(const char* name, const char* path, const char* interface, const char* method,
                                GVariant* parameters) const {
  constexpr int soon = 3'000;  // ms
  return Glib<GVariant>(g_dbus_connection_call_sync(connection_.get(), name, path, interface, method,
                                                    parameters, nullptr, G_DBUS_CALL_FLAGS_NO_AUTO_START,
                                                    soon, cancellable_, nullptr));
}

bool SessionBus::status(const char* property) const {
  const auto got = call(bus_name, bus_path, "org.freedesktop.DBus.Properties", "Get",
                        g_variant_new("(ss)", status_interface, property));
  if (!got || !g_variant_is_of_type(got.get(), G_VARIANT_TYPE("(v)"))) return false;
  GVariant* inner = nullptr;
  g_variant_get(got.get(), "(v)", &inner);
  const Glib<GVariant> value(inner);
  return g_variant_is_of_type(value.get(), G_VARIANT_TYPE_BOOLEAN) &&
         g_variant_get_boolean(value.get()) != FALSE;
}

// Some systems set only the one, some only the other.
bool SessionBus::enabled() const {
  if (!connection_ || g_dbus_connection_is_closed(connection_.get()) != FALSE) return false;
  const auto owned = call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                          "NameHasOwner", g_variant_new("(s)", bus_name));
  gboolean there = FALSE;
  if (owned) g_variant_get(owned.get(), "(b)", &there);
  return there != FALSE && (status("IsEnabled") || status("ScreenReaderEnabled"));
}

std::string SessionBus::accessibility_address() const {
  const auto got = call(bus_name, bus_path, bus_name, "GetAddress", nullptr);
  if (!got || !g_variant_is_of_type(got.get(), G_VARIANT_TYPE("(s)"))) return "";
  const gchar* address = nullptr;
  g_variant_get(got.get(), "(&s)", &address);
  return address;
}

}  // namespace limber::reader
