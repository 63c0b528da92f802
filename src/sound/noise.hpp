// Noise without a state: a well-mixed number for every counter. Private to this room.
#pragma once

#include <cstdint>

namespace limber {

// The finaliser of MurmurHash3.
constexpr std::uint32_t mixed_bits(std::uint64_t x) {
  x ^= x >> 33U;
  x *= 0xff51afd7ed558ccdULL;
  x ^= x >> 33U;
  x *= 0xc4ceb9fe1a85ec53ULL;
  return static_cast<std::uint32_t>(x >> 32U);
}

constexpr float noise_at(std::uint64_t counter) {  // uniform in -1 … 1
  return static_cast<float>(mixed_bits(counter + 1)) / 2147483648.0F - 1.0F;
}

}  // namespace limber
