#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/pose_labels.hpp"
#include "screen/settings/learn_screen.hpp"
#include "screen/ui/exercise_links.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/session_figure.hpp"

namespace limber {
namespace {

// How a part of a card looks by its tone. The sign says the same as the colour.
struct ToneLook {
  Colour back;
  Colour front;
  Icon sign = Icon::none;
  std::string spoken;  // before the words, where they are read out
};

ToneLook look_of(const Theme& t, CardTone tone) {
  switch (tone) {
    case CardTone::good:
      return {t.action_soft, t.action_text, Icon::check, tr("Good to know")};
    case CardTone::caution:
      return {t.warn_soft, t.warn_text, Icon::warning, tr("Take care")};
    case CardTone::urgent:
      return {t.bad_soft, t.bad_text, Icon::stop, tr("Call for help")};
    case CardTone::plain:
      break;
  }
  return {t.card, t.ink, Icon::none, ""};
}

// A row to press, with a sign if it has one, its title and a summary. Returns the height.
double draw_entry_words(LearnBuilder& sheet, const Rect& column, const LearnCard& card,
                        const std::string& language) {
  const Theme& t = sheet.colours();
  Rect rest = column;
  cut_top(rest, write_down(sheet, rest, card.title.in(language),
                           {sheet.style(Type::strong, Weight::semibold), t.ink}));
  cut_top(rest, sheet.units(4));
  cut_top(rest, write_down(sheet, rest, card.summary.in(language), {sheet.style(Type::body), t.quiet_ink}));
  return rest.y - column.y;
}

double entry_height(const LearnBuilder& sheet, double width, const LearnCard& card,
                    const std::string& language) {
  const double pad = sheet.units(16);
  const double words = height_of(sheet, width - 2 * pad, [&](LearnBuilder& s, const Rect& r) {
    return draw_entry_words(s, r, card, language);
  });
  return std::max(sheet.viewport().touch(), words + 2 * pad);
}

void press_to_read(LearnBuilder& sheet, const Rect& box, const LearnCard& card, const std::string& language) {
  HitArea area;
  area.rect = box;
  area.role = Role::list_item;
  area.label = card.title.in(language);
  area.value = card.summary.in(language);
  area.intent = sheet.add_intent(ReadCard{card.id});
  area.key = "read-" + card.id;
  area.group = "cards";
  sheet.area(std::move(area), sheet.corner());
}

void draw_entry(LearnBuilder& sheet, const Rect& box, const LearnCard& one, const std::string& language) {
  const double pad = sheet.units(16);
  card(sheet, box);
  draw_entry_words(sheet, padded(box, pad, pad), one, language);
  press_to_read(sheet, box, one, language);
}

// The card on when to call for help stands above all others, in its own colour.
double draw_urgent_entry(LearnBuilder& sheet, const Rect& column, const LearnCard& one,
                         const std::string& language) {
  const ToneLook look = look_of(sheet.colours(), CardTone::urgent);
  const double pad = sheet.units(16);
  const double side = std::round(sheet.style(Type::heading).size * 1.4);
  const double width = column.width - 3 * pad - side;
  const double words = height_of(
      sheet, width, [&](LearnBuilder& s, const Rect& r) { return draw_entry_words(s, r, one, language); });
  const Rect box = snapped({column.x, column.y, column.width, std::max(side, words) + 2 * pad});
  tinted(sheet, box, look.back);
  sheet.stroke(rounded_rect(box.inset(0.75), sheet.corner()), sheet.colours().bad, 1.5);
  Rect inner = padded(box, pad, pad);
  icon(sheet, centred(cut_left(inner, side), {side, side}), look.sign, look.front);
  cut_left(inner, pad);
  draw_entry_words(sheet, inner, one, language);
  press_to_read(sheet, box, one, language);
  return box.height;
}

double draw_entries(LearnBuilder& sheet, const Rect& column, const World& world, const LearnCard* above) {
  std::vector<const LearnCard*> list;
  for (const LearnCard& one : world.learn.all()) {
    if (&one != above) list.push_back(&one);
  }
  const double gap = sheet.units(16);
  const int across = columns_that_fit(column.width, sheet.style(Type::body).size * 22, gap, 3);
  Rect rest = column;
  lay_rows(rest, {list.size(), across, gap,
                  [&](std::size_t i, double width) {
                    return std::ceil(entry_height(sheet, width, *list[i], world.learn.language));
                  },
                  [&](std::size_t i, const Rect& cell) {
                    draw_entry(sheet, cell, *list[i], world.learn.language);
                  }});
  return rest.y - column.y;
}

// Every exercise there is, each a way to its own page.
double draw_exercises(LearnBuilder& sheet, const Rect& column, const World& world) {
  std::vector<ButtonSpec> links;
  for (const auto& exercise : exercises_by_name(world.library, world.learn.language)) {
    ButtonSpec spec = make_button(sheet, exercise->name.in(world.learn.language), "exercise-" + exercise->id,
                                  ReadExercise{exercise});
    spec.type = Type::body;
    links.push_back(spec);
  }
  if (links.empty()) return 0;
  Column down(sheet, column);
  down.take(heading(sheet, down.rest(), tr("Exercises")), 4);
  down.take(write_down(sheet, down.rest(), tr("What each is for, what to feel, and when to stop."),
                       {sheet.style(Type::body), sheet.colours().quiet_ink}),
            8);
  down.take(button_row(sheet, down.rest(), links), 0);
  return down.used();
}

// A sign on the figure of an exercise that has it, and what it means.
double draw_sign(LearnBuilder& sheet, const Rect& row, const figure::Motion& motion) {
  const double height = sheet.units(112);
  Rect rest{row.x, row.y, row.width, height};
  const Rect picture = cut_left(rest, std::min(rest.width * 0.4, sheet.units(180)));
  tinted(sheet, picture, sheet.colours().paper);
  draw_still(sheet, padded(picture, sheet.units(8), sheet.units(8)), motion);
  cut_left(rest, sheet.units(12));
  write(sheet, rest, action_words(motion.action.value_or(figure::Action::none)),
        {sheet.style(Type::body), sheet.colours().ink, Align::start, Align::middle});
  return height;
}

// What the pictures are to be read by, each sign once: on an exercise of the library that has it.
double draw_signs(LearnBuilder& sheet, const Rect& column, const World& world) {
  using figure::Action;
  std::vector<figure::Motion> found;
  for (const Action action : {Action::press, Action::stroke, Action::knead, Action::circle, Action::roll,
                              Action::breathe, Action::tense}) {
    for (const auto& exercise : exercises_by_name(world.library, world.learn.language)) {
      if (!shows_figure(*exercise) || picture_of(*exercise).action != action) continue;
      found.push_back(picture_of(*exercise));
      break;
    }
  }
  if (found.empty()) return 0;
  Column down(sheet, column);
  down.take(heading(sheet, down.rest(), tr("Signs in the pictures")), 4);
  down.take(
      write_down(sheet, down.rest(),
                 tr("An arrow shows which way to move, with two heads there and back. What glows is where "
                    "you should feel it. Under a printed picture a clock shows for how long, two straight "
                    "arrows there and back, and two small people that each side has its turn."),
                 {sheet.style(Type::body), sheet.colours().quiet_ink}),
      8);
  const double gap = sheet.units(12);
  const int across = columns_that_fit(column.width, sheet.style(Type::body).size * 24, gap, 2);
  Rect rest = down.rest();
  rest.height = 1e6;
  const double top = rest.y;
  lay_rows(rest, {found.size(), across, gap, [&](std::size_t, double) { return sheet.units(112); },
                  [&](std::size_t i, const Rect& cell) { draw_sign(sheet, cell, found[i]); }});
  return down.used() + rest.y - top;
}

double draw_list(LearnBuilder& sheet, const Rect& column, const World& world) {
  const double gap = sheet.units(16);
  Rect rest{column.x, column.y, column.width, 1e6};
  cut_top(rest, heading(sheet, rest, tr("Learn"), Type::title) + sheet.units(4));
  if (world.learn.all().empty()) {
    const std::string words = tr("There are no cards to read here.");
    cut_top(rest, message_bar(sheet, rest, {words, Tone::plain, {}}) + gap);
    return rest.y - column.y + draw_exercises(sheet, rest, world);
  }
  cut_top(rest, write_down(sheet, rest, tr("Each card is read in about a minute."),
                           {sheet.style(Type::body), sheet.colours().quiet_ink}) +
                    gap);
  const LearnCard* urgent = world.learn.urgent();
  if (urgent != nullptr) cut_top(rest, draw_urgent_entry(sheet, rest, *urgent, world.learn.language) + gap);
  cut_top(rest, draw_entries(sheet, rest, world, urgent) + gap);
  cut_top(rest, draw_exercises(sheet, rest, world) + gap);
  cut_top(rest, draw_signs(sheet, rest, world));
  return rest.y - column.y;
}

// Words of a card are read, not glanced at: larger than a page's, smaller than a session's.
TextStyle reading_style(const FrameBuilder& sheet, Weight weight = Weight::regular) {
  TextStyle style = sheet.style(Type::strong, weight);
  style.size = std::round(style.size * 1.1);
  return style;
}

double draw_points(LearnBuilder& sheet, const Rect& column, const std::vector<LocalText>& points,
                   const std::string& language, Colour colour) {
  const TextStyle style = reading_style(sheet);
  const double indent = style.size * 1.2;
  Rect rest = column;
  for (const LocalText& point : points) {
    const double radius = style.size * 0.16;
    const double line = text_height(sheet, "0", style, 1000);
    sheet.fill(circle({rest.x + indent * 0.4, rest.y + line / 2}, radius), colour);
    const Rect beside{rest.x + indent, rest.y, rest.width - indent, rest.height};
    cut_top(rest, write_down(sheet, beside, point.in(language), {style, sheet.colours().ink}));
    cut_top(rest, sheet.units(6));
  }
  return rest.y - column.y;
}

// Heading, words and points of one part.
double draw_section_words(LearnBuilder& sheet, const Rect& column, const CardSection& section,
                          const std::string& language) {
  const ToneLook look = look_of(sheet.colours(), section.tone);
  Rect rest = column;
  const std::string title = section.heading.in(language);
  if (!title.empty()) cut_top(rest, heading(sheet, rest, title) + sheet.units(4));
  const std::string text = section.text.in(language);
  cut_top(rest, write_down(sheet, rest, text, {reading_style(sheet), sheet.colours().ink}));
  if (!text.empty() && !section.points.empty()) cut_top(rest, sheet.units(6));
  cut_top(rest, draw_points(sheet, rest, section.points, language, look.front));
  return rest.y - column.y;
}

// Plain parts stand on the card itself, the others on a tint of their own with a sign.
double draw_section(LearnBuilder& sheet, const Rect& column, const CardSection& section,
                    const std::string& language) {
  if (section.tone == CardTone::plain) return draw_section_words(sheet, column, section, language);
  const ToneLook look = look_of(sheet.colours(), section.tone);
  const double pad = sheet.units(16);
  const double side = std::round(reading_style(sheet).size * 1.3);
  const double width = column.width - 3 * pad - side;
  const double words = height_of(sheet, width, [&](LearnBuilder& s, const Rect& r) {
    return draw_section_words(s, r, section, language);
  });
  const Rect box = snapped({column.x, column.y, column.width, std::max(side, words) + 2 * pad});
  tinted(sheet, box, look.back);
  Rect inner = padded(box, pad, pad);
  const Rect sign = cut_left(inner, side);
  icon(sheet, {sign.x, sign.y, side, side}, look.sign, look.front);
  sheet.area(Role::text, {sign.x, sign.y, side, side}, look.spoken);
  cut_left(inner, pad);
  draw_section_words(sheet, inner, section, language);
  return box.height;
}

std::string place_in_list(const World& world, const LearnCard& card) {
  const auto& all = world.learn.all();
  return fill(tr("Card {number} of {count}"),
              {{"number", std::to_string(&card - all.data() + 1)}, {"count", std::to_string(all.size())}});
}

double draw_sources(LearnBuilder& sheet, const Rect& column, const LearnCard& card) {
  if (card.sources.empty()) return 0;
  const TextSpec quiet{sheet.style(Type::small), sheet.colours().quiet_ink};
  Rect rest = column;
  cut_top(rest, write_down(sheet, rest, tr("Sources"),
                           {sheet.style(Type::small, Weight::semibold), sheet.colours().quiet_ink}));
  for (const std::string& source : card.sources)
    cut_top(rest, sheet.units(2) +
                      write_down(sheet, {rest.x, rest.y + sheet.units(2), rest.width, 1e5}, source, quiet));
  return rest.y - column.y;
}

ButtonSpec small_button(LearnBuilder& sheet, std::string label, std::string key, LearnIntent intent,
                        Icon icon) {
  ButtonSpec spec =
      make_button(sheet, std::move(label), std::move(key), std::move(intent), ButtonKind::quiet, icon);
  spec.type = Type::body;
  return spec;
}

// The other cards this one speaks of; those that are not there are passed over.
double draw_see_also(LearnBuilder& sheet, const Rect& column, const World& world, const LearnCard& card) {
  std::vector<ButtonSpec> buttons;
  for (const std::string& id : card.see) {
    const LearnCard* other = world.learn.find(id);
    if (other == nullptr || other == &card) continue;
    buttons.push_back(
        small_button(sheet, other->title.in(world.learn.language), "see-" + id, ReadCard{id}, Icon::info));
  }
  if (buttons.empty()) return 0;
  Rect rest = column;
  cut_top(rest, write_down(sheet, rest, tr("See also"),
                           {sheet.style(Type::body, Weight::semibold), sheet.colours().ink}) +
                    sheet.units(8));
  cut_top(rest, button_row(sheet, rest, buttons));
  return rest.y - column.y;
}

std::string words_back(const LearnScreen& state) {
  if (state.came_from == ScreenName::session) return tr("Back to the session");
  return state.came_from ? trc("learn", "Back") : tr("All cards");
}

// The way back, and the cards before and after.
double draw_ways(LearnBuilder& sheet, const Rect& column, const LearnScreen& state, const World& world) {
  std::vector<ButtonSpec> buttons;
  if (state.came_from != ScreenName::session)  // there it stands in place of the tabs
    buttons.push_back(small_button(sheet, words_back(state), "all-cards", GoBack{}, Icon::up));
  if (previous_card(state, world) != nullptr)
    buttons.push_back(
        small_button(sheet, trc("learn", "Previous"), "previous-card", PreviousCard{}, Icon::previous));
  if (next_card(state, world) != nullptr)
    buttons.push_back(small_button(sheet, trc("learn", "Next"), "next-card", NextCard{}, Icon::next));
  return button_row(sheet, column, buttons);
}

double draw_text(LearnBuilder& sheet, const Rect& column, const World& world, const LearnCard& card) {
  const std::string& language = world.learn.language;
  const Theme& t = sheet.colours();
  const double gap = sheet.units(20);
  Rect rest = column;
  cut_top(rest, write_down(sheet, rest, place_in_list(world, card), {sheet.style(Type::small), t.quiet_ink}) +
                    sheet.units(4));
  cut_top(rest, heading(sheet, rest, card.title.in(language), Type::title) + sheet.units(8));
  cut_top(rest, write_down(sheet, rest, card.summary.in(language),
                           {reading_style(sheet, Weight::medium), t.quiet_ink}) +
                    gap);
  for (const CardSection& section : card.sections)
    cut_top(rest, draw_section(sheet, rest, section, language) + gap);
  const double see = draw_see_also(sheet, rest, world, card);
  cut_top(rest, see > 0 ? see + gap : 0);
  cut_top(rest, draw_sources(sheet, rest, card));
  return rest.y - column.y;
}

double draw_reading(LearnBuilder& sheet, const Rect& column, const LearnScreen& state, const World& world,
                    const LearnCard& one) {
  const double pad = sheet.units(28);
  // Lines longer than this are hard to follow to the next.
  const double width = std::min(column.width, reading_style(sheet).size * 38 + 2 * pad);
  Rect rest{column.x + std::floor((column.width - width) / 2), column.y, width, 1e6};
  cut_top(rest, draw_ways(sheet, rest, state, world) + sheet.units(12));
  const auto text = [&](LearnBuilder& s, const Rect& r) { return draw_text(s, r, world, one); };
  const double height = height_of(sheet, width - 2 * pad, text) + 2 * pad;
  const Rect box = snapped(cut_top(rest, height));
  card(sheet, box);
  text(sheet, padded(box, pad, pad));
  if (const LearnCard* next = next_card(state, world)) {
    cut_top(rest, sheet.units(16));
    const std::string words = fill(tr("Next: {name}"), {{"name", next->title.in(world.learn.language)}});
    cut_top(rest, button_row(sheet, rest, {small_button(sheet, words, "next-below", NextCard{}, Icon::next)},
                             Align::end));
  }
  sheet.announce(one.title.in(world.learn.language));
  return rest.y - column.y;
}

}  // namespace

PageHead head(const LearnScreen& state) {
  const bool from_session = !state.open.empty() && state.came_from == ScreenName::session;
  return {true, from_session ? words_back(state) : ""};
}

View<LearnIntent> view(const LearnScreen& state, const World& world, const ViewContext& context) {
  const LearnCard* open = open_card(state, world);
  return paged<LearnIntent>(context, state.scrolls, [&](LearnBuilder& sheet, const Rect& column) {
    return open != nullptr ? draw_reading(sheet, column, state, world, *open)
                           : draw_list(sheet, column, world);
  });
}

}  // namespace limber
