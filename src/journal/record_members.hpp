// The records of a journal as its document has them (docs/journal-format.md): each member's name, what it may
// be and whether it must be there. One list serves what writes the document and both that read it.
#pragma once

#include <concepts>
#include <limits>
#include <span>

#include "journal/about_person.hpp"
#include "journal/questions.hpp"

namespace limber {

struct RecordMember {
  const char* name;
  bool required = false;  // a document without it is refused
  bool brief = false;     // left out where it says nothing
  std::int64_t least = 0;
  std::int64_t most = std::numeric_limits<std::int32_t>::max();
  std::span<const char* const> choices = {};  // of a text, where not every text will do
  bool is_date = false;                       // of a number: a local day, written "2026-11-22"
};

// Read for a list of journals too, which passes over the rest.
struct Listed : RecordMember {};

inline constexpr std::int64_t longest_ms = 366LL * 24 * 3600 * 1000;
inline constexpr std::int64_t most_level = 300;  // of a dose, whatever its unit
inline constexpr std::array allowed_by{"therapist", "person"};

// Const or not: written from, or read into.
template <class T, class Record>
concept Some = std::same_as<std::remove_const_t<T>, Record>;

// `visit` is called with each RecordMember and the place of its value, in the order of the document.
template <Some<AreaRating> T, class Visit>
void each_member(T& area, Visit&& visit) {
  visit(RecordMember{.name = "region", .required = true}, area.region);
  visit(RecordMember{.name = "score", .brief = true}, area.score);
}

template <Some<CheckIn> T, class Visit>
void each_member(T& answers, Visit&& visit) {
  visit(Listed{{.name = "at", .required = true}}, answers.at);
  for (const QuestionFacts& one : questions())
    visit(Listed{{.name = one.name, .brief = true}}, answers.*one.score);
  visit(RecordMember{.name = "stiffness_minutes", .brief = true, .most = 600}, answers.stiffness_minutes);
  visit(RecordMember{.name = "areas", .brief = true}, answers.areas);
  visit(RecordMember{.name = "note", .brief = true}, answers.note);
}

template <Some<PerformedStep> T, class Visit>
void each_member(T& step, Visit&& visit) {
  visit(Listed{{.name = "exercise", .required = true}}, step.exercise);
  visit(Listed{{.name = "side", .brief = true}}, step.side);
  visit(RecordMember{.name = "rep"}, step.rep);
  visit(RecordMember{.name = "planned_ms", .most = longest_ms}, step.planned);
  visit(RecordMember{.name = "held_ms", .most = longest_ms}, step.held);
  visit(Listed{{.name = "skipped", .brief = true}}, step.skipped);
}

template <Some<Allowance> T, class Visit>
void each_member(T& allowance, Visit&& visit) {
  visit(RecordMember{.name = "exercise", .required = true}, allowance.exercise);
  visit(RecordMember{.name = "condition", .required = true}, allowance.condition);
  visit(RecordMember{.name = "by", .choices = allowed_by}, allowance.by);
}

template <Some<Correction> T, class Visit>
void each_member(T& correction, Visit&& visit) {
  visit(RecordMember{.name = "at", .required = true}, correction.at);
  visit(RecordMember{.name = "what", .required = true}, correction.what);
  visit(RecordMember{.name = "was"}, correction.was);
  visit(RecordMember{.name = "became"}, correction.became);
}

// The check-ins stand under the names of their phases.
template <Some<SessionRecord> T, class Visit>
void each_member(T& record, Visit&& visit) {
  visit(RecordMember{.name = "id", .least = 1}, record.id);
  visit(RecordMember{.name = "uid", .required = true, .brief = true}, record.uid);
  visit(Listed{{.name = "at", .required = true}}, record.started);
  visit(Listed{{.name = "ended", .brief = true}}, record.ended);
  visit(Listed{{.name = "routine"}}, record.routine);
  visit(RecordMember{.name = "routine_version"}, record.routine_version);
  visit(Listed{{.name = "title"}}, record.title);
  visit(Listed{{.name = "state"}}, record.state);
  visit(RecordMember{.name = "planned_ms", .most = longest_ms}, record.planned);
  visit(Listed{{.name = "performed_ms", .most = longest_ms}}, record.performed);
  visit(RecordMember{.name = "pauses"}, record.pauses);
  visit(RecordMember{.name = "checks", .brief = true, .most = 10}, record.checks);
  visit(Listed{{.name = ""}}, record.check_ins);
  visit(RecordMember{.name = "note", .brief = true}, record.note);
  visit(Listed{{.name = "steps"}}, record.steps);
  visit(RecordMember{.name = "allowances", .brief = true}, record.allowances);
  visit(RecordMember{.name = "corrections", .brief = true}, record.corrections);
}

template <Some<AssessmentItem> T, class Visit>
void each_member(T& item, Visit&& visit) {
  visit(RecordMember{.name = "name", .required = true}, item.name);
  visit(RecordMember{.name = "score", .brief = true}, item.score);
}

template <Some<Assessment> T, class Visit>
void each_member(T& assessment, Visit&& visit) {
  visit(RecordMember{.name = "id", .least = 1}, assessment.id);
  visit(RecordMember{.name = "uid", .required = true}, assessment.uid);
  visit(RecordMember{.name = "at", .required = true}, assessment.at);
  visit(RecordMember{.name = "instrument"}, assessment.instrument);
  visit(RecordMember{.name = "items"}, assessment.items);
}

template <Some<Goal> T, class Visit>
void each_member(T& goal, Visit&& visit) {
  visit(RecordMember{.name = "words", .required = true}, goal.words);
  visit(RecordMember{.name = "since", .required = true}, goal.since);
}

template <Some<Goals> T, class Visit>
void each_member(T& goals, Visit&& visit) {
  visit(RecordMember{.name = "told", .required = true}, goals.told);
  visit(RecordMember{.name = "list"}, goals.list);
}

template <Some<FlarePlan> T, class Visit>
void each_member(T& plan, Visit&& visit) {
  visit(RecordMember{.name = "written", .required = true}, plan.written);
  visit(RecordMember{.name = "sets_it_off", .brief = true}, plan.sets_it_off);
  visit(RecordMember{.name = "first_signs", .brief = true}, plan.first_signs);
  visit(RecordMember{.name = "first_day", .brief = true}, plan.first_day);
  visit(RecordMember{.name = "days_two_to_seven", .brief = true}, plan.days_two_to_seven);
  visit(RecordMember{.name = "whom_i_tell", .brief = true}, plan.whom_i_tell);
}

template <Some<Flare> T, class Visit>
void each_member(T& flare, Visit&& visit) {
  visit(RecordMember{.name = "since", .required = true, .is_date = true}, flare.since);
  visit(RecordMember{.name = "until", .brief = true, .is_date = true}, flare.until);
}

template <Some<Measured> T, class Visit>
void each_member(T& measured, Visit&& visit) {
  visit(RecordMember{.name = "id", .least = 1}, measured.id);
  visit(RecordMember{.name = "uid", .required = true}, measured.uid);
  visit(RecordMember{.name = "at", .required = true}, measured.at);
  visit(RecordMember{.name = "movement", .required = true}, measured.movement);
  visit(RecordMember{.name = "value", .required = true, .most = most_measured}, measured.value);
}

template <Some<Offered> T, class Visit>
void each_member(T& offered, Visit&& visit) {
  visit(RecordMember{.name = "what", .required = true}, offered.what);
  visit(RecordMember{.name = "day", .required = true, .is_date = true}, offered.day);
}

template <Some<Screening> T, class Visit>
void each_member(T& screening, Visit&& visit) {
  visit(RecordMember{.name = "answered", .required = true, .brief = true}, screening.answered);
  visit(RecordMember{.name = "conditions"}, screening.conditions);
  visit(RecordMember{.name = "discomfort"}, screening.discomfort);
  visit(RecordMember{.name = "pressure", .brief = true}, screening.pressure);
  visit(RecordMember{.name = "floor", .brief = true}, screening.floor);
  visit(RecordMember{.name = "wakes_at", .brief = true, .most = 1439}, screening.wakes_at);
  visit(RecordMember{.name = "told", .brief = true}, screening.told);
  visit(RecordMember{.name = "baby_due", .brief = true}, screening.baby_due);
}

template <Some<PhaseBegun> T, class Visit>
void each_member(T& begun, Visit&& visit) {
  visit(RecordMember{.name = "programme", .required = true}, begun.programme);
  visit(RecordMember{.name = "phase", .required = true}, begun.phase);
  visit(RecordMember{.name = "since", .required = true, .is_date = true}, begun.since);
}

template <Some<Pause> T, class Visit>
void each_member(T& pause, Visit&& visit) {
  visit(RecordMember{.name = "since", .required = true, .is_date = true}, pause.since);
  visit(RecordMember{.name = "until", .brief = true, .is_date = true}, pause.until);
}

template <Some<DoseChange> T, class Visit>
void each_member(T& change, Visit&& visit) {
  visit(RecordMember{.name = "at", .required = true}, change.at);
  visit(RecordMember{.name = "routine", .required = true}, change.routine);
  visit(RecordMember{.name = "version", .brief = true}, change.version);
  visit(RecordMember{.name = "exercise", .brief = true}, change.exercise);
  visit(RecordMember{.name = "turn", .required = true}, change.turn);
  visit(RecordMember{.name = "reps", .brief = true, .most = most_level}, change.level.reps);
  visit(RecordMember{.name = "hold_s", .brief = true, .most = most_level}, change.level.hold_s);
  visit(RecordMember{.name = "minutes", .brief = true, .most = most_level}, change.level.minutes);
  visit(RecordMember{.name = "instead", .brief = true}, change.level.instead);
  visit(RecordMember{.name = "less", .brief = true, .most = most_steps_less}, change.less);
  visit(RecordMember{.name = "session", .brief = true}, change.session);
}

template <Some<RedFlagCheck> T, class Visit>
void each_member(T& check, Visit&& visit) {
  visit(Listed{{.name = "at", .required = true}}, check.at);
  visit(Listed{{.name = "yes"}}, check.yes);
  visit(Listed{{.name = "known", .brief = true}}, check.known);
}

}  // namespace limber
