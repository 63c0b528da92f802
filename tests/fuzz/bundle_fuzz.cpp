// A bundle of any bytes is refused, or is one that can be written and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "store/bundle.hpp"
#include "store/bundle_manifest.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view any(reinterpret_cast<const char*>(data), size);
  limber::matched(any, {}, "x.limber");  // as a manifest too: check sums keep most changes away from it
  const auto bundle = limber::parse_bundle(any, "x.limber");
  if (!bundle) {
    if (bundle.problems().empty()) std::abort();  // refused without a reason
    return 0;
  }
  const auto bytes = limber::bundle_bytes(*bundle);
  if (!bytes) return 0;  // its own files with a bundle.json made anew may be too much
  const auto again = limber::parse_bundle(*bytes, "x.limber");
  if (!again || again->files != bundle->files) std::abort();
  return 0;
}
