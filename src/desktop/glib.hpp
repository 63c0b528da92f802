// What GLib hands out, given back by itself.
#pragma once

#include <gio/gio.h>

#include <memory>

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

}  // namespace limber
