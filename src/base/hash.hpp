// A hash for names and check sums: the same on every machine and in every version. No secret keeps it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace limber {

inline constexpr std::uint64_t fnv1a_basis = 0xCBF29CE484222325U;

// FNV-1a, 64 bits; another basis gives another hash of the same bytes.
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t basis = fnv1a_basis) {
  for (const char c : bytes) basis = (basis ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return basis;
}

// 16 hexadecimal digits, the lowest first.
inline std::string hash_name(std::uint64_t hash) {
  std::string name;
  for (int i = 0; i < 16; ++i, hash >>= 4U) name += "0123456789abcdef"[hash & 0xFU];
  return name;
}

}  // namespace limber
