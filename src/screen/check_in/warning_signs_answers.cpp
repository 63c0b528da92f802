#include "base/message.hpp"
#include "labels/sign_labels.hpp"
#include "screen/check_in/warning_signs_parts.hpp"

namespace limber {
namespace {

std::string title_of(Urgency urgency) {
  switch (urgency) {
    case Urgency::emergency:
      return tr("Get help now");
    case Urgency::urgent:
      return tr("Ask for advice today");
    case Urgency::mention:
      return tr("Mention it to your doctor");
    case Urgency::rest:
      break;
  }
  return tr("Stop and rest");
}

double draw_answer(WarningSignsBuilder& sheet, const Rect& column, const WarningSignsScreen& state,
                   const std::string& id) {
  const bool again = told_before(state, id) != nullptr;
  const auto given = state.answers.find(id);
  std::vector<Option> options;
  for (const SignAnswer answer : {SignAnswer::no, SignAnswer::known, SignAnswer::changed}) {
    Option option;
    option.label = answer_words(answer, again);
    option.key = "answer-" + id + "-" + std::to_string(static_cast<int>(answer));
    option.intent = sheet.add_intent(AnswerSign{id, answer});
    option.selected = given != state.answers.end() && given->second == answer;
    options.push_back(std::move(option));
  }
  return choice_group(sheet, column, sign_words(id), options);
}

std::string confirm_words(Urgency urgency) {
  return urgency == Urgency::mention ? tr("Go on") : tr("Yes, I have this");
}

// The advice comes first and large, the signs it is for quietly below.
double draw_what_to_do(WarningSignsBuilder& sheet, const Rect& rect, const WarningSignsScreen& state,
                       Urgency pressing) {
  const Theme& t = sheet.colours();
  Column inner(sheet, rect);
  inner.take(heading(sheet, inner.rest(), title_of(pressing), Type::title), 8);
  const std::string said = advice(pressing);
  const double height = write_down(sheet, inner.rest(), said, {sheet.style(Type::heading), t.ink});
  sheet.area(Role::text, {rect.x, inner.rest().y, rect.width, height}, said, "", "what-to-do");
  inner.take(height, 20);
  inner.take(
      draw_ways(
          sheet, inner.rest(),
          {{make_button(sheet, confirm_words(pressing), "signs-confirmed", SignsOn{}, ButtonKind::primary)},
           {make_button(sheet, tr("Change an answer"), "signs-change", BackTo{SignsStep::answers},
                        ButtonKind::quiet)}}),
      20);
  for (const std::string& id : new_signs(state))
    inner.take(write_down(sheet, inner.rest(), "– " + sign_words(id), {sheet.style(Type::body), t.ink}), 6);
  return inner.used();
}

}  // namespace

void draw_answers(WarningSignsBuilder& sheet, const Rect& page, const WarningSignsScreen& state) {
  StepPage step;
  step.question = state.standing             ? tr("You said that this is new or worse. How is it now?")
                  : state.marked.size() == 1 ? tr("How is it?")
                                             : tr("How is each one you marked?");
  step.scroller = "answers";
  step.ways.push_back(
      {make_button(sheet, tr("Go on"), "signs-on", SignsOn{}, ButtonKind::primary, Icon::next)});
  step.ways.back().button.enabled = all_answered(state);
  // Else the way back is that.
  if (state.standing)
    step.ways.push_back({make_button(sheet, tr("Add another sign"), "signs-list", BackTo{SignsStep::list},
                                     ButtonKind::quiet)});
  draw_step(sheet, page, state, step, [&](WarningSignsBuilder& s, const Rect& rect) {
    Column column(s, rect);
    for (const std::string& id : state.marked)
      column.take(
          on_card(s, column.rest(),
                  [&](WarningSignsBuilder& b, const Rect& r) { return draw_answer(b, r, state, id); }),
          16);
    return column.used();
  });
}

double draw_advice(WarningSignsBuilder& sheet, const Rect& column, const WarningSignsScreen& state) {
  const Urgency pressing = urgency(state).value_or(Urgency::rest);
  const Theme& t = sheet.colours();
  const double pad = sheet.units(24);
  const bool red = pressing >= Urgency::urgent;
  const auto words = [&](WarningSignsBuilder& s, const Rect& r) {
    return draw_what_to_do(s, r, state, pressing);
  };
  const double height = height_of(sheet, column.width - 2 * pad, words) + 2 * pad;
  const Rect box = snapped({column.x, column.y, column.width, height});
  tinted(sheet, box, red ? t.bad_soft : t.warn_soft);
  sheet.stroke(rounded_rect(box.inset(1.5), sheet.corner()), red ? t.bad : t.warn, 3);
  words(sheet, padded(box, pad, pad));
  sheet.announce(title_of(pressing) + ". " + advice(pressing));
  return box.height;
}

}  // namespace limber
