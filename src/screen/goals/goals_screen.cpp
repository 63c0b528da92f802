#include "screen/goals/goals_screen.hpp"

#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

std::optional<std::size_t> number_of(const std::string& field) {
  for (std::size_t i = 0; i < most_goals; ++i) {
    if (goal_field(i) == field) return i;
  }
  return std::nullopt;
}

void rate(GoalsScreen& state, const RatingIntent& asked) {
  if (const auto* given = std::get_if<Rate>(&asked)) {
    const auto number = number_of(given->question);
    if (number && Score::from(given->score)) state.ratings.at(*number) = Score::from(given->score);
  }
  if (const auto* cleared = std::get_if<ClearRating>(&asked)) {
    if (const auto number = number_of(cleared->question)) state.ratings.at(*number).reset();
  }
}

std::vector<std::string> written(const GoalsScreen& state) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < most_goals; ++i) words.push_back(goal_words(state.fields.text(goal_field(i))));
  return words;
}

// What was rated of the goals that are kept; none: nothing is written down.
std::optional<Assessment> rated(const GoalsScreen& state, const Goals& kept) {
  Assessment answered;
  answered.instrument = Instrument::psfs;
  bool any = false;
  const std::vector<std::string> words = written(state);
  for (const Goal& goal : kept.list) {
    AssessmentItem item{goal.words, std::nullopt};
    for (std::size_t i = 0; i < most_goals; ++i) {
      if (words[i] == goal.words && !item.score) item.score = state.ratings.at(i);
    }
    any = any || item.score;
    answered.items.push_back(std::move(item));
  }
  return any ? std::optional(answered) : std::nullopt;
}

GoalsUpdate kept(GoalsScreen state, const World& world) {
  const Goals before = world.about ? world.about->goals : Goals{};
  Goals goals = with_words(before, written(state));
  std::vector<GoalsEffect> effects;
  if (auto answered = rated(state, goals)) effects.push_back(SaveAssessment{*std::move(answered)});
  effects.push_back(SaveGoals{std::move(goals)});
  effects.push_back(GoBack{});
  return {std::move(state), std::move(effects)};
}

}  // namespace

std::string goal_field(std::size_t number) {
  return "goal-" + std::to_string(number);
}

TextFields goal_fields() {
  return {{goal_field(0), {.most_characters = longest_goal}},
          {goal_field(1), {.most_characters = longest_goal}},
          {goal_field(2), {.most_characters = longest_goal}}};
}

GoalsScreen opened(GoalsScreen state, const World& world) {
  state = {};
  if (!world.about) return state;
  std::size_t number = 0;
  for (const Goal& goal : world.about->goals.list) {
    if (number < most_goals) state.fields.start(goal_field(number++), goal.words);
  }
  return state;
}

std::optional<GoalsIntent> step_back(const GoalsScreen& state) {
  if (state.deleting == 0) return std::nullopt;
  return KeepAnswer{};
}

GoalsUpdate update(GoalsScreen state, const GoalsIntent& intent, const World& world) {
  if (std::holds_alternative<KeepGoals>(intent)) return kept(std::move(state), world);
  std::vector<GoalsEffect> effects;
  std::visit(Overloaded{[&](const KeepGoals&) {},
                        [&](const PassOverGoals&) {
                          effects.push_back(SaveGoals{});
                          effects.push_back(GoBack{});
                        },
                        [&](const AskToDeleteAnswer& asked) { state.deleting = asked.id; },
                        [&](const KeepAnswer&) { state.deleting = 0; },
                        [&](const DeleteAnswer&) {
                          effects.push_back(DeleteAssessment{std::exchange(state.deleting, 0)});
                        },
                        [&](const RatingIntent& asked) { rate(state, asked); },
                        [&](const TextFieldIntent& typed) { append(effects, state.fields.write(typed)); },
                        [&](const Request& request) { effects.push_back(request); }},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
