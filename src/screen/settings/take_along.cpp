#include "screen/settings/take_along.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "routine/planned_hours.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

std::string* option_named(ExportRequest& request, const std::string& name) {
  if (name == "sound") return &request.sound;
  if (name == "film") return &request.film;
  if (name == "height") return &request.height;
  if (name == "layout") return &request.layout;
  if (name == "paper") return &request.paper;
  if (name == "pages") return &request.pages;
  if (name == "print") return &request.print;
  if (name == "name") return &request.name;
  return nullptr;
}

// A day has so many minutes; earlier than its first there is nothing, nor later than its last.
void set_hour(ExportRequest& request, const SetPlannedHour& asked) {
  constexpr int last = 23 * 60 + 45;
  if (asked.which < request.at.size()) request.at[asked.which] = hour_of(std::clamp(asked.minute, 0, last));
}

void forget_the_last(TakeAlongScreen& state) {
  state.made.clear();
  state.trouble.clear();
}

void make(TakeAlongScreen& state, const std::string& file, std::vector<TakeAlongEffect>& effects) {
  if (state.share) return;
  forget_the_last(state);
  state.share = 0;
  state.scrolls.to_top();  // where its progress stands
  ExportRequest request = state.request;
  request.file = file;
  effects.push_back(StartExport{std::move(request)});
}

}  // namespace

TakeAlongScreen opened(TakeAlongScreen state, const RoutineCard& card, const Library& library) {
  if (!state.share) forget_the_last(state);
  const auto walk = card.routine ? walk_minutes(*card.routine, library) : std::nullopt;
  state.request.minutes = walk.value_or(0);
  state.walks = walk ? walks_around(*walk) : std::vector<double>{};
  state.request.routine = card.id;
  state.request.programme = false;
  state.title = card.title;
  state.schedule = card.routine ? card.routine->schedule : std::nullopt;
  state.request.at.clear();
  if (state.schedule) {
    for (const int minute : planned_minutes(*state.schedule)) state.request.at.push_back(hour_of(minute));
  }
  if (!state.schedule && state.request.kind == ExportKind::calendar) state.request.kind = ExportKind::sound;
  state.scrolls.to_top();
  return state;
}

TakeAlongScreen opened(TakeAlongScreen state, const Programme& programme) {
  if (!state.share) forget_the_last(state);
  state.request.routine = programme.id;
  state.request.programme = true;
  state.request.kind = ExportKind::page;
  state.request.minutes = 0;
  state.walks.clear();
  state.title = programme.title.in(programme.language);
  state.schedule.reset();
  state.scrolls.to_top();
  return state;
}

Update<TakeAlongScreen, TakeAlongEffect> update(TakeAlongScreen state, const TakeAlongIntent& intent,
                                                const World&) {
  std::vector<TakeAlongEffect> effects;
  std::visit(Overloaded{[&](const ChooseExportKind& chosen) {
                          state.request.kind = chosen.kind;
                          if (!state.share) forget_the_last(state);
                        },
                        [&](const ChooseExportOption& chosen) {
                          if (std::string* option = option_named(state.request, chosen.option))
                            *option = chosen.value;
                        },
                        [&](const ChooseWalk& chosen) { state.request.minutes = chosen.minutes; },
                        [&](const SetPlannedHour& asked) { set_hour(state.request, asked); },
                        [&](const ChooseFolder& chosen) { state.request.folder = chosen.folder; },
                        [&](const MakeIt&) { make(state, "", effects); },
                        [&](const ChooseWhere&) {
                          if (!state.share) effects.push_back(AskWhereToSave{state.request});
                        },
                        [&](const SaveTo& chosen) { make(state, chosen.file, effects); },
                        [&](const StopMaking&) {
                          if (state.share) effects.push_back(CancelExport{});
                        },
                        [&](const ExportProgress& progress) {
                          if (state.share) state.share = progress.share;
                        },
                        [&](const ExportFinished& made) {
                          state.share.reset();
                          state.made = made.file;
                        },
                        [&](const ExportFailed& failed) {
                          state.share.reset();
                          state.trouble = failed.problem.message;
                        },
                        [&](const ExportCancelled&) { state.share.reset(); },
                        [&](const Request& request) { effects.push_back(request); }},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
