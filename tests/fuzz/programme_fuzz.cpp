// A programme of any bytes is refused with its problems, or is one that reads back as it was written.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "programme/format.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto programme = limber::parse_programme(text, "x.json");
  if (!programme) {
    if (programme.problems().empty()) std::abort();  // refused without a reason
    return 0;
  }
  if (limber::write(*programme) != text) std::abort();
  limber::remarks(*programme);
  limber::unresolved(*programme, {});
  limber::Programme made = *programme;
  made.document.reset();  // as if made in the program: spelled anew
  auto again = limber::parse_programme(limber::write(made), "x.json");
  if (!again || !(*again == *programme)) std::abort();
  return 0;
}
