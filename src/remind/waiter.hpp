// Waits for the next reminder and shows it. What is next, and what it says, the program itself is asked each
// time: started for a moment, it knows the journal, the shelf, the settings and the time zone, and this
// process stays small.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "remind/alarm.hpp"
#include "remind/notice.hpp"
#include "remind/planned.hpp"
#include "remind/watched.hpp"

namespace limber {

struct WaiterOptions {
  std::string program;      // limber itself
  std::string data_folder;  // absolute; "" for the usual places
  std::string clock_file;  // for tests: holds what time it is, in seconds since 1970; "": the machine's clock
};

class Waiter {
 public:
  Waiter(GDBusConnection* bus, WaiterOptions options);

  // Until reminders are switched off, the program is gone, or the session of the desktop ends.
  void run();

 private:
  std::int64_t now() const;
  std::vector<std::string> command(std::vector<std::string> words) const;
  Planned ask_program(const Planned& of, const std::string& answer);
  void look(const Planned& of = {}, const std::string& answer = "");
  void show();
  void answered(const Planned& of, const std::string& key);
  void start(std::vector<std::string> words) const;
  void wake_at(std::int64_t at);
  void something_changed();
  void clock_was_set();

  WaiterOptions options_;
  std::unique_ptr<GMainLoop, void (*)(GMainLoop*)> loop_;
  DesktopNotice notice_;
  Alarm alarm_;
  std::unique_ptr<Watched> watched_;
  std::unique_ptr<Watched> clock_;
  std::int64_t wakes_at_ = 0;
  Planned next_;
};

}  // namespace limber
