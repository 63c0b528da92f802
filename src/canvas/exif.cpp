#include "canvas/exif.hpp"

#include <optional>

namespace limber {
namespace {

// Reads numbers of a TIFF file in its own byte order; nullopt beyond its end.
class Tiff {
 public:
  explicit Tiff(std::span<const std::uint8_t> bytes)
      : bytes_(bytes), big_(!bytes.empty() && bytes[0] == 'M') {}

  std::optional<std::uint32_t> number(std::size_t at, std::size_t count) const {
    if (at > bytes_.size() || bytes_.size() - at < count) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value << 8 | bytes_[at + (big_ ? i : count - 1 - i)];
    return value;
  }

 private:
  std::span<const std::uint8_t> bytes_;
  bool big_;
};

}  // namespace

int exif_orientation(std::span<const std::uint8_t> bytes) {
  constexpr std::uint32_t orientation_tag = 0x0112;
  constexpr std::uint32_t magic = 42;
  const Tiff tiff(bytes);
  const auto directory = tiff.number(4, 4);
  if (tiff.number(2, 2) != magic || !directory) return 1;
  const std::uint32_t count = tiff.number(*directory, 2).value_or(0);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t entry = static_cast<std::size_t>(*directory) + 2 + static_cast<std::size_t>(i) * 12;
    const auto tag = tiff.number(entry, 2);
    if (!tag) return 1;
    if (*tag != orientation_tag) continue;
    const std::uint32_t value = tiff.number(entry + 8, 2).value_or(1);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

}  // namespace limber
