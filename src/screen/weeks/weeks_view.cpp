#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/words.hpp"
#include "labels/problem_labels.hpp"
#include "labels/programme_labels.hpp"
#include "screen/weeks/weeks_parts.hpp"

namespace limber {
namespace {

// Whether a place is another, or lies within it.
bool is_within(const std::string& pointer, const std::string& place) {
  return pointer.starts_with(place) && (pointer.size() == place.size() || pointer[place.size()] == '/');
}

// By the names of the shelf: whoever writes here never sees an id.
std::string own_words(const Problem& problem, const World& world) {
  std::string words = problem_words(problem, *world.library);
  for (const RoutineCard& card : world.cards) {
    const std::string id = std::string("\"").append(card.id).append("\"");
    if (const std::size_t at = words.find(id); at != std::string::npos)
      words.replace(at, id.size(), std::string("“").append(card.title).append("”"));
  }
  return words;
}

std::string facts_of(const WeeksScreen& state) {
  const Programme& programme = state.history.now();
  const auto phases = static_cast<long>(programme.phases.size());
  const auto count = static_cast<long>(state.problems.size());
  std::vector<std::string> parts;
  if (phases > 0) parts.push_back(length_words(programme));
  parts.push_back(fill(trn("{count} phase", "{count} phases", phases), {{"count", std::to_string(phases)}}));
  parts.push_back(count == 0 ? tr("nothing to check")
                             : fill(trn("{count} thing to check", "{count} things to check", count),
                                    {{"count", std::to_string(count)}}));
  parts.push_back(is_unsaved(state) || state.id.empty() ? tr("not saved yet") : tr("saved"));
  return join(parts, " · ");
}

ButtonSpec small(ButtonSpec spec, bool enabled = true) {
  spec.type = Type::body;
  spec.enabled = enabled;
  return spec;
}

std::vector<ButtonSpec> head_buttons(WeeksBuilder& sheet, const WeeksScreen& state) {
  std::vector<ButtonSpec> buttons{
      small(make_button(sheet, tr("Save"), "save", SaveNow{}, ButtonKind::primary, Icon::check),
            is_unsaved(state) || state.id.empty()),
      small(make_button(sheet, tr("Undo"), "undo", UndoChange{}), state.history.can_undo()),
      small(make_button(sheet, tr("Redo"), "redo", RedoChange{}), state.history.can_redo()),
      small(make_button(sheet, state.about ? tr("The weeks") : tr("About the programme"), "about",
                        ShowAboutProgramme{}))};
  if (is_unsaved(state))
    buttons.push_back(small(make_button(sheet, tr("Discard"), "discard", AskDiscard{}, ButtonKind::bare)));
  if (!state.id.empty() && !is_unsaved(state))
    buttons.push_back(small(make_button(sheet, tr("Hand over"), "hand-over", TakeAlong{state.id, true})));
  return buttons;
}

double draw_discard(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state) {
  MessageSpec ask;
  ask.words = state.id.empty() ? tr("This is saved nowhere. Throw it away for good?")
                               : tr("Throw away for good what is not saved?");
  ask.tone = Tone::attention;
  ask.actions = {small(make_button(sheet, tr("Throw it away"), "discard-for-good", DiscardDraft{state.key})),
                 small(make_button(sheet, tr("Keep it"), "discard-not", AskDiscard{}))};
  return message_bar(sheet, rect, ask);
}

double draw_trouble(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state) {
  MessageSpec told;
  told.words = state.trouble;
  told.tone = Tone::attention;
  if (state.changed_elsewhere)
    told.actions = {
        small(make_button(sheet, tr("Show me the other one"), "take-theirs", TakeTheirs{})),
        small(make_button(sheet, tr("Save mine as another programme"), "save-beside", SaveAsAnother{})),
        small(make_button(sheet, tr("Save mine over it"), "save-over", SaveOver{}, ButtonKind::bare))};
  return message_bar(sheet, rect, told);
}

double draw_left_with(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state) {
  const std::string words =
      fill(tr("{client}'s own programme stays as it is. Their plan for a flare and their "
              "recordings are not in this one."),
           {{"client", state.left_with}});
  return write_down(sheet, rect, words, {sheet.style(Type::body), sheet.colours().ink});
}

// The strip stays in sight above what scrolls: routines are dragged onto it.
void draw_wide(WeeksBuilder& sheet, Rect rest, const WeeksScreen& state, const World& world) {
  const double gap = sheet.units(40);
  const Rect shelf = cut_right(rest, (rest.width - gap) * 0.38);
  cut_right(rest, gap);
  scrolling(sheet, rest, state.scrolls.of("page"), "page",
            [&](WeeksBuilder& s, const Rect& r) { return draw_phase(s, r, state, world); });
  scrolling(sheet, shelf, state.scrolls.of("shelf"), "shelf",
            [&](WeeksBuilder& s, const Rect& r) { return draw_shelf(s, r, state, world); });
}

template <class Piece>
void draw_fixed(WeeksBuilder& sheet, Rect& rest, double gap, const Piece& piece) {
  const double height = height_of(sheet, rest.width, piece);
  piece(sheet, Rect{rest.x, rest.y, rest.width, 1e6});
  cut_top(rest, height + sheet.units(gap));
}

// Everything below each other.
double draw_narrow(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state, const World& world) {
  Column column(sheet, rect);
  column.take(draw_weeks_head(sheet, column.rest(), state, world), 16);
  if (state.about) {
    column.take(draw_about_programme(sheet, column.rest(), state, world), 0);
    return column.used();
  }
  column.take(draw_strip(sheet, column.rest(), state), 20);
  column.take(state.picking ? draw_shelf(sheet, column.rest(), state, world)
                            : draw_phase(sheet, column.rest(), state, world),
              0);
  return column.used();
}

}  // namespace

bool has_problems_at(const WeeksScreen& state, const std::string& pointer) {
  return std::any_of(state.problems.begin(), state.problems.end(),
                     [&](const Problem& problem) { return is_within(problem.place.pointer, pointer); });
}

double draw_problems_at(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state, const World& world,
                        const std::string& pointer, const std::vector<std::string>& without) {
  Column column(sheet, rect);
  for (const Problem& problem : state.problems) {
    const std::string& at = problem.place.pointer;
    const auto told_there = [&](const std::string& part) { return is_within(at, part); };
    if (!is_within(at, pointer) || std::any_of(without.begin(), without.end(), told_there)) continue;
    // Not while it is being written: half a time is none.
    if (problem.rule == "time-of-day" && (sheet.has_focus("walk-at") || sheet.has_focus("routine-at")))
      continue;
    column.take(message_bar(sheet, column.rest(), {own_words(problem, world), Tone::attention, {}}), 6);
  }
  return column.used();
}

std::string title_on(const World& world, const std::string& routine) {
  const RoutineCard* card = card_named(world, routine);
  return card == nullptr ? routine : card->title;
}

double draw_weeks_field(WeeksBuilder& sheet, const Rect& column, const WeeksScreen& state,
                        const std::string& field, const std::string& label, const std::string& placeholder) {
  return text_field(sheet, column, {.label = label, .placeholder = placeholder, .key = field}, state.fields);
}

double draw_weeks_choice(WeeksBuilder& sheet, const Rect& column, const WeeksScreen& state,
                         const std::string& what, const std::string& label) {
  return draw_editor_choices(sheet, column, choices_of(state.history.now(), state.at, what), what, label,
                             {.several = what == "days" || what == "walk_days"});
}

double draw_weeks_numbers(WeeksBuilder& sheet, const Rect& column, const WeeksScreen& state,
                          std::initializer_list<const char*> names) {
  std::vector<EditorNumber> list;
  for (const EditorNumber& number : numbers_of(state.history.now(), state.at)) {
    if (std::find(names.begin(), names.end(), number.name) != names.end()) list.push_back(number);
  }
  return number_rows(sheet, column, list, state.fields);
}

double draw_weeks_head(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state, const World& world) {
  const Programme& programme = state.history.now();
  std::string title = programme.title.in(programme.language);
  if (!programme.meant_for.empty())
    title += " · " + fill(tr("for {client}"), {{"client", programme.meant_for}});
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), title), 2);
  column.take(write_down(sheet, column.rest(), facts_of(state),
                         {sheet.style(Type::body, Weight::regular, true), sheet.colours().quiet_ink}),
              10);
  column.take(button_row(sheet, column.rest(), head_buttons(sheet, state)), 8);
  if (state.asks_discard) column.take(draw_discard(sheet, column.rest(), state), 8);
  if (!state.trouble.empty()) column.take(draw_trouble(sheet, column.rest(), state), 8);
  if (!state.left_with.empty()) column.take(draw_left_with(sheet, column.rest(), state), 8);
  column.take(draw_problems_at(sheet, column.rest(), state, world, "", {"/phases"}), 0);
  return column.used();
}

PageHead head(const WeeksScreen& state) {
  return {true, step_back(state) ? tr("Back to the weeks") : tr("Back to the therapists' page")};
}

View<WeeksIntent> view(const WeeksScreen& state, const World& world, const ViewContext& context) {
  auto sheet = builder_for<WeeksIntent>(context);
  Rect rest = context.page;
  const auto head = [&](WeeksBuilder& s, const Rect& r) { return draw_weeks_head(s, r, state, world); };
  const auto strip = [&](WeeksBuilder& s, const Rect& r) { return draw_strip(s, r, state); };
  const auto shelf = [&](WeeksBuilder& s, const Rect& r) { return draw_shelf(s, r, state, world); };
  const auto about = [&](WeeksBuilder& s, const Rect& r) { return draw_about_programme(s, r, state, world); };
  const double strip_height = height_of(sheet, rest.width, strip);
  const double above = height_of(sheet, rest.width, head) + (state.about ? 0 : strip_height);
  const bool roomy = rest.width >= sheet.units(880) && rest.height >= sheet.units(460);
  if (roomy && above <= rest.height * 0.6) {
    draw_fixed(sheet, rest, 12, head);
    if (state.about) {
      scrolling(sheet, rest, state.scrolls.of("page"), "page", about);
    } else {
      draw_fixed(sheet, rest, 8, strip);
      draw_wide(sheet, rest, state, world);
    }
  } else if (state.picking && strip_height <= rest.height / 2) {
    draw_fixed(sheet, rest, 4, strip);
    scrolling(sheet, rest, state.scrolls.of("shelf"), "shelf", shelf);
  } else {
    scrolling(sheet, rest, state.scrolls.of("page"), "page",
              [&](WeeksBuilder& s, const Rect& r) { return draw_narrow(s, r, state, world); });
  }
  return sheet.finish();
}

}  // namespace limber
