#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "journal/person_context.hpp"
#include "journal/session_record.hpp"
#include "labels/adaptation_labels.hpp"
#include "labels/day_labels.hpp"
#include "screen/home/filter_view.hpp"
#include "screen/home/home.hpp"
#include "screen/home/today_view.hpp"
#include "screen/home/walk_view.hpp"
#include "screen/ui/exercise_links.hpp"
#include "screen/ui/session_figure.hpp"
#include "screen/ui/way_view.hpp"

namespace limber {
namespace {

std::string last_done_words(const World& world, const RoutineCard& card) {
  const SessionRecord* last = last_done(world.sessions, card.id);
  if (last == nullptr) return "";
  const std::string day = day_words(local_day(last->started), local_day(world.now));
  return fill(tr("Last done {day}"), {{"day", day}});
}

std::string where_and_how_long(const RoutineCard& card) {
  std::vector<std::string> parts{minutes_words(card.length)};
  if (!card.position.empty()) parts.push_back(card.position);
  return join(parts, " · ");
}

// Breathing works on no one place that anybody would look for.
std::string some_areas(const RoutineCard& card) {
  if (card.restful) return tr("breathing and rest");
  const std::size_t most = std::min(named_areas, card.areas.size());
  std::vector<std::string> few(card.areas.begin(), card.areas.begin() + static_cast<std::ptrdiff_t>(most));
  return join(few, ", ");
}

double fit_of(const World& world, const Today& now, const RoutineCard& card) {
  return now.candidates[static_cast<std::size_t>(&card - world.cards.data())].fit;
}

// Where it works; or that it is none for this person.
std::string areas_or_doubt(const World& world, const Today& now, const RoutineCard& card) {
  const double fit = fit_of(world, now, card);
  if (fit == 0) return tr("None of it would suit you now");
  return fit < hardly_fits ? tr("Most of it would not suit you now") : some_areas(card);
}

double arrow_side(const FrameBuilder& sheet) {
  return sheet.style(Type::body).size * 1.2;
}

// What stands on a card below its figure.
double draw_card_words(HomeBuilder& sheet, const Rect& column, const World& world, const Today& now,
                       const RoutineCard& card) {
  const Theme& t = sheet.colours();
  const TextSpec quiet{sheet.style(Type::small), t.quiet_ink};
  Rect rest = column;
  cut_top(rest, write_down(sheet, rest, giver_words(card),
                           {sheet.style(Type::small, Weight::semibold), t.stretch_text}));
  cut_top(rest, write_down(sheet, rest, card.title, {sheet.style(Type::strong, Weight::semibold), t.ink}));
  cut_top(rest, sheet.units(2));
  cut_top(rest, write_down(sheet, rest, where_and_how_long(card), {sheet.style(Type::body), t.ink}));
  cut_top(rest, sheet.units(2));
  cut_right(rest, arrow_side(sheet));  // which stands at the foot of the card
  cut_top(rest, write_down(sheet, rest, areas_or_doubt(world, now, card), quiet));
  cut_top(rest, write_down(sheet, rest, last_done_words(world, card), quiet));
  return rest.y - column.y;
}

// Nothing else is done in it, and so there is no figure.
bool is_walk(const RoutineCard& card) {
  return card.has.techniques == std::vector{to_string(Technique::walking)};
}

double figure_height(const FrameBuilder& sheet, double width) {
  return std::min(sheet.units(140), width * 0.45);
}

double card_height(const HomeBuilder& sheet, double width, const World& world, const Today& now,
                   const RoutineCard& card) {
  const double pad = sheet.units(16);
  const double words = height_of(sheet, width - 2 * pad, [&](HomeBuilder& s, const Rect& r) {
    return draw_card_words(s, r, world, now, card);
  });
  return figure_height(sheet, width) + words + 3 * pad;
}

void draw_card(HomeBuilder& sheet, const Rect& box, const HomeScreen& state, const World& world,
               const Today& now, const RoutineCard& one) {
  const Theme& t = sheet.colours();
  const double pad = sheet.units(16);
  const bool open = state.open == one.id;
  card(sheet, box);
  if (open) sheet.stroke(rounded_rect(box.inset(1.5), sheet.corner()), t.action, 3);
  Rect inner = padded(box, pad, pad);
  const Rect picture = cut_top(inner, figure_height(sheet, box.width));
  tinted(sheet, picture, t.paper);
  const Rect inside = padded(picture, sheet.units(12), sheet.units(8));
  if (one.figure) draw_still(sheet, inside, *one.figure);
  if (is_walk(one)) draw_way(sheet, inside, 0);
  cut_top(inner, pad);
  draw_card_words(sheet, inner, world, now, one);
  const double side = arrow_side(sheet);
  icon(sheet, {inner.right() - side, inner.bottom() - side, side, side}, open ? Icon::up : Icon::down,
       t.quiet_ink);

  HitArea area;
  area.rect = box;
  area.role = Role::list_item;
  area.label = one.title;
  std::vector<std::string> told{giver_words(one), where_and_how_long(one), last_done_words(world, one)};
  std::erase(told, "");
  area.value = join(told, ". ");
  area.selected = open;
  area.opens = true;
  area.intent = sheet.add_intent(ShowRoutine{one.id});
  area.key = "card-" + one.id;
  area.group = "cards";
  sheet.area(std::move(area), sheet.corner());
}

// What there is to read about what the routine does.
double draw_links(HomeBuilder& sheet, const Rect& column, const LearnCards& learn, const RoutineCard& card) {
  constexpr std::size_t most = 3;
  std::vector<ButtonSpec> links;
  for (const LearnLink& link : links_for(learn, card.has, most)) {
    ButtonSpec spec = make_button(sheet, link_words(link), "learn-" + link.id, ReadCard{link.id},
                                  ButtonKind::bare, Icon::info);
    spec.type = Type::body;
    links.push_back(spec);
  }
  return links.empty() ? 0 : button_row(sheet, column, links);
}

// What is in it, each a way to its own page.
double draw_exercises(HomeBuilder& sheet, const Rect& column, const World& world, const RoutineCard& card) {
  if (!card.routine) return 0;
  std::vector<ButtonSpec> links;
  for (const auto& exercise : exercises_of(*card.routine, world.library)) {
    ButtonSpec spec = make_button(sheet, exercise->name.in(card.routine->language),
                                  "exercise-" + exercise->id, ReadExercise{exercise});
    spec.type = Type::body;
    links.push_back(spec);
  }
  if (links.empty()) return 0;
  Column down(sheet, column);
  down.take(write_down(sheet, down.rest(), tr("Exercises"),
                       {sheet.style(Type::body, Weight::semibold), sheet.colours().ink}),
            4);
  down.take(button_row(sheet, down.rest(), links), 0);
  return down.used();
}

// Of adaptations for the same reason, their words one after the other: "Left out: Bridge. Left out: Knee
// rolls."
struct SameReason {
  std::string reason;
  std::vector<std::string> changes;
};

std::vector<SameReason> by_reason(const std::vector<Adaptation>& remarks, const World& world,
                                  const RoutineCard& card) {
  std::vector<SameReason> list;
  for (const Adaptation& remark : remarks) {
    const auto same = [&](const SameReason& one) { return one.reason == remark.caution.reason; };
    auto found = std::find_if(list.begin(), list.end(), same);
    if (found == list.end()) found = list.insert(list.end(), {remark.caution.reason, {}});
    found->changes.push_back(remark_words(remark, world.library.get(), card.routine->language));
  }
  return list;
}

// What the person's answers change in it, and why: a reason once, however often it counts.
double draw_fit(HomeBuilder& sheet, const Rect& column, const World& world, const RoutineCard& card) {
  if (!world.about || !world.library || !card.routine) return 0;
  const PersonContext person = person_context(world.about, world.sessions, *world.library, world.now);
  const Adapted fit = adapted(*card.routine, *world.library, person);
  if (fit.remarks.empty()) return 0;
  const Theme& t = sheet.colours();
  Column rest(sheet, column);
  const std::string title =
      fit.nothing_left() ? tr("None of this would suit you now") : tr("Made to suit you");
  rest.take(write_down(sheet, rest.rest(), title, {sheet.style(Type::body, Weight::semibold), t.ink}), 4);
  for (const SameReason& one : by_reason(fit.remarks, world, card)) {
    const std::string words = join(one.changes, ". ") + ". " + one.reason;
    rest.take(write_down(sheet, rest.rest(), words, {sheet.style(Type::body), t.quiet_ink}), 4);
  }
  return rest.used();
}

// How to begin; where nothing would be left of it, two that fit.
std::vector<ButtonSpec> start_buttons(HomeBuilder& sheet, const World& world, const Today& now,
                                      const RoutineCard& card) {
  if (!now.may_start) return {};
  if (fit_of(world, now, card) > 0)
    return {make_button(sheet, tr("Start"), "start-" + card.id, StartRoutine{card.id}, ButtonKind::primary,
                        Icon::play)};
  std::vector<ButtonSpec> list;
  for (const std::size_t index : fitting(now.candidates, 2)) {
    const RoutineCard& other = world.cards[index];
    list.push_back(make_button(sheet, fill(tr("Start “{title}” instead"), {{"title", other.title}}),
                               "instead-" + other.id, StartRoutine{other.id}, ButtonKind::quiet, Icon::play));
  }
  return list;
}

double draw_details(HomeBuilder& sheet, const Rect& column, const World& world, const Today& now,
                    const RoutineCard& card) {
  const Theme& t = sheet.colours();
  const TextSpec plain{sheet.style(Type::body), t.ink};
  const TextSpec quiet{sheet.style(Type::body), t.quiet_ink};
  const double gap = sheet.units(10);
  Rect rest = column;
  const auto paragraph = [&](const std::string& words, const TextSpec& spec) {
    const double height = write_down(sheet, rest, words, spec);
    cut_top(rest, height > 0 ? height + gap : 0);
  };
  cut_top(rest, heading(sheet, rest, card.title) + gap);
  paragraph(card.summary, plain);
  const double exercises = draw_exercises(sheet, rest, world, card);
  cut_top(rest, exercises > 0 ? exercises + gap : 0);
  if (!card.props.empty()) paragraph(fill(tr("You need: {list}"), {{"list", join(card.props, ", ")}}), quiet);
  const double fit = draw_fit(sheet, rest, world, card);
  cut_top(rest, fit > 0 ? fit + gap : 0);
  std::vector<ButtonSpec> buttons = start_buttons(sheet, world, now, card);
  buttons.push_back(make_button(sheet, tr("Save or print"), "take-" + card.id, TakeAlong{card.id}));
  if (auto plan = plan_button(sheet, world, card)) buttons.push_back(*plan);
  buttons.push_back(
      make_button(sheet, tr("Close"), "close-" + card.id, ShowRoutine{card.id}, ButtonKind::bare));
  cut_top(rest, button_row(sheet, rest, buttons));
  const double links = draw_links(sheet, {rest.x, rest.y + gap, rest.width, rest.height}, world.learn, card);
  return rest.y + (links > 0 ? gap + links : 0) - column.y;
}

double draw_open_card(HomeBuilder& sheet, const Rect& column, const World& world, const Today& now,
                      const RoutineCard& one) {
  return on_card(sheet, column,
                 [&](HomeBuilder& s, const Rect& r) { return draw_details(s, r, world, now, one); });
}

// Rows of cards; below the row of an open card, its details over the whole width.
double draw_cards(HomeBuilder& sheet, const Rect& column, const HomeScreen& state, const World& world,
                  const Today& now) {
  const std::vector<const RoutineCard*> list = found_today(state, world, now.candidates);
  const double gap = sheet.units(20);
  if (list.empty()) return draw_none_pass(sheet, column, state, world) + gap;
  const int across = columns_that_fit(column.width, sheet.style(Type::body).size * 16, gap, 4);
  Rect rest = column;
  const auto open_card = [&](std::size_t first, std::size_t end, Rect& under) {
    for (std::size_t i = first; i < end; ++i) {
      if (list[i]->id == state.open) cut_top(under, draw_open_card(sheet, under, world, now, *list[i]) + gap);
    }
  };
  lay_rows(rest,
           {list.size(), across, gap,
            [&](std::size_t i, double width) { return card_height(sheet, width, world, now, *list[i]); },
            [&](std::size_t i, const Rect& cell) { draw_card(sheet, cell, state, world, now, *list[i]); },
            open_card});
  return rest.y - column.y;
}

// A quiet way to the cards that are read, below everything that is done.
double draw_learn_entry(HomeBuilder& sheet, const Rect& column, const LearnCards& learn) {
  if (learn.all().empty()) return 0;
  const ButtonSpec read = make_button(sheet, tr("Learn"), "to-learn", GoTo{ScreenName::learn});
  const std::string words =
      tr("What pain is, what helps, how to pace yourself: cards you can read in a minute.");
  return message_bar(sheet, column, {words, Tone::plain, {read}});
}

// Where routines are written, for the few who do.
double draw_bench_entry(HomeBuilder& sheet, const Rect& column) {
  const ButtonSpec open = make_button(sheet, tr("For therapists"), "to-bench", GoTo{ScreenName::bench});
  return message_bar(
      sheet, column,
      {tr("Write a routine, hand it over, read the journals that come back."), Tone::plain, {open}});
}

double draw_no_cards(HomeBuilder& sheet, const Rect& column) {
  const std::string words =
      tr("There are no routines here yet. Ask your therapist for a routine file, and open that file with "
         "Limber.");
  return message_bar(sheet, column, {words, Tone::plain, {}});
}

}  // namespace

View<HomeIntent> view(const HomeScreen& state, const World& world, const ViewContext& context) {
  const Today now = today(state, world);
  return paged<HomeIntent>(context, state.scrolls, [&](HomeBuilder& sheet, const Rect& column) {
    Rect rest{column.x, column.y, column.width, 1e6};
    cut_top(rest, is_looking(state) ? draw_standing(sheet, rest, now)
                                    : draw_today(sheet, rest, world, now) + sheet.units(28));
    const double walk = is_looking(state) ? 0 : draw_walk(sheet, rest, world, now);
    cut_top(rest, walk > 0 ? walk + sheet.units(28) : 0);
    cut_top(rest, draw_filters(sheet, rest, state, world) + sheet.units(16));
    cut_top(rest,
            world.cards.empty() ? draw_no_cards(sheet, rest) : draw_cards(sheet, rest, state, world, now));
    const double learn = draw_learn_entry(sheet, rest, world.learn);
    cut_top(rest, learn > 0 ? learn + sheet.units(8) : 0);
    cut_top(rest, draw_bench_entry(sheet, rest));
    return rest.y - column.y;
  });
}

}  // namespace limber
