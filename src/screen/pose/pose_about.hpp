// What is written about an exercise that is posed: from its fields into the exercise and back.
#pragma once

#include <string>
#include <vector>

#include "routine/library.hpp"
#include "screen/pose/pose_intent.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

// Keys of the fields.
inline constexpr const char* pose_name = "pose-name";
inline constexpr const char* pose_search = "pose-search";

struct AboutField {
  std::string key;
  std::string label;
  std::string placeholder;
  std::string pointer;  // of the member of the file
};
// In the order in which they are shown, without name and search.
std::vector<AboutField> about_fields();

// The fields say what the exercise says.
void write_fields(TextFields& fields, const Exercise& exercise);
// The exercise says what the fields say; a text nobody changed stays as it is, in all its languages.
Exercise with_fields(Exercise exercise, const TextFields& fields);
Exercise chosen(Exercise exercise, const ChooseAbout& choice);

// The id, with a number behind it where it is taken.
std::string free_id(const std::string& id, const Library& library);

// Those at a member of the file, or below it.
std::vector<std::string> problems_at(const Problems& problems, const std::string& pointer);

}  // namespace limber
