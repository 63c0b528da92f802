#include "journal/next_dose.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/edit.hpp"
#include "timeline/gentle.hpp"

namespace limber {
namespace {

constexpr std::int64_t week = 7;
constexpr Millis least_hold{5'000};
constexpr Millis half_minute{30'000};

// More careful the later it stands.
constexpr std::array careful{Offer::keep_dose, Offer::repeat_dose, Offer::reduce_dose, Offer::pause_routine};

std::ptrdiff_t care(Offer offer) {
  return std::find(careful.begin(), careful.end(), offer) - careful.begin();
}

bool both_rated(const SessionRecord& record, const std::string& routine) {
  return record.routine == routine && pain_in(record, Phase::before) && pain_in(record, Phase::next_morning);
}

// The sessions of a routine with both answers, of the two weeks up to the latest of them, oldest first: a red
// morning of the week before makes one of this week the second.
std::vector<SessionRecord> latest_mornings(const std::vector<SessionRecord>& records,
                                           const std::string& routine) {
  std::int64_t latest = INT64_MIN;
  for (const SessionRecord& record : records) {
    if (both_rated(record, routine)) latest = std::max(latest, local_day(record.started));
  }
  std::vector<SessionRecord> rated;
  std::copy_if(records.begin(), records.end(), std::back_inserter(rated), [&](const SessionRecord& one) {
    return both_rated(one, routine) && local_day(one.started) > latest - 2 * week;
  });
  std::sort(rated.begin(), rated.end(),
            [](const SessionRecord& a, const SessionRecord& b) { return a.started < b.started; });
  return rated;
}

int quarter_less(int count) {
  return std::max(1, std::min(count - 1, count * 3 / 4 + (count * 3 % 4 >= 2 ? 1 : 0)));
}

// First what was more than asked for goes.
Reps less(const Reps& reps) {
  return reps.longest() > reps.least ? Reps(reps.least) : Reps(quarter_less(reps.least));
}

Millis shorter_hold(Millis hold) {
  const Millis most = std::min(hold - least_hold, hold * 3 / 4);
  return std::max(least_hold, most / least_hold * least_hold);
}

bool presses_or_walks(Technique technique) {
  return technique == Technique::walking || technique == Technique::myofascial_release ||
         technique == Technique::trigger_point || technique == Technique::deep_tissue;
}

// A note that was written for it stays; pictures and recordings were of the other one.
void eased(ExerciseStep& step, const Library& library) {
  const auto sore = resolved(step, library);
  const Exercise* easier = sore && !sore->easier.empty() ? library.find(sore->easier) : nullptr;
  auto gentler = easier == nullptr ? std::nullopt : no_more_than(*sore, *easier);
  if (!gentler) return one_step_less(step, library);
  gentler->note = step.note;
  step = *std::move(gentler);
}

struct RuleWords {
  const char* rule;
  Message words;
};

// A sign that is new or worse stands above what the mornings say (evidence E7, E9).
// clang-format off
constexpr auto rule_words = std::to_array<RuleWords>({
    {"warning-sign",
     Message("Pause and talk: a warning sign is new or worse. Nothing more should be asked for until that has been looked at.")},
    {"emergency-sign",
     Message("An emergency sign is new or worse, and no doctor has seen it. Reach them now: they should call the emergency number or go to an emergency department. No exercise, and no next dose.")},
    {"morning-pause",
     Message("Pause and talk: two mornings within seven days with clearly more pain, the latest {to} after {from}. If you go on, one step less is prepared.")},
    {"morning-reduce", Message("One step less: pain was {to} the next morning after {from} before, a rise of 3 or more.")},
    {"morning-still-above", Message("One step less: a day later pain was {to}, still above the {from} it began with.")},
    {"morning-repeat", Message("Repeat, do not add: pain was {to} the next morning after {from} before, a rise of 2.")},
    {"morning-keep", Message("Keep the dose: on no morning of the last week had pain risen by more than 1.")},
    {"silent", Message("Ask first what stood in the way: nothing has been done for a while. The dose stays as it is.")},
    {"skipped-for-pain",
     Message("Ease one exercise: {exercise} was left out because it hurt, in {times} sessions. In the draft a gentler one stands in its place, or less of it.")},
    {"better",
     Message("Going well: clearly better, and no bad morning. You may add one step, such as a repetition or five seconds; nothing is added for you.")},
    {"morning-unrated", Message("Nothing to go by: no morning after this routine was rated. The dose stays as it is.")},
});
// clang-format on

}  // namespace

void one_step_less(ExerciseStep& step, const Library& library) {
  const auto exercise = resolved(step, library);
  if (!exercise || exercise->technique == Technique::breathing ||
      exercise->technique == Technique::relaxation)
    return;
  if (const auto* hold = std::get_if<HoldDose>(&exercise->dose)) {
    if (hold->hold > least_hold) {
      step.hold = shorter_hold(hold->hold);
    } else {
      step.reps = less(hold->reps);
    }
  } else if (const auto* tempo = std::get_if<TempoDose>(&exercise->dose)) {
    step.reps = less(tempo->reps);
  } else if (const auto* tension = std::get_if<TensionDose>(&exercise->dose)) {
    step.reps = less(tension->reps);
  } else if (const auto* time = std::get_if<TimeDose>(&exercise->dose);
             time && presses_or_walks(exercise->technique)) {
    const Millis less = std::max(half_minute, time->length * 3 / 4 / half_minute * half_minute);
    step.minutes = static_cast<double>(less.count()) / 60'000;
  }
}

NextDose next_dose(const std::vector<SessionRecord>& records, const std::string& routine,
                   const SafetyLimits& limits, std::int64_t warning_day) {
  if (warning_day != 0) return {Offer::pause_routine, "warning-sign", warning_day, {}, {}};
  const std::vector<SessionRecord> rated = latest_mornings(records, routine);
  NextDose dose;
  if (rated.empty()) return dose;
  const std::int64_t latest = local_day(rated.back().started);
  for (const SessionRecord& record : rated) {
    if (local_day(record.started) <= latest - week) continue;
    const Verdict verdict = next_morning(record, rated, limits, "");
    if (dose.day != 0 && care(verdict.offer) < care(dose.offer)) continue;
    dose = {verdict.offer, verdict.rule, local_day(record.started), pain_in(record, Phase::before),
            pain_in(record, Phase::next_morning)};
  }
  return dose;
}

std::string dose_words(const NextDose& dose, const std::map<std::string, std::string>& names) {
  const auto row = std::find_if(rule_words.begin(), rule_words.end(),
                                [&](const RuleWords& one) { return dose.rule == one.rule; });
  const auto number = [](const std::optional<int>& score) { return score ? std::to_string(*score) : "–"; };
  const std::string words = row == rule_words.end() ? rule_words.back().words() : row->words();
  const auto name = names.find(dose.exercise);
  return fill(words, {{"from", number(dose.from)},
                      {"to", number(dose.to)},
                      {"exercise", name == names.end() ? dose.exercise : name->second},
                      {"times", std::to_string(dose.times)}});
}

Routine one_step_less(Routine routine, const Library& library) {
  each_exercise(routine.steps, [&](ExerciseStep& step) { one_step_less(step, library); });
  return routine;
}

Routine next_draft(const Routine& routine, const Library& library, const NextDose& dose) {
  const bool less = dose.offer == Offer::reduce_dose || dose.offer == Offer::pause_routine;
  Routine draft = less ? one_step_less(routine, library) : routine;
  draft.version = next_version(routine.version);
  if (!dose.exercise.empty())
    each_exercise(draft.steps, [&](ExerciseStep& step) {
      const Exercise* asked = named_by(step, library);
      if (asked != nullptr && asked->id == dose.exercise) eased(step, library);
    });
  return draft;
}

std::string next_version(const std::string& version) {
  if (version.empty()) return "2";
  std::size_t digits = version.size();
  while (digits > 0 && version[digits - 1] >= '0' && version[digits - 1] <= '9') --digits;
  constexpr std::size_t most_digits = 9;  // a date written as a version still counts on
  const std::size_t count = version.size() - digits;
  if (count == 0 || count > most_digits) return version + "-2";
  return version.substr(0, digits) + std::to_string(std::stol(version.substr(digits)) + 1);
}

}  // namespace limber
