// What the person told some minutes ago, which is not asked again.
#pragma once

#include <optional>
#include <vector>

#include "journal/questions.hpp"
#include "screen/ui/world.hpp"

namespace limber {

// The scores told last, in these minutes, with nothing done since: in the morning's questions, say.
std::optional<CheckIn> told_lately(const World& world);

// Whether it leaves none of these questions open.
bool answers_all(const CheckIn& told, const std::vector<Question>& questions);

}  // namespace limber
