// What two lists have in common.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace limber {

// Walks along one longest common subsequence of two lists with `a` and `b` items, in order: both(i, j) for
// its items, first(i) and second(j) for the others. Takes time and memory for a · b.
template <class Same, class Both, class First, class Second>
void walk_common_subsequence(std::size_t a, std::size_t b, Same same, Both both, First first, Second second) {
  std::vector<std::uint32_t> lengths((a + 1) * (b + 1), 0);  // of those of the tails from i and j on
  const auto tail = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return lengths[i * (b + 1) + j]; };
  for (std::size_t i = a; i-- > 0;) {
    for (std::size_t j = b; j-- > 0;)
      tail(i, j) = same(i, j) ? tail(i + 1, j + 1) + 1 : std::max(tail(i + 1, j), tail(i, j + 1));
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a && j < b) {
    if (same(i, j))
      both(i++, j++);
    else if (tail(i + 1, j) >= tail(i, j + 1))
      first(i++);
    else
      second(j++);
  }
  while (i < a) first(i++);
  while (j < b) second(j++);
}

}  // namespace limber
