#include "desktop/desktop.hpp"

#include <atomic>
#include <filesystem>
#include <utility>

#include "base/hash.hpp"
#include "desktop/bus_thread.hpp"
#include "desktop/file_chooser.hpp"
#include "desktop/media_player.hpp"
#include "desktop/running_instance.hpp"
#include "desktop/sleep_watch.hpp"

namespace limber {
namespace {

std::string or_empty(const std::optional<std::string>& value) {
  return value.value_or("");
}

// Whether a socket is there, of those an address may name by path.
std::string address_of_socket(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_socket(path, error) ? "unix:path=" + path : "";
}

}  // namespace

std::string bus_name(const std::string& data_folder) {
  std::string name = "org.limber.Limber";
  if (!data_folder.empty()) name.append(".data_").append(hash_name(fnv1a(data_folder)));
  return name;
}

BusAddresses bus_addresses(const EnvironmentLookup& environment) {
  BusAddresses found{or_empty(environment("DBUS_SESSION_BUS_ADDRESS")),
                     or_empty(environment("DBUS_SYSTEM_BUS_ADDRESS"))};
  const std::string runtime = or_empty(environment("XDG_RUNTIME_DIR"));
  if (found.session.empty() && !runtime.empty()) found.session = address_of_socket(runtime + "/bus");
  if (found.system.empty()) found.system = address_of_socket("/run/dbus/system_bus_socket");
  return found;
}

// Lives on the thread, which is made first and ended last.
struct Desktop::OnTheBus {
  OnTheBus(BusAddresses where, std::function<void(DesktopRequest)> whom)
      : addresses(std::move(where)), asked(std::move(whom)) {}

  BusThread thread;
  BusAddresses addresses;
  std::function<void(DesktopRequest)> asked;
  std::atomic<Millis::rep> position{0};  // in the session; from any thread
  Glib<GDBusConnection> session = nullptr;
  Glib<GDBusConnection> system = nullptr;
  std::optional<RunningInstance> instance = {};
  std::optional<MediaPlayer> player = {};
  std::optional<SleepWatch> sleep = {};
  std::optional<FileChooser> chooser = {};
  bool joined = false;

  bool hand_over(const std::string& name, const DesktopRequest& request);
  void join();
  void ask_for_file(const FileQuestion& question, const std::string& parent);
  void show(const NowPlaying& now);
  void leave();
};

bool Desktop::OnTheBus::hand_over(const std::string& name, const DesktopRequest& request) {
  session = connect_to(addresses.session.c_str());
  if (!session) return false;
  instance.emplace(session.get(), name, [this](DesktopRequest one) { asked(std::move(one)); });
  return !instance->become() && instance->ask_other(request);
}

void Desktop::OnTheBus::join() {
  if (std::exchange(joined, true)) return;
  if (!session) session = connect_to(addresses.session.c_str());
  if (session) player.emplace(session.get(), position, [this](MediaCommand command) { asked(command); });
  system = addresses.system.empty() ? nullptr : connect_to(addresses.system.c_str());
  if (system) sleep.emplace(system.get(), [this] { asked(GoToSleep{}); });
}

void Desktop::OnTheBus::ask_for_file(const FileQuestion& question, const std::string& parent) {
  if (!session) session = connect_to(addresses.session.c_str());
  if (!session) return asked(NoFileChooser{question.use});
  if (!chooser) chooser.emplace(session.get(), [this](DesktopRequest one) { asked(std::move(one)); });
  chooser->ask(question, parent);
}

void Desktop::OnTheBus::show(const NowPlaying& now) {
  join();
  if (player) player->show(now);
  // What is paused needs no pause: the sleep that waited for it goes on.
  if (sleep) sleep->hold(now.state == Playing::running);
}

void Desktop::OnTheBus::leave() {
  chooser.reset();
  sleep.reset();
  player.reset();
  instance.reset();
  system.reset();
  session.reset();
}

Desktop::Desktop(BusAddresses addresses, std::function<void(DesktopRequest)> asked)
    : asked_(std::move(asked)) {
  if (!addresses.session.empty()) bus_ = std::make_unique<OnTheBus>(std::move(addresses), asked_);
}

Desktop::~Desktop() {
  if (bus_) bus_->thread.run_and_wait([this] { bus_->leave(); });
}

bool Desktop::hand_over(const std::string& data_folder, const DesktopRequest& request) {
  bool handed = false;
  if (bus_) bus_->thread.run_and_wait([&] { handed = bus_->hand_over(bus_name(data_folder), request); });
  return handed;
}

void Desktop::ask_for_file(const FileQuestion& question, const std::string& parent) {
  if (!bus_) return asked_(NoFileChooser{question.use});
  bus_->thread.run([bus = bus_.get(), question, parent] { bus->ask_for_file(question, parent); });
}

void Desktop::show(const NowPlaying& now) {
  NowPlaying before = std::exchange(shown_, now);
  if (!bus_ || (before.state == Playing::stopped && now.state == Playing::stopped)) return;
  bus_->position = now.position.count();
  if (is_only_later(before, now)) return;
  bus_->thread.run([bus = bus_.get(), now] { bus->show(now); });
}

}  // namespace limber
