#include "labels/programme_labels.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/plan_words.hpp"
#include "timeline/compile.hpp"
#include "timeline/gentle.hpp"

namespace limber {
namespace {

std::string counted(const std::string& words, int count) {
  return fill(words, {{"n", std::to_string(count)}});
}

// "Week 3", "Weeks 1 to 2".
std::string span_words(int first, int last, bool weeks) {
  if (first == last) return counted(weeks ? tr("Week {n}") : tr("Day {n}"), first);
  return fill(weeks ? tr("Weeks {first} to {last}") : tr("Days {first} to {last}"),
              {{"first", std::to_string(first)}, {"last", std::to_string(last)}});
}

}  // namespace

std::string length_words(const Programme& programme) {
  return days_in_words(days_of(programme));
}

std::string days_in_words(int days) {
  if (days % days_of_week != 0) return counted(trn("{n} day", "{n} days", days), days);
  const int weeks = days / days_of_week;
  return counted(trn("{n} week", "{n} weeks", weeks), weeks);
}

std::string phase_time_words(const Programme& programme, std::size_t phase) {
  int before = 0;
  for (std::size_t i = 0; i < phase; ++i) before += days_of(programme.phases[i]);
  const int days = days_of(programme.phases[phase]);
  const bool weeks = before % days_of_week == 0 && days % days_of_week == 0;
  const int unit = weeks ? days_of_week : 1;
  return span_words(before / unit + 1, (before + days) / unit, weeks);
}

std::string when_words(const Schedule& schedule) {
  if (schedule == Schedule{}) return tr("Every day.");
  return schedule_words(schedule);
}

std::string walk_words(const ProgrammeWalk& walk) {
  Schedule when;
  when.days = walk.days;
  when.at = walk.at;
  const std::string length =
      walk.up_to > walk.minutes
          ? fill(tr("A walk of {minutes} minutes, growing to {most}."),
                 {{"minutes", std::to_string(walk.minutes)}, {"most", std::to_string(walk.up_to)}})
          : counted(trn("A walk of {n} minute.", "A walk of {n} minutes.", walk.minutes), walk.minutes);
  return length + " " + when_words(when);
}

std::string goes_on_words(const ProgrammePhase& phase) {
  if (phase.goes_on != GoesOn::calm) return "";
  return counted(trn("Goes on when its time is over and a session was calm the morning after.",
                     "Goes on when its time is over and {n} sessions in a row were calm the morning after.",
                     phase.calm_sessions),
                 phase.calm_sessions);
}

std::string dose_share_words(const ProgrammePhase& phase) {
  if (phase.percent >= 100) return "";
  if (phase.percent == 50) return tr("Half of the usual dose.");
  return counted(tr("{n} per cent of the usual dose."), phase.percent);
}

Millis session_length(const Routine& routine, const Library& library, int percent) {
  const auto timeline =
      compile(at_percent(routine, library, percent), library, Pace{}, estimated_speech_length);
  return timeline ? timeline->total() : Millis{0};
}

}  // namespace limber
