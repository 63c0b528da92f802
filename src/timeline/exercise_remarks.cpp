#include "timeline/exercise_remarks.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/derived_tags.hpp"
#include "timeline/stop_rules.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

// Where the word is no side of the body.
constexpr std::array<std::string_view, 8> other_meanings{"right angle", "right away", "right now",
                                                         "right up",    "right down", "all right",
                                                         "just right",  "left over"};

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool means_something_else(const std::string& lower, std::size_t at) {
  return std::any_of(other_meanings.begin(), other_meanings.end(), [&](std::string_view phrase) {
    const std::size_t from = lower.rfind(phrase, at);
    return from != std::string::npos && at < from + phrase.size();
  });
}

// Where the word stands by itself; npos for nowhere.
std::size_t find_word(const std::string& lower, std::string_view word, std::size_t from) {
  for (std::size_t at = lower.find(word, from); at != std::string::npos; at = lower.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool alone =
        (at == 0 || !is_letter(lower[at - 1])) && (end == lower.size() || !is_letter(lower[end]));
    if (alone && !means_something_else(lower, at)) return at;
  }
  return std::string::npos;
}

Problem warning(std::string pointer, std::string rule, std::string words) {
  return {Severity::warning, {"", 0, 0, std::move(pointer)}, std::move(rule), std::move(words)};
}

void judge_tags(const Exercise& exercise, Problems& found) {
  if (!exercise.figure) return;
  std::vector<std::string> missing;
  for (const std::string& tag : derived_tags(exercise)) {
    if (!tag.starts_with("pos.") && !says(exercise.tags, tag)) missing.push_back("\"" + tag + "\"");
  }
  if (missing.empty()) return;
  found.push_back(warning(exercise.tags.empty() ? "" : "/tags", "tags-missing",
                          fill(tr("\"tags\" leaves out what the figure and the dose show: {tags}"),
                               {{"tags", join(missing, ", ")}})));
}

void judge_side(const LocalText& text, const std::string& pointer, Problems& found) {
  const std::string side = fixed_side(text.in("en"));
  if (side.empty()) return;
  found.push_back(
      warning(pointer, "fixed-side",
              fill(tr("\"{word}\" is said for both sides; {side} becomes the side that is worked"),
                   {{"word", side}})));
}

void judge_sides(const Exercise& exercise, Problems& found) {
  if (exercise.sides != Sides::each) return;
  judge_side(exercise.say.setup, "/say/setup", found);
  judge_side(exercise.say.move, "/say/move", found);
  for (std::size_t i = 0; i < exercise.say.hold.size(); ++i)
    judge_side(exercise.say.hold[i], "/say/hold/" + std::to_string(i), found);
  judge_side(exercise.say.release, "/say/release", found);
  judge_side(exercise.feel, "/feel", found);
  judge_side(exercise.stop, "/stop", found);
}

}  // namespace

std::string fixed_side(const std::string& text) {
  const std::string lower = lower_case(text);
  const std::size_t left = find_word(lower, "left", 0);
  const std::size_t right = find_word(lower, "right", 0);
  if (left == right) return "";  // neither
  return left < right ? "left" : "right";
}

std::string with_side(const std::string& text) {
  const std::string word = fixed_side(text);
  if (word.empty()) return text;
  std::string changed = text;
  for (std::size_t at = 0; (at = find_word(lower_case(changed), word, at)) != std::string::npos;)
    changed.replace(at, word.size(), "{side}");
  return changed;
}

Problems exercise_remarks(const Exercise& exercise) {
  Problems found = stop_remarks(exercise);
  judge_tags(exercise, found);
  judge_sides(exercise, found);
  if (!exercise.figure && exercise.images.empty() && !is_walk(exercise))
    found.push_back(
        warning("", "no-picture", tr("there is nothing to look at: neither \"figure\" nor \"images\"")));
  return found;
}

}  // namespace limber
