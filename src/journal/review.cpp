#include "journal/review.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>

#include "routine/id.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

constexpr std::size_t most_weeks = 12;
constexpr std::int64_t long_silence = 14;  // days, whatever was planned
constexpr std::int64_t short_silence = 7;  // where that much was missed …
constexpr int missed_in_silence = 2;
constexpr int skips_to_act_on = 3;  // sessions in four weeks an exercise hurt in (evidence E8)

bool is_over(const SessionRecord& record) {
  return record.state != SessionState::running;
}

// The last day of which anything is told.
std::int64_t last_entry(const ReturnedJournal& journal) {
  std::int64_t last = 0;
  for (const SessionRecord& record : journal.sessions) {
    last = std::max(last, local_day(record.started));
    for (const auto& [phase, answers] : record.check_ins) last = std::max(last, local_day(answers.at));
  }
  for (const RedFlagCheck& check : journal.person.red_flag_checks) last = std::max(last, local_day(check.at));
  return last;
}

// What was new or worse in these weeks, and what the latest check says however old: nobody has answered
// otherwise since.
void add_signs(const ReturnedJournal& journal, ClientReview& review) {
  for (const SignNote& note : sign_notes(journal.person.red_flag_checks, review.first, review.last)) {
    if (note.times == 0) {
      review.known.push_back(note);
      continue;
    }
    const bool stops = urgency_of(note.id) != Urgency::mention;
    ReviewFlag& flag = review.flags.emplace_back();
    flag.kind = stops ? FlagKind::warning_sign : FlagKind::sign_to_mention;
    flag.day = note.day;
    flag.what = note.id;
    flag.times = note.times;
    flag.now = note.now;
  }
}

void add_mornings(const std::vector<SessionRecord>& recent, const std::vector<Prescribed>& routines,
                  ClientReview& review) {
  for (const SessionRecord& record : recent) {
    const auto to = pain_in(record, Phase::next_morning);
    if (!to) continue;
    const Verdict verdict = next_morning(record, recent, limits_of(routines, record.routine), "");
    if (verdict.light != Light::red) continue;
    const FlagKind kind =
        verdict.offer == Offer::pause_routine ? FlagKind::red_mornings : FlagKind::red_morning;
    review.flags.push_back({kind, local_day(record.started), record.title, BodySide::none, 1,
                            pain_in(record, Phase::before), to});
  }
}

void add_stops(const std::vector<SessionRecord>& recent, ClientReview& review) {
  for (const SessionRecord& record : recent) {
    if (record.state == SessionState::stopped && is_session(record))
      review.flags.push_back(
          {FlagKind::stopped, local_day(record.started), record.title, BodySide::none, 1, {}, {}});
  }
}

// Once a session, however many repetitions of it were left out.
void add_skips(const std::vector<SessionRecord>& recent, ClientReview& review) {
  std::map<std::pair<std::string, BodySide>, ReviewFlag> skips;
  for (const SessionRecord& record : recent) {
    std::vector<std::pair<std::string, BodySide>> here;
    for (const PerformedStep& step : record.steps) {
      const std::pair key{step.exercise, step.side};
      if (!hurt(step.skipped) || std::find(here.begin(), here.end(), key) != here.end()) continue;
      here.push_back(key);
      ReviewFlag& flag = skips[key];
      flag.times = flag.what.empty() ? 1 : flag.times + 1;
      flag.kind = FlagKind::skipped_for_pain;
      flag.what = step.exercise;
      flag.side = step.side;
      flag.day = std::max(flag.day, local_day(record.started));
    }
  }
  for (auto& [key, flag] : skips) review.flags.push_back(std::move(flag));
}

// 2 points or 30 % over four weeks, or over three where there are no four (evidence E2).
void add_change(const std::vector<SessionRecord>& recent, Question question, ClientReview& review) {
  for (const int weeks : {4, 3}) {
    const auto change = change_over(weeks, recent, question, review.last);
    if (!change) continue;
    const FlagKind kind = change->to > change->from ? FlagKind::worse : FlagKind::better;
    if (change->matters)
      review.flags.push_back(
          {kind, review.last, facts_of(question).name, BodySide::none, weeks, change->from, change->to});
    return;
  }
}

void add_silence(const ReturnedJournal& journal, const std::vector<Prescribed>& routines,
                 ClientReview& review) {
  if (!review.last_session) return;
  const std::int64_t days = review.today - *review.last_session;
  const Adherence since =
      adherence(journal.sessions, routines, *review.last_session + 1, review.today, review.today);
  const int missed = since.asked - since.kept;
  if (days < long_silence && (days < short_silence || missed < missed_in_silence)) return;
  ReviewFlag& flag = review.flags.emplace_back();
  flag.kind = FlagKind::silent;
  flag.day = *review.last_session;
  flag.times = static_cast<int>(days);
  if (missed > 0) flag.from = missed;
}

const ReviewFlag* flag_of(const ClientReview& review, FlagKind kind) {
  const auto found = std::find_if(review.flags.begin(), review.flags.end(),
                                  [&](const ReviewFlag& flag) { return flag.kind == kind; });
  return found == review.flags.end() ? nullptr : &*found;
}

// Where the mornings ask for nothing, what else stands out may. Of skips the most frequent.
void look_beyond_mornings(ClientReview& review) {
  NextDose& dose = review.dose;
  if (dose.offer != Offer::keep_dose) return;
  const ReviewFlag* hurts = nullptr;
  for (const ReviewFlag& flag : review.flags) {
    const bool often = flag.kind == FlagKind::skipped_for_pain && flag.times >= skips_to_act_on;
    if (often && (hurts == nullptr || flag.times > hurts->times)) hurts = &flag;
  }
  if (flag_of(review, FlagKind::silent) != nullptr) {
    dose.rule = "silent";
  } else if (hurts != nullptr) {
    dose.rule = "skipped-for-pain";
    dose.exercise = hurts->what;
    dose.times = hurts->times;
  } else if (dose.rule == "morning-keep" && flag_of(review, FlagKind::better) != nullptr &&
             concerns(review) == 0) {
    dose.rule = "better";
  }
}

std::vector<TrendPoint> last_weeks(const std::vector<SessionRecord>& records, Question question) {
  std::vector<TrendPoint> points = weekly(records, question);
  std::erase_if(points, [](const TrendPoint& p) { return !p.before && !p.after && !p.next_morning; });
  if (points.size() > most_weeks)
    points.erase(points.begin(), points.end() - static_cast<std::ptrdiff_t>(most_weeks));
  return points;
}

const SessionRecord* last_session(const std::vector<SessionRecord>& records, bool walks) {
  const SessionRecord* last = nullptr;
  for (const SessionRecord& record : records) {
    if (!is_over(record) || (!walks && record.routine == walk_id)) continue;
    if (last == nullptr || last->started < record.started) last = &record;
  }
  return last;
}

void add_last(const ReturnedJournal& journal, ClientReview& review) {
  const SessionRecord* last = last_session(journal.sessions, true);
  if (last == nullptr) return;
  review.last_session = local_day(last->started);
  if (const SessionRecord* other = last_session(journal.sessions, false)) last = other;
  review.routine = last->routine;
  review.routine_title = last->title;
}

// Of signs the most pressing first, whichever was told last.
void sort_flags(std::vector<ReviewFlag>& flags) {
  const auto rank = [](const ReviewFlag& flag) {
    const bool sign = flag.kind == FlagKind::warning_sign;
    return std::tuple(flag.kind, sign ? -static_cast<int>(urgency_of(flag.what)) : 0, -flag.day, -flag.times);
  };
  std::stable_sort(flags.begin(), flags.end(),
                   [&](const ReviewFlag& a, const ReviewFlag& b) { return rank(a) < rank(b); });
}

// The code in a name that Limber gave a file: "a-k" of "journal-a-k-2026-11-30 (1)", "" where it has none;
// nullopt of any other name.
std::optional<std::string> code_in(const std::string& stem) {
  constexpr std::string_view date = "0000-00-00";
  std::size_t at = 0;
  for (const std::string_view begins : {"journal-", "fhir-"}) {
    if (stem.compare(at, begins.size(), begins) == 0) at += begins.size();
  }
  if (at == 0) return std::nullopt;
  for (std::size_t day = at; day + date.size() <= stem.size(); ++day) {
    bool is_date = true;
    for (std::size_t i = 0; i < date.size(); ++i)
      is_date =
          is_date && (date[i] == '-' ? stem[day + i] == '-' : stem[day + i] >= '0' && stem[day + i] <= '9');
    if (is_date) return day == at ? "" : stem.substr(at, day - at - 1);
  }
  return std::nullopt;
}

// As a routine spells it; as it is, where none has it.
std::string spelled(const std::string& code, const std::vector<Prescribed>& shelf) {
  for (const Prescribed& one : shelf) {
    if (!one.meant_for.empty() && id_from(one.meant_for) == id_from(code)) return one.meant_for;
  }
  return code;
}

// The day of a sign that nobody has looked at yet; 0 for none.
std::int64_t warned(const ClientReview& review) {
  std::int64_t day = 0;
  for (const ReviewFlag& flag : review.flags) {
    if (flag.kind == FlagKind::warning_sign && flag.now == SignAnswer::changed) day = std::max(day, flag.day);
  }
  return day;
}

}  // namespace

std::string client_called(const std::string& stem, const std::string& routine,
                          const std::vector<Prescribed>& shelf) {
  const auto code = code_in(stem);
  if (!code) return spelled(stem, shelf);
  if (!code->empty()) return spelled(*code, shelf);
  for (const Prescribed& one : shelf) {
    if (one.routine == routine && !one.meant_for.empty()) return one.meant_for;
  }
  return stem;
}

ClientReview review_of(const ReturnedJournal& journal, const std::vector<Prescribed>& shelf,
                       std::int64_t today) {
  const std::vector<Prescribed> routines = with_plan(shelf, journal.person);
  ClientReview review;
  review.file = journal.file;
  review.journal = journal.person.uid;
  review.sessions =
      static_cast<int>(std::count_if(journal.sessions.begin(), journal.sessions.end(), is_session));
  review.last = last_entry(journal);
  review.first = review.last - review_days + 1;
  review.today = std::max(review.last, today);
  std::vector<SessionRecord> recent;
  std::copy_if(journal.sessions.begin(), journal.sessions.end(), std::back_inserter(recent),
               [&](const SessionRecord& one) { return local_day(one.started) >= review.first; });
  add_last(journal, review);
  review.client = client_called(journal.client, review.routine, shelf);
  review.adherence =
      adherence(journal.sessions, routines, review.today - review_days + 1, review.today, review.today);
  review.pain = last_weeks(journal.sessions, Question::pain);
  review.stiffness = last_weeks(journal.sessions, Question::stiffness);
  review.screening = journal.person.screening;
  add_signs(journal, review);
  add_silence(journal, routines, review);
  add_mornings(recent, routines, review);
  add_stops(recent, review);
  add_skips(recent, review);
  add_change(recent, Question::pain, review);
  add_change(recent, Question::stiffness, review);
  sort_flags(review.flags);
  review.dose =
      next_dose(journal.sessions, review.routine, limits_of(routines, review.routine), warned(review));
  look_beyond_mornings(review);
  if (standing_sign(review) == Urgency::emergency) review.dose.rule = "emergency-sign";
  return review;
}

std::optional<Urgency> standing_sign(const ClientReview& review) {
  std::vector<std::string> standing;
  for (const ReviewFlag& flag : review.flags) {
    if (flag.kind == FlagKind::warning_sign && flag.now == SignAnswer::changed) standing.push_back(flag.what);
  }
  return most_pressing(standing);
}

int concerns(const ClientReview& review) {
  return static_cast<int>(std::count_if(review.flags.begin(), review.flags.end(), [](const ReviewFlag& flag) {
    return flag.kind != FlagKind::better;
  }));
}

bool sooner(const ClientReview& a, const ClientReview& b) {
  const auto rank = [](const ClientReview& review) {
    const FlagKind kind = review.flags.empty() ? FlagKind::better : review.flags.front().kind;
    return std::tuple(kind, -concerns(review), review.client, review.file);
  };
  return rank(a) < rank(b);
}

std::vector<ClientReview> in_order(std::vector<ClientReview> reviews) {
  std::map<std::string, const ClientReview*> latest;
  for (const ClientReview& review : reviews) {
    const ClientReview*& kept = latest[review.journal.empty() ? review.file : review.journal];
    if (kept == nullptr || std::tuple(kept->last, kept->sessions) < std::tuple(review.last, review.sessions))
      kept = &review;
  }
  std::vector<ClientReview> list;
  for (const auto& [uid, review] : latest) list.push_back(*review);
  std::sort(list.begin(), list.end(), sooner);
  return list;
}

}  // namespace limber
