#include "remind/notice.hpp"

#include <utility>

namespace limber {
namespace {

constexpr const char* notifications = "org.freedesktop.Notifications";
constexpr const char* notifications_path = "/org/freedesktop/Notifications";
constexpr const char* properties = "org.freedesktop.DBus.Properties";
constexpr int service_answers_within = 10'000;  // milliseconds; it may have to be started first
constexpr guchar usual_urgency = 1;             // "critical" would be shown to who wants no disturbance
constexpr gint32 as_long_as_usual = -1;

void on_action(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*, GVariant* what,
               gpointer notice) {
  guint32 id = 0;
  const gchar* key = nullptr;
  if (g_variant_is_of_type(what, G_VARIANT_TYPE("(us)")) == FALSE) return;
  g_variant_get(what, "(u&s)", &id, &key);
  static_cast<DesktopNotice*>(notice)->answered(id, key);
}

void on_closed(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*, GVariant* what,
               gpointer notice) {
  guint32 id = 0;
  if (g_variant_is_of_type(what, G_VARIANT_TYPE("(uu)")) == FALSE) return;
  g_variant_get_child(what, 0, "u", &id);
  static_cast<DesktopNotice*>(notice)->closed(id);
}

void on_quiet_ends(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*, GVariant*,
                   gpointer notice) {
  static_cast<DesktopNotice*>(notice)->may_be_wanted();
}

GVariant* notification(const Planned& planned, guint32 in_place_of) {
  GVariantBuilder buttons;
  g_variant_builder_init(&buttons, G_VARIANT_TYPE_STRING_ARRAY);
  for (const auto& [key, words] :
       {std::pair("default", planned.start), std::pair("start", planned.start),
        std::pair("later", planned.later), std::pair("not-today", planned.not_today)}) {
    g_variant_builder_add(&buttons, "s", key);
    g_variant_builder_add(&buttons, "s", words.c_str());
  }
  GVariantBuilder hints;
  g_variant_builder_init(&hints, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add(&hints, "{sv}", "urgency", g_variant_new_byte(usual_urgency));
  g_variant_builder_add(&hints, "{sv}", "desktop-entry", g_variant_new_string("org.limber.Limber"));
  return g_variant_new("(susssasa{sv}i)", "Limber", in_place_of, "limber", planned.title.c_str(),
                       planned.text.c_str(), &buttons, &hints, as_long_as_usual);
}

}  // namespace

DesktopNotice::DesktopNotice(GDBusConnection* bus, Answers answers)
    : bus_(bus), answers_(std::move(answers)) {}

DesktopNotice::~DesktopNotice() {
  stop_listening(for_answers_);
  stop_listening(for_quiet_);
}

guint DesktopNotice::listen(const char* sender, const char* interface, const char* signal, const char* path,
                            GDBusSignalCallback heard) {
  return g_dbus_connection_signal_subscribe(bus_, sender, interface, signal, path, nullptr,
                                            G_DBUS_SIGNAL_FLAGS_NONE, heard, this, nullptr);
}

void DesktopNotice::stop_listening(std::vector<guint>& to) {
  for (const guint one : std::exchange(to, {})) g_dbus_connection_signal_unsubscribe(bus_, one);
}

void DesktopNotice::listen_for_answers() {
  if (!for_answers_.empty()) return;
  for_answers_ = {listen(notifications, notifications, "ActionInvoked", notifications_path, on_action),
                  listen(notifications, notifications, "NotificationClosed", notifications_path, on_closed)};
}

// Until the service says so of itself, or another takes its place.
void DesktopNotice::listen_for_quiet() {
  if (!for_quiet_.empty()) return;
  for_quiet_ = {listen(notifications, properties, "PropertiesChanged", notifications_path, on_quiet_ends),
                g_dbus_connection_signal_subscribe(bus_, "org.freedesktop.DBus", "org.freedesktop.DBus",
                                                   "NameOwnerChanged", "/org/freedesktop/DBus", notifications,
                                                   G_DBUS_SIGNAL_FLAGS_NONE, on_quiet_ends, this, nullptr)};
}

// Where a desktop says that it wants no notifications (Plasma does); others keep them back themselves.
bool DesktopNotice::is_unwanted() const {
  const Glib<GVariant> answer(
      g_dbus_connection_call_sync(bus_, notifications, notifications_path, properties, "Get",
                                  g_variant_new("(ss)", notifications, "Inhibited"), G_VARIANT_TYPE("(v)"),
                                  G_DBUS_CALL_FLAGS_NONE, service_answers_within, nullptr, nullptr));
  if (!answer) return false;
  GVariant* value = nullptr;
  g_variant_get(answer.get(), "(v)", &value);
  const Glib<GVariant> held(value);
  return g_variant_is_of_type(value, G_VARIANT_TYPE_BOOLEAN) != FALSE &&
         g_variant_get_boolean(value) != FALSE;
}

guint32 DesktopNotice::standing_of(const std::string& plan) const {
  for (const auto& [id, planned] : standing_) {
    if (planned.plan == plan) return id;
  }
  return 0;
}

bool DesktopNotice::show(const Planned& planned) {
  listen_for_quiet();  // before it is asked: what changes meanwhile is heard
  if (is_unwanted()) return false;
  listen_for_answers();
  const Glib<GVariant> answer(
      g_dbus_connection_call_sync(bus_, notifications, notifications_path, notifications, "Notify",
                                  notification(planned, standing_of(planned.plan)), G_VARIANT_TYPE("(u)"),
                                  G_DBUS_CALL_FLAGS_NONE, service_answers_within, nullptr, nullptr));
  if (!answer) return false;
  guint32 id = 0;
  g_variant_get(answer.get(), "(u)", &id);
  standing_[id] = planned;
  stop_listening(for_quiet_);
  return true;
}

void DesktopNotice::answered(guint32 id, const std::string& key) {
  const auto found = standing_.find(id);
  if (found == standing_.end()) return;
  const Planned of = found->second;  // it may be gone when it is answered
  answers_.answered(of, key);
}

void DesktopNotice::closed(guint32 id) {
  standing_.erase(id);
  if (standing_.empty()) stop_listening(for_answers_);
}

void DesktopNotice::may_be_wanted() {
  stop_listening(for_quiet_);
  answers_.wanted();
}

}  // namespace limber
