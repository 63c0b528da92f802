// A picture of any bytes: its header and whether it is whole are told without decoding it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "canvas/photograph.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span<const std::uint8_t> bytes(data, size);
  const auto header = limber::picture_header(bytes);
  if (header && (header->orientation < 1 || header->orientation > 8)) std::abort();
  limber::is_cut_short(bytes);
  limber::trouble_with(bytes);
  return 0;
}
