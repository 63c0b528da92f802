// SHA-256, to tell whether bytes are the ones somebody meant.
#pragma once

#include <string>
#include <string_view>

namespace limber {

// 64 hexadecimal digits, lower case (FIPS 180-4).
std::string sha256(std::string_view bytes);

}  // namespace limber
