#include "services/side_jobs.hpp"

#include <utility>

namespace limber {

void SideJobs::add(SideJob job) {
  waiting_.push_back(std::move(job));
  if (!running_.valid()) begin_next();
}

void SideJobs::begin_next() {
  if (waiting_.empty()) return;
  running_ = std::async(std::launch::async, std::move(waiting_.front()));
  waiting_.pop_front();
}

std::vector<MediaIntent> SideJobs::poll() {
  if (!running_.valid() || running_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return {};
  const JobAnswer answer = running_.get();
  std::vector<MediaIntent> news = answer();
  if (!running_.valid()) begin_next();
  return news;
}

void SideJobs::wait() const {
  if (running_.valid()) running_.wait();
}

}  // namespace limber
