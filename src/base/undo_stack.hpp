// Every value there was while something was made, so that any change can be undone.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace limber {

// `most` steps can be undone, the oldest are forgotten. Values are shared with copies of the stack.
template <class Value, std::size_t most = std::numeric_limits<std::size_t>::max() - 1>
class UndoStack {
 public:
  UndoStack() : UndoStack(Value{}) {}
  explicit UndoStack(Value first) : values_{std::make_shared<const Value>(std::move(first))} {}

  const Value& now() const { return *values_[at_]; }

  // For what keeps a stack over a restart: every value from the oldest, which of them is now, which is saved.
  const std::vector<std::shared_ptr<const Value>>& values() const { return values_; }
  std::size_t at() const { return at_; }
  std::optional<std::size_t> saved_at() const {
    return saved_ == none ? std::nullopt : std::optional(saved_);
  }
  // As it was kept; `at` and `saved` are places among the values, of which there is at least one.
  UndoStack(std::vector<std::shared_ptr<const Value>> values, std::size_t at,
            std::optional<std::size_t> saved)
      : values_(std::move(values)), at_(at), saved_(saved.value_or(none)) {}

  // What was undone is forgotten. Changes with the same `what` right after each other, as letters typed into
  // one field or the way of a drag, are one step; "" is never the same. A change that changes nothing is
  // none, nor is a step that came back to where it began.
  void change(Value next, std::string what = "") {
    if (next == now()) return;
    if (!what.empty() && what == what_ && at_ > 0 && at_ != saved_) --at_;
    values_.resize(at_ + 1);
    if (saved_ != none && saved_ > at_) saved_ = none;
    what_.clear();
    if (next == now()) return;
    values_.push_back(std::make_shared<const Value>(std::move(next)));
    ++at_;
    what_ = std::move(what);
    if (at_ > most) forget_oldest();
  }
  // The value is `next` from now on, which is no step.
  void amend(Value next) { values_[at_] = std::make_shared<const Value>(std::move(next)); }
  // The next change is a step of its own.
  void end_step() { what_.clear(); }

  bool can_undo() const { return at_ > 0; }
  bool can_redo() const { return at_ + 1 < values_.size(); }
  void undo() { go(can_undo() ? at_ - 1 : at_); }
  void redo() { go(can_redo() ? at_ + 1 : at_); }

  // The value as it is now is in safety; is_saved() says whether it still is that one.
  void mark_saved() { saved_ = at_; }
  void mark_unsaved() { saved_ = none; }
  bool is_saved() const { return saved_ == at_; }

  bool operator==(const UndoStack& other) const {
    const auto same = [](const auto& a, const auto& b) { return a == b || *a == *b; };
    return at_ == other.at_ && saved_ == other.saved_ && what_ == other.what_ &&
           std::equal(values_.begin(), values_.end(), other.values_.begin(), other.values_.end(), same);
  }

 private:
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  void go(std::size_t to) {
    at_ = to;
    what_.clear();
  }
  void forget_oldest() {
    values_.erase(values_.begin());
    --at_;
    if (saved_ != none) saved_ = saved_ == 0 ? none : saved_ - 1;
  }

  std::vector<std::shared_ptr<const Value>> values_;
  std::size_t at_ = 0;
  std::size_t saved_ = 0;
  std::string what_;  // of the latest change
};

}  // namespace limber
