#include "labels/problem_labels.hpp"

#include <string_view>

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/vocabulary_labels.hpp"
#include "routine/vocabulary.hpp"

namespace limber {
namespace {

// The member a pointer ends in; of a list's item the list: "at" of "/schedule/at/1".
std::string member_of(std::string_view pointer) {
  std::string_view last = pointer.substr(pointer.rfind('/') + 1);
  if (!last.empty() && last.find_first_not_of("0123456789") == last.npos) {
    pointer.remove_suffix(last.size() + 1);
    last = pointer.substr(pointer.rfind('/') + 1);
  }
  return std::string(last);
}

// What a problem is about: of one that is missing, the member it would be.
std::string subject_of(const Problem& problem) {
  const std::string& words = problem.message;
  const std::size_t from = words.find('"');
  const std::size_t to = from == std::string::npos ? from : words.find('"', from + 1);
  if (problem.rule != "missing" || to == std::string::npos) return member_of(problem.place.pointer);
  return words.substr(from + 1, to - from - 1);
}

struct OwnWords {
  const char* rule;  // or "missing"
  const char* member;
  Message words;
};

// Of what a field or a list of the window can be.
std::string own_words(const std::string& rule, const std::string& member) {
  static constexpr OwnWords table[] = {
      {"missing", "say", Message("Write how to get into position, and the movement.")},
      {"text-length", "title", Message("Give it a title.")},
      {"text-length", "name", Message("Give it a name.")},
      {"text-length", "say", Message("Write what is to be said here.")},
      {"text-length", "setup", Message("Write how to get into position.")},
      {"text-length", "move", Message("Write how it is done.")},
      {"list-length", "areas", Message("Choose what it works on.")},
      {"list-length", "activities", Message("Write five activities at most.")},
      {"text-length", "activities", Message("Write each activity in a few words.")},
      {"time-of-day", "at", Message("Write each time like 7:15, or 7:15 pm, with a comma between.")}};
  for (const OwnWords& row : table) {
    if ((rule == row.rule || (rule == "missing" && member != "say")) && member == row.member)
      return row.words();
  }
  return "";
}

std::string replaced(std::string words, const std::string& what, const std::string& by) {
  const std::size_t at = what.empty() ? std::string::npos : words.find(what);
  return at == std::string::npos ? words : words.replace(at, what.size(), by);
}

// The area first: a sentence may begin with it.
std::string with_area_words(std::string words) {
  for (const std::string& area : area_names()) {
    if (words.starts_with(area + " ")) return with_capital(replaced(words, area, area_words(area)));
  }
  return words;
}

std::string with_names(std::string words, const Library& library) {
  for (const auto& [id, exercise] : library.exercises())
    words = replaced(std::move(words), "\"" + id + "\"", "“" + exercise.name.in("") + "”");
  return words;
}

}  // namespace

std::string problem_words(const Problem& problem, const Library& library) {
  const std::string member = subject_of(problem);
  if (problem.rule == "list-length" && member == "steps")
    return problem.place.pointer == "/steps"
               ? tr("There is nothing to do yet: add a first step.")
               : tr("Nothing is repeated yet: drag a step into it, or stop repeating.");
  // In the window a step is made whole but for the words it says.
  const std::string& place = problem.place.pointer;
  const bool of_step = place.starts_with("/steps/") && !place.ends_with("/exercise");
  const bool mute = problem.rule == "step" || (problem.rule == "missing" && member == "say" && of_step);
  const std::string rule = mute ? "text-length" : problem.rule;
  if (const std::string own = own_words(rule, mute ? "say" : member); !own.empty()) return own;
  if (problem.rule == "long-stretch") return with_area_words(problem.message);
  if (problem.rule.starts_with("stop-"))
    return replaced(problem.message, "\"stop\"", "“" + tr("When to ease off or to stop") + "”");
  return with_names(problem.message, library);
}

}  // namespace limber
