#include "screen/home.hpp"

#include <algorithm>

#include "journal/next_morning.hpp"
#include "journal/trend.hpp"
#include "screen/cards.hpp"

namespace limber {
namespace {

bool planned_on(const RoutineCard& card, std::int64_t day) {
  return card.routine && card.routine->schedule && asked_on(*card.routine->schedule, day) > 0;
}

// How many minutes the hour it is planned for lies from now, either way; half a day if it names none.
int minutes_from_plan(const RoutineCard& card, const WallTime& now) {
  constexpr int day_minutes = 24 * 60;
  const int minute = local_minute(now);
  int nearest = day_minutes / 2;
  for (const std::string& at : card.routine->schedule->at) {  // "20:30", as the format has it
    const int planned = std::stoi(at.substr(0, 2)) * 60 + std::stoi(at.substr(3));
    nearest = std::min(nearest, std::abs(planned - minute));
  }
  return nearest;
}

// Of what is planned for today, what is planned nearest to this hour.
const RoutineCard* planned_now(const HomeScreen& state) {
  const RoutineCard* best = nullptr;
  for (const RoutineCard& card : state.cards) {
    if (!planned_on(card, local_day(state.now))) continue;
    if (best == nullptr || minutes_from_plan(card, state.now) < minutes_from_plan(*best, state.now))
      best = &card;
  }
  return best;
}

bool is_over(const SessionRecord& record) {
  return record.state != SessionState::running;
}

const SessionRecord* done_today(const HomeScreen& state) {
  const auto found =
      std::find_if(state.sessions.begin(), state.sessions.end(), [&](const SessionRecord& record) {
        return is_over(record) && record.performed > Millis{0} &&
               local_day(record.started) == local_day(state.now);
      });
  return found == state.sessions.end() ? nullptr : &*found;
}

const RoutineCard* shortest(const std::vector<RoutineCard>& cards) {
  const auto found =
      std::min_element(cards.begin(), cards.end(),
                       [](const RoutineCard& a, const RoutineCard& b) { return a.length < b.length; });
  return found == cards.end() ? nullptr : &*found;
}

void suggest_as(Today& found, const RoutineCard* card, Reason reason) {
  found.suggested = card;
  found.reason = card != nullptr ? reason : Reason::none;
}

// After a session today only rest is offered, and never pressed for.
void suggest_quiet(const HomeScreen& state, Today& found) {
  for (const RoutineCard& card : state.cards) {
    if (!card.restful || card.id == found.done->routine) continue;
    return suggest_as(found, &card, Reason::quiet_after_today);
  }
}

// The first gentle one that is nothing but rest, else the first gentle one.
void suggest_gentle(const HomeScreen& state, Today& found) {
  const RoutineCard* best = nullptr;
  for (const RoutineCard& card : state.cards) {
    if (card.gentle && (best == nullptr || (card.restful && !best->restful))) best = &card;
  }
  suggest_as(found, best, Reason::gentle_after_massage);
}

void suggest(const HomeScreen& state, Today& found) {
  if (found.done != nullptr) return suggest_quiet(state, found);
  if (found.massage) return suggest_gentle(state, found);
  const RoutineCard* first_day = card_named(state.cards, "first-day");
  if (state.sessions.empty() && first_day != nullptr) return suggest_as(found, first_day, Reason::first);
  if (const RoutineCard* planned = planned_now(state)) return suggest_as(found, planned, Reason::planned);
  for (const SessionRecord& record : state.sessions) {
    const RoutineCard* last = card_named(state.cards, record.routine);
    if (last != nullptr) return suggest_as(found, last, Reason::again);
  }
  suggest_as(found, shortest(state.cards), Reason::first);
}

}  // namespace

Weekly weekly_of(const HomeScreen& state) {
  Weekly weekly;
  for (const SessionRecord& record : state.sessions) {
    const RoutineCard* card = card_named(state.cards, record.routine);
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

Today today(const HomeScreen& state) {
  Today found;
  if (state.unfinished) found.cut_off = &*state.unfinished;
  found.morning = due_next_morning(state.sessions, state.now);
  found.done = done_today(state);
  if (state.about) {
    found.massage = massaged_on(*state.about, local_day(state.now));
    found.flags = standing_flags(*state.about);
    found.welcome = !state.about->screening.answered && state.sessions.empty();
    found.weekly = due_assessment(weekly_of(state).instruments, state.about->assessments, state.now);
  }
  suggest(state, found);
  return found;
}

RoutineFilter filter_today(const HomeScreen& state) {
  RoutineFilter filter = state.filter;
  filter.gentle = state.about && massaged_on(*state.about, local_day(state.now));
  return filter;
}

std::vector<const RoutineCard*> offered_today(const HomeScreen& state) {
  RoutineFilter offer;
  offer.gentle = filter_today(state).gentle;
  return passing(state.cards, offer);
}

Update<HomeScreen> update(HomeScreen state, const Intent& intent) {
  Effects effects = state.fields.write(intent);
  std::visit(
      Overloaded{
          [&](const CardsLoaded& loaded) {
            state.cards = loaded.cards;
            state.library = loaded.library;
          },
          [&](const SessionsLoaded& loaded) {
            state.sessions = loaded.sessions;
            state.now = loaded.now;
            if (!state.unfinished) return;
            const SessionRecord* same = find_session(state.sessions, state.unfinished->id);
            // Answered or deleted meanwhile: never asked twice.
            if (same == nullptr || same->check_ins.contains(Phase::after)) state.unfinished.reset();
          },
          [&](const PersonLoaded& loaded) { state.about = loaded.about; },
          [&](const KeepingLoaded& loaded) { state.owner = current_name(loaded.keeping); },
          [&](const FoundUnfinished& found) { state.unfinished = found.record; },
          [&](const ShowRoutine& show) { state.open = state.open == show.id ? "" : show.id; },
          [&](const ShowFilter& show) {
            const bool same = state.choosing == show.by;
            state.choosing = same ? std::nullopt : std::optional(show.by);
          },
          [&](const ChooseFilter& choice) {
            state.filter = toggled(std::move(state.filter), choice.by, choice.value);
          },
          [&](const DropFilter& drop) { state.filter = without(std::move(state.filter), drop.by); },
          [&](const ClearFilters&) {
            state.filter = {};
            state.fields.set(search_field, "");
          },
          [&](const EditText&) { state.filter.words = searched_words(state.fields.text(search_field)); },
          [&](const ConfirmText& confirmed) {
            if (confirmed.field != search_field) return;
            // Enter goes on to what was found.
            const auto found = passing(state.cards, filter_today(state));
            if (!found.empty()) effects.push_back(FocusOn{"card-" + found.front()->id});
          },
          [&](const GoBack&) { state.choosing.reset(); },
          [&](const LearnLoaded& loaded) { state.learn = loaded.cards; },
          [&](const SetMassage& asked) {
            effects.push_back(SaveMassage{asked.day, asked.on});
          },
          [&](const ScrollTo& to) { state.scroll = to.offset; }, [](const auto&) {}},
      intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
