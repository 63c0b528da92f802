#include "app/shell.hpp"

#include <algorithm>
#include <utility>

#include "app/areas_file.hpp"
#include "base/clock.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "desk/file_desk.hpp"
#include "desk/rehearsal_desk.hpp"
#include "desk/report_desk.hpp"
#include "screen/cards.hpp"
#include "screen/focus.hpp"
#include "screen/keys.hpp"
#include "screen/program_bench.hpp"
#include "store/files.hpp"
#include "store/language.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"

namespace limber {
namespace {

std::optional<FocusMove> focus_move(const std::string& key) {
  if (key == "tab" || key == "page-down") return FocusMove::next;
  if (key == "shift-tab" || key == "page-up") return FocusMove::previous;
  if (key == "left") return FocusMove::left;
  if (key == "right") return FocusMove::right;
  if (key == "up") return FocusMove::up;
  if (key == "down") return FocusMove::down;
  return std::nullopt;
}

SegmentKind kind_of(const Timeline& timeline, const Moment& moment) {
  return timeline.segments[moment.segment].kind;
}

}  // namespace

Shell::Shell(Window& window, const AppOptions& options, Places places, Settings settings, Shelf shelf)
    : window_(window),
      options_(options),
      places_(std::move(places)),
      settings_(std::move(settings)),
      shelf_(std::move(shelf)),
      presenter_(window),
      keeping_(places_, settings_.journal_of),
      sound_(shelf_, {places_.speech, monotonic_precise, options.mute}),
      forms_(shelf_, {places_.speech, monotonic_precise, true}, places_.taken,
             {shipped_routines_here(process_environment()), places_.routines}),
      media_({places_.routines, picture_folders(process_environment())}, std::make_unique<SystemMicrophone>(),
             monotonic_precise),
      writing_(places_),
      clock_(options.speed) {
  program_.ask_check_ins = options.ask_check_ins;
  program_.begin_at = millis_from_seconds(options.from_s);
}

Shell::~Shell() = default;

void Shell::begin(std::vector<std::string> messages) {
  desk_ = keeping_.open_journal(wall_now(), messages);
  std::vector<Intent> found = desk_.recover();
  const Intent sessions = desk_.sessions(wall_now());
  dispatch(SettingsLoaded{settings_});
  show_shelf(sessions);
  dispatch(sessions);
  dispatch(desk_.trend());
  for (Intent& intent : desk_.about()) dispatch(std::move(intent));
  dispatch(FormFolder{places_.taken.string()});
  dispatch(keeping_.owners());
  for (Intent& draft : writing_.draft_left()) dispatch(std::move(draft));
  if (const auto place = returned_place(places_.journal)) dispatch(*place);
  for (Intent& intent : found) dispatch(std::move(intent));
  for (const std::string& message : messages) dispatch(Tell{message});
  if (!options_.events_file.empty()) {
    auto log = EventLog::open(options_.events_file);
    if (log) log_.emplace(*std::move(log));
    if (!log) dispatch(Tell{log.problems().front().message});
  }
  if (options_.routine.empty()) return;
  if (is_bundle_name(options_.routine) && !options_.start) {
    dispatch(OpenFile{options_.routine});
    return;
  }
  dispatch(options_.start ? Intent{StartRoutine{options_.routine}} : Intent{ShowRoutine{options_.routine}});
}

// The screens hear what is on the shelf, with when each was last done.
void Shell::show_shelf(const Intent& sessions) {
  std::vector<RoutineCard> cards;
  for (const Routine& routine : shelf_.routines) {
    cards.push_back(card_for(std::make_shared<const Routine>(routine), shelf_.library, pace_of(settings_)));
  }
  if (const auto* loaded = std::get_if<SessionsLoaded>(&sessions)) note_last_done(cards, loaded->sessions);
  note_own(cards, places_.routines.string());
  dispatch(CardsLoaded{std::move(cards), std::make_shared<const Library>(shelf_.library)});
  dispatch(PoseIntent{OwnExercises{own_exercises(shelf_.library, places_.routines.string())}});
  dispatch(LearnLoaded{
      {std::make_shared<const std::vector<LearnCard>>(shelf_.cards), language_of(process_environment())}});
}

void Shell::dispatch(Intent intent) {
  if (const auto* opened = std::get_if<ShowRoutine>(&intent)) sight_ = "start-" + opened->id;
  if (std::holds_alternative<ShowFilter>(intent)) sight_ = "filter-choices";
  if (std::holds_alternative<CorrectEntry>(intent)) sight_ = "correct-before";
  if (std::holds_alternative<AskToDelete>(intent)) sight_ = "delete-entry";
  if (const auto* bundle = std::get_if<BundleIntent>(&intent)) {
    if (const auto* added = std::get_if<BundleAdded>(bundle)) sight_ = "start-" + added->id;
  }
  behind_ = true;
  waiting_.push_back(std::move(intent));
  if (std::exchange(dispatching_, true)) return;
  while (!waiting_.empty()) {
    const Intent next = std::move(waiting_.front());
    waiting_.pop_front();
    auto [program, effects] = update(std::move(program_), next);
    program_ = std::move(program);
    for (const Effect& effect : effects) carry_out(effect);
  }
  dispatching_ = false;
  window_.keep_awake(running().has_value());
}

void Shell::carry_out(const Effect& effect) {
  sound_.carry_out(effect, settings_, now_);
  forms_.carry_out(effect, settings_, wall_now());
  review_.carry_out(effect, shelf_, wall_now());
  copy_or_paste(effect);
  std::visit(Overloaded{[&](const PlaySound&) { clock_.restart(now_); },
                        [&](const BeginRecord&) { session_began_ = now_; },
                        [&](const Happened& happened) {
                          if (log_) log_->write(happened.playhead, happened.events, now_ - *session_began_);
                        },
                        [&](const SaveSettings& asked) {
                          settings_ = asked.settings;
                          const auto saved = save_settings(places_.settings, settings_);
                          if (!saved) dispatch(Tell{saved.problems().front().message});
                        },
                        [&](const FocusOn& on) {
                          if (focused_area(shown().frame, on.key)) move_focus_to(on.key, true);
                        },
                        [&](const ReloadShelf&) {
                          shelf_ = open_shelf(places_, process_environment());
                          show_shelf(desk_.sessions(wall_now()));
                        },
                        [&](const LeaveProgram&) { leaving_ = true; },
                        [&](const FlipFullScreen&) { window_.toggle_full_screen(); }, [](const auto&) {}},
             effect);
  for (Intent& answer : media_.carry_out(effect)) dispatch(std::move(answer));
  for (Intent& answer : desk_.carry_out(effect, wall_now())) dispatch(std::move(answer));
  for (Intent& answer : writing_.carry_out(effect, now_)) dispatch(std::move(answer));
  const std::string owner = keeping_.owner();
  for (Intent& answer : keeping_.carry_out(effect, desk_, shelf_, wall_now())) dispatch(std::move(answer));
  if (keeping_.owner() != owner) remember_owner();
  for (Intent& answer : carry_out_report(effect, places_.taken, wall_now())) dispatch(std::move(answer));
  for (Intent& answer : carry_out_rehearsal(effect, shelf_.library, settings_)) dispatch(std::move(answer));
  for (Intent& answer : carry_out_file(effect, shelf_, places_.routines)) dispatch(std::move(answer));
}

// The next start opens the same person's journal.
void Shell::remember_owner() {
  settings_.journal_of = keeping_.owner();
  const auto saved = save_settings(places_.settings, settings_);
  dispatch(saved ? Intent{SettingsLoaded{settings_}} : Intent{Tell{saved.problems().front().message}});
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

void Shell::tick_rehearsal(Millis monotonic) {
  const auto moment = running();
  if (!moment) return;
  const auto tick = clock_.tick(monotonic, sound_.heard(moment->t), moment->t);
  dispatch(tick.jumped ? Intent{ClockJumped{}} : Intent{Elapsed{tick.elapsed, tick.real}});
}

void Shell::tick(Millis monotonic) {
  now_ = monotonic;
  for (Intent& news : sound_.poll(monotonic)) dispatch(std::move(news));
  for (Intent& news : forms_.poll()) dispatch(std::move(news));
  if (program_.screen == ScreenName::rehearsal) tick_rehearsal(monotonic);
  for (Intent& news : media_.poll()) dispatch(std::move(news));
  tick_preview();
  for (Intent& news : review_.poll()) dispatch(std::move(news));
  writing_.poll(now_);
  if (!program_.session.playhead || program_.screen != ScreenName::session) return;
  const Millis position = program_.session.playhead->position();
  const auto tick = clock_.tick(monotonic, sound_.heard(position), position);
  if (tick.jumped) {
    if (session_runs()) dispatch(ClockJumped{});
    return;
  }
  dispatch(Elapsed{tick.elapsed, tick.real});
  if (options_.until_s && position >= millis_from_seconds(*options_.until_s)) dispatch(EndSession{});
}

// A figure that is only shown how it moves goes by the monotonic clock.
void Shell::tick_preview() {
  if (!moves_by_itself(program_)) {
    previewed_.reset();
    return;
  }
  if (previewed_) dispatch(Elapsed{Millis{0}, now_ - *previewed_});
  previewed_ = now_;
}

std::optional<Millis> Shell::patience() const {
  if (moves_by_itself(program_)) return picture_stays(SegmentKind::move);
  if (session_runs()) return picture_stays(kind_of(program_.session.playhead->timeline(), *running()));
  if (const auto moment = running()) return picture_stays(kind_of(*program_.rehearsal.timeline, *moment));
  std::optional<Millis> least;
  for (const auto& patience : {sound_.patience(now_), forms_.patience(), media_.patience(),
                               review_.patience(), writing_.patience(now_)}) {
    if (patience) least = std::min(*patience, least.value_or(*patience));
  }
  return least;
}

// On Home and in the journal the focused button may go away by being pressed ("Clear all"): whoever has no
// mouse goes on beside it.
void Shell::keep_focus() {
  const bool may_go = program_.screen == ScreenName::home || program_.screen == ScreenName::journal;
  if (!may_go || !focus_visible_) {
    focus_place_.reset();
    return;
  }
  const Frame& frame = shown().frame;
  if (!focused_area(frame, focus_) && focus_place_) {
    focus_ = focus_near(frame, *focus_place_);
    presenter_.show(program_, settings_, focus_, focus_visible_);
  }
  const auto area = focused_area(shown().frame, focus_);
  if (area) focus_place_ = shown().frame.areas[*area].whole;
}

void Shell::draw() {
  behind_ = false;
  presenter_.show(program_, settings_, focus_, focus_visible_);
  keep_focus();
  const WritingPlace* place = writing();
  window_.write_at(place == nullptr ? std::nullopt : std::optional(caret_in(*place)));
  tell_areas();
  // What was just opened may lie below what can be seen: one more frame brings it into sight.
  const std::string wanted = std::exchange(sight_, "");
  const auto scroller = wanted.empty() ? std::nullopt : scrolled_into_sight(shown().frame, wanted);
  if (!scroller) return;
  dispatch(ScrollTo{scroller->key, scroller->offset});
  presenter_.show(program_, settings_, focus_, focus_visible_);
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
  dispatch(WakeControls{});
  if (const auto intent = intent_for(program_, key)) {
    dispatch(*intent);
    return;
  }
  if (program_.screen == ScreenName::journal) {
    if (const auto along = chart_key(program_.journal, focus_, key)) {
      dispatch(*along);
      return;
    }
  }
  if (program_.screen == ScreenName::media) {
    if (const auto trim = trim_key(program_.media, focus_, key)) {
      dispatch(*trim);
      return;
    }
  }
  if (program_.screen == ScreenName::learn && !(key == "space" && focused_area(shown().frame, focus_))) {
    if (const auto reading = reading_key(program_.learn, shown().frame, key)) {
      dispatch(*reading);
      return;
    }
  }
  if (const auto move = focus_move(key)) {
    move_focus_to(moved_focus(shown().frame, focus_, *move), true);
    return;
  }
  if (key != "return" && key != "space") return;
  const auto area = focused_area(shown().frame, focus_);
  if (area) {
    focus_visible_ = true;
    dispatch(shown().intents[static_cast<std::size_t>(shown().frame.areas[*area].intent)]);
  } else if (key == "return" && program_.screen == ScreenName::check_in) {
    dispatch(Continue{});
  }
}

void Shell::move_focus_to(const std::string& key, bool visible) {
  focus_ = key;
  // Who writes sees the caret, however they came there.
  focus_visible_ = visible || writing_in(shown().frame, key) != nullptr;
  behind_ = true;
  if (!focus_visible_) return;
  if (const auto scroller = scrolled_into_sight(shown().frame, key))
    dispatch(ScrollTo{scroller->key, scroller->offset});
}

}  // namespace limber
