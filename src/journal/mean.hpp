// The mean of ratings that were given; a skipped question is not a 0.
#pragma once

#include <cstdint>
#include <optional>

#include "journal/check_in.hpp"

namespace limber {

class Mean {
 public:
  void add(std::int64_t rating) {
    sum_ += rating;
    ++count_;
  }
  void add(const std::optional<Score>& score) {
    if (score) add(score->value());
  }
  int count() const { return count_; }
  std::optional<double> value() const {
    if (count_ == 0) return std::nullopt;
    return static_cast<double>(sum_) / count_;
  }

 private:
  std::int64_t sum_ = 0;
  int count_ = 0;
};

}  // namespace limber
