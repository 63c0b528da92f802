#include "journal/summary.hpp"

#include <algorithm>
#include <array>

#include "journal/mean.hpp"
#include "journal/plan.hpp"
#include "journal/safety.hpp"

namespace limber {

LIMBER_DEFINE_REGULAR_MEMBERS(Summary);
namespace {

constexpr std::int64_t seven_days = 7;

Mean mean_before(const std::vector<SessionRecord>& records, Question question, std::int64_t first,
                 std::int64_t last) {
  Mean mean;
  for (const SessionRecord& record : records) {
    const std::int64_t day = local_day(record.started);
    if (day >= first && day <= last) mean.add(rating(record, Phase::before, question));
  }
  return mean;
}

std::optional<Change> first_to_last_week(const std::vector<SessionRecord>& records, Question question,
                                         std::int64_t first, std::int64_t last) {
  if (last - first + 1 < 2 * seven_days) return std::nullopt;
  const Mean then = mean_before(records, question, first, first + seven_days - 1);
  const Mean now = mean_before(records, question, last - seven_days + 1, last);
  if (then.count() < fewest_ratings || now.count() < fewest_ratings) return std::nullopt;
  return change(*then.value(), *now.value());
}

std::optional<Change> in_session(const std::vector<SessionRecord>& records) {
  Mean before;
  Mean after;
  for (const SessionRecord& record : records) {
    const auto from = pain_in(record, Phase::before);
    const auto to = pain_in(record, Phase::after);
    if (!from || !to) continue;
    before.add(std::int64_t{*from});
    after.add(std::int64_t{*to});
  }
  if (before.count() == 0) return std::nullopt;
  return change(*before.value(), *after.value());
}

TrendUnit unit_for(std::int64_t days) {
  return days <= 93 ? TrendUnit::day : days <= 731 ? TrendUnit::week : TrendUnit::month;
}

std::vector<PainSite> sore_places(const std::vector<SessionRecord>& records) {
  std::vector<PainSite> places;
  for (const SessionRecord& record : records) {
    std::map<std::string, std::optional<int>> named;  // in this session
    for (const auto& [phase, answers] : record.check_ins) {
      for (const AreaRating& area : answers.areas) {
        std::optional<int>& worst = named[area.region];
        if (area.score) worst = std::max(worst.value_or(0), area.score->value());
      }
    }
    for (const auto& [region, worst] : named) {
      auto found = std::find_if(places.begin(), places.end(),
                                [&, id = region](const PainSite& place) { return place.region == id; });
      if (found == places.end()) found = places.insert(places.end(), {region, 0, std::nullopt});
      ++found->times;
      if (worst) found->worst = std::max(found->worst.value_or(0), *worst);
    }
  }
  std::stable_sort(places.begin(), places.end(),
                   [](const PainSite& a, const PainSite& b) { return a.times > b.times; });
  return places;
}

void note_flare_ups(std::vector<FlareUp>& list, const SessionRecord& record,
                    const std::vector<SessionRecord>& all, const SafetyLimits& limits) {
  const std::int64_t day = local_day(record.started);
  const auto before = pain_in(record, Phase::before);
  const auto add = [&](FlareUp::Kind kind, Phase phase) {
    list.push_back({kind, day, record.title, before, pain_in(record, phase)});
  };
  const Verdict after = after_session(rating(record, Phase::before, Question::pain),
                                      rating(record, Phase::after, Question::pain), limits, "");
  // What was only opened and closed again is no flare, unless it was for pain.
  if (record.state == SessionState::stopped && (counts(record) || went_badly(record)))
    add(FlareUp::Kind::stopped, Phase::after);
  else if (after.light == Light::red)
    add(FlareUp::Kind::red_after, Phase::after);
  if (pain_in(record, Phase::next_morning) && next_morning(record, all, limits, "").light == Light::red)
    add(FlareUp::Kind::red_morning, Phase::next_morning);
}

// The days are those of the answers' sessions; a later one wins among equals.
void note_extremes(Summary& summary, const SessionRecord& record) {
  const std::int64_t day = local_day(record.started);
  for (const Phase phase : all_phases) {
    const auto score = pain_in(record, phase);
    if (!score) continue;
    if (!summary.worst || *score >= summary.worst->pain) summary.worst = {day, phase, *score};
    if (phase == Phase::after) continue;  // right after a session is no measure of a day
    if (!summary.best || *score <= summary.best->pain) summary.best = {day, phase, *score};
  }
}

void note_words(Summary& summary, const SessionRecord& record) {
  const std::int64_t day = local_day(record.started);
  for (const Phase phase : all_phases) {
    const auto found = record.check_ins.find(phase);
    if (found != record.check_ins.end() && !found->second.note.empty())
      summary.notes.push_back({day, found->second.note});
  }
  if (!record.note.empty()) summary.notes.push_back({day, record.note});
  for (const Correction& correction : record.corrections) summary.corrections.push_back({day, correction});
}

// Those of the days that are over, oldest first.
std::vector<SessionRecord> within(const std::vector<SessionRecord>& records, std::int64_t first,
                                  std::int64_t last) {
  std::vector<SessionRecord> list;
  for (const SessionRecord& record : records) {
    const std::int64_t day = local_day(record.started);
    if (day >= first && day <= last && record.state != SessionState::running) list.push_back(record);
  }
  std::stable_sort(list.begin(), list.end(), [](const SessionRecord& a, const SessionRecord& b) {
    return a.started.unix_seconds < b.started.unix_seconds;
  });
  return list;
}

void note_step(std::vector<ExerciseDone>& list, const PerformedStep& step) {
  const auto same = [&](const ExerciseDone& one) {
    return one.exercise == step.exercise && one.side == step.side;
  };
  auto found = std::find_if(list.begin(), list.end(), same);
  if (found == list.end()) {
    // Beside the other side, the left one first.
    const auto exercise = [&](const ExerciseDone& one) { return one.exercise == step.exercise; };
    found = std::find_if(list.begin(), list.end(), exercise);
    while (found != list.end() && exercise(*found) && found->side < step.side) ++found;
    found = list.insert(found, {step.exercise, step.side, 0, 0, Millis{0}, Millis{0}, {}});
  }
  ++found->asked;
  found->planned += step.planned;
  found->held += step.held;
  if (step.skipped == SkipReason::none || step.skipped == SkipReason::eased)
    ++found->done;
  else
    ++found->left_out[step.skipped];
}

std::vector<AllowedExercise> allowed_in(const std::vector<SessionRecord>& records) {
  std::vector<AllowedExercise> list;
  for (const SessionRecord& record : records) {
    for (const Allowance& allowance : record.allowances) {
      auto found = std::find_if(list.begin(), list.end(),
                                [&](const AllowedExercise& one) { return one.allowance == allowance; });
      if (found == list.end()) found = list.insert(list.end(), {allowance, 0, 0});
      ++found->times;
      found->day = std::max(found->day, local_day(record.started));
    }
  }
  std::stable_sort(list.begin(), list.end(),
                   [](const AllowedExercise& a, const AllowedExercise& b) { return a.times > b.times; });
  return list;
}

}  // namespace

int times_hurt(const ExerciseDone& done) {
  int times = 0;
  for (const auto& [reason, count] : done.left_out) times += hurt(reason) ? count : 0;
  return times;
}

std::vector<ExerciseDone> exercises_done(const std::vector<SessionRecord>& records, std::int64_t first,
                                         std::int64_t last) {
  std::vector<ExerciseDone> list;
  for (const SessionRecord& record : within(records, first, last)) {
    const auto reached = record.steps.begin() + static_cast<std::ptrdiff_t>(rows_reached(record));
    std::for_each(record.steps.begin(), reached, [&](const PerformedStep& step) { note_step(list, step); });
  }
  return list;
}

SafetyLimits limits_of(const std::vector<Prescribed>& routines, const std::string& routine) {
  const auto found = std::find_if(routines.begin(), routines.end(),
                                  [&](const Prescribed& one) { return one.routine == routine; });
  return found == routines.end() ? SafetyLimits{} : found->safety;
}

Adherence adherence(const std::vector<SessionRecord>& records, const std::vector<Prescribed>& routines,
                    std::int64_t first, std::int64_t last, std::int64_t today) {
  Adherence sum;
  for (const CalendarDay& day : calendar_days(records, routines, first, last)) {
    if (day.done > 0) ++sum.days;
    sum.early += day.done - day.whole;
    const int asked = day.day < today ? day.asked : std::min(day.asked, day.done);
    sum.asked += asked;
    sum.kept += std::min(asked, day.done);
    sum.besides += std::max(0, day.done - asked);
  }
  for (const SessionRecord& record : within(records, first, last)) {
    if (!counts(record)) continue;
    sum.planned += record.planned;
    sum.performed += time_done(record);
  }
  return sum;
}

Summary summary_of(const std::vector<SessionRecord>& records, const std::vector<Prescribed>& routines,
                   std::int64_t first, std::int64_t last, std::int64_t today) {
  const std::vector<SessionRecord> chosen = within(records, first, last);
  Summary summary;
  summary.first = first;
  summary.last = last;
  summary.sessions = static_cast<int>(std::count_if(chosen.begin(), chosen.end(), counts));
  summary.unit = unit_for(last - first + 1);
  summary.pain = trend(chosen, Question::pain, summary.unit);
  summary.stiffness = trend(chosen, Question::stiffness, summary.unit);
  summary.pain_change = first_to_last_week(chosen, Question::pain, first, last);
  summary.stiffness_change = first_to_last_week(chosen, Question::stiffness, first, last);
  summary.pain_in_session = in_session(chosen);
  summary.days = calendar_days(records, routines, first, last);
  summary.adherence = adherence(records, routines, first, last, today);
  summary.exercises = exercises_done(chosen, first, last);
  summary.places = sore_places(chosen);
  summary.allowed = allowed_in(chosen);
  for (const SessionRecord& record : chosen) {
    note_flare_ups(summary.flare_ups, record, records, limits_of(routines, record.routine));
    note_extremes(summary, record);
    note_words(summary, record);
  }
  return summary;
}

}  // namespace limber
