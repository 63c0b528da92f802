// The program and everything it has asked of the shell so far, and a short routine for it to lead through.
#pragma once

#include <optional>
#include <stdexcept>
#include <type_traits>
#include <variant>

#include "screen/program/program.hpp"
#include "support/kinds.hpp"
#include "support/timelines.hpp"

namespace limber::test {

// Any intent as the program's: of several screens that know it, that of the screen that is shown.
template <class Own, class T>
void offer(std::optional<Intent>& found, bool shown, const T& intent) {
  if constexpr (std::is_constructible_v<Own, T>) {
    if (shown || !found) found = Intent{Own{intent}};
  }
}

template <class T>
Intent intent_of(ScreenName screen, const T& intent) {
  if constexpr (std::is_same_v<T, Intent>) {
    return intent;
  } else if constexpr (AlternativeOf<T, Intent>) {
    return Intent{intent};
  } else if constexpr (std::is_constructible_v<Request, T>) {
    return Intent{Request{intent}};
  } else if constexpr (std::is_constructible_v<WindowInput, T>) {
    return Intent{WindowInput{intent}};
  } else {
    std::optional<Intent> found;
    offer<HomeIntent>(found, screen == ScreenName::home, intent);
    offer<CheckInIntent>(found, screen == ScreenName::check_in, intent);
    offer<SessionIntent>(found, screen == ScreenName::session, intent);
    offer<JournalIntent>(found, screen == ScreenName::journal, intent);
    offer<SettingsIntent>(found, screen == ScreenName::settings, intent);
    offer<LearnIntent>(found, screen == ScreenName::learn, intent);
    offer<ExerciseIntent>(found, screen == ScreenName::exercise, intent);
    offer<TakeAlongIntent>(found, screen == ScreenName::take_along, intent);
    offer<WarningSignsIntent>(found, screen == ScreenName::warning_signs, intent);
    offer<ScreeningIntent>(found, screen == ScreenName::screening, intent);
    offer<QuestionnaireIntent>(found, screen == ScreenName::questionnaire, intent);
    offer<GoalsIntent>(found, screen == ScreenName::goals, intent);
    offer<FlarePlanIntent>(found, screen == ScreenName::flare_plan, intent);
    offer<MovementIntent>(found, screen == ScreenName::movement, intent);
    offer<ReportIntent>(found, screen == ScreenName::report, intent);
    offer<JournalAdminIntent>(found, screen == ScreenName::journal_admin, intent);
    offer<EditorIntent>(found, screen == ScreenName::editor, intent);
    offer<WeeksIntent>(found, screen == ScreenName::weeks, intent);
    offer<PoseIntent>(found, screen == ScreenName::pose_editor, intent);
    offer<MediaIntent>(found, screen == ScreenName::media, intent);
    offer<RehearsalIntent>(found, screen == ScreenName::rehearsal, intent);
    offer<BundleIntent>(found, screen == ScreenName::bundle, intent);
    offer<ReviewIntent>(found, screen == ScreenName::review, intent);
    offer<DoseStepIntent>(found, screen == ScreenName::dose_step, intent);
    offer<ProgrammesIntent>(found, screen == ScreenName::programmes, intent);
    return found.value();
  }
}

struct ProgramRun {
  Program program;
  Effects effects;

  template <class T>
  ProgramRun& operator()(const T& intent) {
    auto [state, asked] = update(std::move(program), intent_of(program.screen, intent));
    program = std::move(state);
    effects.insert(effects.end(), asked.begin(), asked.end());
    return *this;
  }
  template <class Kind>
  std::vector<Kind> asked() const {
    return all_of_kind<Kind>(effects);
  }
};

// What a key means where nothing has the focus and nothing scrolls.
inline std::optional<Intent> key_intent(const Program& program, std::string_view key) {
  return intent_for(program, key, "", Frame{});
}

inline SessionReady ready_for(const std::shared_ptr<const Routine>& routine) {
  auto timeline = compile(*routine, Library{}, Pace{}, spelled_out);
  if (!timeline) throw std::runtime_error(timeline.problems().front().message);
  return {std::make_shared<const Timeline>(*std::move(timeline)), Pace{}, spelled_out};
}

}  // namespace limber::test
