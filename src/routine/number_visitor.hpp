// The numbers of what a description describes, one by one. Private to this room.
#pragma once

#include <cmath>
#include <cstddef>
#include <functional>
#include <string>
#include <tuple>
#include <utility>

#include "routine/codec.hpp"

namespace limber {

// Shows the numbers of a description to a function, each in the unit of its range, and takes over what that
// makes of them. Those a thing may leave to another (optional ones) are none of its own.
class NumberVisitor {
 public:
  using Visit = std::function<void(const std::string& name, const Range& range, double& value)>;
  explicit NumberVisitor(Visit visit) : visit_(std::move(visit)) {}

  void member(const char* key, Millis& time, const codec::Seconds& codec, Presence = optional) {
    visit(key, codec.range, time, 1);
  }
  void member(const char* key, Millis& time, const codec::Minutes&, Presence = optional) {
    visit(key, range::minutes, time, 60);
  }
  void member(const char* key, int& count, const codec::Count& codec, Presence = optional) {
    double value = count;
    visit_(key, codec.range, value);
    count = static_cast<int>(std::lround(value));
  }
  template <std::size_t count, class... Time>
  void member(const char*, std::tuple<Time&...>& times, const codec::Durations<count>& codec,
              Presence = optional) {
    std::size_t i = 0;
    const auto next = [&](Millis& time) {
      const codec::Duration& one = codec.each[i++];
      visit(one.name, one.range, time, 1);
    };
    std::apply([&](Time&... each) { (next(each), ...); }, times);
  }
  // A codec of several numbers names them itself.
  template <class T, class Codec>
  void member(const char*, T& where, const Codec& codec, Presence = optional) {
    if constexpr (requires { codec.visit(where, *this); }) codec.visit(where, *this);
  }
  void number(const char* name, const Range& range, Millis& time) { visit(name, range, time, 1); }
  void number(const char* name, const Range& range, int& count) {
    double value = count;
    visit_(name, range, value);
    count = static_cast<int>(std::lround(value));
  }

 private:
  void visit(const char* name, const Range& range, Millis& time, double unit_s) {
    double value = to_seconds(time) / unit_s;
    visit_(name, range, value);
    time = millis_from_seconds(value * unit_s);
  }
  Visit visit_;
};

}  // namespace limber
