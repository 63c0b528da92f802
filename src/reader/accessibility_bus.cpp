#include "reader/accessibility_bus.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "reader/atspi.hpp"

namespace limber::reader {
namespace {

constexpr const char* registry_path = "/org/a11y/atspi/registry";
constexpr int registry_answers_ms = 3'000;
constexpr guint gather_ms = 200;

std::string id_of(const char* path) {
  const std::string_view whole(path);
  const std::size_t slash = whole.rfind('/');
  return std::string(whole.substr(slash + 1));
}

std::string short_name(const char* interface) {
  constexpr std::string_view prefix = "org.a11y.atspi.";
  const std::string_view whole(interface);
  return std::string(whole.starts_with(prefix) ? whole.substr(prefix.size()) : whole);
}

// "Object:Announcement" or all of "Object:", in whatever case.
bool is_announcement(const char* event) {
  std::string plain(event);
  for (char& c : plain) c = g_ascii_tolower(c);
  std::string_view name(plain);
  while (name.ends_with(':')) name.remove_suffix(1);
  return name == "object:announcement" || name == "object";
}

GVariant* what_goes_with(const Served& served, const Event& event) {
  if (!event.child.empty()) return reference(served, event.child);
  if (!event.words.empty() || event.name == "PropertyChange")
    return g_variant_new_string(event.words.c_str());
  return g_variant_new_int32(0);
}

}  // namespace

std::unique_ptr<AccessibilityBus> AccessibilityBus::open(const std::string& address, Parts parts) {
  if (address.empty()) return nullptr;
  Glib<GDBusConnection> made = connect_to(address.c_str());
  if (!made) return nullptr;
  return std::unique_ptr<AccessibilityBus>(new AccessibilityBus(std::move(made), std::move(parts)));
}

AccessibilityBus::AccessibilityBus(Glib<GDBusConnection> connection, Parts parts)
    : connection_(std::move(connection)), parts_(std::move(parts)) {
  served_.name = g_dbus_connection_get_unique_name(connection_.get());
  served_.version = parts_.version;
  served_.ask = parts_.ask;
  closing_ = g_signal_connect(connection_.get(), "closed", G_CALLBACK(on_closed), this);
  serve();
  watch_listeners();
  embed();
  look();
}

AccessibilityBus::~AccessibilityBus() {
  g_signal_handler_disconnect(connection_.get(), closing_);
  if (look_ != nullptr) {
    g_source_destroy(look_);
    g_source_unref(look_);
  }
  for (const guint subscription : subscriptions_)
    g_dbus_connection_signal_unsubscribe(connection_.get(), subscription);
  g_dbus_connection_unregister_subtree(connection_.get(), subtree_);
  g_dbus_connection_unregister_object(connection_.get(), cache_);
  g_dbus_connection_close_sync(connection_.get(), nullptr, nullptr);
}

void AccessibilityBus::serve() {
  static constexpr GDBusSubtreeVTable subtree{on_enumerate, on_introspect, on_dispatch, {}};
  static constexpr GDBusInterfaceVTable calls{on_call, on_get, on_set, {}};
  subtree_ = g_dbus_connection_register_subtree(connection_.get(), accessible_path, &subtree,
                                                G_DBUS_SUBTREE_FLAGS_DISPATCH_TO_UNENUMERATED_NODES, this,
                                                nullptr, nullptr);
  cache_ = g_dbus_connection_register_object(connection_.get(), cache_path, interface_info("Cache"), &calls,
                                             this, nullptr, nullptr);
}

// As a child of the desktop, which has to be our root's parent: the newest Orca passes over others.
void AccessibilityBus::embed() {
  const auto got =
      ask_registry("/org/a11y/atspi/accessible/root", "org.a11y.atspi.Socket", "Embed",
                   g_variant_new("((so))", served_.name.c_str(), "/org/a11y/atspi/accessible/root"));
  if (!got || !g_variant_is_of_type(got.get(), G_VARIANT_TYPE("((so))"))) return;
  const gchar* name = nullptr;
  const gchar* path = nullptr;
  g_variant_get(got.get(), "((&s&o))", &name, &path);
  served_.desktop = name;
  served_.desktop_path = path;
}

void AccessibilityBus::watch_listeners() {
  for (const char* interface : {"org.a11y.atspi.Registry", keys_interface, "org.a11y.atspi.Socket"})
    subscriptions_.push_back(
        g_dbus_connection_signal_subscribe(connection_.get(), registry_name, interface, nullptr, nullptr,
                                           nullptr, G_DBUS_SIGNAL_FLAGS_NONE, on_registry, this, nullptr));
}

void AccessibilityBus::on_registry(GDBusConnection*, const gchar*, const gchar*, const gchar*,
                                   const gchar* signal, GVariant*, gpointer self) {
  auto& bus = *static_cast<AccessibilityBus*>(self);
  if (std::string_view(signal) == "Available") bus.embed();  // the registry died and came again
  bus.look_soon();
}

void AccessibilityBus::on_closed(GDBusConnection*, gboolean, GError*, gpointer self) {
  static_cast<AccessibilityBus*>(self)->parts_.closed();
}

void AccessibilityBus::look_soon() {
  if (look_ != nullptr) return;
  look_ = g_timeout_source_new(gather_ms);
  g_source_set_callback(look_, on_look, this, nullptr);
  g_source_attach(look_, g_main_context_get_thread_default());
}

gboolean AccessibilityBus::on_look(gpointer self) {
  auto& bus = *static_cast<AccessibilityBus*>(self);
  g_source_unref(std::exchange(bus.look_, nullptr));
  bus.look();
  return G_SOURCE_REMOVE;
}

Glib<GVariant> AccessibilityBus::ask_registry(const char* path, const char* interface, const char* method,
                                              GVariant* parameters) const {
  return Glib<GVariant>(g_dbus_connection_call_sync(connection_.get(), registry_name, path, interface, method,
                                                    parameters, nullptr, G_DBUS_CALL_FLAGS_NONE,
                                                    registry_answers_ms, parts_.cancellable, nullptr));
}

void AccessibilityBus::look() {
  Listeners now;
  const auto events = ask_registry(registry_path, "org.a11y.atspi.Registry", "GetRegisteredEvents", nullptr);
  if (events && g_variant_is_of_type(events.get(), G_VARIANT_TYPE("(a(ss))"))) {
    GVariantIter* list = nullptr;
    g_variant_get(events.get(), "(a(ss))", &list);
    const gchar* who = nullptr;
    const gchar* event = nullptr;
    while (g_variant_iter_next(list, "(&s&s)", &who, &event) != FALSE) {
      now.any = true;
      now.announcements = now.announcements || is_announcement(event);
    }
    g_variant_iter_free(list);
  }
  const auto keys =
      now.any ? ask_registry(keys_path, keys_interface, "GetKeystrokeListeners", nullptr) : nullptr;
  if (keys && g_variant_n_children(keys.get()) == 1) {
    const Glib<GVariant> list(g_variant_get_child_value(keys.get(), 0));
    now.keys = g_variant_is_container(list.get()) != FALSE && g_variant_n_children(list.get()) > 0;
  }
  if (now == std::exchange(listeners_, now)) return;
  parts_.listeners_changed();
}

void AccessibilityBus::show(Tree tree) {
  const bool first = served_.tree.nodes.empty();
  const std::string left = keep_description(tree);
  const std::vector<Event> events =
      listeners_.any ? events_between(served_.tree, tree) : std::vector<Event>{};
  served_.tree = std::move(tree);
  if (first && listeners_.any)
    emit({root_id, "Object", "ChildrenChanged", "add", 0, 0, "", served_.tree.nodes.front().id});
  const auto is_news = [this](const Event& event) {
    return event.name == "Announcement" && !listeners_.announcements;
  };
  const auto news = std::find_if(events.begin(), events.end(), is_news);
  const bool moves = std::any_of(events.begin(), events.end(), [](const Event& event) {
    return event.detail == "focused" && event.first == 1;
  });
  // Before the focus it is read with it; after it would be read a second time.
  if (news != events.end() && moves) announce_by_description(*news);
  for (const Event& event : events) {
    const bool goes_back = event.id == left && event.detail == "accessible-description";
    if (!is_news(event) && !goes_back) emit(event);
  }
  if (news != events.end() && !moves) announce_by_description(*news);
}

// Where nobody listens to announcements, what has the focus is described by it.
void AccessibilityBus::announce_by_description(const Event& event) {
  for (Node& node : served_.tree.nodes) {
    if (!node.focused) continue;
    if (node.id != described_) own_description_ = node.description;
    described_ = node.id;
    description_ = event.words;
    node.description = event.words;
    emit({node.id, "Object", "PropertyChange", "accessible-description", 0, 0, event.words});
  }
}

// Else the description would go back with the next tree, and that would be read out: so it would when the
// focus leaves, whose id is returned then; "" while it stays.
std::string AccessibilityBus::keep_description(Tree& tree) {
  for (Node& node : tree.nodes) {
    if (described_.empty() || node.id != described_ || node.description != own_description_) continue;
    if (!node.focused) return std::exchange(described_, "");
    node.description = description_;
    return "";
  }
  described_.clear();
  return "";
}

void AccessibilityBus::emit(const Event& event) const {
  GVariantBuilder properties;
  g_variant_builder_init(&properties, G_VARIANT_TYPE("a{sv}"));
  g_dbus_connection_emit_signal(
      connection_.get(), nullptr, (std::string(accessible_path) + "/" + event.id).c_str(),
      (std::string("org.a11y.atspi.Event.") + event.interface).c_str(), event.name.c_str(),
      g_variant_new("(siiva{sv})", event.detail.c_str(), event.first, event.second,
                    what_goes_with(served_, event), &properties),
      nullptr);
}

// Everything is found by asking the nodes themselves.
gchar** AccessibilityBus::on_enumerate(GDBusConnection*, const gchar*, const gchar*, gpointer) {
  return g_new0(gchar*, 1);
}

GDBusInterfaceInfo** AccessibilityBus::on_introspect(GDBusConnection*, const gchar*, const gchar*,
                                                     const gchar* node, gpointer self) {
  if (node == nullptr) return nullptr;
  const std::vector<std::string> names = interfaces_at(static_cast<AccessibilityBus*>(self)->served_, node);
  GDBusInterfaceInfo** list = g_new0(GDBusInterfaceInfo*, names.size() + 1);
  for (std::size_t i = 0; i < names.size(); ++i)
    list[i] = g_dbus_interface_info_ref(interface_info(names[i]));
  return list;
}

const GDBusInterfaceVTable* AccessibilityBus::on_dispatch(GDBusConnection*, const gchar*, const gchar*,
                                                          const gchar*, const gchar*, gpointer* out,
                                                          gpointer self) {
  static constexpr GDBusInterfaceVTable calls{on_call, on_get, on_set, {}};
  *out = self;
  return &calls;
}

void AccessibilityBus::on_call(GDBusConnection*, const gchar*, const gchar* path, const gchar* interface,
                               const gchar* method, GVariant* parameters, GDBusMethodInvocation* invocation,
                               gpointer self) {
  const Served& served = static_cast<AccessibilityBus*>(self)->served_;
  GVariant* value = std::string_view(path) == cache_path
                        ? cache_items(served)
                        : answer(served, id_of(path), short_name(interface), method, parameters);
  if (value != nullptr)
    g_dbus_method_invocation_return_value(invocation, value);
  else
    g_dbus_method_invocation_return_error(invocation, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD, "%s",
                                          method);
}

GVariant* AccessibilityBus::on_get(GDBusConnection*, const gchar*, const gchar* path, const gchar* interface,
                                   const gchar* name, GError** error, gpointer self) {
  GVariant* value =
      property(static_cast<AccessibilityBus*>(self)->served_, id_of(path), short_name(interface), name);
  if (value == nullptr) g_set_error(error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_PROPERTY, "%s", name);
  return value;
}

// The registry's number for us, and where a slider is to be.
gboolean AccessibilityBus::on_set(GDBusConnection*, const gchar*, const gchar* path, const gchar* interface,
                                  const gchar* name, GVariant* value, GError** error, gpointer self) {
  Served& served = static_cast<AccessibilityBus*>(self)->served_;
  const bool is_number = std::string_view(name) == "Id" && g_variant_is_of_type(value, G_VARIANT_TYPE_INT32);
  if (is_number) served.number = g_variant_get_int32(value);
  if (is_number || set_property(served, id_of(path), short_name(interface), name, value)) return TRUE;
  g_set_error(error, G_DBUS_ERROR, G_DBUS_ERROR_PROPERTY_READ_ONLY, "%s", name);
  return FALSE;
}

}  // namespace limber::reader
