// What the person is reminded of, as Home has it, and the words for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/reminder.hpp"
#include "screen/ui/world.hpp"

namespace limber {

// What is planned with hours or days: what a programme asks for in its phase, what a therapist handed over,
// what the person wrote or took up. Nothing while a warning sign stands in the way, and of what hardly
// anything is left for this person.
std::vector<RemindedOf> reminded_of(const World& world);

// The next of them, by the world's time and settings.
std::optional<Reminder> next_reminder(const World& world, const std::vector<ReminderNote>& notes);

// What stands in a notification that anybody may see.
struct ReminderWords {
  std::string title;
  std::string text;
};
ReminderWords words_of(const Reminder& reminder, const World& world);

}  // namespace limber
