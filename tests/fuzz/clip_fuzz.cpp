// A recording of any bytes is refused with a reason, or is sound of a sane length.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "fuzz_file.hpp"
#include "sound/clip_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto file = limber::fuzz::file("x.wav", data, size).string();
  const auto clip = limber::clip_from_file(file);
  if (!clip && clip.problems().empty()) std::abort();
  const auto wav = limber::wav_file_samples(file);
  if (!wav && wav.problems().empty()) std::abort();
  return 0;
}
