#include "desktop/file_chooser.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"

namespace limber {
namespace {

constexpr const char* portal = "org.freedesktop.portal.Desktop";
constexpr const char* portal_path = "/org/freedesktop/portal/desktop";
constexpr const char* chooser = "org.freedesktop.portal.FileChooser";
constexpr const char* request_interface = "org.freedesktop.portal.Request";

// As the portal makes the path of a question from who asks and its token.
std::string request_path(GDBusConnection* bus, const std::string& token) {
  const gchar* unique = g_dbus_connection_get_unique_name(bus);
  std::string sender = unique == nullptr ? "" : unique + 1;  // without its colon
  std::replace(sender.begin(), sender.end(), '.', '_');
  std::string path = portal_path;
  return path.append("/request/").append(sender).append("/").append(token);
}

void add_kind(GVariantBuilder& kinds, const std::string& name, std::initializer_list<const char*> patterns) {
  constexpr guint glob = 0;
  GVariantBuilder all;
  g_variant_builder_init(&all, G_VARIANT_TYPE("a(us)"));
  for (const char* pattern : patterns) g_variant_builder_add(&all, "(us)", glob, pattern);
  g_variant_builder_add(&kinds, "(sa(us))", name.c_str(), &all);
}

void add_kinds(GVariantBuilder& options) {
  GVariantBuilder kinds;
  g_variant_builder_init(&kinds, G_VARIANT_TYPE("a(sa(us))"));
  add_kind(kinds, tr("Files for Limber"), {"*.limber", "*.json", "*.zip", "*.LIMBER", "*.JSON", "*.ZIP"});
  add_kind(kinds, tr("All files"), {"*"});
  g_variant_builder_add(&options, "{sv}", "filters", g_variant_builder_end(&kinds));
}

GVariant* options_of(const FileQuestion& question, const std::string& token) {
  GVariantBuilder options;
  g_variant_builder_init(&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add(&options, "{sv}", "handle_token", g_variant_new_string(token.c_str()));
  g_variant_builder_add(&options, "{sv}", "modal", g_variant_new_boolean(TRUE));
  if (!question.accept.empty())
    g_variant_builder_add(&options, "{sv}", "accept_label", g_variant_new_string(question.accept.c_str()));
  if (!question.name.empty())
    g_variant_builder_add(&options, "{sv}", "current_name", g_variant_new_string(question.name.c_str()));
  if (!question.folder.empty())
    g_variant_builder_add(&options, "{sv}", "current_folder",
                          g_variant_new_bytestring(question.folder.c_str()));
  if (question.use == FilePurpose::open) add_kinds(options);
  return g_variant_builder_end(&options);
}

// The first file on this machine; "" for none.
std::string path_in(GVariant* results) {
  const Glib<GVariant> uris(g_variant_lookup_value(results, "uris", G_VARIANT_TYPE_STRING_ARRAY));
  if (!uris || g_variant_n_children(uris.get()) == 0) return "";
  const gchar* uri = nullptr;
  g_variant_get_child(uris.get(), 0, "&s", &uri);
  gchar* path = g_filename_from_uri(uri, nullptr, nullptr);
  std::string found = path == nullptr ? "" : path;
  g_free(path);
  return found;
}

void on_response(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*, GVariant* response,
                 gpointer self) {
  static_cast<FileChooser*>(self)->answer(response);
}

void on_called(GObject* bus, GAsyncResult* result, gpointer self) {
  GError* error = nullptr;
  const Glib<GVariant> handle(g_dbus_connection_call_finish(G_DBUS_CONNECTION(bus), result, &error));
  const Glib<GError> trouble(error);
  // Given up: whoever asked may be gone.
  if (trouble && g_error_matches(trouble.get(), G_IO_ERROR, G_IO_ERROR_CANCELLED) != FALSE) return;
  static_cast<FileChooser*>(self)->called(handle);
}

}  // namespace

FileChooser::FileChooser(GDBusConnection* bus, std::function<void(DesktopRequest)> answered)
    : bus_(bus), answered_(std::move(answered)) {}

FileChooser::~FileChooser() {
  stop();
}

void FileChooser::stop() {
  if (call_) g_cancellable_cancel(call_.get());
  call_.reset();
  if (listening_ != 0) g_dbus_connection_signal_unsubscribe(bus_, std::exchange(listening_, 0));
  if (request_.empty()) return;
  g_dbus_connection_call(bus_, portal, request_.c_str(), request_interface, "Close", nullptr, nullptr,
                         G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, nullptr, nullptr, nullptr);
  request_.clear();
}

// Before the portal is asked: its answer must not come too early.
void FileChooser::listen(const std::string& request) {
  if (request == request_) return;
  if (listening_ != 0) g_dbus_connection_signal_unsubscribe(bus_, listening_);
  request_ = request;
  listening_ =
      g_dbus_connection_signal_subscribe(bus_, portal, request_interface, "Response", request.c_str(),
                                         nullptr, G_DBUS_SIGNAL_FLAGS_NONE, on_response, this, nullptr);
}

void FileChooser::ask(const FileQuestion& question, const std::string& parent) {
  stop();
  use_ = question.use;
  const std::string token = "limber" + std::to_string(++asked_);
  listen(request_path(bus_, token));
  call_.reset(g_cancellable_new());
  const char* method = question.use == FilePurpose::open ? "OpenFile" : "SaveFile";
  g_dbus_connection_call(
      bus_, portal, portal_path, chooser, method,
      g_variant_new("(ss@a{sv})", parent.c_str(), question.title.c_str(), options_of(question, token)),
      G_VARIANT_TYPE("(o)"), G_DBUS_CALL_FLAGS_NONE, -1, call_.get(), on_called, this);
}

// An older portal names its questions otherwise.
void FileChooser::called(const Glib<GVariant>& handle) {
  call_.reset();
  if (handle) {
    const gchar* request = nullptr;
    g_variant_get(handle.get(), "(&o)", &request);
    return request_.empty() ? void() : listen(request);  // it may have been answered already
  }
  request_.clear();
  stop();
  answered_(NoFileChooser{use_});
}

void FileChooser::answer(GVariant* response) {
  guint32 code = 0;
  GVariant* results = nullptr;
  if (g_variant_is_of_type(response, G_VARIANT_TYPE("(ua{sv})")) == FALSE) return;
  g_variant_get(response, "(u@a{sv})", &code, &results);
  const Glib<GVariant> held(results);
  request_.clear();  // the portal has closed it
  stop();
  const std::string path = code == 0 ? path_in(results) : "";
  if (!path.empty()) answered_(FileChosen{use_, path});
}

}  // namespace limber
