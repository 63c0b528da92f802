// Work that takes longer than a frame, one piece after another beside the thread that draws.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <future>
#include <vector>

#include "screen/media/media_intent.hpp"

namespace limber {

// What came of a job, told in the thread that polls.
using JobAnswer = std::function<std::vector<MediaIntent>()>;
// Runs beside; touches nothing but what it was given.
using SideJob = std::function<JobAnswer()>;

class SideJobs {
 public:
  void add(SideJob job);
  // Those that have not begun are given up.
  void forget_waiting() { waiting_.clear(); }

  std::vector<MediaIntent> poll();  // what was finished since the last call
  bool busy() const { return running_.valid(); }
  void wait() const;  // until the one that runs is finished; for tests

 private:
  void begin_next();

  std::deque<SideJob> waiting_;
  std::future<JobAnswer> running_;
};

}  // namespace limber
