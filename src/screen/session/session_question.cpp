// What is asked in a session, and what may be answered: one table for the panel, its keys and the terminal.
#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/controls.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "journal/questions.hpp"
#include "screen/session/session_parts.hpp"

namespace limber {
namespace {

using Choice = Action<SessionIntent>;

Choice choice(const char* key, std::string label, std::string area, SessionIntent intent,
              Icon icon = Icon::none) {
  return {{key}, std::move(intent), std::move(label), std::move(area), icon};
}

Choice relief(const char* key, std::string label, std::string area, Relief relief,
              SkipReason reason = SkipReason::pain) {
  return choice(key, std::move(label), std::move(area), ChooseRelief{relief, reason});
}

bool has_easier(const SessionScreen& state) {
  return state.material.library && state.playhead->has_easier(*state.material.library, state.material.may);
}

// For the exercise that comes next.
std::vector<Choice> ease_the_next(const SessionScreen& state) {
  std::vector<Choice> choices;
  if (state.playhead->sore_exercise() == nullptr) return choices;
  if (has_easier(state))
    choices.push_back(relief("e", tr("Next: something easier"), "relief-easier", Relief::easier));
  choices.push_back(relief("h", tr("Next: shorter"), "relief-shorter", Relief::shorter));
  choices.push_back(relief("k", tr("Skip the next one: it would hurt"), "relief-skip-pain", Relief::skip));
  choices.push_back(
      relief("t", tr("Skip the next one: no time"), "relief-skip-time", Relief::skip, SkipReason::time));
  return choices;
}

std::vector<Choice> ease_this(const SessionScreen& state) {
  std::vector<Choice> choices;
  if (state.playhead->sore_exercise() == nullptr) return choices;
  if (has_easier(state))
    choices.push_back(relief("e", tr("Something easier"), "relief-easier", Relief::easier));
  choices.push_back(relief("h", tr("Shorter"), "relief-shorter", Relief::shorter));
  choices.push_back(relief("k", tr("Skip it: it hurts"), "relief-skip-pain", Relief::skip));
  choices.push_back(relief("t", tr("Skip it: no time"), "relief-skip-time", Relief::skip, SkipReason::time));
  choices.push_back(
      relief("u", tr("Skip it: not clear"), "relief-skip-unclear", Relief::skip, SkipReason::unclear));
  return choices;
}

SessionQuestion what_would_help(const SessionScreen& state) {
  SessionQuestion asked;
  asked.words = tr("What would help now?");
  asked.choices = state.playhead->in_check() ? ease_the_next(state) : ease_this(state);
  asked.choices.push_back(
      relief("b", tr("End with breathing"), "relief-breathing", Relief::end_with_breathing));
  asked.apart = {
      choice("z", tr("It is sharp, electric or numb"), "relief-warning", WarningSensation{Sensation::sharp}),
      choice("d", tr("It goes further down my leg or arm"), "relief-spreading",
             WarningSensation{Sensation::spreading}),
      Choice{{"s", "y", "space", "pad-x"}, TooSore{}, tr("Go on as before"), "relief-none"}};
  return asked;
}

SessionQuestion what_the_rules_say(const SessionScreen& state) {
  const Verdict& verdict = *state.verdict;
  SessionQuestion asked;
  asked.words = verdict.words;
  const SkipReason reason = state.felt == Sensation::spreading ? SkipReason::spreading : SkipReason::pain;
  const Choice breathing =
      relief("b", tr("End with breathing"), "verdict-breathing", Relief::end_with_breathing);
  const Choice end = choice("q", tr("End now"), "verdict-end", EndSession{});
  // A number may be hit by mistake.
  const bool by_number = state.felt == Sensation::none && state.playhead->waiting_for_check();
  if (verdict.offer == Offer::skip_exercise) {
    asked.choices = {relief("k", tr("Leave this exercise"), "verdict-skip", Relief::leave, reason)};
    asked.apart = {choice("w", tr("Warning signs"), "to-signs", Request{ShowWarningSigns{}}), breathing, end};
    return asked;
  }
  if (verdict.light != Light::red)
    asked.choices.push_back(choice("g", tr("Go on gently"), "verdict-on", EaseTheRest{}));
  asked.choices.push_back(breathing);
  asked.apart = {end};
  if (by_number) asked.apart.push_back(choice("c", tr("Change the number"), "verdict-again", AnswerAgain{}));
  return asked;
}

SessionQuestion whether_to_end() {
  SessionQuestion asked;
  asked.words = tr("End here?");
  asked.choices = {Choice{{"g", "space", "p"}, AskToEnd{}, tr("Go on"), "end-not", Icon::play}};
  asked.apart = {choice("q", tr("End"), "end-now", EndSession{}, Icon::cross)};
  return asked;
}

SessionQuestion how_it_is(const SessionScreen& state) {
  SessionQuestion asked;
  asked.words = tr("How much does it hurt now?");
  asked.scored = true;
  // The space bar is the one key that a hand finds from the mat.
  const Choice fine{{"y", "space"}, StillComfortable{}, tr("Comfortable: go on"), "check-fine", Icon::play};
  asked.choices = {fine, Choice{{"s", "pad-x"}, TooSore{}, tr("Too sore"), "check-sore", Icon::warning}};
  asked.apart = ease_the_next(state);
  if (const Exercise* next = state.playhead->sore_exercise()) {
    asked.next = next->name.in(state.playhead->timeline().language);
    asked.next_exercise = next;
  }
  return asked;
}

std::vector<ButtonSpec> buttons(SessionBuilder& sheet, const std::vector<Choice>& choices,
                                bool first_stands_out, Type type) {
  std::vector<ButtonSpec> specs;
  for (const Choice& one : choices) {
    const bool main = first_stands_out && specs.empty();
    specs.push_back(make_button(sheet, one, main ? ButtonKind::primary : ButtonKind::quiet));
    specs.back().type = type;
  }
  return specs;
}

ScoreSpec tiles(SessionBuilder& sheet, const std::string& words, double height) {
  const QuestionFacts& pain = facts_of(Question::pain);
  ScoreSpec spec;
  spec.question = words;
  spec.key = "check";
  spec.low_words = pain.low();
  spec.high_words = pain.high();
  spec.key_height = height;
  for (int score = 0; score <= 10; ++score)
    spec.intents[static_cast<std::size_t>(score)] = sheet.add_intent(RatePain{score});
  return spec;
}

// How large it may be drawn.
struct Measures {
  Type type;
  double tile;
  double margin;
  double picture;  // of what comes next; 0: none
};

double draw_title(SessionBuilder& sheet, const Rect& rect, const std::string& words, double most) {
  const TextStyle style = fitted(sheet, words, {words_em(sheet), Weight::semibold}, {rect.width, most});
  const Rect title{rect.x, rect.y, rect.width, text_height(sheet, words, style, rect.width)};
  write(sheet, title, words, {style, sheet.colours().ink});
  sheet.area(Role::heading, title, words);
  return title.height;
}

double draw_content(SessionBuilder& sheet, const Rect& rect, const SessionQuestion& asked,
                    const Measures& size, double page) {
  Column column(sheet, rect);
  column.take(asked.scored ? score_row(sheet, rect, tiles(sheet, asked.words, size.tile))
                           : draw_title(sheet, rect, asked.words, page * 0.3),
              size.margin);
  column.take(button_row(sheet, column.rest(), buttons(sheet, asked.choices, true, size.type)), size.margin);
  if (!asked.next.empty() && size.picture > 0) {
    const double height = sheet.units(size.picture);
    draw_coming(sheet, {rect.x, column.rest().y, rect.width, height}, asked.next, asked.next_exercise);
    column.take(height, 8);
  }
  if (!asked.apart.empty())
    column.take(button_row(sheet, column.rest(), buttons(sheet, asked.apart, false, size.type)), 0);
  return column.used();
}

}  // namespace

std::optional<SessionQuestion> question(const SessionScreen& state) {
  if (!state.playhead || state.playhead->ended()) return std::nullopt;
  if (state.ending) return whether_to_end();
  if (state.verdict) return what_the_rules_say(state);
  if (state.choosing_relief) return what_would_help(state);
  if (state.playhead->waiting_for_check()) return how_it_is(state);
  return std::nullopt;
}

// Over the lower part of the screen, as tall as it needs and as large as it may be, for a hand that reaches
// up from the mat: the figure stays in sight where there is room.
void draw_question(SessionBuilder& sheet, const SessionQuestion& asked) {
  const Parts parts = arranged(sheet, "");
  const Rect page{parts.bar.x, parts.figure.y, parts.bar.width, parts.bar.bottom() - parts.figure.y};
  const double touch = sheet.viewport().touch();
  double margin = 0;
  double height = 0;
  Measures chosen{};
  for (const Measures& size : {Measures{Type::heading, 1.5 * touch, 24, 72},
                               Measures{Type::strong, touch, 12, 48}, Measures{Type::body, touch, 6, 0}}) {
    chosen = size;
    margin = sheet.units(size.margin);
    height = height_of(sheet, page.width - 2 * margin,
                       [&](SessionBuilder& trial, const Rect& rect) {
                         return draw_content(trial, rect, asked, size, page.height);
                       }) +
             2 * margin;
    if (height <= page.height) break;
  }
  height = std::min(height, page.height);
  const Rect box{page.x, page.bottom() - height, page.width, height};
  card(sheet, box);
  draw_content(sheet, padded(box, margin, margin), asked, chosen, page.height);
}

}  // namespace limber
