// The accessibility bus: the tree is served there, and those who listen are told what changes.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "desktop/glib.hpp"
#include "reader/answers.hpp"
#include "reader/changes.hpp"

namespace limber::reader {

// Who listens to what.
struct Listeners {
  bool any = false;
  bool announcements = false;  // since Orca 45
  bool keys = false;           // until Orca 44
  bool operator==(const Listeners&) const = default;
};

// On the thread whose main context it is made in.
class AccessibilityBus {
 public:
  struct Parts {
    GCancellable* cancellable = nullptr;
    std::string version;
    std::function<void(Asked)> ask;
    std::function<void()> listeners_changed;
    std::function<void()> closed;
  };
  // Null: it cannot be reached.
  static std::unique_ptr<AccessibilityBus> open(const std::string& address, Parts parts);
  ~AccessibilityBus();
  AccessibilityBus(const AccessibilityBus&) = delete;
  AccessibilityBus& operator=(const AccessibilityBus&) = delete;

  void show(Tree tree);
  const Listeners& listeners() const { return listeners_; }
  GDBusConnection* connection() const { return connection_.get(); }

 private:
  AccessibilityBus(Glib<GDBusConnection> connection, Parts parts);
  void serve();
  void embed();
  void watch_listeners();
  void look_soon();  // several that register at once are one look
  void look();
  Glib<GVariant> ask_registry(const char* path, const char* interface, const char* method,
                              GVariant* parameters) const;
  void emit(const Event& event) const;
  void announce_by_description(const Event& event);
  std::string keep_description(Tree& tree);

  static GVariant* on_get(GDBusConnection*, const gchar*, const gchar* path, const gchar* interface,
                          const gchar* name, GError** error, gpointer self);
  static gboolean on_set(GDBusConnection*, const gchar*, const gchar* path, const gchar* interface,
                         const gchar* name, GVariant* value, GError** error, gpointer self);
  static void on_call(GDBusConnection*, const gchar*, const gchar* path, const gchar* interface,
                      const gchar* method, GVariant* parameters, GDBusMethodInvocation* invocation,
                      gpointer self);
  static gchar** on_enumerate(GDBusConnection*, const gchar*, const gchar*, gpointer);
  static GDBusInterfaceInfo** on_introspect(GDBusConnection*, const gchar*, const gchar* path,
                                            const gchar* node, gpointer self);
  static const GDBusInterfaceVTable* on_dispatch(GDBusConnection*, const gchar*, const gchar* path,
                                                 const gchar* interface, const gchar* node, gpointer* out,
                                                 gpointer self);
  static void on_registry(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar* signal,
                          GVariant*, gpointer self);
  static void on_closed(GDBusConnection*, gboolean, GError*, gpointer self);
  static gboolean on_look(gpointer self);

  Glib<GDBusConnection> connection_;
  Parts parts_;
  Served served_;
  Listeners listeners_;
  std::vector<guint> subscriptions_;
  guint subtree_ = 0;
  guint cache_ = 0;
  GSource* look_ = nullptr;
  gulong closing_ = 0;
  // What was announced as the description of what has the focus, for as long as it has it.
  std::string described_;
  std::string description_;      // in its place
  std::string own_description_;  // what it stands in place of
};

}  // namespace limber::reader
