#include "app/shell.hpp"

#include <algorithm>
#include <utility>

#include "app/areas_file.hpp"
#include "base/message.hpp"
#include "files/atomic_file.hpp"
#include "screen/session/beats.hpp"
#include "services/file_service.hpp"

namespace limber {
namespace {

std::optional<FocusMove> focus_move(const std::string& key) {
  if (key == "tab" || key == "page-down") return FocusMove::next;
  if (key == "shift-tab" || key == "page-up") return FocusMove::previous;
  if (key == "left") return FocusMove::left;
  if (key == "right") return FocusMove::right;
  if (key == "up") return FocusMove::up;
  if (key == "down") return FocusMove::down;
  if (key == "home" || key == "ctrl-home") return FocusMove::first;
  if (key == "end" || key == "ctrl-end") return FocusMove::last;
  return std::nullopt;
}

// A press that is meant once is over by then; afterwards every number can still be read as it passes.
constexpr Millis hold_begins{450};
constexpr Millis hold_goes_on{90};
constexpr Millis hold_hurries{35};
constexpr int unhurried = 12;

SegmentKind kind_of(const Timeline& timeline, const Moment& moment) {
  return timeline.segments[moment.segment].kind;
}

}  // namespace

Intent no_file_chooser(FilePurpose use) {
  return use == FilePurpose::open
             ? ShowNotice{tr("This desktop has no window to choose a file in. Write where "
                             "the file is, or drop it here.")}
             : ShowNotice{tr("This desktop has no window to choose a folder in. \"Make it\" "
                             "puts the file in the usual one.")};
}

Shell::Shell(Window& window, const AppOptions& options, Paths paths, Settings settings, Shelf shelf,
             const Clocks& clocks, const LoudspeakerMaker& loudspeaker)
    : window_(window),
      clocks_(clocks),
      options_(options),
      presenter_(window),
      services_(*this, std::move(paths), std::move(settings), std::move(shelf),
                {clocks, options.mute, options.events_file, loudspeaker, options.reminders}),
      clock_(options.speed) {
  program_.ask_check_ins = options.ask_check_ins;
  program_.begin_at = millis_from_seconds(options.from_s);
}

Shell::~Shell() = default;

void Shell::begin(std::vector<std::string> messages) {
  for (Intent& intent : services_.begin(std::move(messages))) dispatch(std::move(intent));
  const std::string& routine = options_.routine;
  if (routine.empty()) return;
  if (is_shown_first(routine) && !options_.start)
    dispatch(Request{OpenFile{routine}});
  else if (options_.start)
    dispatch(Request{StartRoutine{routine}});
  else
    dispatch(HomeIntent{ShowRoutine{routine}});
}

void Shell::dispatch(Intent intent) {
  frame_stale_ = true;
  waiting_.push_back(std::move(intent));
  if (std::exchange(dispatching_, true)) return;
  while (!waiting_.empty()) {
    const Intent next = std::move(waiting_.front());
    waiting_.pop_front();
    auto [program, effects] = update(std::move(program_), next);
    program_ = std::move(program);
    for (const Effect& effect : effects) {
      for (Intent& answer : services_.carry_out(effect)) waiting_.push_back(std::move(answer));
    }
  }
  dispatching_ = false;
  window_.keep_awake(running().has_value());
}

std::vector<Intent> Shell::carry_out(const ShellEffect& effect) {
  std::vector<Intent> answers;
  std::visit(Overloaded{[&](const FocusOn& on) {
                          if (focused_area(shown().frame, on.key))
                            move_focus_to(on.key, true);
                          else
                            focus_target_ = on.key;
                        },
                        [&](const ScrollIntoView& asked) { scroll_target_ = asked.key; },
                        [&](const CopyText& copied) { Window::copy(copied.text); },
                        [&](const PasteText& paste) {
                          if (auto pasted = pasted_text(paste.field)) answers.push_back(*std::move(pasted));
                        },
                        [&](const AskForFile& asked) {
                          if (ask_for_file_) return ask_for_file_(asked.question);
                          answers.push_back(no_file_chooser(asked.question.use));
                        },
                        [&](const FlipFullScreen&) { window_.toggle_full_screen(); },
                        [&](const ReadOut&) {
                          redraw_if_stale();
                          if (!is_heard()) say(reader::page_phrases(reader::tree_of(shown().frame, focus_)));
                        },
                        [&](const LeaveProgram&) { leaving_ = true; }},
             effect);
  return answers;
}

bool Shell::session_runs() const {
  const auto& playhead = program_.session.playhead;
  return program_.screen == ScreenName::session && playhead && !playhead->paused() && !playhead->ended();
}

std::optional<Moment> Shell::running() const {
  if (session_runs()) return program_.session.playhead->moment();
  const RehearsalScreen& rehearsal = program_.rehearsal;
  if (program_.screen != ScreenName::rehearsal || !rehearsal.playing) return std::nullopt;
  return at(*rehearsal.timeline, rehearsal.t);
}

SessionClock::Tick Shell::tick_from(Millis position) {
  return clock_.tick(clocks_.monotonic(), services_.heard(position), position);
}

void Shell::tick_rehearsal() {
  const auto moment = running();
  if (!moment) return;
  const auto tick = tick_from(moment->t);
  dispatch(tick.jumped ? WindowInput{ClockJumped{}} : WindowInput{Elapsed{tick.elapsed, tick.real}});
}

void Shell::tick() {
  for (Intent& news : services_.poll()) dispatch(std::move(news));
  tick_preview();
  tick_held();
  tick_reading();
  if (program_.screen == ScreenName::rehearsal) tick_rehearsal();
  if (program_.screen == ScreenName::session && program_.session.playhead) tick_session();
}

void Shell::tick_session() {
  const Playhead& playhead = *program_.session.playhead;
  const Millis position = playhead.position();
  const auto tick = tick_from(position);
  if (tick.jumped) {
    if (playhead.running()) dispatch(WindowInput{ClockJumped{}});
    return;
  }
  dispatch(WindowInput{Elapsed{tick.elapsed, tick.real}});
  // What hides would take the focus of who cannot see it with it.
  if (goes_by_ear()) dispatch(SessionIntent{WakeControls{}});
  if (options_.until_s && position >= millis_from_seconds(*options_.until_s))
    dispatch(SessionIntent{EndSession{}});
}

// A figure that is only shown how it moves goes by the monotonic clock.
void Shell::tick_preview() {
  if (!moves_by_itself(program_)) {
    previewed_.reset();
    return;
  }
  const Millis now = clocks_.monotonic();
  if (previewed_) dispatch(WindowInput{Elapsed{Millis{0}, now - *previewed_}});
  previewed_ = now;
}

void Shell::hold(const std::string& key) {
  const auto area = focused_area(shown().frame, key);
  if (area && shown().frame.areas[*area].repeats) held_ = {key, clocks_.monotonic() + hold_begins};
}

bool Shell::let_go() {
  const auto held = std::exchange(held_, std::nullopt);
  return held && held->times > 0;
}

void Shell::tick_held() {
  const Millis now = clocks_.monotonic();
  if (!held_ || now < held_->next) return;
  held_->next = now + (++held_->times < unhurried ? hold_goes_on : hold_hurries);
  // At the end of its range it waits to be let go.
  if (const auto area = focused_area(shown().frame, held_->key))
    dispatch(shown().intents[static_cast<std::size_t>(shown().frame.areas[*area].intent)]);
}

std::optional<Millis> Shell::next_wakeup() const {
  const auto look = next_look();
  if (!offers_at_) return look;
  const Millis offer = std::max(Millis{0}, *offers_at_ - clocks_.monotonic());
  return look ? std::min(*look, offer) : offer;
}

std::optional<Millis> Shell::next_look() const {
  if (held_) return std::max(Millis{0}, held_->next - clocks_.monotonic());
  if (moves_by_itself(program_)) return picture_stays(SegmentKind::move);
  if (session_runs()) return picture_stays(kind_of(program_.session.playhead->timeline(), *running()));
  if (const auto moment = running()) return picture_stays(kind_of(*program_.rehearsal.timeline, *moment));
  return services_.next_wakeup();
}

// What was to have the focus as soon as it is there.
void Shell::take_focus_target() {
  const std::string wanted = std::exchange(focus_target_, "");
  if (!focused_area(shown().frame, wanted)) return;
  if (by_finger_ && writing_in(shown().frame, wanted) != nullptr) return;
  move_focus_to(wanted, true);
  presenter_.show(program_, focus_, focus_visible_, hover_);
}

// The page of keys has a focus of its own; behind it that of the screen waits.
void Shell::turn_to_keys() {
  if (std::exchange(keys_shown_, program_.keys_shown) == program_.keys_shown) return;
  const std::string shown = std::exchange(focus_, program_.keys_shown ? "" : focus_behind_);
  focus_behind_ = program_.keys_shown ? shown : "";
  focus_place_.reset();
}

// The focused button may go away by being pressed ("Delete …"): whoever has no mouse goes on with what came
// instead, or beside it. On another screen the focus begins anew. In a session controls go and come back by
// themselves.
void Shell::keep_focus(const std::set<std::string>& before) {
  const bool same_screen = std::exchange(focus_screen_, program_.screen) == program_.screen;
  if (!same_screen || !focus_visible_) focus_place_.reset();
  if (!focus_visible_) return;
  const Frame& frame = shown().frame;
  if (!focused_area(frame, focus_) && program_.screen != ScreenName::session) {
    focus_ = focus_place_ ? focus_instead(frame, before, *focus_place_) : "";
    if (const auto scroller = scrolled_into_sight(frame, focus_))
      dispatch(ScrollTo{scroller->key, scroller->offset});
    presenter_.show(program_, focus_, focus_visible_, hover_);
  }
  const auto area = focused_area(shown().frame, focus_);
  if (area) focus_place_ = shown().frame.areas[*area].whole;
}

void Shell::draw() {
  turn_to_keys();
  const auto before = focus_visible_ && program_.screen != ScreenName::session ? pressable_keys(shown().frame)
                                                                               : std::set<std::string>{};
  frame_stale_ = false;
  presenter_.show(program_, focus_, focus_visible_, hover_);
  take_focus_target();
  begin_where_heard();
  keep_focus(before);
  uncover();
  const TextFieldLayout* place = writing();
  window_.write_at(place == nullptr ? std::nullopt : std::optional(caret_in(*place)));
  tell_areas();
  tell_reader();
  read_aloud();
}

// What was just opened may lie below what can be seen: one more frame brings it into sight, before anybody is
// told where things are.
void Shell::uncover() {
  const std::string wanted = std::exchange(scroll_target_, "");
  const auto scroller = wanted.empty() ? std::nullopt : scrolled_into_sight(shown().frame, wanted);
  if (!scroller) return;
  dispatch(ScrollTo{scroller->key, scroller->offset});
  presenter_.show(program_, focus_, focus_visible_, hover_);
}

void Shell::tell_areas() {
  if (options_.areas_file.empty()) return;
  std::string text = areas_text(shown().frame, focus_);
  if (text == std::exchange(areas_told_, text)) return;
  // Who reads it while it is written sees the old or the new, never half.
  if (!write_file_atomically(options_.areas_file, text)) options_.areas_file.clear();
}

void Shell::press_key(const std::string& key) {
  if (key.empty()) return;
  by_finger_ = false;
  dispatch(SessionIntent{WakeControls{}});
  const bool up_or_down = key == "up" || key == "down";
  const bool turns = program_.world.hand == Hand::keys || !up_or_down;  // else they lead away from it
  const auto number = turned_by_key(shown().frame, focus_, key);
  if (turns && number) {
    if (*number >= 0) dispatch(shown().intents[static_cast<std::size_t>(*number)]);
    return;
  }
  if (const auto intent = intent_for(program_, key, focus_, shown().frame)) {
    dispatch(*intent);
    return;
  }
  if (const auto move = focus_move(key)) {
    go_by_key(key, *move);
    return;
  }
  const Frame& frame = shown().frame;
  const auto area = pressed_area(frame, focus_, focus_visible_, key);
  if (!area) return;
  if (key != "return") focus_ = frame.areas[*area].key;
  focus_visible_ = focus_visible_ || frame.areas[*area].key == focus_;
  dispatch(shown().intents[static_cast<std::size_t>(frame.areas[*area].intent)]);
}

void Shell::take_in_hand(Hand hand) {
  if (hand != program_.world.hand) dispatch(UseHand{hand});
}

void Shell::press_button(const std::string& button) {
  by_finger_ = false;
  redraw_if_stale();
  dispatch(SessionIntent{WakeControls{}});
  const bool has_focus = focus_visible_ && focused_area(shown().frame, focus_);
  const bool presses_it = button == "pad-a" && has_focus;
  const auto own = intent_for(program_, button, focus_, shown().frame);
  if (own && !presses_it) return dispatch(*own);
  const std::string key(key_of_button(button));
  // Without a focus the cross begins where the page does, but for where it means something else.
  const bool is_bound = intent_for(program_, key, focus_, shown().frame).has_value();
  if (!has_focus && !is_bound && focus_move(key)) return move_focus_to(first_of_page(shown().frame), true);
  press_key(key);
}

void Shell::show_events(const PlaybackEvents& happened) {
  if (!felt_ || !program_.world.settings.trembles) return;
  if (const auto bell = bell_among(happened.playhead.timeline(), happened.events)) felt_(*bell);
}

// Home and End go to the ends of a group that has the focus; else, and always with Ctrl, to those of the
// page.
void Shell::go_by_key(const std::string& key, FocusMove move) {
  const bool to_an_end = move == FocusMove::first || move == FocusMove::last;
  const bool whole_page = to_an_end && (key.starts_with("ctrl-") || !in_group(shown().frame, focus_));
  move_focus_to(moved_focus(shown().frame, whole_page ? "" : focus_, move), true);
  if (!whole_page) return;
  for (const Scroller& scroller : std::vector<Scroller>(shown().frame.scrollers))
    dispatch(ScrollTo{scroller.key, move == FocusMove::first ? 0 : scroller.most});
}

void Shell::point_at(const std::optional<Point>& place) {
  const auto area = place ? area_at(shown().frame, *place) : std::nullopt;
  const std::string key = area ? shown().frame.areas[*area].key : "";
  if (key == hover_) return;
  hover_ = key;
  frame_stale_ = true;
}

void Shell::move_focus_to(const std::string& key, bool visible) {
  focus_ = key;
  // Who writes sees the caret, however they came there.
  focus_visible_ = visible || writing_in(shown().frame, key) != nullptr;
  frame_stale_ = true;
  if (!focus_visible_) return;
  if (const auto scroller = scrolled_into_sight(shown().frame, key))
    dispatch(ScrollTo{scroller->key, scroller->offset});
}

}  // namespace limber
