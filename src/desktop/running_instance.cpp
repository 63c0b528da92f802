#include "desktop/running_instance.hpp"

#include <utility>

namespace limber {
namespace {

constexpr const char* instance_path = "/org/limber/Limber";
constexpr const char* interface_name = "org.freedesktop.Application";
constexpr int answers_within =
    3'000;                          // milliseconds, for the other to answer; then a second window is better
constexpr guint do_not_queue = 4;   // DBUS_NAME_FLAG_DO_NOT_QUEUE
constexpr guint primary_owner = 1;  // DBUS_REQUEST_NAME_REPLY_PRIMARY_OWNER

constexpr const char* instance_node = R"xml(
<node>
  <interface name="org.freedesktop.Application">
    <method name="Activate"><arg type="a{sv}" direction="in"/></method>
    <method name="Open"><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/></method>
    <method name="ActivateAction">
      <arg type="s" direction="in"/><arg type="av" direction="in"/><arg type="a{sv}" direction="in"/>
    </method>
  </interface>
</node>)xml";

// Files on this machine; anything else that was handed over cannot be opened and is left out.
std::vector<std::string> paths_of(GVariant* parameters) {
  std::vector<std::string> paths;
  const Glib<GVariant> list(g_variant_get_child_value(parameters, 0));
  GVariantIter each;
  g_variant_iter_init(&each, list.get());
  const gchar* uri = nullptr;
  while (g_variant_iter_next(&each, "&s", &uri) != FALSE) {
    gchar* path = g_filename_from_uri(uri, nullptr, nullptr);
    if (path != nullptr) paths.emplace_back(path);
    g_free(path);
  }
  return paths;
}

void call_instance(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar* method,
                   GVariant* parameters, GDBusMethodInvocation* invocation, gpointer instance) {
  const bool opens = std::string(method) == "Open";
  static_cast<RunningInstance*>(instance)->opened(
      OpenFiles{opens ? paths_of(parameters) : std::vector<std::string>{}});
  g_dbus_method_invocation_return_value(invocation, nullptr);
}

GVariant* uris_of(const std::vector<std::string>& files) {
  GVariantBuilder uris;
  g_variant_builder_init(&uris, G_VARIANT_TYPE_STRING_ARRAY);
  for (const std::string& file : files) {
    gchar* uri = g_filename_to_uri(file.c_str(), nullptr, nullptr);
    if (uri != nullptr) g_variant_builder_add(&uris, "s", uri);
    g_free(uri);
  }
  return g_variant_builder_end(&uris);
}

}  // namespace

RunningInstance::RunningInstance(GDBusConnection* bus, std::string name, std::function<void(OpenFiles)> asked)
    : bus_(bus), name_(std::move(name)), asked_(std::move(asked)) {}

RunningInstance::~RunningInstance() {
  if (object_ != 0) g_dbus_connection_unregister_object(bus_, object_);
}

bool RunningInstance::become() {
  static constexpr GDBusInterfaceVTable answers{call_instance, nullptr, nullptr, {}};
  const Glib<GDBusNodeInfo> node(g_dbus_node_info_new_for_xml(instance_node, nullptr));
  // First the answers, then the name: who finds the name must not ask in vain.
  object_ = g_dbus_connection_register_object(bus_, instance_path, node->interfaces[0], &answers, this,
                                              nullptr, nullptr);
  const Glib<GVariant> reply(g_dbus_connection_call_sync(
      bus_, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
      g_variant_new("(su)", name_.c_str(), do_not_queue), G_VARIANT_TYPE("(u)"), G_DBUS_CALL_FLAGS_NONE,
      answers_within, nullptr, nullptr));
  guint answer = 0;
  if (reply) g_variant_get(reply.get(), "(u)", &answer);
  return answer == primary_owner;
}

bool RunningInstance::ask_other(const std::vector<std::string>& files) const {
  GVariantBuilder nothing_else;
  g_variant_builder_init(&nothing_else, G_VARIANT_TYPE_VARDICT);
  GVariant* what = files.empty() ? g_variant_new("(a{sv})", &nothing_else)
                                 : g_variant_new("(@asa{sv})", uris_of(files), &nothing_else);
  const Glib<GVariant> answer(g_dbus_connection_call_sync(
      bus_, name_.c_str(), instance_path, interface_name, files.empty() ? "Activate" : "Open", what, nullptr,
      G_DBUS_CALL_FLAGS_NO_AUTO_START, answers_within, nullptr, nullptr));
  return answer != nullptr;
}

}  // namespace limber
