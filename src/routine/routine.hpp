// What a therapist asks for: steps in order, when to do them, when to stop.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/special_members.hpp"
#include "routine/exercise.hpp"

namespace limber {

// An exercise of the library, or one written in place; what is set here overrides the exercise's own.
struct ExerciseStep {
  std::string id;
  std::shared_ptr<const Exercise> in_place;  // null: `id` is looked up in the Library
  std::optional<Millis> hold;
  std::vector<Millis> ladder = {};  // in place of the holds, where `hold` says nothing
  std::optional<Millis> rest;
  std::optional<Reps> reps;
  std::optional<double> minutes;
  std::optional<Sides> sides;
  int sets = 1;              // all of it so many times
  Millis set_rest{0};        // between sets
  Load load;                 // each part in place of the exercise's own
  std::optional<Grow> grow;  // in place of the exercise's own
  SpokenWords say;           // each part in place of the exercise's own
  LocalText note;
  std::vector<std::string> images;
  bool images_instead = false;  // of the figure; goes with these images
  std::map<std::string, std::string> clips;
  std::vector<std::string> days;  // mon … sun: on others it is left out; empty: whenever the routine is done
  std::vector<std::string> allow;  // conditions the therapist asks for it in spite of, of condition_names()
  bool operator==(const ExerciseStep& other) const;
};
struct SayStep {
  LocalText say;
  Millis pause{0};
  std::optional<Position> position =
      {};                              // what is said is done there: the way is told first, in its own time
  std::vector<std::string> with = {};  // said only where one of these exercises is done; empty: always
  std::string clip = {};  // a recording's file, heard in place of the words; of a phase, never in a routine's
  bool operator==(const SayStep&) const = default;
};
struct RestStep {
  Millis rest{0};
  bool operator==(const RestStep&) const = default;
};
struct BreatheStep {
  BreathDose dose;
  bool operator==(const BreatheStep&) const = default;
};
struct CheckStep {  // {"check": "comfort"}
  bool operator==(const CheckStep&) const = default;
};
struct Step;
struct RepeatStep {
  int times = 1;
  std::vector<Step> steps;
  bool operator==(const RepeatStep&) const;
};
struct Step {
  std::variant<ExerciseStep, SayStep, RestStep, BreatheStep, CheckStep, RepeatStep> what;
  bool operator==(const Step&) const = default;
};

struct Author {
  LocalText name;
  LocalText role;
  LocalText practice;
  std::string telephone;  // as it is to be printed
  bool operator==(const Author&) const = default;
};

// Questions of a check-in by their name in files: "pain", "stiffness", "stress", "mood".
struct Ask {
  std::vector<std::string> before;
  std::vector<std::string> after;
  std::vector<std::string> next_morning;
  std::vector<std::string> weekly;    // "peg", "activities"
  std::vector<LocalText> activities;  // what is hard to do, for the patient-specific functional scale
  bool operator==(const Ask&) const = default;
};

// The therapist's stop rules, NPRS points 0–10; absent: the defaults of journal/safety.hpp.
struct SafetyLimits {
  std::optional<int> stop_at;
  std::optional<int> stop_rise;
  LocalText advice;
  std::string flare_routine;
  bool by_therapist = false;  // who the advice is from; not in the file: see limits_for()
  bool operator==(const SafetyLimits&) const = default;
};

struct Schedule {
  int times_per_day = 1;
  std::vector<std::string> days;  // mon … sun; empty: every day
  std::vector<std::string> at;    // "20:30"
  int weeks = 0;                  // 0: open-ended
  bool operator==(const Schedule&) const = default;
};
bool is_planned(const Schedule& schedule, int weekday);  // 0 Monday … 6 Sunday
bool is_done_on(const ExerciseStep& step, int weekday);
int minute_of_day(const std::string& at);  // of an hour as `at` has it

struct Routine {
  LIMBER_REGULAR_MEMBERS(Routine);

  std::string id;
  std::string version;
  LocalText title;
  LocalText summary;
  Author author;
  std::string meant_for;  // "for" in files: the person it was adapted to, by initials or a code
  std::string language = "en";
  std::vector<std::string> benefits;
  std::string intensity;
  std::string ambience;
  std::string lie_on;  // "bed": what lies on a mat is shown and listed with a bed instead
  std::string ends;    // "asleep": in bed, and nobody is led up at the end
  Ask ask;
  SafetyLimits safety;
  std::optional<Schedule> schedule;
  std::string grow;  // "off": no dose of it rises, whatever its exercises say
  std::vector<Step> steps;
  std::string file;  // where it was read from; "" if from memory

  std::shared_ptr<const Document> document;  // for writing back; not part of equality
  bool operator==(const Routine& other) const;
};

// Whether somebody else than Limber put their name to it.
bool has_author(const Routine& routine);
// Its limits, with whose advice they are.
SafetyLimits limits_for(const Routine& routine);

}  // namespace limber
