#include "screen/journal/report_screen.hpp"

#include "course/report_of_person.hpp"

namespace limber {
namespace {

constexpr std::int64_t longest = 3660;  // days: ten years

struct Days {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

Days days_of(const ReportScreen& state, const World& world) {
  const std::int64_t today = local_day(world.now);
  const std::string& period = state.choice.period;
  if (period == "own") return {state.first, state.last};
  if (period == "massage" && !massages_of(world).empty()) return {massages_of(world).front(), today};
  if (period == "four-weeks") return {today - 27, today};
  if (period == "three-months") return {today - 90, today};
  return {today - 41, today};
}

void choose(ReportScreen& state, const World& world, const ChooseReport& chosen) {
  if (chosen.option == "paper") state.choice.paper = chosen.value;
  if (chosen.option != "period") return;
  const Days before = days_of(state, world);
  state.choice.period = chosen.value;
  if (chosen.value != "own") return;
  state.first = before.first;
  state.last = before.last;
}

void move_day(ReportScreen& state, const World& world, const MoveReportDay& move) {
  const std::int64_t today = local_day(world.now);
  if (move.first)
    state.first = std::clamp(state.first + move.by, state.last - longest, state.last);
  else
    state.last = std::clamp(state.last + move.by, state.first, std::max(state.first, today));
}

}  // namespace

ReportScreen opened(ReportScreen state, const World& world) {
  state.made.clear();
  state.trouble.clear();
  state.scrolls.to_top();
  if (state.choice.period == "six-weeks" && !massages_of(world).empty()) state.choice.period = "massage";
  return state;
}

ReportRequest request_of(const ReportScreen& state, const World& world) {
  const Days days = days_of(state, world);
  ReportRequest request;
  request.written = local_day(world.now);
  request.summary = summary_of(world.sessions, world.prescribed, days.first, days.last, request.written);
  request.names = world.exercise_names;
  if (world.about) tell_of(request, *world.about, world.sessions, *world.library);
  request.name = state.name;
  request.code = code_of_person(world.cards);
  request.paper = state.choice.paper;
  return request;
}

Update<ReportScreen, ReportEffect> update(ReportScreen state, const ReportIntent& intent,
                                          const World& world) {
  std::vector<ReportEffect> effects;
  const auto forget_the_last = [&] {
    state.made.clear();
    state.trouble.clear();
  };
  std::visit(Overloaded{[&](const ChooseReport& chosen) {
                          forget_the_last();
                          choose(state, world, chosen);
                        },
                        [&](const MoveReportDay& move) {
                          forget_the_last();
                          move_day(state, world, move);
                        },
                        [&](const WriteReport&) {
                          forget_the_last();
                          effects.push_back(MakeReport{request_of(state, world)});
                        },
                        [&](const ReportMade& made) { state.made = made.file; },
                        [&](const ReportFailed& failed) { state.trouble = failed.problem.message; },
                        [&](const Request& request) { effects.push_back(request); }},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
