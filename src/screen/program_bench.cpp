#include "screen/program_bench.hpp"

#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

using Updated = Update<Program>;

// To a screen, with what it is opened for.
template <class Screen>
Updated opened(Program program, Screen Program::*screen, ScreenName name, const Intent& intent) {
  const ScreenName from = program.screen;
  Effects effects = pass(program.*screen, intent);
  if (from != name) (program.*screen).came_from = from;
  program.screen = name;
  return {std::move(program), std::move(effects)};
}

Updated left_media(Program program, const MediaChosen& chosen) {
  Effects effects = pass(program.editor, chosen);
  program.screen = ScreenName::editor;
  return {std::move(program), std::move(effects)};
}

Updated back_from_media(Program program) {
  if (!can_be_left(program.media)) {
    Effects effects = pass(program.media, GoBack{});
    return {std::move(program), std::move(effects)};
  }
  program.screen = ScreenName::editor;
  return {std::move(program), {}};
}

Updated saved_routine(Program program, const Intent& intent) {
  Effects effects = pass(program.editor, intent);
  effects.push_back(ReloadShelf{});
  return {std::move(program), std::move(effects)};
}

Updated saved_exercise(Program program, const Intent& intent) {
  Effects effects = pass(program.pose, intent);
  // Posed for a step that is being written, it takes that step's place.
  if (program.pose.came_from == ScreenName::editor) {
    for (Effect& effect : pass(program.editor, intent)) effects.push_back(std::move(effect));
  }
  effects.push_back(ReloadShelf{});
  return {std::move(program), std::move(effects)};
}

// What is in a file is shown, wherever the person is by then; nothing is opened over a session.
Updated shown_file(Program program, const Intent& intent) {
  if (program.screen != ScreenName::session)
    return opened(std::move(program), &Program::bundle, ScreenName::bundle, intent);
  program.message = tr("A file was dropped. It can be looked at when the session is over.");
  return {std::move(program), {}};
}

// The shelf is read anew, and the routine's card stands open on it.
Updated on_the_shelf(Program program, const BundleAdded& added) {
  program.screen = ScreenName::home;
  program.home.open = added.id;
  program.message = fill(tr("\"{title}\" is on your shelf now."), {{"title", added.title}});
  return {std::move(program), {ReloadShelf{}}};
}

Updated reviewing(Program program, const JournalReturned& returned) {
  Updated next = opened(std::move(program), &Program::review, ScreenName::review, OpenReview{});
  next.effects.push_back(ReviewEffect{ReadReturned{returned.path}});
  return next;
}

Updated about_a_file(Program program, const BundleIntent& own) {
  return std::visit(
      Overloaded{[&](const AddToShelf&) {
                   Effects effects = pass(program.bundle, own);
                   return Updated{std::move(program), std::move(effects)};
                 },
                 [&](const BundleAdded& added) { return on_the_shelf(std::move(program), added); },
                 [&](const JournalReturned& returned) { return reviewing(std::move(program), returned); },
                 [&](const auto&) { return shown_file(std::move(program), own); }},
      own);
}

// A screen hears its own intents wherever the person is: what it asked the shell for may come late.
template <class Screen>
Updated heard(Program program, Screen Program::*screen, const Intent& intent) {
  Effects effects = pass(program.*screen, intent);
  return {std::move(program), std::move(effects)};
}

Updated dropped(Program program, const FileDropped& file) {
  if (program.screen == ScreenName::media) return heard(std::move(program), &Program::media, file);
  // Nothing is opened over a session.
  if (program.screen == ScreenName::session) return {std::move(program), {}};
  return {std::move(program), {LookIntoFile{file.file}}};
}

}  // namespace

bool is_of_bench(ScreenName screen) {
  switch (screen) {
    case ScreenName::bench:
    case ScreenName::editor:
    case ScreenName::pose_editor:
    case ScreenName::media:
    case ScreenName::rehearsal:
    case ScreenName::bundle:
    case ScreenName::review:
      return true;
    default:
      return false;
  }
}

bool moves_by_itself(const Program& program) {
  const bool picks = program.screen == ScreenName::editor && program.editor.picking;
  const bool previews = program.screen == ScreenName::pose_editor && program.pose.preview.has_value();
  return (picks && !program.editor.reduced_motion) || previews;
}

std::optional<Updated> at_bench(Program& program, const Intent& intent) {
  using Answer = std::optional<Updated>;
  const auto open = [&](auto screen, ScreenName name) -> Answer {
    return opened(std::move(program), screen, name, intent);
  };
  const auto hear = [&](auto screen) -> Answer { return heard(std::move(program), screen, intent); };
  return std::visit(
      Overloaded{[&](const OpenBench&) { return open(&Program::bench, ScreenName::bench); },
                 [&](const EditRoutine&) { return open(&Program::editor, ScreenName::editor); },
                 [&](const EditDraft&) { return open(&Program::editor, ScreenName::editor); },
                 [&](const PoseExercise&) { return open(&Program::pose, ScreenName::pose_editor); },
                 [&](const ChooseMedia&) { return open(&Program::media, ScreenName::media); },
                 [&](const Rehearse&) { return open(&Program::rehearsal, ScreenName::rehearsal); },
                 [&](const OpenReview&) { return open(&Program::review, ScreenName::review); },
                 [&](const MediaChosen& chosen) -> Answer { return left_media(std::move(program), chosen); },
                 [&](const RoutineSaved&) -> Answer { return saved_routine(std::move(program), intent); },
                 [&](const ExerciseSaved&) -> Answer { return saved_exercise(std::move(program), intent); },
                 [&](const FileDropped& file) -> Answer { return dropped(std::move(program), file); },
                 [&](const OpenFile& asked) -> Answer {
                   return Updated{std::move(program), {LookIntoFile{asked.file}}};
                 },
                 [&](const EditorIntent&) { return hear(&Program::editor); },
                 [&](const PoseIntent&) { return hear(&Program::pose); },
                 [&](const MediaIntent&) { return hear(&Program::media); },
                 [&](const RehearsalIntent&) { return hear(&Program::rehearsal); },
                 [&](const BundleIntent& own) -> Answer { return about_a_file(std::move(program), own); },
                 [&](const ReviewIntent& asked) {
                   const bool opens = std::holds_alternative<OpenReturned>(asked);
                   return opens ? open(&Program::review, ScreenName::review) : hear(&Program::review);
                 },
                 [](const auto&) -> Answer { return std::nullopt; }},
      intent);
}

Updated back_at_bench(Program program) {
  switch (program.screen) {
    case ScreenName::review:
      if (!program.review.client.file.empty())
        return heard(std::move(program), &Program::review, ReviewIntent{ShowClient{}});
      program.screen = ScreenName::bench;
      break;
    case ScreenName::editor:
      if (takes_back(program.editor)) return heard(std::move(program), &Program::editor, GoBack{});
      program.screen = ScreenName::bench;
      break;
    case ScreenName::pose_editor:
      if (has_open_part(program.pose)) {
        Effects effects = pass(program.pose, GoBack{});
        return {std::move(program), std::move(effects)};
      }
      program.pose.preview.reset();
      program.screen = program.pose.came_from;
      break;
    case ScreenName::media:
      return back_from_media(std::move(program));
    case ScreenName::rehearsal:
      program.screen = program.rehearsal.came_from;
      break;
    case ScreenName::bundle:
      program.screen = program.bundle.came_from;
      break;
    default:
      program.screen = ScreenName::home;
      break;
  }
  return {std::move(program), {}};
}

Updated silent_elsewhere(Updated next) {
  if (next.state.screen == ScreenName::rehearsal) return next;
  auto [rehearsal, effects] = stopped(std::move(next.state.rehearsal));
  next.state.rehearsal = std::move(rehearsal);
  // Before what the next screen asks for: that may be to sound.
  next.effects.insert(next.effects.begin(), effects.begin(), effects.end());
  return next;
}

Effects after_media(Program& program, const Intent& intent) {
  Effects effects;
  // From the warning signs one comes back to it; else what was chosen is not lost, whichever way one goes.
  if (program.screen != ScreenName::warning_signs && !std::holds_alternative<MediaChosen>(intent))
    effects = pass(program.editor, MediaChosen{program.media.wish.images, program.media.wish.clips});
  for (Effect& effect : leave(program.media)) effects.push_back(std::move(effect));
  return effects;
}

Effects pass_to_bench(Program& program, const Intent& intent) {
  switch (program.screen) {
    case ScreenName::bench:
      return pass(program.bench, intent);
    case ScreenName::editor:
      return pass(program.editor, intent);
    case ScreenName::pose_editor:
      return pass(program.pose, intent);
    case ScreenName::media:
      return pass(program.media, intent);
    case ScreenName::rehearsal:
      return pass(program.rehearsal, intent);
    case ScreenName::bundle:
      return pass(program.bundle, intent);
    case ScreenName::review:
      return pass(program.review, intent);
    default:
      return {};
  }
}

Effects tell_bench(Program& program, const Intent& intent) {
  Effects effects = pass(program.bench, intent);
  for (Effect& effect : pass(program.editor, intent)) effects.push_back(std::move(effect));
  for (Effect& effect : pass(program.pose, intent)) effects.push_back(std::move(effect));
  for (Effect& effect : pass(program.review, intent)) effects.push_back(std::move(effect));
  return effects;
}

}  // namespace limber
