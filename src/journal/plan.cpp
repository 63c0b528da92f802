#include "journal/plan.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "journal/questions.hpp"
#include "journal/safety.hpp"

namespace limber {
namespace {

using Candidates = std::vector<Candidate>;

constexpr int near_minutes = 2 * 60;  // an example is suggested within so many minutes of its hour
constexpr int half_a_day = 12 * 60;
constexpr std::size_t first_days = 5;  // of practice
constexpr std::int64_t in_peace_days = 7;

template <class Rank, class Takes>
const Candidate* best(const Candidates& all, Rank rank, Takes takes) {
  const Candidate* found = nullptr;
  for (const Candidate& one : all) {
    if (takes(one) && (found == nullptr || rank(one) < rank(*found))) found = &one;
  }
  return found;
}

// How many minutes the hour it is planned for lies from now, either way; `else_minutes` if it names none.
int minutes_from_plan(const Candidate& one, const WallTime& now, int else_minutes) {
  if (one.schedule == nullptr || one.schedule->at.empty()) return else_minutes;
  int nearest = half_a_day * 2;
  for (const std::string& at : one.schedule->at)
    nearest = std::min(nearest, std::abs(minute_of_day(at) - local_minute(now)));
  return nearest;
}

// By a number said at a comfort check.
bool was_told_to_stop(const SessionRecord& record) {
  const auto before = rating(record, Phase::before, Question::pain);
  return std::any_of(record.checks.begin(), record.checks.end(), [&](int check) {
    return during(before, Score::from(check), Sensation::none, {}, "").light == Light::red;
  });
}

bool is_rising(const std::optional<Score>& before, const std::optional<Score>& now) {
  return before && now && now->value() - before->value() >= Thresholds{}.reduce_rise;
}

// What is offered, found step by step for one moment.
class Choice {
 public:
  Choice(const Candidates& all, const std::vector<SessionRecord>& sessions, const WallTime& now, bool massage)
      : all_(all), records_(sessions), now_(now), today_(local_day(now)), massage_(massage) {
    for (const SessionRecord& one : sessions) {
      const bool told = one.performed > Millis{0} || went_badly(one);
      if (is_session(one) && one.state != SessionState::running && told) sessions_.push_back(&one);
    }
    std::set<std::int64_t> days;
    for (const SessionRecord* one : sessions_) days.insert(local_day(one->started));
    new_to_it_ = days.size() < first_days;
    for (const Candidate& one : all) {
      if (was_done(one)) longest_ = std::max(longest_, one.length);
    }
    knows_places_ = std::any_of(all.begin(), all.end(), [](const Candidate& one) { return one.helps > 0; });
  }

  Suggestion made() const {
    if (is_rough_day())
      return done_today() ? as(quiet(), Reason::quiet_after_today) : as(calm(), Reason::calm);
    if (const auto* planned = due(Giver::therapist)) return as(planned, Reason::from_therapist);
    if (const auto* planned = due(Giver::person)) return as(planned, Reason::planned);
    if (done_today()) return as(quiet(), Reason::quiet_after_today);
    if (const Suggestion moved = missed(); moved.chosen) return moved;
    if (massage_) return as(gentle(), Reason::gentle_after_massage);
    if (has_therapist()) return as(quiet(), Reason::quiet_between);
    if (sessions_.empty()) return or_calm(first(), Reason::first);
    if (const auto* one = is_easy_day() ? last_done() : nullptr) return as(one, Reason::again);
    if (const auto* one = for_this_hour()) return as(one, Reason::suggested);
    if (const auto* one = knows_places_ ? for_the_places() : nullptr) return as(one, Reason::suggested);
    if (const auto* one = last_done()) return as(one, Reason::again);
    return or_calm(any_other(), Reason::suggested);
  }

 private:
  Suggestion as(const Candidate* found, Reason reason) const {
    if (found == nullptr) return {};
    return {static_cast<std::size_t>(found - all_.data()), reason, 0};
  }

  Suggestion or_calm(const Candidate* found, Reason reason) const {
    return found != nullptr ? as(found, reason) : as(calm(), Reason::calm);
  }

  // Not more on the day of a massage than is gentle, and nothing of which too little is left.
  bool may_be_offered(const Candidate& one, double least_fit) const {
    return one.fit > 0 && one.fit >= least_fit && (!massage_ || one.gentle);
  }

  bool was_done(const Candidate& one) const {
    return std::any_of(sessions_.begin(), sessions_.end(), [&](const SessionRecord* record) {
      return record->routine == one.id && most_was_done(*record);
    });
  }

  // Nobody goes in their first days from eight minutes to eighteen.
  bool is_a_leap(const Candidate& one) const {
    return new_to_it_ && longest_ > Millis{0} && one.length > longest_ + longest_ / 2;
  }

  int times_done_today(const Candidate& one) const {
    return static_cast<int>(
        std::count_if(sessions_.begin(), sessions_.end(), [&](const SessionRecord* record) {
          return record->routine == one.id && local_day(record->started) == today_ && most_was_done(*record);
        }));
  }

  bool is_due(const Candidate& one) const {
    const bool therapist = one.giver == Giver::therapist;
    if (one.schedule == nullptr) return therapist && times_done_today(one) == 0;
    return is_planned(*one.schedule, weekday(today_)) && times_done_today(one) < one.schedule->times_per_day;
  }

  const Candidate* due(Giver giver) const {
    const auto rank = [&](const Candidate& one) { return minutes_from_plan(one, now_, 0); };
    return best(all_, rank, [&](const Candidate& one) {
      const Giver by = one.taken_up ? Giver::person : one.giver;
      return by == giver && may_be_offered(one, 0) && is_due(one);
    });
  }

  // The day of the last week it was planned for last and not done since; nullopt for none.
  std::optional<std::int64_t> missed_day(const Candidate& one) const {
    const bool planned = one.giver == Giver::therapist || one.taken_up;
    if (!planned || one.schedule == nullptr || !may_be_offered(one, 0)) return std::nullopt;
    if (is_planned(*one.schedule, weekday(today_)) || is_planned(*one.schedule, weekday(today_ + 1)))
      return std::nullopt;
    std::optional<std::int64_t> since = one.planned_since;
    std::int64_t last_done = INT64_MIN;
    for (const SessionRecord* record : sessions_) {
      if (record->routine != one.id) continue;
      last_done = std::max(last_done, local_day(record->started));
      if (!one.planned_since) since = std::min(since.value_or(INT64_MAX), local_day(record->started));
    }
    if (!since) return std::nullopt;
    for (std::int64_t day = today_ - 1; day > today_ - in_peace_days && day >= *since; --day) {
      if (is_planned(*one.schedule, weekday(day))) return last_done < day ? std::optional(day) : std::nullopt;
    }
    return std::nullopt;
  }

  // Of several that which waits longest.
  Suggestion missed() const {
    Suggestion found;
    for (const Candidate& one : all_) {
      const auto day = missed_day(one);
      if (!day || (found.chosen && found.planned_for <= *day)) continue;
      found = as(&one, Reason::missed);
      found.planned_for = *day;
    }
    return found;
  }

  bool has_therapist() const {
    return std::any_of(all_.begin(), all_.end(),
                       [](const Candidate& one) { return one.giver == Giver::therapist && one.fit > 0; });
  }

  bool done_today() const {
    return std::any_of(sessions_.begin(), sessions_.end(), [&](const SessionRecord* record) {
      return local_day(record->started) == today_ && most_was_done(*record);
    });
  }

  // What the rules said to an answer of this morning; green where there is none.
  Light this_morning(const SessionRecord& record) const {
    const auto morning = record.check_ins.find(Phase::next_morning);
    if (morning == record.check_ins.end() || local_day(morning->second.at) != today_) return Light::green;
    return next_morning(record, records_, {}, "en").light;
  }

  // What was told last today, with a session or without one, leaves only breathing.
  bool is_too_much() const {
    for (const SessionRecord& record : records_) {
      for (const Phase phase : {Phase::after, Phase::before}) {
        const auto pain = rating(record, phase, Question::pain);
        if (pain && local_day(record.started) == today_)
          return at_start(pain, {}, "en", usual_pain(records_)).offer == Offer::breathing_only;
      }
    }
    return false;
  }

  // Clearly more pain than before a session, in it or after it, or a lot of it: told today.
  bool is_rough_day() const {
    return is_too_much() || std::any_of(sessions_.begin(), sessions_.end(), [&](const SessionRecord* record) {
             return this_morning(*record) == Light::red ||
                    (local_day(record->started) == today_ && went_badly(*record));
           });
  }

  // A little more: the same again, and nothing new.
  bool is_easy_day() const {
    return std::any_of(sessions_.begin(), sessions_.end(),
                       [&](const SessionRecord* record) { return this_morning(*record) == Light::amber; });
  }

  bool is_bedtime() const {
    const int hour = local_minute(now_) / 60;
    return hour < 9 || hour >= 20;
  }

  // Evening routines in the morning, a bed in the middle of the day.
  bool is_out_of_hours(const Candidate& one) const {
    return minutes_from_plan(one, now_, 0) > near_minutes || (one.in_bed && !is_bedtime());
  }

  const Candidate* quiet() const {
    const auto rank = [&](const Candidate& one) { return std::tuple(is_out_of_hours(one), -one.fit); };
    return best(all_, rank, [&](const Candidate& one) {
      return one.restful && may_be_offered(one, hardly_fits) && times_done_today(one) == 0;
    });
  }

  const Candidate* gentle() const {
    const auto rank = [&](const Candidate& one) {
      const bool made_for_it = one.id == "massage-day" && one.fit >= fits_well;
      return std::tuple(!made_for_it, !one.restful, is_out_of_hours(one), -one.fit);
    };
    return best(all_, rank,
                [&](const Candidate& one) { return one.gentle && may_be_offered(one, hardly_fits); });
  }

  // On the floor; where that is out of reach in bed early and late, else on a chair; or the easiest there is.
  const Candidate* first() const {
    const bool abed = is_bedtime();
    const auto rank = [&](const Candidate& one) {
      const int known = one.id == "first-day"                        ? 0
                        : one.id == (abed ? "in-bed" : "chair-only") ? 1
                        : one.id == (abed ? "chair-only" : "in-bed") ? 2
                                                                     : 3;
      return std::tuple(known, !one.gentle, -one.helps, one.length);
    };
    return best(all_, rank, [&](const Candidate& one) { return may_be_offered(one, fits_well); });
  }

  // What names no days waits to be chosen: the first day, bad days, what presses.
  bool may_be_suggested(const Candidate& one) const {
    return one.giver == Giver::limber && one.schedule != nullptr &&
           is_planned(*one.schedule, weekday(today_)) && may_be_offered(one, fits_well) &&
           (!new_to_it_ || one.mild) && !is_a_leap(one) && !is_left_in_peace(one);
  }

  // By its latest session.
  bool is_left_in_peace(const Candidate& one) const {
    const auto latest = std::find_if(sessions_.begin(), sessions_.end(),
                                     [&](const SessionRecord* record) { return record->routine == one.id; });
    return latest != sessions_.end() && today_ - local_day((*latest)->started) < in_peace_days &&
           went_badly(**latest);
  }

  const Candidate* for_this_hour() const {
    const auto rank = [&](const Candidate& one) {
      return std::tuple(-one.helps, minutes_from_plan(one, now_, half_a_day));
    };
    return best(all_, rank, [&](const Candidate& one) {
      return may_be_suggested(one) && minutes_from_plan(one, now_, half_a_day) <= near_minutes &&
             (!knows_places_ || one.helps > 0);
    });
  }

  const Candidate* last_done() const {
    for (const SessionRecord* record : sessions_) {
      const auto* known = best(
          all_, [](const Candidate&) { return 0; },
          [&](const Candidate& one) { return one.id == record->routine; });
      if (known != nullptr && !known->restful && may_be_offered(*known, fits_well) &&
          !is_left_in_peace(*known) && !is_out_of_hours(*known))
        return known;
    }
    return nullptr;
  }

  const Candidate* for_the_places() const {
    const Candidate* found = any_other();
    return found != nullptr && found->helps > 0 ? found : nullptr;
  }

  const Candidate* any_other() const {
    const auto rank = [](const Candidate& one) { return std::tuple(-one.helps, -one.fit, one.length); };
    return best(all_, rank, [&](const Candidate& one) {
      return !one.restful && !is_out_of_hours(one) && may_be_suggested(one);
    });
  }

  const Candidate* calm() const {
    const auto rank = [&](const Candidate& one) {
      return std::tuple(is_out_of_hours(one), -one.fit, one.length);
    };
    return best(all_, rank, [&](const Candidate& one) { return one.restful && may_be_offered(one, 0); });
  }

  const Candidates& all_;
  const std::vector<SessionRecord>& records_;
  const WallTime& now_;
  std::vector<const SessionRecord*> sessions_;  // newest first, those that tell something
  std::int64_t today_;
  bool massage_;
  bool new_to_it_ = true;
  Millis longest_{0};          // of what was done so far
  bool knows_places_ = false;  // that trouble the person
};

}  // namespace

Suggestion suggestion(const Candidates& candidates, const std::vector<SessionRecord>& sessions,
                      const WallTime& now, bool massage_today) {
  return Choice(candidates, sessions, now, massage_today).made();
}

std::vector<std::size_t> fitting(const Candidates& candidates, std::size_t most) {
  std::vector<std::size_t> list;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].fit >= fits_well) list.push_back(i);
  }
  std::stable_sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) {
    const auto rank = [&](std::size_t i) {
      const Candidate& one = candidates[i];
      return std::tuple(one.restful, !one.gentle, -one.helps, -one.fit);
    };
    return rank(a) < rank(b);
  });
  if (list.size() > most) list.resize(most);
  return list;
}

const SessionRecord* done_on(const std::vector<SessionRecord>& sessions, std::int64_t day) {
  const auto found = std::find_if(sessions.begin(), sessions.end(), [&](const SessionRecord& record) {
    return record.state != SessionState::running && local_day(record.started) == day && most_was_done(record);
  });
  return found == sessions.end() ? nullptr : &*found;
}

const SessionRecord* left_on(const std::vector<SessionRecord>& sessions, std::int64_t day) {
  if (done_on(sessions, day) != nullptr) return nullptr;
  const auto found = std::find_if(sessions.begin(), sessions.end(), [&](const SessionRecord& record) {
    return record.state != SessionState::running && local_day(record.started) == day && is_session(record) &&
           record.performed > Millis{0};
  });
  return found == sessions.end() ? nullptr : &*found;
}

const SessionRecord* to_go_on_with(const std::vector<SessionRecord>& sessions, std::int64_t day) {
  const auto last = std::find_if(sessions.begin(), sessions.end(), is_session);
  if (last == sessions.end() || local_day(last->started) != day) return nullptr;
  const bool left = last->state == SessionState::stopped && row_to_go_on_at(last->steps);
  return left && !went_badly(*last) && !was_told_to_stop(*last) ? &*last : nullptr;
}

bool went_badly(const SessionRecord& record) {
  const auto before = rating(record, Phase::before, Question::pain);
  if (is_rising(before, rating(record, Phase::after, Question::pain)) ||
      is_rising(before, rating(record, Phase::next_morning, Question::pain)))
    return true;
  return record.state == SessionState::stopped &&
         std::any_of(record.steps.begin(), record.steps.end(),
                     [](const PerformedStep& step) { return step.skipped == SkipReason::pain; });
}

}  // namespace limber
