#include <charconv>
#include <string_view>
#include <system_error>

#include "files/files.hpp"

namespace limber {
namespace {

// The byte that two hexadecimal digits stand for; less than 0 if they are none.
int escaped_byte(std::string_view digits) {
  int byte = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
  return digits.size() == 2 && error == std::errc{} && end == digits.data() + 2 ? byte : -1;
}

}  // namespace

std::string path_of_uri(const std::string& name) {
  std::string_view rest = name;
  constexpr std::string_view scheme = "file:";
  if (!rest.starts_with(scheme)) return name;
  rest.remove_prefix(scheme.size());
  for (const std::string_view host : {"//localhost/", "///"}) {
    if (rest.starts_with(host)) rest.remove_prefix(host.size() - 1);
  }
  if (!rest.starts_with('/') || rest.starts_with("//")) return name;
  std::string path;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const int byte = rest[i] == '%' ? escaped_byte(rest.substr(i + 1, 2)) : -1;
    path += byte > 0 ? static_cast<char>(byte) : rest[i];
    if (byte > 0) i += 2;
  }
  return path;
}

}  // namespace limber
