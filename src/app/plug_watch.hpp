// A folder of the system's devices, watched without waking until something comes or goes in it.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

namespace limber {

class PlugWatch {
 public:
  // `wake` is called from another thread. Where a system has no such folder, or no way to watch it, nothing
  // is.
  PlugWatch(const std::string& folder, std::function<void()> wake);
  ~PlugWatch();
  PlugWatch(const PlugWatch&) = delete;
  PlugWatch& operator=(const PlugWatch&) = delete;

  // Whether something was plugged in or out, or became ours to open, since the last call.
  bool take() { return happened_.exchange(false); }

 private:
  void watch(int folder, int stop);

  std::function<void()> wake_;
  std::atomic<bool> happened_{false};
  int stop_ = -1;  // written to, ends the watch
  std::thread thread_;
};

}  // namespace limber
