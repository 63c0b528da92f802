#include "screen/program.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "screen/cards.hpp"
#include "screen/program_bench.hpp"
#include "screen/program_flow.hpp"

namespace limber {
namespace {

using Updated = Update<Program>;

void append(Effects& effects, Effects more) {
  effects.insert(effects.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// A card is opened from where a link to it stands, and closed to there.
Updated reading(Program program, const Intent& asked) {
  const ScreenName from = program.screen;
  auto [learn, effects] = update(std::move(program.learn), asked);
  program.learn = std::move(learn);
  if (program.learn.card() == nullptr) return {std::move(program), {}};
  if (from != ScreenName::learn) program.learn.came_from = from;
  program.screen = ScreenName::learn;
  return {std::move(program), std::move(effects)};
}

// From the list home; from a card to the list, or to where its link stood. A session waits there, paused.
Updated closed_card(Program program) {
  if (program.learn.open.empty()) return home_again(std::move(program));
  program.screen = program.learn.came_from.value_or(ScreenName::learn);
  program.learn = closed(std::move(program.learn));
  return {std::move(program), {}};
}

Updated went_to(Program program, ScreenName screen) {
  // Nobody falls out of a session by looking something up.
  if (program.screen == ScreenName::warning_signs && program.signs.came_from == ScreenName::session)
    return left_signs(std::move(program));
  if (program.learn.came_from == ScreenName::session) return closed_card(std::move(program));
  program.learn = closed(std::move(program.learn));
  program.screen = screen;
  return {std::move(program), {}};
}

Updated went_back(Program program) {
  switch (program.screen) {
    case ScreenName::home:
      program.home = update(std::move(program.home), GoBack{}).state;
      return {std::move(program), {}};
    case ScreenName::learn:
      return closed_card(std::move(program));
    case ScreenName::warning_signs:
      return left_signs(std::move(program));
    case ScreenName::check_in:
      if (!program.check_in.more) return home_again(std::move(program));
      program.check_in = update(std::move(program.check_in), ShowMore{}).state;
      return {std::move(program), {}};
    case ScreenName::report:
    case ScreenName::keeping:
      program.screen = ScreenName::journal;
      return {std::move(program), {}};
    case ScreenName::journal:
      if (!program.journal.correcting && program.journal.deleting == 0) return home_again(std::move(program));
      program.journal = update(std::move(program.journal), GoBack{}).state;
      return {std::move(program), {}};
    case ScreenName::session:
      // The first press only pauses: a key hit by mistake ends nothing.
      if (program.session.playhead) {
        const bool standing =
            program.session.playhead->paused() || program.session.playhead->waiting_for_check();
        return update(std::move(program), standing ? Intent{EndSession{}} : Intent{TogglePause{}});
      }
      return home_again(std::move(program));
    default:
      if (is_of_bench(program.screen)) return back_at_bench(std::move(program));
      return home_again(std::move(program));
  }
}

Updated taking_along(Program program, const std::string& id) {
  const RoutineCard* card = card_named(program.cards, id);
  if (card == nullptr) return {std::move(program), {}};
  program.take_along = opened(std::move(program.take_along), *card);
  program.screen = ScreenName::take_along;
  return {std::move(program), {}};
}

Effects pass_to_shown(Program& program, const Intent& intent) {
  switch (program.screen) {
    case ScreenName::home:
      return pass(program.home, intent);
    case ScreenName::check_in:
      return pass(program.check_in, intent);
    case ScreenName::session:
      return pass(program.session, intent);
    case ScreenName::journal:
      return pass(program.journal, intent);
    case ScreenName::settings:
      return pass(program.settings, intent);
    case ScreenName::learn:
      return pass(program.learn, intent);
    case ScreenName::take_along:
      return pass(program.take_along, intent);
    case ScreenName::warning_signs:
      return pass(program.signs, intent);
    case ScreenName::screening:
      return pass(program.screening, intent);
    case ScreenName::keeping:
      return pass(program.keeping, intent);
    case ScreenName::questionnaire:
      return pass(program.questionnaire, intent);
    case ScreenName::report:
      return pass(program.report, intent);
    default:
      return pass_to_bench(program, intent);
  }
}

Updated shown(Program program, const Intent& intent) {
  const bool was_over = program.session.playhead && program.session.playhead->ended();
  Effects effects = pass_to_shown(program, intent);
  Updated next{std::move(program), {}};
  if (next.state.screen == ScreenName::check_in && next.state.check_in.finished) {
    next.state.check_in.finished = false;
    next = after_check_in(std::move(next.state));
  } else if (next.state.screen == ScreenName::questionnaire && next.state.questionnaire.finished) {
    next.state.questionnaire.finished = false;
    next = home_again(std::move(next.state));
  } else if (next.state.screen == ScreenName::session && !was_over && next.state.session.playhead &&
             next.state.session.playhead->ended()) {
    next = session_over(std::move(next.state));
  }
  append(effects, std::move(next.effects));
  return {std::move(next.state), std::move(effects)};
}

// A session that is left with the program is over, and its record says so.
Updated left(Program program) {
  Effects effects = pass(program.session, EndSession{});
  effects.push_back(LeaveProgram{});
  return {std::move(program), std::move(effects)};
}

// What becomes of a form that is made, wherever the person is by now.
Updated making(Program program, const Intent& news) {
  Effects effects = pass(program.take_along, news);
  if (program.screen == ScreenName::take_along || program.screen == ScreenName::session)
    return {std::move(program), std::move(effects)};
  if (const auto* made = std::get_if<FormMade>(&news))
    program.message = fill(tr("It is there: {file}"), {{"file", made->file}});
  if (const auto* failed = std::get_if<FormFailed>(&news)) program.message = failed->words;
  return {std::move(program), std::move(effects)};
}

Updated reporting(Program program) {
  program.report = opened(std::move(program.report), program.journal);
  program.screen = ScreenName::report;
  return {std::move(program), {}};
}

// Whoever corrects an entry or answers a check-in hears beside it that it could not be kept.
Updated not_saved(Program program, const SaveFailed& failed) {
  const bool corrects = program.screen == ScreenName::journal && program.journal.correcting;
  const bool says_so = program.screen == ScreenName::check_in || is_of_bench(program.screen);
  if (corrects || says_so) return shown(std::move(program), failed);
  program.message = failed.words;
  return {std::move(program), {}};
}

// News from the shell that several screens keep a copy of.
Updated told(Program program, const Intent& intent) {
  Effects effects = pass(program.home, intent);
  append(effects, pass(program.journal, intent));
  append(effects, pass(program.settings, intent));
  append(effects, pass(program.learn, intent));
  append(effects, pass(program.screening, intent));
  append(effects, pass(program.keeping, intent));
  append(effects, tell_bench(program, intent));
  return {std::move(program), std::move(effects)};
}

Updated answered(Program program, const Intent& intent) {
  if (auto answer = at_bench(program, intent)) return *std::move(answer);
  return std::visit(
      Overloaded{
          [&](const Quit&) { return left(std::move(program)); },
          [&](const ToggleFullScreen&) {
            return Updated{std::move(program), {FlipFullScreen{}}};
          },
          [&](const Tell& tell) {
            program.message = tell.words;
            program.session.notice = tell.words;
            return Updated{std::move(program), {}};
          },
          [&](const DismissMessage&) {
            program.message.clear();
            program.session.notice.clear();
            return Updated{std::move(program), {}};
          },
          [&](const FocusText& to) {
            return Updated{std::move(program), {FocusOn{to.field}}};
          },
          [&](const GoTo& to) { return went_to(std::move(program), to.screen); },
          [&](const ReadCard&) { return reading(std::move(program), intent); },
          [&](const GoBack&) { return went_back(std::move(program)); },
          [&](const StartRoutine& start) { return started(std::move(program), start.id); },
          [&](const StartInstead& instead) { return started(std::move(program), instead.id); },
          [&](const StartGently&) { return started_gently(std::move(program)); },
          [&](const AnswerNextMorning& ask) {
            return ask_about(std::move(program), ask.session, Phase::next_morning);
          },
          [&](const AnswerWeekly& ask) { return asked_weekly(std::move(program), ask.instrument); },
          [&](const AnswerAfter& ask) { return ask_about(std::move(program), ask.session, Phase::after); },
          [&](const CardsLoaded& loaded) {
            program.cards = loaded.cards;
            program.library = loaded.library;
            return told(std::move(program), intent);
          },
          [&](const SessionsLoaded& loaded) {
            program.sessions = loaded.sessions;
            program.now = loaded.now;
            return told(std::move(program), intent);
          },
          [&](const SaveFailed& failed) { return not_saved(std::move(program), failed); },
          [&](const TakeAlong& asked) { return taking_along(std::move(program), asked.routine); },
          [&](const FormFolder&) {
            program.report = update(std::move(program.report), intent).state;
            program.keeping = update(std::move(program.keeping), intent).state;
            return making(std::move(program), intent);
          },
          [&](const OpenReport&) { return reporting(std::move(program)); },
          [&](const FormProgress&) { return making(std::move(program), intent); },
          [&](const FormMade&) { return making(std::move(program), intent); },
          [&](const FormFailed&) { return making(std::move(program), intent); },
          [&](const OpenKeeping&) {
            program.screen = ScreenName::keeping;
            return Updated{std::move(program), {ListKeeping{}}};
          },
          [&](const TrendLoaded&) { return told(std::move(program), intent); },
          [&](const KeepingLoaded&) { return told(std::move(program), intent); },
          [&](const ShowWarningSigns&) { return asked_about_signs(std::move(program)); },
          [&](const SignsAnswered&) { return signs_answered(std::move(program)); },
          [&](const PersonLoaded& loaded) {
            program.about = loaded.about;
            return told(std::move(program), intent);
          },
          [&](const SettingsLoaded&) { return told(std::move(program), intent); },
          [&](const FoundUnfinished&) { return told(std::move(program), intent); },
          [&](const LearnLoaded&) { return told(std::move(program), intent); },
          [&](const SessionReady& made) {
            program.ready = made.material;
            return begin_when_ready(std::move(program));
          },
          [&](const VoiceProgress& progress) {
            program.session.voice_share = progress.share;
            return Updated{std::move(program), {}};
          },
          [&](const auto&) { return shown(std::move(program), intent); }},
      intent);
}

}  // namespace

Update<Program> update(Program program, const Intent& intent) {
  const bool was_at_media = program.screen == ScreenName::media;
  Updated next = answered(std::move(program), intent);
  // By whatever way it is left: nobody is recorded who does not see that they are.
  if (was_at_media && next.state.screen != ScreenName::media)
    append(next.effects, after_media(next.state, intent));
  return silent_elsewhere(std::move(next));
}

}  // namespace limber
