#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/controls.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "journal/body_map.hpp"
#include "labels/check_in_labels.hpp"
#include "screen/check_in/check_in.hpp"
#include "screen/check_in/check_in_parts.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/score_rows.hpp"

namespace limber {
namespace {

bool leads_on(const CheckInScreen& state) {
  return state.phase == Phase::before && !state.alone;
}

std::string go_on_words(const CheckInScreen& state) {
  if (state.saving) return tr("Saving …");
  if (state.failure) return tr("Try again");
  return leads_on(state) ? tr("Begin") : tr("Done");
}

// What was said on the page of more.
std::string more_said(const CheckInScreen& state) {
  std::vector<std::string> parts;
  for (const AreaRating& area : state.given.areas) parts.push_back(body_region_words(area.region));
  if (state.given.stiffness_minutes)
    parts.push_back(fill(tr("{minutes} min"), {{"minutes", std::to_string(*state.given.stiffness_minutes)}}));
  for (const Question question : more_questions(state)) {
    const QuestionFacts& facts = facts_of(question);
    if (state.given.*facts.score) parts.push_back(facts.label());
  }
  if (!state.fields.text(note_field).empty()) parts.push_back(tr("a note"));
  return parts.empty() ? "" : fill(tr("More said: {what}"), {{"what", join(parts, ", ")}});
}

// At the foot of what is left, above the buttons.
void draw_more_said(CheckInBuilder& sheet, Rect& page, const CheckInScreen& state) {
  const std::string said = more_said(state);
  if (said.empty()) return;
  const TextSpec words{sheet.style(Type::body), sheet.colours().action_text, Align::end};
  cut_bottom(page, sheet.units(8));
  write_down(sheet, cut_bottom(page, text_height(sheet, said, words.style, page.width)), said, words);
  cut_bottom(page, sheet.units(8));
}

// What cannot be pressed, at the foot of what is left: why nothing was kept, else the keys; what was said
// besides.
void draw_below(CheckInBuilder& sheet, Rect& page, const CheckInScreen& state) {
  if (state.failure) {
    message_bar(sheet, cut_bottom(page, sheet.units(72)), {state.failure->message, Tone::attention, {}});
  } else if (page.height > sheet.units(420)) {
    key_hints(sheet, cut_bottom(page, sheet.units(32)),
              {{tr("0 – 9"), tr("rate")},
               {"X", tr("ten")},
               {tr("Enter"), tr("go on")},
               {"M", tr("say more")},
               {"S", tr("skip")},
               {"F1", tr("all keys")}});
  }
  draw_more_said(sheet, page, state);
}

void draw_questions(CheckInBuilder& sheet, Rect page, const CheckInScreen& state) {
  if (!state.record.title.empty()) {
    const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
    cut_top(page, write_down(sheet, page, state.record.title, quiet));
  }
  cut_top(page, heading(sheet, page,
                        state.alone ? tr("How is it today?") : check_in_title(state.phase, state.opened),
                        Type::title) +
                    sheet.units(16));
  ButtonSpec go_on = make_button(sheet, go_on_words(state), "continue", Continue{}, ButtonKind::primary,
                                 leads_on(state) ? Icon::play : Icon::check);
  go_on.enabled = !state.saving;
  const ButtonSpec more =
      make_button(sheet, tr("Say more"), "more", ShowMore{}, ButtonKind::quiet, Icon::plus);
  const ButtonSpec signs =
      make_button(sheet, tr("Warning signs"), "to-signs", ShowWarningSigns{}, ButtonKind::bare, Icon::stop);
  const ButtonSpec skip = make_button(sheet, tr("Skip these"), "skip", SkipCheckIn{}, ButtonKind::bare);
  std::vector<ButtonSpec> row{signs, skip, more, go_on};
  // Start may have been pressed by mistake.
  if (leads_on(state))
    row.insert(row.begin() + 1,
               make_button(sheet, trc("check-in", "Not today"), "not-today", GoBack{}, ButtonKind::bare));
  if (state.alone) row.erase(row.begin());  // they stand in the head of the page
  const double rows = height_of(sheet, page.width, [&](CheckInBuilder& trial, const Rect& column) {
    return button_row(trial, column, row, Align::end);
  });
  const Rect buttons = cut_bottom(page, std::max({sheet.viewport().touch(), sheet.units(64), rows}));
  cut_bottom(page, sheet.units(12));
  // Read after the questions, whose room it takes.
  CheckInBuilder trial(sheet.colours(), sheet.viewport(), sheet.measure());
  Rect below = page;
  draw_below(trial, page, state);
  std::vector<ScoreQuestion> questions;
  for (const Question question : state.questions) questions.push_back(asked(state, question));
  draw_score_rows(sheet, page, questions,
                  [&](RatingIntent given) { return sheet.add_intent(std::move(given)); });
  draw_below(sheet, below, state);
  button_row(sheet, buttons, row, Align::end);
}

// What may be done now, by what the rules offer. The person decides.
std::vector<ButtonSpec> choices_of(CheckInBuilder& sheet, const CheckInScreen& state) {
  std::vector<ButtonSpec> choices;
  const bool before = state.phase == Phase::before;
  const Offer offer = state.verdict->offer;
  if (before && offer == Offer::gentle_variant) {
    choices.push_back(make_button(sheet, tr("A gentler version"), "gently", StartGently{},
                                  ButtonKind::primary, Icon::play));
  }
  if (!state.gentler_routine.empty() && (before || state.verdict->light == Light::red)) {
    choices.push_back(make_button(sheet, tr("Breathing instead"), "instead",
                                  StartRoutine{state.gentler_routine},
                                  offer == Offer::breathing_only ? ButtonKind::primary : ButtonKind::quiet));
  }
  if (before && offer == Offer::gentle_variant) {
    choices.push_back(make_button(sheet, tr("As it is"), "continue", Continue{}, ButtonKind::quiet));
  }
  if (before && offer == Offer::breathing_only)
    choices.push_back(make_button(sheet, tr("My plan for a flare"), "flare-plan",
                                  GoTo{ScreenName::flare_plan}, ButtonKind::quiet));
  choices.push_back(before
                        ? make_button(sheet, tr("Not today"), "not-today", GoBack{}, ButtonKind::quiet)
                        : make_button(sheet, tr("All right"), "continue", Continue{}, ButtonKind::primary));
  return choices;
}

// The same pieces, once to see how tall they become and once on their card.
double draw_advice_in(CheckInBuilder& sheet, Rect column, const CheckInScreen& state) {
  const double top = column.y;
  const bool red = state.verdict->light == Light::red;
  cut_top(column, heading(sheet, column, red ? tr("Take care today") : tr("Go easy today"), Type::title) +
                      sheet.units(16));
  const double height =
      write_down(sheet, column, state.verdict->words, {sheet.style(Type::heading), sheet.colours().ink});
  sheet.area(Role::text, cut_top(column, height), state.verdict->words, "", "advice");
  cut_top(column, sheet.units(24));
  const double buttons = button_row(sheet, column, choices_of(sheet, state));
  return column.y + buttons - top;
}

void draw_advice(CheckInBuilder& sheet, const Rect& page, const CheckInScreen& state) {
  const double pad = sheet.units(32);
  const double width = std::min(page.width, sheet.units(900));
  CheckInBuilder trial(sheet.colours(), sheet.viewport(), sheet.measure());
  const double height = draw_advice_in(trial, {0, 0, width - 2 * pad, page.height}, state) + 2 * pad;
  const Rect box = centred(page, {width, std::min(page.height, height)});
  card(sheet, box);
  draw_advice_in(sheet, padded(box, pad, pad), state);
  sheet.announce(state.verdict->words, state.verdict->light == Light::red);
}

}  // namespace

PageHead head(const CheckInScreen& state) {
  if (state.more) return {true, tr("Back to the questions")};
  if (state.alone) return {true, trc("check-in", "Back")};
  return {state.remarking, trc("check-in", "Not today")};
}

View<CheckInIntent> view(const CheckInScreen& state, const World& world, const ViewContext& context) {
  if (state.more) return more_view(state, world, context);
  if (state.remarking) return remarks_view(state, world, context);
  auto sheet = builder_for<CheckInIntent>(context);
  const double margin = std::max(sheet.units(24), (sheet.whole().width - sheet.units(1120)) / 2);
  const Rect whole = state.alone ? context.page : sheet.whole();
  Rect page = padded({0, whole.y, sheet.whole().width, whole.height}, margin, sheet.units(24));
  if (state.verdict) {
    draw_advice(sheet, page, state);
  } else {
    draw_questions(sheet, page, state);
  }
  return sheet.finish();
}

}  // namespace limber
