#include "page/base64.hpp"

#include <nettle/base64.h>
#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace limber {
namespace {

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

}  // namespace

std::string base64(std::string_view bytes) {
  std::string letters(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
  base64_encode_raw(letters.data(), bytes.size(), bytes_of(bytes));
  return letters;
}

std::string source_hash(std::string_view script) {
  sha256_ctx context{};
  sha256_init(&context);
  sha256_update(&context, script.size(), bytes_of(script));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  return "sha256-" + base64({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

}  // namespace limber
