#include "routine/library.hpp"

#include <set>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/document.hpp"
#include "routine/length.hpp"

namespace limber {
namespace {

// The place of a member of a file; without a line where the value was changed or made in memory since.
Place place_in(const std::shared_ptr<const Document>& document, const std::string& file,
               const std::string& pointer, const std::string& text = "") {
  const Node* node = document ? document->at(pointer) : nullptr;
  if (node == nullptr || (!text.empty() && node->text != text)) return {file, 0, 0, pointer};
  return document->place_of(*node);
}

std::vector<std::string> ids(const Library& library) {
  std::vector<std::string> ids;
  for (const auto& [id, exercise] : library.exercises()) ids.push_back(id);
  return ids;
}

Problem unknown_exercise(const std::string& id, Place place, const Library& library) {
  const auto near = nearest(id, ids(library));
  return {Severity::error, std::move(place), "unknown-exercise",
          near ? fill(tr("there is no exercise \"{id}\"; did you mean \"{near}\"?"),
                      {{"id", id}, {"near", *near}})
               : fill(tr("there is no exercise \"{id}\" in the library or in this file"), {{"id", id}})};
}

bool comes_back(const Library& library, const Exercise& start) {
  std::set<std::string> seen;
  for (const Exercise* at = &start; at != nullptr && !at->easier.empty(); at = library.find(at->easier)) {
    if (at->easier == start.id) return true;
    if (!seen.insert(at->easier).second) return false;  // a ring further on, told where it is
  }
  return false;
}

const char* override_kind(const Dose& dose) {
  static const std::string names[] = {tr("hold"), tr("tempo"), tr("breath"), tr("tension"), tr("time")};
  return names[dose.index()].c_str();
}

// Whether a dose of this kind has the member a step overrides.
bool takes(const Dose& dose, std::string_view key) {
  const bool hold = std::holds_alternative<HoldDose>(dose);
  const bool tempo = std::holds_alternative<TempoDose>(dose);
  if (key == "hold_s") return hold;
  if (key == "rest_s") return hold || tempo;
  if (key == "reps") return hold || tempo || std::holds_alternative<TensionDose>(dose);
  return std::holds_alternative<BreathDose>(dose) || std::holds_alternative<TimeDose>(dose);
}

class Checker {
 public:
  Checker(const Routine& routine, const Library& library) : routine_(routine), library_(library) {}

  Problems problems() {
    steps(routine_.steps, "/steps");
    const auto find = [&](const ExerciseStep& step) { return resolved(step, library_); };
    if (auto problem = too_long(asked_length(routine_.steps, find), place("/steps"))) {
      problems_.push_back(*std::move(problem));
    }
    return std::move(problems_);
  }

 private:
  Place place(const std::string& pointer, const std::string& text = "") const {
    return place_in(routine_.document, routine_.file, pointer, text);
  }

  void steps(const std::vector<Step>& list, const std::string& pointer) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string here = pointer + "/" + std::to_string(i);
      if (const auto* repeat = std::get_if<RepeatStep>(&list[i].what)) steps(repeat->steps, here + "/steps");
      if (const auto* step = std::get_if<ExerciseStep>(&list[i].what)) exercise_step(*step, here);
    }
  }

  void exercise_step(const ExerciseStep& step, const std::string& pointer) {
    const Exercise* exercise = step.in_place ? step.in_place.get() : library_.find(step.id);
    if (exercise == nullptr) {
      const std::string at = pointer + "/exercise";
      problems_.push_back(unknown_exercise(step.id, place(at, step.id), library_));
      return;
    }
    if (step.in_place && !exercise->easier.empty() && library_.find(exercise->easier) == nullptr) {
      const std::string at = pointer + "/exercise/easier";
      problems_.push_back(unknown_exercise(exercise->easier, place(at, exercise->easier), library_));
    }
    check_override(exercise->dose, "hold_s", step.hold.has_value(), pointer);
    check_override(exercise->dose, "reps", step.reps.has_value(), pointer);
    check_override(exercise->dose, "rest_s", step.rest.has_value(), pointer);
    check_override(exercise->dose, "minutes", step.minutes.has_value(), pointer);
  }

  void check_override(const Dose& dose, const char* key, bool given, const std::string& pointer) {
    if (!given || takes(dose, key)) return;
    problems_.push_back({Severity::error, place(pointer + "/" + key), "override",
                         fill(tr("{key} does not fit this exercise: its dose is of the kind {kind}"),
                              {{"key", key}, {"kind", override_kind(dose)}})});
  }

  const Routine& routine_;
  const Library& library_;
  Problems problems_;
};

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
    if (exercise.easier.empty()) continue;
    const Place place = place_in(exercise.document, exercise.file, "/easier", exercise.easier);
    if (find(exercise.easier) == nullptr) {
      problems.push_back(unknown_exercise(exercise.easier, place, *this));
    } else if (comes_back(*this, exercise)) {
      problems.push_back(
          {Severity::error, place, "easier-loop",
           fill(tr("the easier variants of \"{id}\" lead back to it; the gentlest has none"), {{"id", id}})});
    }
  }
  return problems;
}

Problems unresolved(const Routine& routine, const Library& library) {
  return Checker(routine, library).problems();
}

Place place_of(const Routine& routine, const std::string& pointer) {
  return place_in(routine.document, routine.file, pointer);
}

std::optional<Exercise> resolved(const ExerciseStep& step, const Library& library) {
  const Exercise* exercise = step.in_place ? step.in_place.get() : library.find(step.id);
  if (exercise == nullptr) return std::nullopt;
  return with_overrides(*exercise, step);
}

}  // namespace limber
