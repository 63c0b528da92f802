#include "cli/text_session.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/text_player.hpp"
#include "labels/adaptation_labels.hpp"
#include "labels/check_in_labels.hpp"
#include "screen/program/program.hpp"
#include "services/services.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"
#include "timeline/session_clock.hpp"

namespace limber {
namespace {

constexpr Millis longest_look{100};

class TextSession final : private ShellServices {
 public:
  TextSession(Console& console, const WindowRequest& request, Keys& keys, const Clocks& clocks, Paths paths,
              Shelf shelf, Settings settings)
      : console_(console),
        request_(request),
        keys_(keys),
        clocks_(clocks),
        services_(*this, std::move(paths), std::move(settings), std::move(shelf),
                  {clocks, request.mute, request.events_file}),
        clock_(request.speed) {}

  Exit run(const Routine& routine);

 private:
  bool asks() const { return keys_.interactive() && request_.ask_check_ins; }
  bool running() const { return program_.session.playhead && !program_.session.playhead->ended(); }
  void say(const std::string& line) { console_.out << line << '\n' << std::flush; }
  void dispatch(const Intent& intent);
  std::vector<Intent> carry_out(const ShellEffect&) override { return {}; }  // there is no window
  void sound_begins() override { clock_.restart(); }
  void show_events(const PlaybackEvents& happened) override;
  void begin(const Routine& routine);
  void wait_for_voice();
  void answer_questions();
  void answer_advice();
  void answer_signs();
  void answer_remarks();
  void ask(Question question);
  std::optional<std::string> read_answer();
  void lead();
  void tick();
  void on_key(const std::string& key);
  Millis until_something_happens() const;
  void show_countdown();
  void clear_countdown();

  Console& console_;
  const WindowRequest& request_;
  Keys& keys_;
  Clocks clocks_;
  Program program_;
  Services services_;
  SessionClock clock_;
  std::deque<Intent> waiting_;
  bool dispatching_ = false;
  bool countdown_shown_ = false;
};

void TextSession::dispatch(const Intent& intent) {
  waiting_.push_back(intent);
  if (std::exchange(dispatching_, true)) return;
  while (!waiting_.empty()) {
    const Intent next = std::move(waiting_.front());
    waiting_.pop_front();
    if (const auto* tell = std::get_if<ShowNotice>(&next)) console_.err << tell->words << '\n';
    const auto* check_in = std::get_if<CheckInIntent>(&next);
    const auto* failure = check_in == nullptr ? nullptr : std::get_if<SaveFailed>(check_in);
    if (failure != nullptr) console_.err << failure->problem.message << '\n';
    auto [program, effects] = update(std::move(program_), next);
    program_ = std::move(program);
    for (const Effect& effect : effects) {
      for (Intent& answer : services_.carry_out(effect)) waiting_.push_back(std::move(answer));
    }
  }
  dispatching_ = false;
}

void TextSession::show_events(const PlaybackEvents& happened) {
  clear_countdown();
  for (const std::string& line : transcript(happened.playhead, happened.events)) say(line);
  if (!happened.playhead.ended()) return;
  for (const std::string& line : summary(happened.playhead)) say(line);
}

void TextSession::begin(const Routine& routine) {
  program_.ask_check_ins = asks();
  program_.begin_at = millis_from_seconds(request_.from_s);
  dispatch(Request{StartRoutine{routine.id}});
}

// The voice is made while questions are answered; whatever time is left is waited for here.
void TextSession::wait_for_voice() {
  while (program_.screen == ScreenName::session && !program_.session.playhead &&
         services_.preparing_voice()) {
    if (keys_.wait_for_key(longest_look) == "interrupt") return dispatch(Request{GoBack{}});
    for (const Intent& news : services_.poll()) dispatch(news);
  }
}

Exit TextSession::run(const Routine& routine) {
  for (const Intent& intent : services_.begin({})) dispatch(intent);
  if (!request_.events_file.empty() && !services_.writes_events()) return Exit::machine_failed;
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
    const std::string key = keys_.wait_for_key(60s);
    for (const Intent& news : services_.poll()) dispatch(news);
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

void TextSession::ask(Question question) {
  const ScoreQuestion words = asked(program_.check_in, question);
  say(words.words + " " +
      fill(tr("0 is {low}, 10 is {high}. A number and Enter; Enter alone skips."),
           {{"low", words.low}, {"high", words.high}}));
  const auto typed = read_answer();
  if (!typed) return dispatch(CheckInIntent{SkipCheckIn{}});
  const bool number = !typed->empty() && typed->find_first_not_of("0123456789") == std::string::npos;
  if (number) dispatch(CheckInIntent{Rate{words.key, std::stoi(*typed)}});
}

// What the rules say, and what may be done about it.
void TextSession::answer_advice() {
  const Verdict verdict = *program_.check_in.verdict;
  const bool before = program_.check_in.phase == Phase::before;
  say(verdict.words);
  if (!before) return dispatch(CheckInIntent{Continue{}});
  const bool gentle = verdict.offer == Offer::gentle_variant;
  const std::string& instead = program_.check_in.gentler_routine;
  if (gentle) say(tr("G: a gentler version. A: as it is."));
  if (!instead.empty()) say(tr("B: breathing instead."));
  say(tr("Anything else: not today."));
  const auto typed = read_answer();
  if (typed == "g" && gentle) return dispatch(CheckInIntent{StartGently{}});
  if (typed == "a" && gentle) return dispatch(CheckInIntent{Continue{}});
  if (typed == "b" && !instead.empty()) return dispatch(Request{StartRoutine{instead}});
  dispatch(Request{GoBack{}});
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
  if (!typed) return dispatch(Request{GoBack{}});
  if (typed->empty()) return dispatch(WarningSignsIntent{SignsAnswered{}});
  const bool number = typed->find_first_not_of("0123456789") == std::string::npos;
  const std::size_t chosen = number ? static_cast<std::size_t>(std::stoi(*typed)) : 0;
  if (chosen >= 1 && chosen <= flags.size()) dispatch(WarningSignsIntent{ToggleSign{flags[chosen - 1].id}});
}

// What the person's answers change in the routine. To allow something all the same takes the window.
void TextSession::answer_remarks() {
  say(tr("Made to suit you:"));
  const CheckInScreen& check_in = program_.check_in;
  for (const Adaptation& remark : check_in.remarks) {
    say("  " + remark_words(remark, program_.world.library.get(), check_in.language) + ". " +
        remark.caution.reason);
  }
  dispatch(CheckInIntent{Continue{}});
}

void TextSession::answer_questions() {
  if (program_.check_in.verdict) return answer_advice();
  if (program_.check_in.remarking) return answer_remarks();
  say(check_in_title(program_.check_in.phase));
  for (const Question question : std::vector(program_.check_in.questions)) {
    if (program_.screen == ScreenName::check_in) ask(question);
  }
  const bool asked = !program_.check_in.verdict && !program_.check_in.remarking;
  if (program_.screen == ScreenName::check_in && asked) dispatch(CheckInIntent{Continue{}});
  // The disk is full, say: the words were shown; asking for ever would not help.
  if (program_.screen == ScreenName::check_in && program_.check_in.failure)
    dispatch(CheckInIntent{SkipCheckIn{}});
}

void TextSession::tick() {
  const Millis position = program_.session.playhead->position();
  const auto tick = clock_.tick(clocks_.monotonic(), services_.heard(position), position);
  for (const Intent& news : services_.poll()) dispatch(news);
  if (tick.jumped) {
    if (!program_.session.playhead->running()) return;
    dispatch(WindowInput{ClockJumped{}});
    say(tr("Paused. Press the space bar to go on."));
    return;
  }
  dispatch(WindowInput{Elapsed{tick.elapsed, tick.real}});
}

Millis TextSession::until_something_happens() const {
  const Playhead& playhead = *program_.session.playhead;
  if (!request_.mute || keys_.interactive()) return longest_look;
  const Timeline& timeline = playhead.timeline();
  const auto cue = std::upper_bound(timeline.cues.begin(), timeline.cues.end(), playhead.position(),
                                    [](Millis t, const Cue& candidate) { return t < candidate.at; });
  Millis next = playhead.position() + playhead.moment().remaining;
  if (cue != timeline.cues.end()) next = std::min(next, cue->at);
  const double real = static_cast<double>((next - playhead.position()).count()) / request_.speed;
  return std::clamp(Millis{static_cast<Millis::rep>(real) + 1}, 1ms, longest_look);
}

void TextSession::on_key(const std::string& key) {
  if (key == "interrupt") return dispatch(SessionIntent{EndSession{}});
  if (program_.session.choosing_relief) {
    if (key == "e") return dispatch(SessionIntent{ChooseRelief{Relief::easier, SkipReason::pain}});
    if (key == "h") return dispatch(SessionIntent{ChooseRelief{Relief::shorter, SkipReason::pain}});
    if (key == "k") return dispatch(SessionIntent{ChooseRelief{Relief::skip, SkipReason::pain}});
    if (key == "b")
      return dispatch(SessionIntent{ChooseRelief{Relief::end_with_breathing, SkipReason::pain}});
  }
  const auto intent = intent_for(program_, key, "", {});
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
      dispatch(SessionIntent{EndSession{}});
      break;
    }
    show_countdown();
    const std::string key = keys_.wait_for_key(until_something_happens());
    if (!key.empty()) on_key(key);
  }
  clear_countdown();
}

void TextSession::show_countdown() {
  if (!keys_.interactive()) return;
  const std::string line = countdown(*program_.session.playhead);
  if (line.empty()) return clear_countdown();
  console_.out << "\r\033[K       " << line << std::flush;
  countdown_shown_ = true;
}

void TextSession::clear_countdown() {
  if (std::exchange(countdown_shown_, false)) console_.out << "\r\033[K" << std::flush;
}

}  // namespace

Exit run_text_session(Console& console, const WindowRequest& request, Keys& keys, const Clocks& clocks) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  Shelf shelf = open_shelf(*places, process_environment());
  const auto routine = routine_named(request.routine, shelf);
  if (!routine) return report_problems(routine.problems(), console, Exit::problems);
  const auto settings = load_settings(places->settings, clocks.wall());
  put_first(shelf, *routine);
  return TextSession(console, request, keys, clocks, *places, std::move(shelf), *settings).run(**routine);
}

}  // namespace limber
