#include "screen/take_along.hpp"

#include "base/message.hpp"

namespace limber {
namespace {

std::string* option_named(FormWish& wish, const std::string& name) {
  if (name == "sound") return &wish.sound;
  if (name == "film") return &wish.film;
  if (name == "height") return &wish.height;
  if (name == "layout") return &wish.layout;
  if (name == "paper") return &wish.paper;
  if (name == "name") return &wish.name;
  return nullptr;
}

void forget_the_last(TakeAlongScreen& state) {
  state.made.clear();
  state.trouble.clear();
}

}  // namespace

TakeAlongScreen opened(TakeAlongScreen state, const RoutineCard& card) {
  if (!state.share) forget_the_last(state);
  state.wish.routine = card.id;
  state.title = card.title;
  state.has_schedule = card.routine && card.routine->schedule.has_value();
  if (!state.has_schedule && state.wish.kind == FormKind::calendar) state.wish.kind = FormKind::sound;
  state.scroll = 0;
  return state;
}

Update<TakeAlongScreen> update(TakeAlongScreen state, const Intent& intent) {
  Effects effects;
  std::visit(Overloaded{[&](const ChooseForm& chosen) {
                          state.wish.kind = chosen.kind;
                          if (!state.share) forget_the_last(state);
                        },
                        [&](const ChooseFormOption& chosen) {
                          if (std::string* option = option_named(state.wish, chosen.option))
                            *option = chosen.value;
                        },
                        [&](const MakeIt&) {
                          if (state.share) return;
                          forget_the_last(state);
                          state.share = 0;
                          effects.push_back(MakeForm{state.wish});
                        },
                        [&](const StopMaking&) {
                          if (state.share) effects.push_back(StopForm{});
                        },
                        [&](const FormFolder& where) { state.folder = where.folder; },
                        [&](const FormProgress& progress) {
                          if (state.share) state.share = progress.share;
                        },
                        [&](const FormMade& made) {
                          state.share.reset();
                          state.made = made.file;
                        },
                        [&](const FormFailed& failed) {
                          state.share.reset();
                          state.trouble = failed.words;
                        },
                        [&](const ScrollTo& to) { state.scroll = to.offset; }, [](const auto&) {}},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
