#include "desk/journal_desk.hpp"

#include <utility>

namespace limber {
namespace {

// What Home and the journal screen look back on.
constexpr int sessions_shown = 400;

std::string words(const Problems& problems) {
  return problems.empty() ? std::string() : problems.front().message;
}

}  // namespace

std::vector<Intent> JournalDesk::carry_out(const Effect& effect, const WallTime& now) {
  return std::visit(Overloaded{[&](const BeginRecord& asked) { return begin(asked.record, now); },
                               [&](const SaveProgress& asked) {
                                 return running_ == 0 ? std::vector<Intent>{}
                                                      : answer(db_->save_progress(running_, asked.record));
                               },
                               [&](const FinishRecord& asked) { return finish(asked.record, now); },
                               [&](const SaveCheckIn& asked) { return save(asked, now); },
                               [&](const SaveScreening& asked) { return save(asked, now); },
                               [&](const SaveMassage& asked) { return save(asked); },
                               [&](const SaveSigns& asked) { return save(asked, now); },
                               [&](const SaveAssessment& asked) { return save(asked, now); },
                               [&](const CorrectCheckIn& asked) { return correct(asked, now); },
                               [&](const DeleteSession& asked) { return remove(asked, now); },
                               [&](const ReloadJournal&) {
                                 return std::vector<Intent>{sessions(now), trend()};
                               },
                               [](const auto&) { return std::vector<Intent>{}; }},
                    effect);
}

std::vector<Intent> JournalDesk::begin(SessionRecord record, const WallTime& now) {
  running_ = 0;
  if (!db_) return {Tell{reason_}};
  record.started = now;
  const auto id = db_->begin_session(record);
  if (!id) return {Tell{words(id.problems())}};
  running_ = *id;
  return {};
}

std::vector<Intent> JournalDesk::finish(SessionRecord record, const WallTime& now) {
  if (running_ == 0) return {};
  record.ended = now;
  return answer(db_->finish_session(running_, record));
}

std::vector<Intent> JournalDesk::save(const SaveCheckIn& asked, const WallTime& now) {
  const std::int64_t id = asked.session != 0 ? asked.session : running_;
  if (!db_ || id == 0) return {SaveFailed{reason_}};
  CheckIn answers = asked.check_in;
  answers.at = now;
  const auto written = db_->save_check_in(id, asked.phase, answers);
  if (!written) return {SaveFailed{words(written.problems())}};
  return {CheckInSaved{id}};
}

std::vector<Intent> JournalDesk::save(const SaveScreening& asked, const WallTime& now) {
  if (!db_) return {SaveFailed{reason_}};
  Screening screening = asked.screening;
  screening.answered = now;
  return about_after(db_->save_screening(screening));
}

std::vector<Intent> JournalDesk::save(const SaveMassage& asked) {
  if (!db_) return {SaveFailed{reason_}};
  return about_after(asked.on ? db_->add_massage(asked.day) : db_->remove_massage(asked.day));
}

std::vector<Intent> JournalDesk::save(const SaveSigns& asked, const WallTime& now) {
  if (!db_) return {SaveFailed{reason_}};
  return about_after(db_->add_red_flag_check({now, asked.yes}));
}

std::vector<Intent> JournalDesk::save(const SaveAssessment& asked, const WallTime& now) {
  if (!db_) return {SaveFailed{reason_}};
  Assessment assessment = asked.assessment;
  assessment.at = now;
  const auto id = db_->add_assessment(assessment);
  return about_after(id ? Result<Done>(Done{}) : Result<Done>(id.problems()));
}

std::vector<Intent> JournalDesk::about_after(const Result<Done>& written) {
  if (!written) return {SaveFailed{words(written.problems())}};
  return about();
}

std::vector<Intent> JournalDesk::about() {
  if (!db_) return {};
  auto person = db_->person();
  if (!person) return {Tell{words(person.problems())}};
  AboutPerson about{std::move(person->screening), std::move(person->massages), std::nullopt,
                    std::move(person->assessments)};
  if (!person->red_flag_checks.empty()) about.last_flags = person->red_flag_checks.front();
  return {PersonLoaded{std::move(about)}};
}

std::vector<Intent> JournalDesk::correct(const CorrectCheckIn& asked, const WallTime& now) {
  if (!db_) return {SaveFailed{reason_}};
  return changed(asked.session, db_->correct_check_in(asked.session, asked.phase, asked.check_in, now), now);
}

std::vector<Intent> JournalDesk::remove(const DeleteSession& asked, const WallTime& now) {
  if (!db_) return {SaveFailed{reason_}};
  return changed(asked.session, db_->delete_session(asked.session), now);
}

std::vector<Intent> JournalDesk::changed(std::int64_t session, const Result<Done>& written,
                                         const WallTime& now) {
  if (!written) return {SaveFailed{words(written.problems())}};
  return {CheckInSaved{session}, sessions(now)};
}

std::vector<Intent> JournalDesk::answer(const Result<Done>& written) const {
  if (written) return {};
  return {Tell{words(written.problems())}};
}

std::vector<Intent> JournalDesk::recover() {
  if (!db_) return {};
  const auto left = db_->unfinished();
  if (!left) return {Tell{words(left.problems())}};
  std::vector<Intent> found;
  for (const SessionRecord& record : *left) {
    db_->finish_session(record.id, record);
    if (found.empty() && !record.check_ins.contains(Phase::after)) found.push_back(FoundUnfinished{record});
  }
  return found;
}

Intent JournalDesk::trend() const {
  if (!db_ || !db_->holds_more_than(sessions_shown)) return TrendLoaded{};
  TrendHistory history;
  for (const Question question : {Question::pain, Question::stiffness}) {
    for (const TrendUnit unit : {TrendUnit::day, TrendUnit::week, TrendUnit::month}) {
      auto points = db_->trend(question, unit);
      if (!points) return Tell{words(points.problems())};
      history[{question, unit}] = *std::move(points);
    }
  }
  return TrendLoaded{std::move(history)};
}

Intent JournalDesk::sessions(const WallTime& now) {
  if (!db_) return SessionsLoaded{{}, now};
  auto all = db_->sessions(std::nullopt, std::nullopt, sessions_shown);
  if (!all) return Tell{words(all.problems())};
  return SessionsLoaded{*std::move(all), now};
}

}  // namespace limber
