#include "screen/home/home.hpp"

#include "journal/next_morning.hpp"
#include "journal/trend.hpp"

namespace limber {
namespace {

std::vector<Candidate> candidates(const std::vector<RoutineCard>& cards) {
  std::vector<Candidate> list;
  for (const RoutineCard& card : cards) {
    const bool planned = card.routine && card.routine->schedule;
    list.push_back(
        {card.id, planned ? &*card.routine->schedule : nullptr, card.length, card.restful, card.gentle});
  }
  return list;
}

}  // namespace

Weekly weekly_of(const World& world) {
  Weekly weekly;
  for (const SessionRecord& record : world.sessions) {
    const RoutineCard* card = card_named(world.cards, record.routine);
    if (card == nullptr || !card->routine) continue;
    const Ask& ask = card->routine->ask;
    for (const LocalText& activity : ask.activities)
      weekly.activities.push_back(activity.in(card->routine->language));
    for (const std::string& name : ask.weekly) {
      if (name == "peg") weekly.instruments.push_back(Instrument::peg);
      if (name == "activities" && !weekly.activities.empty()) weekly.instruments.push_back(Instrument::psfs);
    }
    break;
  }
  return weekly;
}

TextFields home_fields() {
  return {{search_field, {.most_characters = 80}}};
}

Today today(const HomeScreen& state, const World& world) {
  Today found;
  if (state.unfinished) {
    const SessionRecord* record = find_session(world.sessions, state.unfinished->id);
    // Answered or deleted meanwhile: never asked twice.
    if (record != nullptr && !record->check_ins.contains(Phase::after)) found.cut_off = record;
  }
  found.morning = due_next_morning(world.sessions, world.now);
  found.done = done_on(world.sessions, local_day(world.now));
  if (world.about) {
    found.massage = massaged_on(*world.about, local_day(world.now));
    found.flags = active_red_flags(*world.about);
    found.welcome = !world.about->screening.answered && world.sessions.empty();
    found.weekly = due_assessment(weekly_of(world).instruments, world.about->assessments, world.now);
  }
  const auto [chosen, reason] = suggestion(candidates(world.cards), world.sessions, world.now, found.massage);
  if (chosen) found.suggested = &world.cards[*chosen];
  found.reason = reason;
  return found;
}

RoutineFilter filter_today(const HomeScreen& state, const World& world) {
  RoutineFilter filter = state.filter;
  filter.gentle = world.about && massaged_on(*world.about, local_day(world.now));
  return filter;
}

std::vector<const RoutineCard*> offered_today(const HomeScreen& state, const World& world) {
  RoutineFilter offer;
  offer.gentle = filter_today(state, world).gentle;
  return passing(world.cards, offer);
}

std::optional<HomeIntent> step_back(const HomeScreen& state) {
  if (!state.choosing) return std::nullopt;
  return CloseFilter{};
}

std::vector<Action<HomeIntent>> actions(const HomeScreen&) {
  return {{{"l"}, GoTo{ScreenName::learn}}, {{"ctrl-f", "/"}, FocusText{search_field}}};
}

Update<HomeScreen, HomeEffect> update(HomeScreen state, const HomeIntent& intent, const World& world) {
  std::vector<HomeEffect> effects;
  std::visit(
      Overloaded{[&](const FoundUnfinished& found) { state.unfinished = found.record; },
                 [&](const ShowRoutine& show) {
                   state.open = state.open == show.id ? "" : show.id;
                   if (!state.open.empty()) effects.push_back(ScrollIntoView{"start-" + state.open});
                 },
                 [&](const ShowFilter& show) {
                   const bool same = state.choosing == show.by;
                   state.choosing = same ? std::nullopt : std::optional(show.by);
                   effects.push_back(ScrollIntoView{"filter-choices"});
                 },
                 [&](const CloseFilter&) { state.choosing.reset(); },
                 [&](const ChooseFilter& choice) {
                   state.filter = toggled(std::move(state.filter), choice.by, choice.value);
                 },
                 [&](const DropFilter& drop) { state.filter = without(std::move(state.filter), drop.by); },
                 [&](const ClearFilters&) {
                   state.filter = {};
                   state.fields.set(search_field, "");
                 },
                 [&](const SetMassage& asked) {
                   effects.push_back(SaveMassage{asked.day, asked.on});
                 },
                 [&](const TextFieldIntent& written) {
                   append(effects, state.fields.write(written));
                   state.filter.words = searched_words(state.fields.text(search_field));
                   if (!std::holds_alternative<ConfirmText>(written)) return;
                   // Enter goes on to what was found.
                   const auto found = passing(world.cards, filter_today(state, world));
                   if (!found.empty()) effects.push_back(FocusOn{"card-" + found.front()->id});
                 },
                 [&](const HomeRequest& request) { effects.push_back(request); },
                 [&](const Request& request) { effects.push_back(request); }},
      intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
