// What can be asked in Learn.
#pragma once

#include <string>
#include <variant>

#include "screen/ui/request.hpp"

namespace limber {

struct NextCard {};
struct PreviousCard {};

using LearnIntent = std::variant<NextCard, PreviousCard, Request>;
using LearnEffect = std::variant<Request>;

}  // namespace limber
