// Limber among a desktop's other programs: one window a person, media keys, a pause before sleep.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/file_question.hpp"
#include "desktop/now_playing.hpp"

namespace limber {

// Where the buses are; "" where there is none, and then all of this does nothing.
struct BusAddresses {
  std::string session;
  std::string system;
};
using EnvironmentLookup = std::function<std::optional<std::string>(const std::string& name)>;
// As the environment says or the runtime folder has it. Asked before GIO is, which would start a bus that
// stays behind.
BusAddresses bus_addresses(const EnvironmentLookup& environment);

// By what name the window of a journal is found on the session bus. `data_folder`: absolute; "" for the usual
// places.
std::string bus_name(const std::string& data_folder);

class Desktop {
 public:
  // `asked` is called on another thread.
  Desktop(BusAddresses addresses, std::function<void(DesktopRequest)> asked);
  ~Desktop();

  // Hands it to the window that shows the journal of `data_folder` already; whether there is one. If not,
  // this program is from now on the one that is asked.
  bool hand_over(const std::string& data_folder, const DesktopRequest& request);

  // For a file, in the desktop's own window; answered as FileChooser has it, also where there is no bus.
  // `parent` as there.
  void ask_for_file(const FileQuestion& question, const std::string& parent);

  // After every frame; costs nothing while only time goes by. The buses are joined by the first session.
  void show(const NowPlaying& now);

 private:
  struct OnTheBus;
  std::function<void(DesktopRequest)> asked_;
  std::unique_ptr<OnTheBus> bus_;  // null: there is none
  NowPlaying shown_;
};

}  // namespace limber
