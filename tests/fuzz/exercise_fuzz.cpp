// An exercise of any bytes is refused with its problems, or is one that reads back as it was written.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "routine/format.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  limber::file_kind(text);
  const auto exercise = limber::parse_exercise(text, "x.json");
  if (!exercise) {
    if (exercise.problems().empty()) std::abort();  // refused without a reason
    return 0;
  }
  if (limber::write(*exercise) != text) std::abort();
  limber::Exercise made = *exercise;
  made.document.reset();  // as if made in the program: spelled anew
  auto again = limber::parse_exercise(limber::write(made), "x.json");
  if (!again || !(*again == *exercise)) std::abort();
  return 0;
}
