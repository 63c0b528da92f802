// Bytes as letters for a page, and the hash by which a browser knows a script. Private to this room.
#pragma once

#include <string>
#include <string_view>

namespace limber {

std::string base64(std::string_view bytes);  // RFC 4648, padded

// "sha256-…" of a Content-Security-Policy.
std::string source_hash(std::string_view script);

}  // namespace limber
