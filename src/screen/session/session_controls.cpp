#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/controls.hpp"
#include "frame/panels.hpp"
#include "frame/progress.hpp"
#include "frame/words.hpp"
#include "screen/session/session_parts.hpp"

namespace limber {
namespace {

// Words where they fit, signs alone where they don't.
void draw_buttons(SessionBuilder& sheet, const Rect& strip, std::vector<ButtonSpec> specs) {
  const double gap = sheet.units(8);
  const auto width_of_all = [&] {
    double width = -gap;
    for (const ButtonSpec& spec : specs)
      width += std::max(sheet.viewport().touch(), button_size(sheet, spec).width) + gap;
    return width;
  };
  for (ButtonSpec& spec : specs) {
    if (width_of_all() <= strip.width) break;
    spec.icon_only = spec.icon != Icon::none;
  }
  Rect rest = strip;
  for (const ButtonSpec& spec : specs) {
    button(sheet, cut_left(rest, std::max(sheet.viewport().touch(), button_size(sheet, spec).width)), spec);
    cut_left(rest, gap);
  }
}

// A question over the lower part of the screen, as tall as it needs: the figure stays in sight where there is
// room.
void draw_question(SessionBuilder& sheet, const std::string& question, std::vector<ButtonSpec> choices) {
  // Pressed by a hand that reaches up from the mat.
  for (ButtonSpec& choice : choices) choice.type = Type::heading;
  const Parts parts = arranged(sheet);
  const double margin = sheet.units(24);
  const Rect page{parts.bar.x, parts.figure.y, parts.bar.width, parts.bar.bottom() - parts.figure.y};
  const double width = page.width - 2 * margin;
  const TextStyle style =
      fitted(sheet, question, {words_em(sheet), Weight::semibold}, {width, page.height * 0.35});
  const double words = text_height(sheet, question, style, width);
  SessionBuilder trial(sheet.colours(), sheet.viewport(), sheet.measure());
  const double buttons = button_row(trial, {0, 0, width, page.height}, choices);
  const double height = std::min(page.height, words + buttons + 2 * margin + sheet.units(24));
  const Rect box{page.x, page.bottom() - height, page.width, height};
  card(sheet, box);
  Rect inner = padded(box, margin, margin);
  const Rect title = cut_top(inner, words);
  write(sheet, title, question, {style, sheet.colours().ink});
  sheet.area(Role::heading, title, question);
  cut_top(inner, sheet.units(24));
  button_row(sheet, inner, choices);
}

}  // namespace

std::vector<Action<SessionIntent>> actions(const SessionScreen& state) {
  const bool paused = state.playhead && state.playhead->paused();
  std::vector<Action<SessionIntent>> list{
      {{"space", "p"},
       TogglePause{},
       paused ? tr("Go on") : tr("Pause"),
       "pause",
       paused ? Icon::play : Icon::pause},
      {{"left", "b"}, PreviousStep{}, trc("session", "Back"), "back", Icon::previous},
      {{"right", "n"}, NextStep{}, trc("session", "Next"), "next", Icon::next},
      {{"r"}, RepeatRep{}, tr("Again"), "repeat", Icon::repeat},
      {{"+", "="}, TenSecondsMore{}, tr("Ten seconds more"), "more", Icon::plus},
      {{"s"}, TooSore{}, tr("Too sore"), "sore", Icon::warning},
      {{}, EndSession{}, tr("End"), "end", Icon::cross},
      {{"f5"}, ShowWarningSigns{}, tr("Warning signs"), "to-signs", Icon::stop},
      {{"y"}, StillComfortable{}}};
  // How much it hurts, at a comfort check.
  for (int score = 0; score < 10; ++score) list.push_back({{digit_keys[score]}, RatePain{score}});
  return list;
}

void draw_controls(SessionBuilder& sheet, const Rect& strip, const SessionScreen& state) {
  std::vector<ButtonSpec> buttons;
  for (const Action<SessionIntent>& action : actions(state)) {
    if (action.label.empty()) continue;
    const bool main = action.area == "pause";
    buttons.push_back(make_button(sheet, action, main ? ButtonKind::primary : ButtonKind::quiet));
  }
  draw_buttons(sheet, strip, std::move(buttons));
}

void draw_relief(SessionBuilder& sheet, const SessionScreen& state) {
  std::vector<ButtonSpec> choices;
  const auto offer = [&](std::string label, std::string key, Relief relief, SkipReason reason) {
    choices.push_back(make_button(sheet, std::move(label), std::move(key), ChooseRelief{relief, reason},
                                  ButtonKind::quiet, Icon::none));
  };
  const Moment moment = state.playhead->moment();
  const bool in_exercise = moment.step != nullptr && moment.step->exercise != nullptr;
  if (state.material.library && state.playhead->has_easier(*state.material.library)) {
    offer(tr("Something easier"), "relief-easier", Relief::easier, SkipReason::pain);
  }
  if (in_exercise) {
    offer(tr("Shorter"), "relief-shorter", Relief::shorter, SkipReason::pain);
    offer(tr("Skip it: it hurts"), "relief-skip-pain", Relief::skip, SkipReason::pain);
    offer(tr("Skip it: no time"), "relief-skip-time", Relief::skip, SkipReason::time);
    offer(tr("Skip it: not clear"), "relief-skip-unclear", Relief::skip, SkipReason::unclear);
  }
  choices.push_back(
      make_button(sheet, tr("It is sharp, electric or numb"), "relief-warning", WarningSensation{}));
  offer(tr("End with breathing"), "relief-breathing", Relief::end_with_breathing, SkipReason::pain);
  choices.push_back(
      make_button(sheet, tr("Go on as it was"), "relief-none", TooSore{}, ButtonKind::primary, Icon::play));
  draw_question(sheet, tr("What would help now?"), choices);
}

void draw_verdict(SessionBuilder& sheet, const SessionScreen& state) {
  const Verdict& verdict = *state.verdict;
  const bool red = verdict.light == Light::red;
  std::vector<ButtonSpec> choices;
  const auto offer = [&](std::string label, std::string key, SessionIntent intent, bool first) {
    choices.push_back(make_button(sheet, std::move(label), std::move(key), std::move(intent),
                                  first ? ButtonKind::primary : ButtonKind::quiet));
  };
  if (verdict.offer == Offer::skip_exercise) {
    offer(tr("Skip this exercise"), "verdict-skip", ChooseRelief{Relief::skip, SkipReason::pain}, true);
    offer(tr("Warning signs"), "to-signs", ShowWarningSigns{}, false);
  }
  if (!red) offer(tr("Go on gently"), "verdict-on", StillComfortable{}, true);
  offer(tr("End with breathing"), "verdict-breathing",
        ChooseRelief{Relief::end_with_breathing, SkipReason::pain},
        red && verdict.offer != Offer::skip_exercise);
  offer(tr("End now"), "verdict-end", EndSession{}, false);
  draw_question(sheet, verdict.words, choices);
  sheet.announce(verdict.words);
}

void draw_check(SessionBuilder& sheet) {
  draw_question(
      sheet, tr("How is this for you? A key from 0 to 9 says how much it hurts."),
      {make_button(sheet, tr("Comfortable: go on"), "check-fine", StillComfortable{}, ButtonKind::primary,
                   Icon::play),
       make_button(sheet, tr("Too sore"), "check-sore", TooSore{}, ButtonKind::quiet, Icon::warning)});
}

void draw_links(SessionBuilder& sheet, const SessionScreen& state, const World& world) {
  const Moment moment = state.playhead->moment();
  if (moment.step == nullptr || !moment.step->exercise) return;
  constexpr std::size_t most = 2;
  std::vector<ButtonSpec> links;
  for (const LearnLink& link : links_for(world.learn, what_it_has(*moment.step->exercise), most)) {
    ButtonSpec spec = make_button(sheet, link_words(link), "learn-" + link.id, ReadCard{link.id},
                                  ButtonKind::quiet, Icon::info);
    spec.type = Type::body;
    links.push_back(std::move(spec));
  }
  if (links.empty()) return;
  // Below each other in the corner: a figure is widest where it lies, in the middle, and narrow where it
  // stands.
  const Rect figure = arranged(sheet).figure;
  const double gap = sheet.units(8);
  const double height = button_size(sheet, links.front()).height;
  if (2 * height + gap > figure.height * 0.3) links.resize(1);
  Rect rest = figure;
  for (auto link = links.rbegin(); link != links.rend(); ++link) {
    const double width = std::min(button_size(sheet, *link).width, figure.width);
    const Rect row = cut_bottom(rest, height);
    button(sheet, snapped({row.x, row.y, width, height}), *link);
    cut_bottom(rest, gap);
  }
}

View<SessionIntent> preparing(const SessionScreen& state, const ViewContext& context) {
  auto sheet = builder_for<SessionIntent>(context);
  Rect rest = centred(sheet.whole(), {sheet.whole().width * 0.7, sheet.units(280)});
  const std::string words = tr("The voice is getting ready …");
  RingSpec ring;
  ring.centre = cut_top(rest, sheet.units(160)).centre();
  ring.radius = sheet.units(64);
  ring.share = state.voice_share;
  ring.kind = Stretch::talk;
  ring.number = fill(tr("{percent} %"), {{"percent", std::to_string(std::lround(state.voice_share * 100))}});
  progress_ring(sheet, ring);
  write(sheet, cut_top(rest, sheet.units(48)), words,
        {sheet.style(Type::heading), sheet.colours().ink, Align::middle, Align::middle});
  sheet.area(Role::progress, rest, words, ring.number);
  cut_top(rest, sheet.units(8));
  button_row(sheet, rest,
             {make_button(sheet, tr("Not now"), "cancel", GoBack{}, ButtonKind::quiet, Icon::none)},
             Align::middle);
  sheet.announce(words);
  return sheet.finish();
}

}  // namespace limber
