// A card of any bytes is refused with its problems, or is read.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "routine/format.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto card = limber::parse_card(text, "x.json");
  if (!card && card.problems().empty()) std::abort();  // refused without a reason
  return 0;
}
