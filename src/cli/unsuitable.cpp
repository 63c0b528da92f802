#include "cli/unsuitable.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "files/files.hpp"
#include "journal/routine_cautions.hpp"
#include "journal/standing_answers.hpp"
#include "routine/place_of.hpp"
#include "routine/vocabulary.hpp"

namespace limber {
namespace {

std::string verdict(Strictness strictness) {
  switch (strictness) {
    case Strictness::block:
      return tr("Left out or replaced, unless you allow it.");
    case Strictness::ask:
      return tr("Left out or replaced, unless you or the person allow it.");
    case Strictness::mention:
      return tr("Done as it is, with a word beforehand.");
    case Strictness::modify:
      break;
  }
  return tr("Done small.");
}

Problem warning(SourceLocation place, const std::string& exercise, const Caution& caution) {
  return {
      Severity::warning, std::move(place), "unsuitable",
      fill(tr("{exercise}, with {condition}: {what} {verdict}"), {{"exercise", exercise},
                                                                  {"condition", caution.condition},
                                                                  {"what", caution.what},
                                                                  {"verdict", verdict(caution.strictness)}})};
}

bool has(const std::vector<std::string>& list, const std::string& id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

Problems unsuitable_in(const Routine& routine, const Library& library, const Screening& screening) {
  Problems problems;
  for (const ExerciseCaution& step : cautions_of(routine, library, screening, {})) {
    const std::string name = step.exercise.empty() ? tr("breathing") : step.exercise;
    for (const Caution& caution : step.cautions) {
      if (has(step.allow, caution.condition)) continue;
      problems.push_back(warning(place_of(routine, step.pointer), name, caution));
    }
  }
  return problems;
}

Problems unsuitable_in(const Exercise& exercise, const Library&, const Screening& screening) {
  Problems problems;
  for (const Caution& caution : cautions(exercise, screening, {})) {
    problems.push_back(warning({exercise.file, 1, 1, ""}, exercise.id, caution));
  }
  return problems;
}

Problems unsuitable_in(const LearnCard&, const Library&, const Screening&) {
  return {};
}

// What a programme asks for is looked at in its routines.
Problems unsuitable_in(const Programme&, const Library&, const Screening&) {
  return {};
}

std::string names_and_meanings() {
  constexpr std::size_t widest = 36;
  std::string text = tr("Conditions:");
  for (const Condition& condition : conditions()) {
    const std::string id = condition.id;
    text += "\n  " + id + std::string(id.size() < widest ? widest - id.size() : 1, ' ') + condition.words();
  }
  return text;
}

}  // namespace

void declare_lived_with(CLI::App& options, std::vector<std::string>& lived_with) {
  CLI::IsMember known(condition_names());
  known.description("");  // the list stands below, with its meanings
  options
      .add_option("--for", lived_with,
                  tr("Also list what does not suit these conditions, and why; the names are below"))
      ->delimiter(',')
      ->check(known)
      ->type_name("CONDITION[,CONDITION]");
  options.footer(names_and_meanings());
}

Problems unsuitable(const FileContent& content, const Library& library,
                    const std::vector<std::string>& lived_with) {
  if (lived_with.empty()) return {};
  const Screening screening = standing(living_with(lived_with), 0);  // a pregnancy in any week
  return std::visit([&](const auto& what) { return unsuitable_in(what, library, screening); }, content);
}

}  // namespace limber
