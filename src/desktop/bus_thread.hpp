// A thread that speaks D-Bus: asleep until the bus or a job has something for it, so that the window's loop
// neither polls nor waits for another program.
#pragma once

#include <gio/gio.h>

#include <functional>
#include <thread>

namespace limber {

class BusThread {
 public:
  BusThread();
  ~BusThread();  // after the jobs that were given
  BusThread(const BusThread&) = delete;
  BusThread& operator=(const BusThread&) = delete;

  // Carried out there, in order.
  void run(std::function<void()> job);
  // The same, and back when it is done.
  void run_and_wait(const std::function<void()>& job);

 private:
  GMainContext* context_;
  GMainLoop* loop_;
  std::thread thread_;
};

}  // namespace limber
