// Words of any bytes, for the ear: plain ASCII for flite, no sentence empty, nothing said that is not there.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sound/spoken_words.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const char c : limber::spoken_english(text))
    if (static_cast<unsigned char>(c) >= 0x80) std::abort();
  for (const std::string& sentence : limber::sentences(text))
    if (sentence.empty() || sentence.size() > 401) std::abort();
  return 0;
}
