// What can be asked on the therapist's bench.
#pragma once

#include <variant>

#include "screen/ui/request.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

using BenchIntent = std::variant<TextFieldIntent, Request>;
using BenchEffect = std::variant<ShellEffect, Request>;

}  // namespace limber
