// A value, or every reason why there is none.
#pragma once

#include <optional>
#include <utility>

#include "base/problem.hpp"

namespace limber {

// Holds a value, problems, or both (a value with warnings). No value means at least one error.
template <class T>
class Result {
 public:
  Result(T value) : value_(std::move(value)) {}
  Result(T value, Problems warnings) : value_(std::move(value)), problems_(std::move(warnings)) {}
  Result(Problems problems) : problems_(std::move(problems)) {
    if (problems_.empty()) problems_.push_back(failure("unknown", ""));
  }
  Result(Problem problem) : problems_{std::move(problem)} {}

  explicit operator bool() const { return value_.has_value(); }
  bool has_value() const { return value_.has_value(); }
  const T& operator*() const& { return *value_; }
  T& operator*() & { return *value_; }
  T operator*() && { return std::move(*value_); }  // by value: the result it came from is gone
  const T* operator->() const { return &*value_; }
  T* operator->() { return &*value_; }
  const Problems& problems() const { return problems_; }
  const Problem& problem() const { return problems_.front(); }  // the first; there is one where no value is

 private:
  std::optional<T> value_;
  Problems problems_;
};

// Success without a value, for operations that only do something.
struct Ok {
  bool operator==(const Ok&) const = default;
};

inline Problem as_warning(Problem problem) {
  problem.severity = Severity::warning;
  return problem;
}

}  // namespace limber
