// Times of day as people write them.
#pragma once

#include <string>
#include <vector>

namespace limber {

// "7am, 7.15 pm; 20:30 19h" as the format has them: "07:00", "19:15" … What is no time stays as it is
// written.
std::vector<std::string> times_in(const std::string& words);

}  // namespace limber
