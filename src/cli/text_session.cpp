#include "cli/text_session.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include "base/clock.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/terminal.hpp"
#include "cli/text_player.hpp"
#include "desk/event_log.hpp"
#include "desk/journal_desk.hpp"
#include "desk/sound_desk.hpp"
#include "screen/cards.hpp"
#include "screen/check_in_words.hpp"
#include "screen/keys.hpp"
#include "screen/program.hpp"
#include "screen/remark_words.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"
#include "timeline/session_clock.hpp"

namespace limber {
namespace {

constexpr Millis longest_look{100};

class TextSession {
 public:
  TextSession(Console& console, const WindowRequest& request, Places places, Shelf shelf, Settings settings)
      : console_(console),
        request_(request),
        places_(std::move(places)),
        shelf_(std::move(shelf)),
        settings_(std::move(settings)),
        clock_(request.speed),
        sound_(shelf_, {places_.speech, monotonic_precise, request.mute}) {}

  Exit run(const Routine& routine);

 private:
  bool asks() const { return terminal_.interactive() && request_.ask_check_ins; }
  bool running() const { return program_.session.playhead && !program_.session.playhead->ended(); }
  void say(const std::string& line) { console_.out << line << '\n' << std::flush; }
  void dispatch(const Intent& intent);
  void carry_out(const Effect& effect);
  void open_journal();
  void begin(const Routine& routine);
  void wait_for_voice();
  void answer_questions();
  void answer_advice();
  void answer_signs();
  void answer_remarks();
  void ask(const std::string& question);
  std::optional<std::string> read_answer();
  void lead();
  void tick();
  void on_key(const std::string& key);
  Millis until_something_happens() const;
  void show_countdown();
  void clear_countdown();

  Console& console_;
  const WindowRequest& request_;
  Places places_;
  Shelf shelf_;
  Settings settings_;
  Terminal terminal_;
  Program program_;
  JournalDesk desk_{std::string()};
  SessionClock clock_;
  SoundDesk sound_;
  std::optional<EventLog> log_;
  std::deque<Intent> waiting_;
  Millis began_{0};
  bool dispatching_ = false;
  bool countdown_shown_ = false;
};

void TextSession::dispatch(const Intent& intent) {
  waiting_.push_back(intent);
  if (std::exchange(dispatching_, true)) return;
  while (!waiting_.empty()) {
    const Intent next = std::move(waiting_.front());
    waiting_.pop_front();
    if (const auto* tell = std::get_if<Tell>(&next)) console_.err << tell->words << '\n';
    if (const auto* failure = std::get_if<SaveFailed>(&next)) console_.err << failure->words << '\n';
    auto [program, effects] = update(std::move(program_), next);
    program_ = std::move(program);
    for (const Effect& effect : effects) carry_out(effect);
  }
  dispatching_ = false;
}

void TextSession::carry_out(const Effect& effect) {
  sound_.carry_out(effect, settings_, monotonic_now());
  std::visit(Overloaded{[&](const PlaySound&) { clock_.restart(monotonic_now()); },
                        [&](const Happened& happened) {
                          clear_countdown();
                          for (const std::string& line : transcript(happened.playhead, happened.events))
                            say(line);
                          if (happened.playhead.ended()) {
                            for (const std::string& line : summary(happened.playhead)) say(line);
                          }
                          if (log_) log_->write(happened.playhead, happened.events, monotonic_now() - began_);
                        },
                        [](const auto&) {}},
             effect);
  for (const Intent& answer : desk_.carry_out(effect, wall_now())) dispatch(answer);
}

void TextSession::open_journal() {
  auto db = JournalDb::open(places_.journal, wall_now());
  for (const Problem& problem : db.problems()) console_.err << to_text(problem) << '\n';
  if (db) desk_ = JournalDesk(*std::move(db));
}

void TextSession::begin(const Routine& routine) {
  std::vector<RoutineCard> cards;
  for (const Routine& other : shelf_.routines) {
    cards.push_back(card_for(std::make_shared<const Routine>(other), shelf_.library, pace_of(settings_)));
  }
  dispatch(CardsLoaded{std::move(cards), std::make_shared<const Library>(shelf_.library)});
  dispatch(desk_.sessions(wall_now()));
  for (const Intent& intent : desk_.about()) dispatch(intent);
  program_.ask_check_ins = asks();
  program_.begin_at = millis_from_seconds(request_.from_s);
  dispatch(StartRoutine{routine.id});
}

// The voice is made while questions are answered; whatever time is left is waited for here.
void TextSession::wait_for_voice() {
  while (program_.screen == ScreenName::session && !program_.session.playhead && sound_.preparing()) {
    if (terminal_.wait_for_key(longest_look) == "interrupt") return dispatch(GoBack{});
    for (const Intent& news : sound_.poll(monotonic_now())) dispatch(news);
  }
  began_ = monotonic_now();
}

Exit TextSession::run(const Routine& routine) {
  if (!request_.events_file.empty()) {
    auto log = EventLog::open(request_.events_file);
    if (!log) return told(log.problems(), console_, Exit::machine_failed);
    log_ = *std::move(log);
  }
  open_journal();
  begin(routine);
  while (program_.screen != ScreenName::home) {
    if (program_.screen == ScreenName::check_in) {
      answer_questions();
      continue;
    }
    if (program_.screen == ScreenName::warning_signs) {
      answer_signs();
      continue;
    }
    wait_for_voice();
    if (!program_.session.playhead) break;
    lead();
  }
  return Exit::done;
}

// Digits until Enter; nothing at all is "skipped". nullopt if the person wants to leave.
std::optional<std::string> TextSession::read_answer() {
  std::string typed;
  while (true) {
    const std::string key = terminal_.wait_for_key(60s);
    for (const Intent& news : sound_.poll(monotonic_now())) dispatch(news);
    if (key == "interrupt" || key == "escape") return std::nullopt;
    if (key == "return") break;
    if (key == "backspace" && !typed.empty()) {
      typed.pop_back();
      console_.out << "\b \b" << std::flush;
    } else if (key.size() == 1 && typed.size() < 2) {
      typed += key;
      console_.out << key << std::flush;
    }
  }
  console_.out << '\n';
  return typed;
}

void TextSession::ask(const std::string& question) {
  const QuestionWords words = question_words(question, program_.check_in.phase);
  say(words.question + " " +
      fill(tr("0 is {low}, 10 is {high}. A number and Enter; Enter alone skips."),
           {{"low", words.low}, {"high", words.high}}));
  const auto typed = read_answer();
  if (!typed) return dispatch(SkipCheckIn{});
  const bool number = !typed->empty() && typed->find_first_not_of("0123456789") == std::string::npos;
  if (number) dispatch(Rate{question, std::stoi(*typed)});
}

// What the rules say, and what may be done about it.
void TextSession::answer_advice() {
  const Verdict verdict = *program_.check_in.verdict;
  const bool before = program_.check_in.phase == Phase::before;
  say(verdict.words);
  if (!before) return dispatch(Continue{});
  const bool gentle = verdict.offer == Offer::gentle_variant;
  const std::string& instead = program_.check_in.gentler_routine;
  if (gentle) say(tr("G: a gentler version. A: as it is."));
  if (!instead.empty()) say(tr("B: breathing instead."));
  say(tr("Anything else: not today."));
  const auto typed = read_answer();
  if (typed == "g" && gentle) return dispatch(StartGently{});
  if (typed == "a" && gentle) return dispatch(Continue{});
  if (typed == "b" && !instead.empty()) return dispatch(StartInstead{instead});
  dispatch(GoBack{});
}

// The warning signs by number: each is marked or unmarked, and what to do is said at once.
void TextSession::answer_signs() {
  const auto& flags = red_flags();
  if (program_.signs.yes.empty()) {
    say(tr("Is any of these so for you now?"));
    for (std::size_t i = 0; i < flags.size(); ++i)
      say("  " + std::to_string(i + 1) + "  " + flags[i].words());
  }
  if (const auto urgency = program_.signs.urgency()) say(advice(*urgency));
  say(tr("Its number and Enter marks one; Enter alone when that is all."));
  const auto typed = read_answer();
  if (!typed) return dispatch(GoBack{});
  if (typed->empty()) return dispatch(SignsAnswered{});
  const bool number = typed->find_first_not_of("0123456789") == std::string::npos;
  const std::size_t chosen = number ? static_cast<std::size_t>(std::stoi(*typed)) : 0;
  if (chosen >= 1 && chosen <= flags.size()) dispatch(ToggleSign{flags[chosen - 1].id});
}

// What the person's answers change in the routine. To allow something all the same takes the window.
void TextSession::answer_remarks() {
  say(tr("Made to suit you:"));
  const CheckInScreen& check_in = program_.check_in;
  for (const Remark& remark : check_in.remarks) {
    say("  " + remark_words(remark, check_in.library.get(), check_in.language) + ". " +
        remark.caution.reason);
  }
  dispatch(Continue{});
}

void TextSession::answer_questions() {
  if (program_.check_in.verdict) return answer_advice();
  if (program_.check_in.remarking) return answer_remarks();
  say(check_in_title(program_.check_in.phase));
  for (const std::string& question : std::vector<std::string>(program_.check_in.questions)) {
    if (program_.screen == ScreenName::check_in) ask(question);
  }
  const bool asked = !program_.check_in.verdict && !program_.check_in.remarking;
  if (program_.screen == ScreenName::check_in && asked) dispatch(Continue{});
  // The disk is full, say: the words were shown; asking for ever would not help.
  if (program_.screen == ScreenName::check_in && !program_.check_in.failure.empty()) dispatch(SkipCheckIn{});
}

void TextSession::tick() {
  const Millis position = program_.session.playhead->position();
  const auto tick = clock_.tick(monotonic_now(), sound_.heard(position), position);
  for (const Intent& news : sound_.poll(monotonic_now())) dispatch(news);
  if (tick.jumped) {
    dispatch(ClockJumped{});
    say(tr("Paused. Press the space bar to go on."));
    return;
  }
  dispatch(Elapsed{tick.elapsed, tick.real});
}

Millis TextSession::until_something_happens() const {
  const Playhead& playhead = *program_.session.playhead;
  if (!request_.mute || terminal_.interactive()) return longest_look;
  const Timeline& timeline = playhead.timeline();
  const auto cue = std::upper_bound(timeline.cues.begin(), timeline.cues.end(), playhead.position(),
                                    [](Millis t, const Cue& candidate) { return t < candidate.at; });
  Millis next = playhead.position() + playhead.moment().remaining;
  if (cue != timeline.cues.end()) next = std::min(next, cue->at);
  const double real = static_cast<double>((next - playhead.position()).count()) / request_.speed;
  return std::clamp(Millis{static_cast<Millis::rep>(real) + 1}, 1ms, longest_look);
}

void TextSession::on_key(const std::string& key) {
  if (key == "interrupt") return dispatch(EndSession{});
  if (program_.session.choosing_relief) {
    if (key == "e") return dispatch(ChooseRelief{Relief::easier, SkipReason::pain});
    if (key == "h") return dispatch(ChooseRelief{Relief::shorter, SkipReason::pain});
    if (key == "k") return dispatch(ChooseRelief{Relief::skip, SkipReason::pain});
    if (key == "b") return dispatch(ChooseRelief{Relief::end_with_breathing, SkipReason::pain});
  }
  const auto intent = intent_for(program_, key);
  if (!intent) return;
  const bool paused = running() && program_.session.playhead->paused();
  dispatch(*intent);
  if (!running()) return;
  if (program_.session.choosing_relief) {
    say(tr("Too sore: E something easier, H shorter, K skip it, B end with breathing, S go on as it was."));
  } else if (program_.session.playhead->paused() && !paused) {
    say(tr("Paused. Press the space bar to go on."));
  }
}

void TextSession::lead() {
  while (running()) {
    tick();
    if (!running()) break;
    if (request_.until_s && program_.session.playhead->position() >= millis_from_seconds(*request_.until_s)) {
      dispatch(EndSession{});
      break;
    }
    show_countdown();
    const std::string key = terminal_.wait_for_key(until_something_happens());
    if (!key.empty()) on_key(key);
  }
  clear_countdown();
}

void TextSession::show_countdown() {
  if (!terminal_.interactive()) return;
  const std::string line = countdown(*program_.session.playhead);
  if (line.empty()) return clear_countdown();
  console_.out << "\r\033[K       " << line << std::flush;
  countdown_shown_ = true;
}

void TextSession::clear_countdown() {
  if (std::exchange(countdown_shown_, false)) console_.out << "\r\033[K" << std::flush;
}

}  // namespace

Exit run_text_session(Console& console, const WindowRequest& request) {
  const auto places = console.places();
  if (!places) return told(places.problems(), console, Exit::machine_failed);
  Shelf shelf = open_shelf(*places, process_environment());
  auto routine = routine_named(request.routine, shelf);
  if (!routine) return told(routine.problems(), console, Exit::problems);
  const auto settings = load_settings(places->settings, wall_now());
  std::erase_if(shelf.routines, [&](const Routine& other) { return other.id == routine->id; });
  shelf.routines.push_back(*routine);
  return TextSession(console, request, *places, std::move(shelf), *settings).run(*routine);
}

}  // namespace limber
