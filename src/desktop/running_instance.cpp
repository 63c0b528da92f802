#include "desktop/running_instance.hpp"

#include <utility>

namespace limber {
namespace {

constexpr const char* instance_path = "/org/limber/Limber";
constexpr const char* interface_name = "org.freedesktop.Application";
constexpr const char* start_action = "start";
// Milliseconds, for the other to answer; then a second window is better.
constexpr int answers_within = 3'000;

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

// The one action there is: "start", with the id of a routine.
DesktopRequest action_of(GVariant* parameters) {
  const Glib<GVariant> values(g_variant_get_child_value(parameters, 1));
  const gchar* action = nullptr;
  g_variant_get_child(parameters, 0, "&s", &action);
  if (std::string(action) != start_action || g_variant_n_children(values.get()) != 1) return OpenFiles{};
  GVariant* value = nullptr;
  g_variant_get_child(values.get(), 0, "v", &value);
  const Glib<GVariant> held(value);
  if (g_variant_is_of_type(value, G_VARIANT_TYPE_STRING) == FALSE) return OpenFiles{};
  return StartFromOutside{g_variant_get_string(value, nullptr)};
}

void call_instance(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar* method,
                   GVariant* parameters, GDBusMethodInvocation* invocation, gpointer instance) {
  const std::string name = method;
  DesktopRequest request = OpenFiles{};
  if (name == "Open") request = OpenFiles{paths_of(parameters)};
  if (name == "ActivateAction") request = action_of(parameters);
  static_cast<RunningInstance*>(instance)->asked(std::move(request));
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

RunningInstance::RunningInstance(GDBusConnection* bus, std::string name,
                                 std::function<void(DesktopRequest)> asked)
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
  return owns_name(bus_, name_);
}

bool RunningInstance::ask_other(const DesktopRequest& request) const {
  GVariantBuilder nothing_else;
  g_variant_builder_init(&nothing_else, G_VARIANT_TYPE_VARDICT);
  const auto call = [&](const char* method, GVariant* what) {
    const Glib<GVariant> answer(
        g_dbus_connection_call_sync(bus_, name_.c_str(), instance_path, interface_name, method, what, nullptr,
                                    G_DBUS_CALL_FLAGS_NO_AUTO_START, answers_within, nullptr, nullptr));
    return answer != nullptr;
  };
  const auto* opened = std::get_if<OpenFiles>(&request);
  if (opened != nullptr && !opened->files.empty())
    return call("Open", g_variant_new("(@asa{sv})", uris_of(opened->files), &nothing_else));
  const auto* started = std::get_if<StartFromOutside>(&request);
  if (started == nullptr) return call("Activate", g_variant_new("(a{sv})", &nothing_else));
  GVariantBuilder values;
  g_variant_builder_init(&values, G_VARIANT_TYPE("av"));
  g_variant_builder_add(&values, "v", g_variant_new_string(started->routine.c_str()));
  return call("ActivateAction", g_variant_new("(sava{sv})", start_action, &values, &nothing_else));
}

}  // namespace limber
