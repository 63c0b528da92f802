#include "screen/pose_about.hpp"

#include <algorithm>
#include <sstream>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/format.hpp"
#include "routine/ranges.hpp"
#include "routine/vocabulary.hpp"
#include "screen/pose_dose.hpp"
#include "screen/routine_filter.hpp"

namespace limber {
namespace {

constexpr std::size_t longest_id = 64;

std::string shown(const LocalText& text) {
  return text.in("");
}

void write_into(LocalText& text, const std::string& words) {
  if (words == shown(text)) return;
  if (words.empty()) {
    text = {};
    return;
  }
  if (text.empty()) {
    text = plain_text(words);
    return;
  }
  const std::string before = shown(text);
  const auto entry = std::find_if(text.by_language.begin(), text.by_language.end(),
                                  [&](const auto& in_language) { return in_language.second == before; });
  entry->second = words;
}

// A phrase a line.
std::string lines_of(const std::vector<LocalText>& phrases) {
  std::vector<std::string> lines;
  for (const LocalText& phrase : phrases) lines.push_back(shown(phrase));
  return join(lines, "\n");
}

void write_lines(std::vector<LocalText>& phrases, const std::string& words) {
  if (words == lines_of(phrases)) return;
  std::vector<LocalText> next;
  std::istringstream in(words);
  for (std::string line; std::getline(in, line);) {
    if (line.find_first_not_of(' ') == std::string::npos) continue;
    LocalText phrase = next.size() < phrases.size() ? phrases[next.size()] : LocalText{};
    write_into(phrase, line);
    next.push_back(phrase);
  }
  phrases = std::move(next);
}

template <class Value>
Value value_named(const Names& names, const std::string& name, Value otherwise) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? otherwise : static_cast<Value>(found - names.begin());
}

}  // namespace

std::vector<AboutField> about_fields() {
  return {{"pose-setup", tr("Taking up the position"), tr("Lie on your back, knees bent."), "/say/setup"},
          {"pose-move", tr("The movement"), tr("Bring one knee towards your chest."), "/say/move"},
          {"pose-hold", tr("While holding, a phrase on each line"), tr("Let the shoulders be heavy."),
           "/say/hold"},
          {"pose-release", tr("Coming back"), tr("Let the foot come back to the floor."), "/say/release"},
          {"pose-feel", tr("What it should feel like"), tr("A gentle pull. Never pain."), "/feel"},
          {"pose-why", tr("What it is good for"), tr("It keeps the hips moving."), "/why"}};
}

void write_fields(TextFields& fields, const Exercise& exercise) {
  fields.set(pose_name, shown(exercise.name));
  fields.set("pose-setup", shown(exercise.say.setup));
  fields.set("pose-move", shown(exercise.say.move));
  fields.set("pose-hold", lines_of(exercise.say.hold));
  fields.set("pose-release", shown(exercise.say.release));
  fields.set("pose-feel", shown(exercise.feel));
  fields.set("pose-why", shown(exercise.why));
}

Exercise with_fields(Exercise exercise, const TextFields& fields) {
  write_into(exercise.name, fields.text(pose_name));
  write_into(exercise.say.setup, fields.text("pose-setup"));
  write_into(exercise.say.move, fields.text("pose-move"));
  write_lines(exercise.say.hold, fields.text("pose-hold"));
  write_into(exercise.say.release, fields.text("pose-release"));
  write_into(exercise.feel, fields.text("pose-feel"));
  write_into(exercise.why, fields.text("pose-why"));
  return exercise;
}

Exercise chosen(Exercise exercise, const ChooseAbout& choice) {
  if (choice.what == "technique")
    exercise.technique = value_named(technique_names(), choice.value, exercise.technique);
  if (choice.what == "position")
    exercise.position = value_named(position_names(), choice.value, exercise.position);
  if (choice.what == "sides") exercise.sides = value_named(sides_names(), choice.value, exercise.sides);
  if (choice.what == "dose" && dose_names()[exercise.dose.index()] != choice.value)
    exercise.dose = dose_named(choice.value);
  if (choice.what != "area") return exercise;
  const auto found = std::find(exercise.areas.begin(), exercise.areas.end(), choice.value);
  if (found == exercise.areas.end())
    exercise.areas.push_back(choice.value);
  else
    exercise.areas.erase(found);
  return exercise;
}

std::string id_from(const std::string& name) {
  std::string id;
  for (const char c : searched_words(name)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept)
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  id = id.substr(0, longest_id - 4);  // a number may come behind it
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

std::string free_id(const std::string& id, const Library* library, const std::vector<std::string>& own) {
  const auto taken = [&](const std::string& candidate) {
    const bool mine = std::find(own.begin(), own.end(), candidate) != own.end();
    return library != nullptr && !mine && library->find(candidate) != nullptr;
  };
  if (!taken(id)) return id;
  int number = 2;
  while (taken(id + "-" + std::to_string(number))) ++number;
  return id + "-" + std::to_string(number);
}

Problems problems_of(const Exercise& exercise) {
  const auto read = parse_exercise(write(exercise), "");
  Problems problems = read.problems();
  std::erase_if(problems, [](const Problem& problem) { return problem.severity != Severity::error; });
  return problems;
}

std::vector<std::string> problems_at(const Problems& problems, const std::string& pointer) {
  std::vector<std::string> words;
  for (const Problem& problem : problems) {
    const std::string& at = problem.place.pointer;
    if (at == pointer || at.starts_with(pointer + "/")) words.push_back(problem.message);
  }
  return words;
}

}  // namespace limber
