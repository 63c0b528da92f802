// limber-remind: the small process that waits for the next reminder. `limber remind` starts it.
#include <cstdlib>
#include <iostream>
#include <string>

#include "desktop/desktop.hpp"
#include "desktop/glib.hpp"
#include "remind/waiter.hpp"

namespace {

constexpr int wrong_use = 2;
constexpr int machine_failed = 3;

std::optional<std::string> environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

// One process a journal: where another waits already, this one has nothing to do.
int wait_for(const limber::WaiterOptions& options) {
  const std::string address = limber::bus_addresses(environment).session;
  const limber::Glib<GDBusConnection> bus = address.empty() ? nullptr : limber::connect_to(address.c_str());
  if (!bus) {
    std::cerr << "limber-remind: there is no session bus, and so nobody to show a reminder\n";
    return machine_failed;
  }
  g_dbus_connection_set_exit_on_close(bus.get(), TRUE);  // with the desktop's session
  const std::string name = limber::bus_name(options.data_folder) + ".Reminders";
  if (!limber::owns_name(bus.get(), name)) return 0;
  limber::Waiter(bus.get(), options).run();
  return 0;
}

}  // namespace

int main(int argc, char* argv[]) {
  limber::WaiterOptions options;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const bool valued = i + 1 < argc;
    if (word == "--data" && valued)
      options.data_folder = argv[++i];
    else if (word == "--clock" && valued)
      options.clock_file = argv[++i];
    else
      options.program = word;
  }
  if (!options.program.empty()) return wait_for(options);
  std::cerr << "limber-remind is started by: limber remind\n";
  return wrong_use;
}
