// What Home says before the day's routine, and asks: a message each.
#pragma once

#include <string>
#include <vector>

#include "frame/panels.hpp"
#include "screen/home/home.hpp"
#include "screen/ui/page.hpp"

namespace limber {

// As long as a warning sign stands, whatever is started leads to the question first.
MessageSpec standing_sign(HomeBuilder& sheet, const std::vector<std::string>& flags);

// All there are today, the most pressing first. One of them at most is the first thing to press.
std::vector<MessageSpec> messages(HomeBuilder& sheet, const Today& now, const World& world);
// Whether one of them is: then Start steps back.
bool asks_first(const std::vector<MessageSpec>& messages);

}  // namespace limber
