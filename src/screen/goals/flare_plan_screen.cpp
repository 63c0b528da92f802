#include "screen/goals/flare_plan_screen.hpp"

#include <utility>

#include "base/message.hpp"
#include "course/flare_plan.hpp"
#include "labels/programme_labels.hpp"

namespace limber {
namespace {

constexpr std::size_t longest_line = 400;

void begin_writing(FlarePlanScreen& state, const World& world) {
  state.fields = flare_fields();
  state.writing = true;
  if (!world.about) return;
  for (std::size_t line = 0; line < flare_plan_lines.size(); ++line)
    state.fields.start(flare_field(line), world.about->flare_plan.*flare_plan_lines.at(line));
}

FlarePlan written(const FlarePlanScreen& state) {
  FlarePlan plan;
  for (std::size_t line = 0; line < flare_plan_lines.size(); ++line)
    plan.*flare_plan_lines.at(line) = state.fields.text(flare_field(line));
  return plan;
}

// The one that lasts; nullopt if none does.
std::optional<Flare> lasting(const World& world) {
  if (!world.about) return std::nullopt;
  const auto way = way_back(*world.about, world.sessions, local_day(world.now));
  return way ? std::optional(way->flare) : std::nullopt;
}

void forget_the_sheet(FlarePlanScreen& state) {
  state.made.clear();
  state.trouble.clear();
}

}  // namespace

FlarePlan plan_for_flare(const World& world) {
  if (world.about && !world.about->flare_plan.empty()) return world.about->flare_plan;
  FlarePlan plan;
  for (const Course& course : world.courses) {
    const Programme& programme = *course.programme;
    if (programme.flare_plan.empty()) continue;
    for (std::size_t line = 0; line < flare_plan_lines.size(); ++line)
      plan.*flare_plan_lines.at(line) =
          (programme.flare_plan.*flare_lines_of_therapist.at(line)).in(programme.language);
    break;
  }
  return plan;
}

std::string flare_field(std::size_t line) {
  return "flare-" + std::to_string(line);
}

TextFields flare_fields() {
  constexpr TextRules rules{.several_lines = true, .most_characters = longest_line};
  return {{flare_field(0), rules},
          {flare_field(1), rules},
          {flare_field(2), rules},
          {flare_field(3), rules},
          {flare_field(4), rules}};
}

FlarePlanScreen opened(FlarePlanScreen, const World&) {
  return {};
}

std::optional<FlarePlanIntent> step_back(const FlarePlanScreen& state) {
  if (!state.writing) return std::nullopt;
  return WritePlan{};
}

FlarePlanUpdate update(FlarePlanScreen state, const FlarePlanIntent& intent, const World& world) {
  std::vector<FlarePlanEffect> effects;
  const std::int64_t today = local_day(world.now);
  std::visit(Overloaded{[&](const WritePlan&) {
                          forget_the_sheet(state);
                          state.scrolls.to_top();
                          if (state.writing)
                            state.writing = false;
                          else
                            begin_writing(state, world);
                        },
                        [&](const KeepPlan&) {
                          if (!std::exchange(state.writing, false)) return;
                          state.scrolls.to_top();
                          effects.push_back(SaveFlarePlan{written(state)});
                        },
                        [&](const BeginFlare&) {
                          if (world.about && !lasting(world)) effects.push_back(SaveFlare{Flare{today, {}}});
                        },
                        [&](const EndFlare&) {
                          if (const auto flare = lasting(world))
                            effects.push_back(SaveFlare{Flare{flare->since, today}});
                        },
                        [&](const PrintPlan& asked) {
                          forget_the_sheet(state);
                          if (world.about)
                            effects.push_back(MakeFlareSheet{plan_for_flare(world), asked.paper});
                        },
                        [&](const FlareSheetMade& made) { state.made = made.file; },
                        [&](const FlareSheetFailed& failed) { state.trouble = failed.problem.message; },
                        [&](const TextFieldIntent& typed) { append(effects, state.fields.write(typed)); },
                        [&](const Request& request) { effects.push_back(request); }},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
