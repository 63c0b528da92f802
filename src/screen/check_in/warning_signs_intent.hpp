// What can be asked on the page of warning signs.
#pragma once

#include <string>
#include <variant>

#include "screen/ui/request.hpp"

namespace limber {

// clang-format off
struct ToggleSign { std::string id; };  // of red_flags.hpp
struct SignsAnswered {};  // what is marked is so, and nothing else: for the program, which stores it
// clang-format on

using WarningSignsIntent = std::variant<ToggleSign, SignsAnswered, Request>;
using WarningSignsEffect = std::variant<SignsAnswered, Request>;

}  // namespace limber
