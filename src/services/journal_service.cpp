#include "services/journal_service.hpp"

#include <utility>

#include "base/message.hpp"

namespace limber {
namespace {

// What Home and the journal screen look back on.
constexpr int sessions_shown = 400;

template <class T>
std::vector<Intent> answer(const Result<T>& written) {
  return written ? std::vector<Intent>{} : std::vector<Intent>{ShowNotice{written.problem().message}};
}

}  // namespace

Problem JournalService::not_open() {
  return failure("journal-closed", tr("The journal is not open."));
}

JournalService::JournalService(Result<JournalDb> db)
    : db_(std::move(db)), last_id_(failure("no-such-session", tr("No session has begun."))) {}

std::vector<Intent> JournalService::carry_out(const JournalEffect& effect, const WallTime& now) {
  return std::visit(Overloaded{[&](const BeginRecord& asked) { return begin(asked.record, now); },
                               [&](const SaveProgress& asked) { return progress(asked.record); },
                               [&](const FinishRecord& asked) { return finish(asked.record, now); },
                               [&](const SaveCheckIn& asked) { return save(asked, now); },
                               [&](const SaveScreening& asked) { return save(asked, now); },
                               [&](const SaveMassage& asked) { return save(asked); },
                               [&](const SavePlan& asked) { return save(asked); },
                               [&](const SaveDoses& asked) { return save(asked); },
                               [&](const SavePhase& asked) { return save(asked); },
                               [&](const LeaveProgramme& asked) { return save(asked); },
                               [&](const SavePause& asked) { return save(asked); },
                               [&](const SaveSigns& asked) { return save(asked, now); },
                               [&](const SaveAssessment& asked) { return save(asked, now); },
                               [&](const SaveGoals& asked) { return save(asked, now); },
                               [&](const SaveFlarePlan& asked) { return save(asked, now); },
                               [&](const SaveFlare& asked) {
                                 return about_after([&] { return db_->save_flare(asked.flare); });
                               },
                               [&](const SaveMeasured& asked) { return save(asked, now); },
                               [&](const NoteOffered& asked) {
                                 return about_after([&] { return db_->note_offered(asked.offered); });
                               },
                               [&](const DeleteAssessment& asked) {
                                 return about_after([&] { return db_->delete_assessment(asked.id); });
                               },
                               [&](const DeleteMeasured& asked) {
                                 return about_after([&] { return db_->delete_measured(asked.id); });
                               },
                               [&](const CorrectCheckIn& asked) { return correct(asked, now); },
                               [&](const DeleteSession& asked) { return remove(asked, now); },
                               [&](const ReloadJournal&) { return everything(now); }},
                    effect);
}

// Its id; one that could not be written when it began is tried again, for by now there may be room.
const Result<std::int64_t>& JournalService::last_begun() {
  if (!db_) {
    last_id_ = db_.problem();
  } else if (!last_id_ && last_) {
    last_id_ = last_->ended ? db_->add(*last_) : db_->begin_session(*last_);
  }
  return last_id_;
}

// What became of a session that has no place in the journal yet. That it has none was said when it began.
std::vector<Intent> JournalService::keep(SessionRecord record) {
  if (!last_) return {};
  record.started = last_->started;
  record.check_ins = std::move(last_->check_ins);
  record.allowances = std::move(last_->allowances);
  last_ = std::move(record);
  return {};
}

std::vector<Intent> JournalService::begin(SessionRecord record, const WallTime& now) {
  if (record.id != 0 && db_) {
    last_id_ = record.id;
    return answer(db_->go_on_with(record.id, record));
  }
  record.started = now;
  for (auto& [phase, answers] : record.check_ins) answers.at = now;
  last_ = std::move(record);
  last_id_ = not_open();
  return answer(last_begun());
}

std::vector<Intent> JournalService::progress(const SessionRecord& record) {
  const auto& id = last_begun();
  return id ? answer(db_->save_progress(*id, record)) : keep(record);
}

std::vector<Intent> JournalService::finish(SessionRecord record, const WallTime& now) {
  record.ended = now;
  const auto& id = last_begun();
  return id ? answer(db_->finish_session(*id, record)) : keep(std::move(record));
}

std::vector<Intent> JournalService::save(const SaveCheckIn& asked, const WallTime& now) {
  if (!db_) return {CheckInIntent{SaveFailed{db_.problem()}}};
  const Result<std::int64_t> id = asked.session != 0 ? Result(asked.session) : last_begun();
  if (!id) return {CheckInIntent{SaveFailed{id.problem()}}};
  CheckIn answers = asked.check_in;
  answers.at = now;
  const auto written = db_->save_check_in(*id, asked.phase, answers);
  if (!written) return {CheckInIntent{SaveFailed{written.problem()}}};
  return {CheckInIntent{CheckInSaved{*id}}};
}

std::vector<Intent> JournalService::save(const SaveScreening& asked, const WallTime& now) {
  Screening screening = asked.screening;
  screening.answered = now;
  return about_after([&] { return db_->save_screening(screening); });
}

std::vector<Intent> JournalService::save(const SaveMassage& asked) {
  return about_after([&] { return asked.on ? db_->add_massage(asked.day) : db_->remove_massage(asked.day); });
}

std::vector<Intent> JournalService::save(const SavePlan& asked) {
  return about_after([&] {
    return asked.on ? db_->take_up({asked.routine, asked.since}) : db_->let_go(asked.routine);
  });
}

std::vector<Intent> JournalService::save(const SaveDoses& asked) {
  return about_after([&] { return db_->change_doses(asked.changes); });
}

std::vector<Intent> JournalService::save(const SavePhase& asked) {
  return about_after([&] { return db_->begin_phase(asked.begun); });
}

std::vector<Intent> JournalService::save(const LeaveProgramme& asked) {
  return about_after([&] { return db_->leave_programme(asked.programme); });
}

std::vector<Intent> JournalService::save(const SavePause& asked) {
  return about_after([&] { return db_->save_pause(asked.pause); });
}

std::vector<Intent> JournalService::save(const SaveSigns& asked, const WallTime& now) {
  RedFlagCheck check = asked.check;
  check.at = now;
  return about_after([&] { return db_->add_red_flag_check(check); });
}

std::vector<Intent> JournalService::save(const SaveAssessment& asked, const WallTime& now) {
  if (!db_) return {ShowNotice{db_.problem().message}};
  Assessment assessment = asked.assessment;
  assessment.at = now;
  const auto id = db_->add_assessment(assessment);
  return id ? about() : std::vector<Intent>{ShowNotice{id.problem().message}};
}

// What is new among them is wanted since now.
std::vector<Intent> JournalService::save(const SaveGoals& asked, const WallTime& now) {
  Goals goals = asked.goals;
  goals.told = now;
  for (Goal& goal : goals.list) {
    if (goal.since == WallTime{}) goal.since = now;
  }
  return about_after([&] { return db_->save_goals(goals); });
}

std::vector<Intent> JournalService::save(const SaveFlarePlan& asked, const WallTime& now) {
  FlarePlan plan = asked.plan;
  plan.written = now;
  return about_after([&] { return db_->save_flare_plan(plan); });
}

std::vector<Intent> JournalService::save(const SaveMeasured& asked, const WallTime& now) {
  Measured measured = asked.measured;
  measured.at = now;
  return about_after([&]() -> Result<Ok> {
    const auto id = db_->add_measured(measured);
    if (!id) return id.problems();
    return Ok{};
  });
}

std::vector<Intent> JournalService::about_after(const std::function<Result<Ok>()>& write) {
  if (!db_) return {ShowNotice{db_.problem().message}};
  const auto written = write();
  if (!written) return {ShowNotice{written.problem().message}};
  return about();
}

std::vector<Intent> JournalService::about() {
  if (!db_) return {};
  auto person = db_->person();
  if (!person) return {ShowNotice{person.problem().message}};
  return {PersonLoaded{*std::move(person)}};
}

std::vector<Intent> JournalService::correct(const CorrectCheckIn& asked, const WallTime& now) {
  if (!db_) return {JournalIntent{EntrySaveFailed{db_.problem()}}};
  return changed(db_->correct_check_in(asked.session, asked.phase, asked.check_in, now), now);
}

std::vector<Intent> JournalService::remove(const DeleteSession& asked, const WallTime& now) {
  if (!db_) return {JournalIntent{EntrySaveFailed{db_.problem()}}};
  return changed(db_->delete_session(asked.session), now);
}

std::vector<Intent> JournalService::changed(const Result<Ok>& written, const WallTime& now) {
  if (!written) return {JournalIntent{EntrySaveFailed{written.problem()}}};
  return {JournalIntent{EntrySaved{}}, sessions(now)};
}

std::vector<Intent> JournalService::recover() {
  if (!db_) return {};
  const auto left = db_->unfinished();
  if (!left) return {ShowNotice{left.problem().message}};
  std::vector<Intent> found;
  for (const SessionRecord& record : *left) {
    db_->finish_session(record.id, record);
    if (found.empty() && !record.check_ins.contains(Phase::after))
      found.push_back(HomeIntent{FoundUnfinished{record}});
  }
  return found;
}

// What a session leaves behind is of the person, too: an exercise that is left out from now on.
std::vector<Intent> JournalService::everything(const WallTime& now) {
  std::vector<Intent> all{sessions(now), trend()};
  for (Intent& one : about()) all.push_back(std::move(one));
  return all;
}

Intent JournalService::trend() const {
  if (!db_ || !db_->holds_more_than(sessions_shown)) return TrendLoaded{};
  TrendHistory history;
  for (const Question question : {Question::pain, Question::stiffness}) {
    for (const TrendUnit unit : {TrendUnit::day, TrendUnit::week, TrendUnit::month}) {
      auto points = db_->trend(question, unit);
      if (!points) return ShowNotice{points.problem().message};
      history[{question, unit}] = *std::move(points);
    }
  }
  return TrendLoaded{std::move(history)};
}

Intent JournalService::sessions(const WallTime& now) {
  if (!db_) return SessionsLoaded{{}, now};
  auto all = db_->sessions(std::nullopt, std::nullopt, sessions_shown);
  if (!all) return ShowNotice{all.problem().message};
  return SessionsLoaded{*std::move(all), now};
}

}  // namespace limber
