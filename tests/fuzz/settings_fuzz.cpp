// Settings of any bytes: there is always a value, and saving it loses nothing that can be read.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "fuzz_file.hpp"
#include "store/settings.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const auto& entry : std::filesystem::directory_iterator(limber::fuzz::folder()))
    std::filesystem::remove(entry.path());  // those that were set aside as damaged
  const auto file = limber::fuzz::file("settings.json", data, size);
  const auto settings = limber::load_settings(file, {1'793'646'000, 60});
  if (!settings) return 0;
  if (!limber::save_settings(file, *settings)) return 0;
  const auto again = limber::load_settings(file, {1'793'646'000, 60});
  if (!again || !(*again == *settings)) std::abort();
  return 0;
}
