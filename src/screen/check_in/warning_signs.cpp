#include "screen/check_in/warning_signs.hpp"

#include <algorithm>

namespace limber {
namespace {

void toggle_sign(WarningSignsScreen& state, const std::string& id) {
  if (find_red_flag(id) == nullptr && told_before(state, id) == nullptr) return;
  if (std::erase(state.marked, id) == 0) {
    state.marked.push_back(id);
  } else {
    state.answers.erase(id);
  }
}

// After the list the answers, after these what to do, where there is anything to do.
void go_on(WarningSignsScreen& state, std::vector<WarningSignsEffect>& effects) {
  if (state.step == SignsStep::list && !state.marked.empty()) {
    state.step = SignsStep::answers;
    return;
  }
  if (state.step == SignsStep::answers) {
    if (!all_answered(state)) return;
    if (urgency(state)) {
      state.step = SignsStep::advice;
      return;
    }
  }
  effects.emplace_back(SignsAnswered{});
}

void put(RedFlagCheck& check, const std::string& id, SignAnswer answer) {
  if (answer == SignAnswer::changed) check.yes.push_back(id);
  if (answer == SignAnswer::known) check.known.push_back(id);
}

}  // namespace

WarningSignsScreen signs_screen(const std::optional<AboutPerson>& about, const WallTime& now) {
  WarningSignsScreen state;
  if (!about) return state;
  state.first_time = about->red_flag_checks.empty();
  state.told = told_signs(about->red_flag_checks);
  for (const std::string& id : active_red_flags(*about)) {
    state.marked.push_back(id);
    state.answers[id] = SignAnswer::changed;
  }
  state.standing = !state.marked.empty();
  if (state.standing && !red_flags_due(*about, now)) state.step = SignsStep::answers;
  return state;
}

bool is_marked(const WarningSignsScreen& state, const std::string& id) {
  return std::find(state.marked.begin(), state.marked.end(), id) != state.marked.end();
}

const ToldSign* told_before(const WarningSignsScreen& state, const std::string& id) {
  const auto found =
      std::find_if(state.told.begin(), state.told.end(), [&](const ToldSign& one) { return one.id == id; });
  return found == state.told.end() ? nullptr : &*found;
}

std::vector<std::string> asked_signs(const WarningSignsScreen& state) {
  std::vector<std::string> asked;
  for (const ToldSign& told : state.told) asked.push_back(told.id);
  for (const RedFlag& flag : red_flags()) {
    if ((state.first_time || !flag.once) && told_before(state, flag.id) == nullptr)
      asked.emplace_back(flag.id);
  }
  return asked;
}

bool all_answered(const WarningSignsScreen& state) {
  return std::all_of(state.marked.begin(), state.marked.end(),
                     [&](const std::string& id) { return state.answers.contains(id); });
}

std::vector<std::string> new_signs(const WarningSignsScreen& state) {
  std::vector<std::string> found;
  for (const std::string& id : state.marked) {
    const auto answer = state.answers.find(id);
    if (answer != state.answers.end() && answer->second == SignAnswer::changed) found.push_back(id);
  }
  return found;
}

std::optional<Urgency> urgency(const WarningSignsScreen& state) {
  return most_pressing(new_signs(state));
}

RedFlagCheck check_of(const WarningSignsScreen& state) {
  RedFlagCheck check;
  for (const std::string& id : state.marked) {
    const auto answer = state.answers.find(id);
    if (answer != state.answers.end()) put(check, id, answer->second);
  }
  for (const ToldSign& told : state.told) {
    if (!is_marked(state, told.id)) put(check, told.id, told.answer);
  }
  return check;
}

bool can_wait(const WarningSignsScreen& state) {
  return !state.before.empty() && !state.first_time && !state.standing;
}

WarningSignsUpdate update(WarningSignsScreen state, const WarningSignsIntent& intent, const World&) {
  std::vector<WarningSignsEffect> effects;
  std::visit(Overloaded{[&](const ToggleSign& toggled) { toggle_sign(state, toggled.id); },
                        [&](const AnswerSign& given) {
                          if (is_marked(state, given.id)) state.answers[given.id] = given.answer;
                        },
                        [&](const SignsOn&) { go_on(state, effects); },
                        [&](const BackTo& asked) { state.step = asked.step; },
                        [&](const auto& asked) { effects.emplace_back(asked); }},
             intent);
  return {std::move(state), std::move(effects)};
}

std::optional<WarningSignsIntent> step_back(const WarningSignsScreen& state) {
  if (state.step == SignsStep::advice) return BackTo{SignsStep::answers};
  if (state.step == SignsStep::answers && !state.standing) return BackTo{SignsStep::list};
  return std::nullopt;
}

}  // namespace limber
