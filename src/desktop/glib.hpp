// What GLib hands out, given back by itself.
#pragma once

#include <gio/gio.h>

#include <memory>
#include <string>

namespace limber {

struct GlibFree {
  void operator()(GError* error) const { g_error_free(error); }
  void operator()(GVariant* value) const { g_variant_unref(value); }
  void operator()(GDBusNodeInfo* info) const { g_dbus_node_info_unref(info); }
  template <class Object>
  void operator()(Object* object) const {
    g_object_unref(object);
  }
};
template <class Object>
using Glib = std::unique_ptr<Object, GlibFree>;

// A connection of our own: losing the bus must not end the program, as it does with the shared one.
// `address` is a bus address; null, and nothing said, if it does not answer.
inline Glib<GDBusConnection> connect_to(const char* address) {
  GDBusConnection* bus = g_dbus_connection_new_for_address_sync(
      address,
      static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                        G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION),
      nullptr, nullptr, nullptr);
  if (bus != nullptr) g_dbus_connection_set_exit_on_close(bus, FALSE);
  return Glib<GDBusConnection>(bus);
}

// Whether this name is ours from now on; false, and nobody waits for it, if another has it.
inline bool owns_name(GDBusConnection* bus, const std::string& name) {
  constexpr guint do_not_queue = 4;   // DBUS_NAME_FLAG_DO_NOT_QUEUE
  constexpr guint primary_owner = 1;  // DBUS_REQUEST_NAME_REPLY_PRIMARY_OWNER
  constexpr int bus_answers_within = 3'000;
  const Glib<GVariant> reply(g_dbus_connection_call_sync(
      bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
      g_variant_new("(su)", name.c_str(), do_not_queue), G_VARIANT_TYPE("(u)"), G_DBUS_CALL_FLAGS_NONE,
      bus_answers_within, nullptr, nullptr));
  guint answer = 0;
  if (reply) g_variant_get(reply.get(), "(u)", &answer);
  return answer == primary_owner;
}

}  // namespace limber
