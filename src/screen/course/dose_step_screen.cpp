#include "screen/course/dose_step_screen.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/exercise_labels.hpp"
#include "screen/ui/exercise_links.hpp"
#include "screen/ui/session_figure.hpp"

namespace limber {
namespace {

using StepBuilder = ViewBuilder<DoseStepIntent>;

// The exercise that is shown: the one that would be done.
std::shared_ptr<const Exercise> shown(const DoseStepScreen& state, const World& world) {
  const std::string& instead = state.offer.to.instead;
  return exercise_of(world.library, instead.empty() ? state.offer.exercise : instead);
}

double draw_words(StepBuilder& sheet, const Rect& rect, const StepWords& words, bool large) {
  const Theme& t = sheet.colours();
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), words.title, large ? Type::title : Type::heading),
              large ? 10 : 4);
  column.take(write_down(sheet, column.rest(), words.reason, {sheet.style(Type::body), t.quiet_ink}),
              large ? 20 : 8);
  column.take(
      write_down(sheet, column.rest(), words.what, {sheet.style(Type::strong, Weight::semibold), t.ink}), 4);
  const TextStyle change{sheet.style(large ? Type::title : Type::heading).size, Weight::semibold};
  column.take(write_down(sheet, column.rest(), words.change, {change, t.action_text}), large ? 28 : 12);
  sheet.area(Role::text, {rect.x, rect.y, rect.width, column.used()}, words.what + ": " + words.change);
  ButtonSpec yes =
      make_button(sheet, words.yes, "step-yes", AnswerStep{true}, ButtonKind::primary, Icon::check);
  ButtonSpec later = make_button(sheet, words.not_yet, "step-not-yet", AnswerStep{false}, ButtonKind::quiet);
  yes.type = later.type = large ? Type::heading : Type::body;
  column.take(button_row(sheet, column.rest(), {yes, later}), 0);
  return column.used();
}

// The one that would change.
std::string number_now(const DoseOffer& offer) {
  const Level& now = offer.from;
  const bool longer = offer.to.hold_s != now.hold_s;
  const bool further = offer.to.minutes != now.minutes;
  return std::to_string(longer ? now.hold_s : further ? now.minutes : now.reps);
}

}  // namespace

StepWords words_of(const DoseStepScreen& state, const Library& library) {
  const Routine& routine = *state.routine;
  const DoseOffer& offer = state.offer;
  StepWords words;
  words.yes = tr("Yes, please");
  words.not_yet = tr("Not yet");
  if (offer.exercise.empty()) {
    words.title = tr("Back to what was planned?");
    words.reason = tr("You did less, and the morning after was calm.");
    words.what = routine.title.in(routine.language);
    words.change =
        offer.less == 0 ? tr("All of it again, as it was planned") : tr("A little more of it again");
    return words;
  }
  const Exercise* exercise = library.find(offer.exercise);
  words.title = tr("One small step more?");
  words.reason =
      tr("Three times in a row the morning after was calm. Only this would change, and you decide.");
  words.what = exercise == nullptr ? offer.exercise : exercise->name.in(routine.language);
  const std::string to = level_words(offer.to, offer.from, library, routine.language);
  words.change = offer.to.instead != offer.from.instead
                     ? fill(tr("A step further: {name}"), {{"name", to}})
                     : fill(tr("{more} instead of {now}"), {{"more", to}, {"now", number_now(offer)}});
  return words;
}

PageHead head(const DoseStepScreen&) {
  return {true, trc("dose step", "Back")};
}

std::vector<Action<DoseStepIntent>> actions(const DoseStepScreen&) {
  return {{{"y"}, AnswerStep{true}, tr("Yes, please")}, {{"n"}, AnswerStep{false}, tr("Not yet")}};
}

Update<DoseStepScreen, DoseStepEffect> update(DoseStepScreen state, const DoseStepIntent& intent,
                                              const World&) {
  DoseStepEffect effect = std::visit([](const auto& one) { return DoseStepEffect{one}; }, intent);
  return {std::move(state), {std::move(effect)}};
}

// The question in the middle, with the exercise as it would be done beside it; where letters are large it
// scrolls.
View<DoseStepIntent> view(const DoseStepScreen& state, const World& world, const ViewContext& context) {
  if (!state.routine) return builder_for<DoseStepIntent>(context).finish();
  const StepWords words = words_of(state, *world.library);
  const auto exercise = shown(state, world);
  const double page_height = context.page.height;
  return paged<DoseStepIntent>(context, state.scrolls, [&](StepBuilder& sheet, const Rect& rect) {
    const bool large = page_height > sheet.units(430);
    const double width = std::min(rect.width, sheet.units(980));
    const double pad = sheet.units(large ? 32 : 16);
    const bool beside = exercise && exercise->figure && width > sheet.units(620);
    const double figure = beside ? width * 0.42 : 0;
    const auto draw = [&](StepBuilder& s, const Rect& r) { return draw_words(s, r, words, large); };
    const double height = std::max(height_of(sheet, width - figure - 2 * pad, draw), figure * 0.6) + 2 * pad;
    const double above = std::max(0.0, (page_height - height) / 3);
    const Rect box = snapped({rect.x + (rect.width - width) / 2, rect.y + above, width, height});
    card(sheet, box);
    Rect inner = padded(box, pad, pad);
    if (beside) {
      const Rect place = cut_right(inner, figure - pad);
      tinted(sheet, place, sheet.colours().paper);
      draw_still(sheet, padded(place, sheet.units(12), sheet.units(12)), *exercise->figure);
      const std::string& language = state.routine->language;
      sheet.area(Role::figure, place, exercise->name.in(language),
                 pose_words(*exercise, language, BodySide::none));
      cut_right(inner, pad);
    }
    draw(sheet, inner);
    sheet.announce(words.title);
    return box.bottom() - rect.y;
  });
}

}  // namespace limber
