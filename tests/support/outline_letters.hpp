// Reads the outlines of a page as its script does (src/page/figure.js).
#pragma once

#include <string>
#include <string_view>

#include "page/outlines.hpp"

namespace limber::test {

inline Outlines outlines_from(const std::string& letters) {
  constexpr std::string_view all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::size_t at = 0;
  const auto number = [&] {
    long value = 0;
    for (unsigned shift = 0;; shift += 5) {
      const auto part = static_cast<long>(all.find(letters.at(at++)));
      value += (part % 32) << shift;
      if (part < 32) return static_cast<double>(value % 2 != 0 ? -(value + 1) / 2 : value / 2);
    }
  };
  Outlines outlines;
  while (at < letters.size()) {
    Outline one(static_cast<std::size_t>(number()));
    Point here;
    for (Point& point : one) {
      here.x += number();
      here.y += number();
      point = here;
    }
    outlines.push_back(std::move(one));
  }
  return outlines;
}

}  // namespace limber::test
