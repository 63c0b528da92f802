#include "desktop/media_player.hpp"

#include <chrono>
#include <cstdlib>
#include <map>
#include <utility>

namespace limber {
namespace {

constexpr const char* player_name = "org.mpris.MediaPlayer2.limber";
constexpr const char* player_path = "/org/mpris/MediaPlayer2";
constexpr const char* player_interface = "org.mpris.MediaPlayer2.Player";

constexpr const char* player_node = R"xml(
<node>
  <interface name="org.mpris.MediaPlayer2">
    <method name="Raise"/>
    <method name="Quit"/>
    <property name="CanQuit" type="b" access="read"/>
    <property name="CanRaise" type="b" access="read"/>
    <property name="HasTrackList" type="b" access="read"/>
    <property name="Identity" type="s" access="read"/>
    <property name="DesktopEntry" type="s" access="read"/>
    <property name="SupportedUriSchemes" type="as" access="read"/>
    <property name="SupportedMimeTypes" type="as" access="read"/>
  </interface>
  <interface name="org.mpris.MediaPlayer2.Player">
    <method name="Next"/>
    <method name="Previous"/>
    <method name="Pause"/>
    <method name="PlayPause"/>
    <method name="Stop"/>
    <method name="Play"/>
    <method name="Seek"><arg type="x" direction="in"/></method>
    <method name="SetPosition"><arg type="o" direction="in"/><arg type="x" direction="in"/></method>
    <method name="OpenUri"><arg type="s" direction="in"/></method>
    <signal name="Seeked"><arg type="x"/></signal>
    <property name="PlaybackStatus" type="s" access="read"/>
    <property name="Rate" type="d" access="read"/>
    <property name="MinimumRate" type="d" access="read"/>
    <property name="MaximumRate" type="d" access="read"/>
    <property name="Volume" type="d" access="read"/>
    <property name="Metadata" type="a{sv}" access="read"/>
    <property name="Position" type="x" access="read"/>
    <property name="CanGoNext" type="b" access="read"/>
    <property name="CanGoPrevious" type="b" access="read"/>
    <property name="CanPlay" type="b" access="read"/>
    <property name="CanPause" type="b" access="read"/>
    <property name="CanSeek" type="b" access="read"/>
    <property name="CanControl" type="b" access="read"/>
  </interface>
</node>)xml";

gint64 microseconds(Millis time) {
  return std::chrono::microseconds(time).count();
}

const char* status_of(Playing state) {
  switch (state) {
    case Playing::running:
      return "Playing";
    case Playing::paused:
      return "Paused";
    case Playing::stopped:
      break;
  }
  return "Stopped";
}

GVariant* metadata(const NowPlaying& now) {
  GVariantBuilder all;
  g_variant_builder_init(&all, G_VARIANT_TYPE("a{sv}"));
  const std::string track = "/org/limber/Limber/step/" + std::to_string(now.step);
  g_variant_builder_add(&all, "{sv}", "mpris:trackid", g_variant_new_object_path(track.c_str()));
  g_variant_builder_add(&all, "{sv}", "mpris:length", g_variant_new_int64(microseconds(now.length)));
  const std::string& title = now.exercise.empty() ? now.routine : now.exercise;
  g_variant_builder_add(&all, "{sv}", "xesam:title", g_variant_new_string(title.c_str()));
  g_variant_builder_add(&all, "{sv}", "xesam:album", g_variant_new_string(now.routine.c_str()));
  return g_variant_builder_end(&all);
}

GVariant* no_strings() {
  return g_variant_new_strv(nullptr, 0);
}

const std::map<std::string, MediaCommand>& commands() {
  static const std::map<std::string, MediaCommand> all{
      {"Next", MediaCommand::next},        {"Previous", MediaCommand::previous},
      {"Pause", MediaCommand::pause},      {"PlayPause", MediaCommand::play_or_pause},
      {"Play", MediaCommand::play},        {"Raise", MediaCommand::show_window},
      {"Stop", MediaCommand::pause},  // nothing of a session is thrown away by a key in a pocket
      {"Quit", MediaCommand::close_window}};
  return all;
}

void call_player(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar* method, GVariant*,
                 GDBusMethodInvocation* invocation, gpointer player) {
  static_cast<MediaPlayer*>(player)->call(method);
  g_dbus_method_invocation_return_value(invocation, nullptr);
}

GVariant* get_from_player(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar* name,
                          GError**, gpointer player) {
  return static_cast<const MediaPlayer*>(player)->property(name);
}

// What is told when it changes; Position is asked for.
constexpr const char* told[] = {"PlaybackStatus", "Metadata",      "Rate",     "CanPlay",
                                "CanPause",       "CanGoPrevious", "CanGoNext"};

}  // namespace

MediaPlayer::MediaPlayer(GDBusConnection* bus, const std::atomic<Millis::rep>& position,
                         std::function<void(MediaCommand)> asked)
    : bus_(bus), position_(position), asked_(std::move(asked)) {}

MediaPlayer::~MediaPlayer() {
  disappear();
}

void MediaPlayer::appear() {
  static constexpr GDBusInterfaceVTable answers{call_player, get_from_player, nullptr, {}};
  const Glib<GDBusNodeInfo> node(g_dbus_node_info_new_for_xml(player_node, nullptr));
  for (std::size_t i = 0; i < 2; ++i)
    objects_[i] = g_dbus_connection_register_object(bus_, player_path, node->interfaces[i], &answers, this,
                                                    nullptr, nullptr);
  name_ = g_bus_own_name_on_connection(bus_, player_name, G_BUS_NAME_OWNER_FLAGS_NONE, nullptr, nullptr,
                                       nullptr, nullptr);
}

void MediaPlayer::disappear() {
  if (name_ == 0) return;
  g_bus_unown_name(std::exchange(name_, 0));
  for (const guint object : objects_) g_dbus_connection_unregister_object(bus_, object);
}

void MediaPlayer::tell(const char* interface, const char* signal, GVariant* what) const {
  g_dbus_connection_emit_signal(bus_, nullptr, player_path, interface, signal, what, nullptr);
}

void MediaPlayer::show(const NowPlaying& now) {
  const NowPlaying before = std::exchange(now_, now);
  if (now.state == Playing::stopped) return disappear();
  if (name_ == 0) return appear();
  if (!same_but_for_time(before, now)) {
    GVariantBuilder changed;
    g_variant_builder_init(&changed, G_VARIANT_TYPE("a{sv}"));
    for (const char* name : told) g_variant_builder_add(&changed, "{sv}", name, property(name));
    tell("org.freedesktop.DBus.Properties", "PropertiesChanged",
         g_variant_new("(sa{sv}as)", player_interface, &changed, nullptr));
  }
  if (jumps(before, now)) tell(player_interface, "Seeked", g_variant_new("(x)", microseconds(now.position)));
}

GVariant* MediaPlayer::property(const std::string& name) const {
  if (name == "Identity") return g_variant_new_string("Limber");
  if (name == "DesktopEntry") return g_variant_new_string("org.limber.Limber");
  if (name == "SupportedUriSchemes" || name == "SupportedMimeTypes") return no_strings();
  if (name == "PlaybackStatus") return g_variant_new_string(status_of(now_.state));
  if (name == "Metadata") return metadata(now_);
  if (name == "Position") return g_variant_new_int64(microseconds(Millis{position_.load()}));
  if (name == "Rate" || name == "MinimumRate" || name == "MaximumRate")
    return g_variant_new_double(now_.speed);
  if (name == "Volume") return g_variant_new_double(1);
  if (name == "HasTrackList" || name == "CanSeek") return g_variant_new_boolean(FALSE);
  return g_variant_new_boolean(TRUE);  // CanQuit, CanRaise, CanControl, CanPlay …
}

void MediaPlayer::call(const std::string& method) {
  const auto command = commands().find(method);
  if (command != commands().end()) asked_(command->second);
}

}  // namespace limber
