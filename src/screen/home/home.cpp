#include "screen/home/home.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/message.hpp"
#include "course/card_of_day.hpp"
#include "course/goals.hpp"
#include "journal/low_mood.hpp"
#include "journal/next_morning.hpp"
#include "journal/person_context.hpp"
#include "journal/safety.hpp"
#include "journal/standing_answers.hpp"
#include "journal/trend.hpp"
#include "screen/home/candidates.hpp"
#include "timeline/seated_breathing.hpp"

namespace limber {
namespace {

// What a sign that stands in the way leaves: breathing on a chair, or in an emergency nothing at all.
void leave_breathing(Today& found, const World& world) {
  found.may_start = most_pressing(found.flags) != Urgency::emergency;
  found.suggested = nullptr;
  found.reason = Reason::breathing_on_a_chair;
  if (!found.may_start) return;
  for (const RoutineCard& card : world.cards) {
    if (!card.routine || !seated_breathing(*card.routine, *world.library)) continue;
    found.suggested = &card;
    return;
  }
}

// What is planned by weeks: the course it belongs to, a phase that begins, a pause that asks for nothing.
void add_weeks(Today& found, const World& world) {
  for (const Course& course : world.courses) {
    if (course.is_new && found.begins == nullptr) found.begins = &course;
    const bool its = found.suggested != nullptr &&
                     std::any_of(course.planned.begin(), course.planned.end(),
                                 [&](const ProgrammeRoutine& one) { return one.id == found.suggested->id; });
    if (its && found.course == nullptr) found.course = &course;
  }
  if (!world.about || !paused_on(world.about->pauses, local_day(world.now))) return;
  for (const Pause& pause : world.about->pauses) {
    if (!pause.until) found.pause = &pause;
  }
  if (found.pause == nullptr) return;
  found.begins = nullptr;
  found.weekly.reset();
  if (!is_due(found.reason) && found.reason != Reason::missed) return;
  found.suggested = nullptr;
  found.reason = Reason::none;
}

// Whoever was told afterwards to take care is not led back into it.
bool may_go_on(const World& world, const SessionRecord& record) {
  const RoutineCard* card = card_named(world, record.routine);
  if (card == nullptr || !card->routine) return false;
  const Verdict told = after_session(rating(record, Phase::before, Question::pain),
                                     rating(record, Phase::after, Question::pain), limits_for(*card->routine),
                                     card->routine->language);
  return told.light == Light::green;
}

bool asks_for_nothing(const Today& now) {
  return now.cut_off == nullptr && now.morning == nullptr && !now.dark_days && now.flags.empty() &&
         !now.weekly && !now.way_back && !now.perhaps_flare && !now.massage && now.pause == nullptr;
}

// What can wait is offered on a quiet day, one at a time.
void offer(Today& now, const World& world) {
  if (!world.about || !asks_for_nothing(now)) return;
  const std::int64_t today = local_day(world.now);
  const AboutPerson& about = *world.about;
  now.goals_offered = are_goals_offered(about, world.sessions, today);
  if (now.goals_offered) return;
  now.measure_due = is_measure_due(
      about, world.sessions, person_context(world.about, world.sessions, *world.library, world.now), today);
  if (now.measure_due || !world.settings.offer_cards) return;
  const auto is_there = [&](const std::string& card) { return world.learn.find(card) != nullptr; };
  now.card = world.learn.find(card_of_day(about, world.sessions, is_there, world.now));
}

void set_flare(bool on, const World& world, std::vector<HomeEffect>& effects) {
  if (!world.about) return;
  const std::int64_t today = local_day(world.now);
  const auto way = way_back(*world.about, world.sessions, today);
  if (on && !way) effects.push_back(SaveFlare{Flare{today, {}}});
  if (on) effects.push_back(GoTo{ScreenName::flare_plan});
  if (!on && way) effects.push_back(SaveFlare{Flare{way->flare.since, today}});
}

void look_for_flare(Today& now, const World& world) {
  const std::int64_t today = local_day(world.now);
  now.way_back = way_back(*world.about, world.sessions, today);
  now.perhaps_flare = !now.way_back && offered_on(*world.about, asked_about_flare) != today &&
                      may_be_flare(pain_told_on(world.sessions, today), usual_pain(world.sessions));
}

}  // namespace

bool has_plan(const World& world) {
  const bool given = std::any_of(world.cards.begin(), world.cards.end(), [](const RoutineCard& card) {
    return card.handed_over && card.routine && card.routine->schedule;
  });
  return world.about && (given || !world.courses.empty() || !world.about->plan.empty());
}

Weekly weekly_of(const World& world) {
  const Ask* ask = nullptr;
  std::vector<std::string> activities;
  for (const SessionRecord& record : world.sessions) {
    const RoutineCard* card = card_named(world.cards, record.routine);
    if (card == nullptr || !card->routine) continue;
    ask = &card->routine->ask;
    for (const LocalText& activity : ask->activities)
      activities.push_back(activity.in(card->routine->language));
    break;
  }
  const auto asks = [&](const char* name) {
    return ask != nullptr && std::find(ask->weekly.begin(), ask->weekly.end(), name) != ask->weekly.end();
  };
  const bool weekly_activities = asks("activities") && !activities.empty();
  const Goals goals = world.about ? world.about->goals : Goals{};
  Weekly weekly;
  if (asks("peg") || world.settings.weekly_questions) weekly.instruments.push_back({Instrument::peg});
  weekly.activities = what_is_rated(goals, weekly_activities ? activities : std::vector<std::string>{});
  if (weekly_activities)
    weekly.instruments.push_back({Instrument::psfs});
  else if (!goals.list.empty())
    weekly.instruments.push_back({Instrument::psfs, goal_rated_days});
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
  found.morning = due_next_morning(world.sessions, world.prescribed, world.now);
  found.dark_days =
      world.learn.find(dark_days_card) != nullptr && mood_was_very_low(world.sessions, local_day(world.now));
  found.done = done_on(world.sessions, local_day(world.now));
  found.left = left_on(world.sessions, local_day(world.now));
  found.go_on = to_go_on_with(world.sessions, local_day(world.now));
  if (found.go_on != nullptr && !may_go_on(world, *found.go_on)) found.go_on = nullptr;
  if (world.about) {
    found.massage = massaged_on(*world.about, local_day(world.now));
    found.flags = active_red_flags(*world.about);
    found.welcome = world.sessions.empty();
    found.answers_age = !to_be_asked_again(world.about->screening, local_day(world.now)).empty();
    look_for_flare(found, world);
    found.weekly = due_assessment(weekly_of(world).instruments, world.about->assessments, world.now);
  }
  found.candidates = candidates_of(world);
  const auto [chosen, reason, missed] =
      suggestion(found.candidates, world.sessions, world.now, found.massage);
  if (chosen) found.suggested = &world.cards[*chosen];
  found.reason = reason;
  found.planned_for = missed;
  add_weeks(found, world);
  if (!found.flags.empty()) {
    found.go_on = nullptr;
    leave_breathing(found, world);
  }
  offer(found, world);
  return found;
}

bool is_due(Reason reason) {
  return reason == Reason::from_therapist || reason == Reason::planned;
}

std::vector<const RoutineCard*> in_order(std::vector<const RoutineCard*> cards, const World& world,
                                         const std::vector<Candidate>& candidates) {
  std::set<std::string> done;
  for (const SessionRecord& record : world.sessions) {
    if (counts(record)) done.insert(record.routine);
  }
  const auto rank = [&](const RoutineCard* card) {
    const Candidate& one = candidates[static_cast<std::size_t>(card - world.cards.data())];
    const int giver = one.giver == Giver::therapist ? 0 : one.giver == Giver::person ? 1 : 2;
    return std::tuple(giver, one.fit < hardly_fits, !done.contains(card->id), one.fit < fits_well);
  };
  std::stable_sort(cards.begin(), cards.end(),
                   [&](const RoutineCard* a, const RoutineCard* b) { return rank(a) < rank(b); });
  return cards;
}

RoutineFilter filter_today(const HomeScreen& state, const World& world) {
  RoutineFilter filter = state.filter;
  filter.gentle = world.about && massaged_on(*world.about, local_day(world.now));
  std::vector<const RoutineTraits*> cards;
  for (const RoutineCard& card : world.cards) cards.push_back(&card);
  filter.words = told_words(cards, filter.words);
  return filter;
}

std::vector<const RoutineCard*> found_today(const HomeScreen& state, const World& world,
                                            const std::vector<Candidate>& candidates) {
  const RoutineFilter asked = filter_today(state, world);
  auto cards = in_order(passing(world.cards, asked), world, candidates);
  RoutineFilter searched;
  searched.words = asked.words;
  if (asked.words.empty()) return cards;
  std::stable_partition(cards.begin(), cards.end(), [&](const RoutineCard* card) {
    RoutineTraits titled;
    titled.title = card->title;
    return passes(titled, searched);
  });
  return cards;
}

std::vector<const RoutineCard*> offered_today(const HomeScreen& state, const World& world) {
  RoutineFilter offer;
  offer.gentle = filter_today(state, world).gentle;
  return passing(world.cards, offer);
}

bool is_looking(const HomeScreen& state) {
  return state.choosing || !state.filter.asks_nothing();
}

std::optional<HomeIntent> step_back(const HomeScreen& state) {
  if (state.choosing) return CloseFilter{};
  if (is_looking(state)) return ClearFilters{};
  return std::nullopt;
}

std::vector<Action<HomeIntent>> actions(const HomeScreen&) {
  return {{{"ctrl-f"}, FocusText{search_field}, tr("Search")}};
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
                   state.scrolls.to_top();  // where the search is while somebody looks for something
                 },
                 [&](const CloseFilter&) { state.choosing.reset(); },
                 [&](const ChooseFilter& choice) {
                   state.filter = toggled(std::move(state.filter), choice.by, choice.value);
                   // Of things there may be several.
                   if (choice.by != FilterBy::props) state.choosing.reset();
                   state.scrolls.to_top();
                 },
                 [&](const DropFilter& drop) { state.filter = without(std::move(state.filter), drop.by); },
                 [&](const ClearFilters&) {
                   state.filter = {};
                   state.choosing.reset();
                   state.fields.set(search_field, "");
                 },
                 [&](const SetMassage& asked) {
                   effects.push_back(SaveMassage{asked.day, asked.on});
                 },
                 [&](const TellFloor& told) {
                   Screening screening = world.about ? world.about->screening : Screening{};
                   screening.floor = screening.floor == told.floor ? std::nullopt : std::optional(told.floor);
                   effects.push_back(SaveScreening{std::move(screening)});
                 },
                 [&](const TakeUp& asked) {
                   effects.push_back(SavePlan{asked.routine, local_day(world.now), asked.on});
                 },
                 [&](const SetPause& asked) {
                   Pause pause{local_day(world.now), std::nullopt};
                   if (!asked.on) {
                     for (const Pause& one : world.about->pauses) {
                       if (!one.until) pause = {one.since, local_day(world.now)};
                     }
                   }
                   effects.push_back(SavePause{pause});
                 },
                 [&](const SetFlare& asked) { set_flare(asked.on, world, effects); },
                 [&](const PassOver& offered) {
                   effects.push_back(NoteOffered{{offered.what, local_day(world.now)}});
                 },
                 [&](const PassGoals&) { effects.push_back(SaveGoals{}); },
                 [&](const ReadOffered& asked) {
                   effects.push_back(NoteOffered{{asked.card, local_day(world.now)}});
                   effects.push_back(ReadCard{asked.card});
                 },
                 [&](const OfferNoCards&) {
                   Settings settings = world.settings;
                   settings.offer_cards = false;
                   effects.push_back(SaveSettings{std::move(settings)});
                 },
                 [&](const TextFieldIntent& written) {
                   append(effects, state.fields.write(written));
                   if (std::holds_alternative<FocusText>(written)) return;
                   state.filter.words = searched_words(state.fields.text(search_field));
                   state.scrolls.to_top();
                   if (!std::holds_alternative<ConfirmText>(written)) return;
                   // Enter goes on to what was found.
                   const auto found = found_today(state, world, candidates_of(world));
                   if (!found.empty()) effects.push_back(FocusOn{"card-" + found.front()->id});
                 },
                 [&](const HomeRequest& request) { effects.push_back(request); },
                 [&](const Request& request) { effects.push_back(request); }},
      intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
