#include "screen/pose_history.hpp"

#include <utility>

namespace limber {

void PoseHistory::change(Exercise next) {
  if (next == now) return;
  past.push_back(std::exchange(now, std::move(next)));
  undone.clear();
}

void PoseHistory::go_on(Exercise next) {
  now = std::move(next);
}

void PoseHistory::close_step() {
  if (!past.empty() && past.back() == now) past.pop_back();
}

void PoseHistory::undo() {
  if (past.empty()) return;
  undone.push_back(std::exchange(now, std::move(past.back())));
  past.pop_back();
}

void PoseHistory::redo() {
  if (undone.empty()) return;
  past.push_back(std::exchange(now, std::move(undone.back())));
  undone.pop_back();
}

}  // namespace limber
