// Signs for which a person should be seen by a professional before stretching on (domain §3.1).
// The program asks and advises whom to ask; it never says what a sign means.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace limber {

// From the least to the most pressing.
enum class Urgency { rest, clinician, urgent, emergency };

struct RedFlag {
  const char* id;  // stable: "saddle-numbness"
  Urgency urgency;
  std::string (*words)();  // the question's words, in the person's language
};

// Every sign, in the order of domain §3.1 (RF01 … RF24). Where that table leaves two levels open, the more
// pressing.
const std::vector<RedFlag>& red_flags();

const RedFlag* find_red_flag(std::string_view id);  // null if there is none

// The most pressing among the signs a person said yes to; unknown ids count as `urgent`. nullopt if none was
// given.
std::optional<Urgency> most_pressing(const std::vector<std::string>& ids);

// Whom to ask and how soon.
std::string advice(Urgency urgency);

}  // namespace limber
