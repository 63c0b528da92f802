#include "screen/goals/movement_screen.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"

namespace limber {
namespace {

bool runs(const MovementScreen& state) {
  return state.gone && !test_at(state.movement, *state.gone).over;
}

MovementScreen chosen(Movement movement) {
  MovementScreen state;
  state.movement = movement;
  return state;
}

// What is done now, aloud: nobody reads with the head down.
SoundEffect spoken(const MovementScreen& state) {
  const TestMoment moment = test_at(state.movement, *state.gone);
  return HearVoice{parts_of(state.movement).at(moment.part).says()};
}

constexpr int most = static_cast<int>(most_measured);

int with_digit(const std::optional<int>& value, int digit) {
  const int longer = value.value_or(0) * 10 + digit;
  return longer <= most ? longer : digit;
}

}  // namespace

std::string reason_against(const MovementScreen& state, const World& world) {
  return reason_against(state.movement,
                        person_context(world.about, world.sessions, *world.library, world.now));
}

MovementScreen opened(MovementScreen, const World& world) {
  const MovementScreen stand = chosen(Movement::sit_to_stand);
  if (reason_against(stand, world).empty()) return stand;
  const MovementScreen reach = chosen(Movement::fingertips_to_floor);
  return reason_against(reach, world).empty() ? reach : stand;
}

bool moves_by_itself(const MovementScreen& state, const World&) {
  return runs(state);
}

std::optional<MovementIntent> step_back(const MovementScreen& state) {
  if (state.gone) return StopTest{};
  if (state.deleting != 0) return LeaveMeasure{};
  return std::nullopt;
}

std::vector<Action<MovementIntent>> actions(const MovementScreen& state) {
  if (!state.gone) return {};
  if (runs(state)) return {{{"space"}, StopTest{}, tr("Stop at once")}};
  std::vector<Action<MovementIntent>> list;
  for (int digit = 0; digit < 10; ++digit)
    list.push_back({{digit_keys[digit]}, TypeDigit{digit}, tr("Type the number")});
  return list;
}

MovementUpdate update(MovementScreen state, const MovementIntent& intent, const World& world) {
  std::vector<MovementEffect> effects;
  std::visit(Overloaded{[&](const ChooseMovement& asked) { state = chosen(asked.movement); },
                        [&](const BeginTest&) {
                          if (!reason_against(state, world).empty()) return;
                          state.gone = Millis{0};
                          state.value.reset();
                          state.scrolls.to_top();
                          effects.push_back(spoken(state));
                        },
                        [&](const StopTest&) {
                          if (runs(state)) effects.push_back(SoundEffect{HushSound{}});
                          state.gone.reset();
                        },
                        [&](const StepMeasure& step) {
                          state.value = std::clamp(state.value.value_or(0) + step.by, 0, most);
                        },
                        [&](const TypeDigit& typed) { state.value = with_digit(state.value, typed.digit); },
                        [&](const KeepMeasure&) {
                          if (!state.gone || runs(state) || !state.value) return;
                          effects.push_back(SaveMeasured{{0, "", {}, state.movement, *state.value}});
                          state.gone.reset();
                          state.scrolls.to_top();
                        },
                        [&](const AskToDeleteMeasure& asked) { state.deleting = asked.id; },
                        [&](const LeaveMeasure&) { state.deleting = 0; },
                        [&](const DropMeasure&) {
                          effects.push_back(DeleteMeasured{std::exchange(state.deleting, 0)});
                        },
                        [&](const Elapsed& time) {
                          if (!runs(state)) return;
                          const TestMoment before = test_at(state.movement, *state.gone);
                          *state.gone += time.screen;
                          const TestMoment now = test_at(state.movement, *state.gone);
                          if (now.part != before.part) effects.push_back(spoken(state));
                        },
                        [&](const Request& request) { effects.push_back(request); }},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
