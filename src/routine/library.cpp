#include "routine/library.hpp"

#include <set>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/edit.hpp"
#include "routine/length.hpp"
#include "routine/numbers.hpp"
#include "routine/place_of.hpp"

namespace limber {
namespace {

std::vector<std::string> ids(const Library& library) {
  std::vector<std::string> ids;
  for (const auto& [id, exercise] : library.exercises()) ids.push_back(id);
  return ids;
}

Problem unknown_exercise(const std::string& id, SourceLocation place, const Library& library) {
  const auto near = nearest(id, ids(library));
  return {Severity::error, std::move(place), "unknown-exercise",
          near ? fill(tr("there is no exercise \"{id}\"; did you mean \"{near}\"?"),
                      {{"id", id}, {"near", *near}})
               : fill(tr("there is no exercise \"{id}\" in the library or in this file"), {{"id", id}})};
}

// One of the two ways from an exercise to another.
struct Link {
  std::string Exercise::*to;
  const char* key;   // its name in files
  const char* rule;  // of a way that leads back
};
constexpr Link easier_link{&Exercise::easier, "easier", "easier-loop"};
constexpr Link harder_link{&Exercise::harder, "harder", "harder-loop"};

// Whether following one way from an exercise comes to `goal`.
bool leads_to(const Library& library, const Exercise& start, const Link& link, const std::string& goal) {
  std::set<std::string> seen;
  for (const Exercise* at = &start; at != nullptr && !(at->*link.to).empty();
       at = library.find(at->*link.to)) {
    if (at->*link.to == goal) return true;
    if (!seen.insert(at->*link.to).second) return false;  // a ring further on, told where it is
  }
  return false;
}

std::string loop_words(const Link& link, const Exercise& exercise) {
  const bool easier = link.to == easier_link.to;
  return fill(easier ? tr("the easier variants of \"{id}\" lead back to it; the gentlest has none")
                     : tr("the harder variants of \"{id}\" lead back to it; the hardest has none"),
              {{"id", exercise.id}});
}

const char* override_kind(const Dose& dose) {
  static const std::string names[] = {tr("hold"), tr("tempo"), tr("breath"), tr("tension"), tr("time")};
  return names[dose.index()].c_str();
}

class Checker {
 public:
  Checker(const Routine& routine, const Library& library) : routine_(routine), library_(library) {}

  Problems problems() {
    for (const StepPath& path : paths_of(routine_)) {
      const Step& at = *step_at(routine_, path);
      if (const auto* step = std::get_if<ExerciseStep>(&at.what)) exercise_step(*step, pointer_of(path));
      if (const auto* say = std::get_if<SayStep>(&at.what)) words(*say, pointer_of(path) + "/with");
    }
    const auto find = [&](const ExerciseStep& step) { return named_by(step, library_); };
    const std::string words = too_long_words(asked_length(routine_.steps, find));
    if (!words.empty()) problems_.push_back({Severity::error, place("/steps"), "length", words});
    return std::move(problems_);
  }

 private:
  SourceLocation place(const std::string& pointer, const std::string& text = "") const {
    return place_in(routine_.document, routine_.file, pointer, text);
  }

  void exercise_step(const ExerciseStep& step, const std::string& pointer) {
    const Exercise* exercise = named_by(step, library_);
    if (exercise == nullptr) {
      const std::string at = pointer + "/exercise";
      problems_.push_back(unknown_exercise(step.id, place(at, step.id), library_));
      return;
    }
    for (const Link& link : {easier_link, harder_link}) {
      const std::string& id = exercise->*link.to;
      if (!step.in_place || id.empty() || library_.find(id) != nullptr) continue;
      problems_.push_back(unknown_exercise(id, place(pointer + "/exercise/" + link.key, id), library_));
    }
    check_override(exercise->dose, "hold_s", step.hold || !step.ladder.empty(), pointer);
    check_override(exercise->dose, "reps", step.reps.has_value(), pointer);
    check_override(exercise->dose, "rest_s", step.rest.has_value(), pointer);
    check_override(exercise->dose, "minutes", step.minutes.has_value(), pointer);
  }

  void words(const SayStep& say, const std::string& pointer) {
    std::set<std::string> ids;
    each_exercise(routine_.steps, [&](const ExerciseStep& step) { ids.insert(step.id); });
    for (const std::string& id : say.with) {
      if (ids.contains(id)) continue;
      problems_.push_back(
          {Severity::warning, place(pointer, id), "said-with",
           fill(tr("these words are said only with \"{id}\", which is not in this routine"), {{"id", id}})});
    }
  }

  void check_override(const Dose& dose, const char* key, bool given, const std::string& pointer) {
    const bool holds = std::holds_alternative<HoldDose>(dose) && std::string_view(key) == "hold_s";
    if (!given || holds || has_number(dose, key)) return;
    problems_.push_back({Severity::error, place(pointer + "/" + key), "override",
                         fill(tr("{key} does not fit this exercise: its dose is of the kind {kind}"),
                              {{"key", key}, {"kind", override_kind(dose)}})});
  }

  const Routine& routine_;
  const Library& library_;
  Problems problems_;
};

// Words of a step's own are not to be heard in another's recording.
void put_words(Exercise& exercise, const SpokenWords& say) {
  const auto put = [&](auto& words, const auto& own, const char* part) {
    if (own.empty()) return;
    words = own;
    exercise.clips.erase(part);
  };
  put(exercise.say.setup, say.setup, "setup");
  put(exercise.say.move, say.move, "move");
  put(exercise.say.hold, say.hold, "hold");
  put(exercise.say.release, say.release, "release");
}

}  // namespace

void Library::add(Exercise exercise) {
  std::string id = exercise.id;
  exercises_.insert_or_assign(std::move(id), std::move(exercise));
}

const Exercise* Library::find(std::string_view id) const {
  const auto match = exercises_.find(id);
  return match == exercises_.end() ? nullptr : &match->second;
}

Problems Library::problems() const {
  Problems problems;
  for (const auto& [id, exercise] : exercises_) {
    for (const Link& link : {easier_link, harder_link}) {
      const std::string& other = exercise.*link.to;
      if (other.empty()) continue;
      const SourceLocation place =
          place_in(exercise.document, exercise.file, std::string("/") + link.key, other);
      if (find(other) == nullptr) {
        problems.push_back(unknown_exercise(other, place, *this));
      } else if (leads_to(*this, exercise, link, id)) {
        problems.push_back({Severity::error, place, link.rule, loop_words(link, exercise)});
      } else if (link.to == harder_link.to && leads_to(*this, exercise, easier_link, other)) {
        problems.push_back(
            {Severity::error, place, "harder-easier",
             fill(tr("\"{id}\" cannot be the harder one: it is among the easier ones"), {{"id", other}})});
      }
    }
  }
  return problems;
}

Problems unresolved(const Routine& routine, const Library& library) {
  return Checker(routine, library).problems();
}

const Exercise* named_by(const ExerciseStep& step, const Library& library) {
  return step.in_place ? step.in_place.get() : library.find(step.id);
}

std::optional<Exercise> resolved(const ExerciseStep& step, const Library& library) {
  const Exercise* named = named_by(step, library);
  if (named == nullptr) return std::nullopt;
  Exercise exercise = *named;
  exercise.dose = with_overrides(exercise.dose, step);
  exercise.sides = step.sides.value_or(exercise.sides);
  if (!step.images.empty()) {
    exercise.images = step.images;
    exercise.images_instead = step.images_instead;
  }
  exercise.load = with_load(exercise.load, step.load);
  put_words(exercise, step.say);
  for (const auto& [part, file] : step.clips) exercise.clips[part] = file;
  return exercise;
}

}  // namespace limber
