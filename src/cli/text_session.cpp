#include "cli/text_session.hpp"

#include <algorithm>
#include <cctype>
#include <deque>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/routine_asked.hpp"
#include "cli/text_player.hpp"
#include "journal/plan.hpp"
#include "labels/adaptation_labels.hpp"
#include "labels/after_labels.hpp"
#include "labels/check_in_labels.hpp"
#include "labels/exercise_labels.hpp"
#include "labels/sign_labels.hpp"
#include "screen/program/key_page.hpp"
#include "screen/program/program.hpp"
#include "services/services.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"
#include "timeline/session_clock.hpp"

namespace limber {
namespace {

constexpr Millis longest_look{100};
constexpr SignAnswer sign_answers[] = {SignAnswer::no, SignAnswer::known, SignAnswer::changed};

// 0: what was typed is no number.
std::size_t number_typed(const std::string& typed) {
  const bool number = !typed.empty() && typed.find_first_not_of("0123456789") == std::string::npos;
  return number ? static_cast<std::size_t>(std::stoi(typed)) : 0;
}

// Of a key that is a letter.
std::string capital(std::string_view key) {
  return {static_cast<char>(std::toupper(static_cast<unsigned char>(key.front())))};
}

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
  bool goes_on(const SessionRecord& left);
  void say_keys();
  void wait_for_voice();
  void answer_questions();
  void look_back();
  void answer_advice();
  void answer_step();
  void answer_signs();
  void mark_signs();
  void answer_marked();
  void answer_remarks();
  void ask(Question question);
  std::optional<std::string> read_answer();
  void lead();
  void tick();
  void on_key(const std::string& key);
  bool ask_question();
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
  std::string asked_;  // the words of the question that stands
  bool countdown_shown_ = false;
};

void TextSession::dispatch(const Intent& intent) {
  waiting_.push_back(intent);
  if (std::exchange(dispatching_, true)) return;
  while (!waiting_.empty()) {
    const Intent next = std::move(waiting_.front());
    waiting_.pop_front();
    const Notice known = program_.world.notice;
    const auto* check_in = std::get_if<CheckInIntent>(&next);
    const auto* failure = check_in == nullptr ? nullptr : std::get_if<SaveFailed>(check_in);
    if (failure != nullptr) console_.err << failure->problem.message << '\n';
    auto [program, effects] = update(std::move(program_), next);
    program_ = std::move(program);
    const Notice& notice = program_.world.notice;
    if (!notice.empty() && notice != known) console_.err << notice.words << '\n';
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
  const SessionRecord* left = to_go_on_with(program_.world.sessions, local_day(program_.world.now));
  if (asks() && left != nullptr && left->routine == routine.id && goes_on(*left))
    return dispatch(HomeIntent{HomeRequest{GoOnWithSession{left->id}}});
  dispatch(Request{StartRoutine{routine.id}});
}

// As Home offers it, for what was left today.
bool TextSession::goes_on(const SessionRecord& left) {
  const std::string& next = left.steps[*row_to_go_on_at(left.steps)].exercise;
  say(fill(tr("You ended this early today. G and Enter: go on at “{name}”. Enter alone: from the beginning."),
           {{"name", limber::name_of(program_.world.exercise_names, next)}}));
  return read_answer() == "g";
}

// Each key with what it does, of the session or of what is asked in it.
void TextSession::say_keys() {
  std::vector<std::string> keys;
  for (const KeyRow& row : own_key_rows(program_))
    if (row.keys != "F5")
      keys.push_back(fill(tr("{key}: {answer}"), {{"key", row.keys}, {"answer", row.does}}));
  keys.push_back(tr("Esc: back, or ask whether to end"));
  keys.push_back(tr("?: these keys"));
  clear_countdown();
  say(join(keys, " · "));
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
    if (program_.screen == ScreenName::dose_step) {
      answer_step();
      continue;
    }
    if (program_.screen == ScreenName::after_session) {
      look_back();
      continue;
    }
    wait_for_voice();
    if (!running()) break;
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
      fill(tr("0 is {low}, 10 is {high}. Type a number and press Enter; Enter alone skips."),
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

// One small step, before the session: yes, or not yet.
void TextSession::answer_step() {
  const StepWords words = words_of(program_.dose_step, *program_.world.library);
  say(words.title + " " + words.reason);
  say("  " + words.what + ": " + words.change);
  say(tr("Y and Enter: yes. Enter alone: not yet."));
  const auto typed = read_answer();
  if (!typed) return dispatch(Request{GoBack{}});
  dispatch(DoseStepIntent{AnswerStep{*typed == "y"}});
}

// The warning signs by number, in the window's steps: what is new or worse is marked, each that is marked
// gets one of three answers, and what to do is said.
void TextSession::answer_signs() {
  switch (program_.signs.step) {
    case SignsStep::list:
      return mark_signs();
    case SignsStep::answers:
      return answer_marked();
    case SignsStep::advice:
      break;
  }
  say(advice(urgency(program_.signs).value_or(Urgency::rest)));
  say(tr("Enter if you have this; Escape changes an answer."));
  const auto typed = read_answer();
  dispatch(typed ? Intent{WarningSignsIntent{SignsOn{}}} : Intent{Request{GoBack{}}});
}

void TextSession::mark_signs() {
  const WarningSignsScreen& signs = program_.signs;
  const std::vector<std::string> asked = asked_signs(signs);
  if (signs.marked.empty() || signs.standing) {
    say(tr("Are any of these new, or worse than usual for you, and not yet seen by a doctor?"));
    for (std::size_t i = 0; i < asked.size(); ++i) {
      const ToldSign* told = told_before(signs, asked[i]);
      const std::string before =
          told == nullptr ? "" : " (" + told_words(*told, local_day(program_.world.now)) + ")";
      say("  " + std::to_string(i + 1) + "  " + sign_words(asked[i]) + before);
    }
  }
  if (can_wait(signs)) say(tr("L and Enter: ask me next time."));
  say(tr("Type its number and press Enter to mark one; press Enter alone when done."));
  const auto typed = read_answer();
  if (!typed) return dispatch(Request{GoBack{}});
  if (typed->empty()) return dispatch(WarningSignsIntent{SignsOn{}});
  if (typed == "l") return dispatch(WarningSignsIntent{SignsLater{}});
  const std::size_t chosen = number_typed(*typed);
  if (chosen >= 1 && chosen <= asked.size()) dispatch(WarningSignsIntent{ToggleSign{asked[chosen - 1]}});
}

void TextSession::answer_marked() {
  if (program_.signs.standing) say(tr("You said that this is new or worse. How is it now?"));
  for (const std::string& id : std::vector(program_.signs.marked)) {
    const bool again = told_before(program_.signs, id) != nullptr;
    say(sign_words(id));
    for (std::size_t i = 0; i < std::size(sign_answers); ++i)
      say("  " + std::to_string(i + 1) + "  " + answer_words(sign_answers[i], again));
    std::size_t chosen = 0;
    while (chosen < 1 || chosen > std::size(sign_answers)) {
      const auto typed = read_answer();
      if (!typed) return dispatch(Request{GoBack{}});
      chosen = number_typed(*typed);
    }
    dispatch(WarningSignsIntent{AnswerSign{id, sign_answers[chosen - 1]}});
  }
  dispatch(WarningSignsIntent{SignsOn{}});
}

// What the person's answers change in the routine. To allow something all the same takes the window, but for
// what only the person can tell.
void TextSession::answer_remarks() {
  say(tr("Made to suit you:"));
  const CheckInScreen& check_in = program_.check_in;
  std::vector<SetAllowance> to_try;
  for (const Adaptation& remark : check_in.remarks) {
    say("  " + remark_words(remark, program_.world.library.get(), check_in.language) + ". " +
        remark.caution.reason);
    if (remark.caution.condition == went_further_down)
      to_try.push_back({remark.exercise, remark.caution.condition, true});
  }
  if (!to_try.empty()) {
    say(tr("T and Enter: try again what went further down. Enter alone: go on without it."));
    const auto typed = read_answer();
    if (!typed) return dispatch(Request{GoBack{}});
    if (*typed == "t") {
      for (const SetAllowance& again : to_try) dispatch(CheckInIntent{again});
    }
  }
  dispatch(CheckInIntent{Continue{}});
}

void TextSession::answer_questions() {
  if (program_.check_in.verdict) return answer_advice();
  if (program_.check_in.remarking) return answer_remarks();
  say(check_in_title(program_.check_in.phase, program_.check_in.opened));
  for (const Question question : std::vector(program_.check_in.questions)) {
    if (program_.screen == ScreenName::check_in) ask(question);
  }
  const bool asked = !program_.check_in.verdict && !program_.check_in.remarking;
  if (program_.screen == ScreenName::check_in && asked) dispatch(CheckInIntent{Continue{}});
  // The disk is full, say: the words were shown; asking for ever would not help.
  if (program_.screen == ScreenName::check_in && program_.check_in.failure)
    dispatch(CheckInIntent{SkipCheckIn{}});
}

// How much was done has been said.
void TextSession::look_back() {
  const AfterWords words = after_words(program_.after.record);
  for (const std::string& rating : words.ratings) say(rating);
  say(words.kind);
  say(words.next);
  dispatch(Request{GoBack{}});
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
  if (key == "?") return say_keys();
  const auto intent = intent_for(program_, key, "", {});
  if (!intent) return;
  const bool paused = running() && program_.session.playhead->paused();
  dispatch(*intent);
  if (!running()) return;
  if (!ask_question() && program_.session.playhead->paused() && !paused)
    say(tr("Paused. Press the space bar to go on."));
}

// What the window asks in a panel, once: its words, and a letter for each answer. False if nothing is asked.
bool TextSession::ask_question() {
  const auto question = limber::question(program_.session);
  const std::string words = question ? question->words : "";
  if (words == std::exchange(asked_, words) || !question) return question.has_value();
  std::vector<std::string> answers;
  if (question->scored) answers.push_back(tr("0 to 9, X for 10"));
  for (const auto* choices : {&question->choices, &question->apart}) {
    for (const Action<SessionIntent>& choice : *choices)
      answers.push_back(
          fill(tr("{key}: {answer}"), {{"key", capital(choice.keys.front())}, {"answer", choice.label}}));
  }
  clear_countdown();
  say(words + "  " + join(answers, " · "));
  return true;
}

void TextSession::lead() {
  const auto leads = [&] { return running() && program_.screen == ScreenName::session; };
  asked_.clear();
  if (keys_.interactive()) say_keys();
  while (leads()) {
    tick();
    if (!leads()) break;
    if (request_.until_s && program_.session.playhead->position() >= millis_from_seconds(*request_.until_s)) {
      dispatch(SessionIntent{EndSession{}});
      break;
    }
    if (keys_.interactive()) ask_question();
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
  const auto routine = routine_asked(request.routine, request.minutes, shelf);
  if (!routine) return report_problems(routine.problems(), console, Exit::problems);
  const auto settings = load_settings(places->settings, clocks.wall());
  put_first(shelf, *routine);
  return TextSession(console, request, keys, clocks, *places, std::move(shelf), *settings).run(**routine);
}

}  // namespace limber
