// Every value there was while something was written, so that any change can be taken back.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace limber {

// Unlimited; values are shared with copies of the history.
template <class Value>
class History {
 public:
  History() : History(Value{}) {}
  explicit History(Value first) : values_{std::make_shared<const Value>(std::move(first))} {}

  const Value& now() const { return *values_[at_]; }
  std::shared_ptr<const Value> shared() const { return values_[at_]; }

  // What was undone is forgotten. Changes with the same `what` right after each other, as letters typed into
  // one field, are taken back as one; "" is never the same. A change that changes nothing is none.
  void change(Value next, std::string what = "") {
    if (next == now()) return;
    const bool goes_on = !what.empty() && what == what_ && at_ > 0 && at_ != saved_;
    values_.resize(at_ + (goes_on ? 0 : 1));
    values_.push_back(std::make_shared<const Value>(std::move(next)));
    at_ = values_.size() - 1;
    if (saved_ != none && saved_ >= at_) saved_ = none;
    what_ = std::move(what);
  }

  bool can_undo() const { return at_ > 0; }
  bool can_redo() const { return at_ + 1 < values_.size(); }
  void undo() { go(can_undo() ? at_ - 1 : at_); }
  void redo() { go(can_redo() ? at_ + 1 : at_); }

  // The value as it is now is in safety; is_saved() says whether it still is that one.
  void mark_saved() { saved_ = at_; }
  void mark_unsaved() { saved_ = none; }
  bool is_saved() const { return saved_ == at_; }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void go(std::size_t to) {
    at_ = to;
    what_.clear();
  }

  std::vector<std::shared_ptr<const Value>> values_;
  std::size_t at_ = 0;
  std::size_t saved_ = 0;
  std::string what_;  // of the last change
};

}  // namespace limber
