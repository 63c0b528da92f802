#include "screen/program/screens.hpp"

#include <utility>

#include "screen/program/flow.hpp"

namespace limber {
namespace {

// A view that asks for a screen's own intents, as one that asks for the program's.
template <class Own>
View<Intent> as_program_view(View<Own> own) {
  View<Intent> view{std::move(own.frame), {}};
  view.intents.reserve(own.intents.size());
  for (Own& intent : own.intents) view.intents.push_back(Intent{std::move(intent)});
  return view;
}

template <class Own>
std::optional<Intent> as_program_intent(std::optional<Own> own) {
  if (!own) return std::nullopt;
  return Intent{*std::move(own)};
}

// What a screen does not say of itself is as follows; one that does has a function of this name for its
// state.
template <class State>
PageHead head(const State&) {
  return {};
}

template <auto Screen, class Own>
ScreenEntry entry(ScreenName name, bool is_of_bench = false) {
  ScreenEntry made{};
  made.name = name;
  made.is_of_bench = is_of_bench;
  made.head = [](const Program& program) { return head(program.*Screen); };
  made.view = [](const Program& program, const ViewContext& context) {
    return as_program_view<Own>(view(program.*Screen, program.world, context));
  };
  made.actions = [](const Program& program) {
    std::vector<Action<Intent>> list;
    if constexpr (requires { actions(program.*Screen); }) {
      for (auto& own : actions(program.*Screen))
        list.push_back({std::move(own.keys), Intent{std::move(own.intent)}, std::move(own.label)});
    }
    return list;
  };
  made.step_back = [](const Program& program) -> std::optional<Intent> {
    if constexpr (requires { step_back(program.*Screen); })
      return as_program_intent<Own>(step_back(program.*Screen));
    return std::nullopt;
  };
  if constexpr (requires(Program & program) { (program.*Screen).scrolls; })
    made.scrolls = [](Program& program) { return &(program.*Screen).scrolls; };
  made.key_on_area = [](const Program& program, const std::string& focus,
                        std::string_view key) -> std::optional<Intent> {
    if constexpr (requires { key_on_area(program.*Screen, focus, key); })
      return as_program_intent<Own>(key_on_area(program.*Screen, focus, key));
    return std::nullopt;
  };
  made.accept = [](const WindowInput& input) {
    return std::visit(
        [](const auto& one) -> std::optional<Intent> {
          if constexpr (AlternativeOf<decltype(one), Own>) return Intent{Own{one}};
          return std::nullopt;
        },
        input);
  };
  made.moves_by_itself = [](const Program& program) {
    if constexpr (requires { moves_by_itself(program.*Screen, program.world); })
      return moves_by_itself(program.*Screen, program.world);
    return false;
  };
  return made;
}

}  // namespace

const ScreenEntry& entry_of(ScreenName screen) {
  using P = Program;
  using N = ScreenName;
  // In the order of ScreenName.
  static const ScreenEntry table[] = {entry<&P::home, HomeIntent>(N::home),
                                      entry<&P::check_in, CheckInIntent>(N::check_in),
                                      entry<&P::session, SessionIntent>(N::session),
                                      entry<&P::after, AfterIntent>(N::after_session),
                                      entry<&P::journal, JournalIntent>(N::journal),
                                      entry<&P::settings, SettingsIntent>(N::settings),
                                      entry<&P::learn, LearnIntent>(N::learn),
                                      entry<&P::exercise, ExerciseIntent>(N::exercise),
                                      entry<&P::take_along, TakeAlongIntent>(N::take_along),
                                      entry<&P::signs, WarningSignsIntent>(N::warning_signs),
                                      entry<&P::screening, ScreeningIntent>(N::screening),
                                      entry<&P::questionnaire, QuestionnaireIntent>(N::questionnaire),
                                      entry<&P::goals, GoalsIntent>(N::goals),
                                      entry<&P::flare_plan, FlarePlanIntent>(N::flare_plan),
                                      entry<&P::movement, MovementIntent>(N::movement),
                                      entry<&P::report, ReportIntent>(N::report),
                                      entry<&P::admin, JournalAdminIntent>(N::journal_admin),
                                      entry<&P::bench, BenchIntent>(N::bench, true),
                                      entry<&P::editor, EditorIntent>(N::editor, true),
                                      entry<&P::weeks, WeeksIntent>(N::weeks, true),
                                      entry<&P::pose, PoseIntent>(N::pose_editor, true),
                                      entry<&P::media, MediaIntent>(N::media, true),
                                      entry<&P::rehearsal, RehearsalIntent>(N::rehearsal, true),
                                      entry<&P::bundle, BundleIntent>(N::bundle, true),
                                      entry<&P::review, ReviewIntent>(N::review, true),
                                      entry<&P::dose_step, DoseStepIntent>(N::dose_step),
                                      entry<&P::programmes, ProgrammesIntent>(N::programmes)};
  return table[static_cast<std::size_t>(screen)];
}

}  // namespace limber
