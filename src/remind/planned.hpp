// What the waiting process is told of the next reminder by the program that knows, as lines of text: "at
// 1796115600". A value, without a clock and without a bus.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace limber {

struct Planned {
  bool on = false;                 // reminders are wanted at all
  std::optional<std::int64_t> at;  // seconds since 1970-01-01 UTC; absent: there is nothing to come
  std::string hour;                // by which the program knows it again
  std::string plan;                // of a plan one reminder stands on the screen at a time
  std::string routine;             // id of what Start starts
  std::string title;               // what the notification says
  std::string text;
  std::string start;  // what its buttons say
  std::string later;
  std::string not_today;
  std::vector<std::string> watch;  // files and folders: when one changes, another may be next
  bool operator==(const Planned&) const = default;
};

// A line a word; a line end inside a word becomes a space.
std::string planned_text(const Planned& planned);
// What is not understood is passed over.
Planned planned_from(std::string_view text);

}  // namespace limber
