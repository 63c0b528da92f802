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

// Words where they fit, signs alone where they don't: what is pressed most, and in need, keeps its words
// longest.
void draw_row(SessionBuilder& sheet, Rect& strip, std::vector<ButtonSpec> specs) {
  const double gap = sheet.units(8);
  const auto width_of_all = [&] {
    double width = -gap;
    for (const ButtonSpec& spec : specs)
      width += std::max(sheet.viewport().touch(), button_size(sheet, spec).width) + gap;
    return width;
  };
  for (const char* key : {"more", "repeat", "back", "next", "to-signs", "end", "sore", "pause"}) {
    if (width_of_all() <= strip.width) break;
    for (ButtonSpec& spec : specs) spec.icon_only = spec.icon_only || spec.key == key;
  }
  for (const ButtonSpec& spec : specs) {
    button(sheet, cut_left(strip, std::max(sheet.viewport().touch(), button_size(sheet, spec).width)), spec);
    cut_left(strip, gap);
  }
}

// Half of them below the others where the strip has room for two rows.
void draw_buttons(SessionBuilder& sheet, Rect& strip, std::vector<ButtonSpec> specs) {
  if (controls_rows(sheet) == 1 || specs.size() == 1) return draw_row(sheet, strip, std::move(specs));
  const auto half = specs.begin() + static_cast<std::ptrdiff_t>(specs.size() / 2);
  Rect first = cut_top(strip, (strip.height - sheet.units(8)) / 2);
  cut_top(strip, sheet.units(8));
  draw_row(sheet, first, {specs.begin(), half});
  draw_row(sheet, strip, {half, specs.end()});
}

std::vector<Action<SessionIntent>> controls(const SessionScreen& state) {
  const bool paused = state.playhead && state.playhead->paused();
  return {{{"space", "p", "pad-a"},
           TogglePause{},
           paused ? tr("Go on") : tr("Pause"),
           "pause",
           paused ? Icon::play : Icon::pause},
          {{"left", "b"}, PreviousStep{}, trc("session", "Back"), "back", Icon::previous},
          {{"right", "n"}, NextStep{}, trc("session", "Next"), "next", Icon::next},
          {{"r", "pad-lb"}, RepeatRep{}, tr("Again"), "repeat", Icon::repeat},
          {{"+", "=", "pad-y"}, TenSecondsMore{}, tr("Ten seconds more"), "more", Icon::plus},
          {{"s", "pad-x"}, TooSore{}, tr("Too sore"), "sore", Icon::warning},
          {{"pad-b"}, AskToEnd{}, tr("End"), "end", Icon::cross},
          {{"f5", "pad-select"}, ShowWarningSigns{}, tr("Warning signs"), "to-signs", Icon::stop}};
}

std::vector<Action<SessionIntent>> answers(const SessionQuestion& asked) {
  std::vector<Action<SessionIntent>> list;
  for (int score = 0; asked.scored && score < 10; ++score)
    list.push_back({{digit_keys[score]}, RatePain{score}, tr("How much it hurts")});
  if (asked.scored) list.push_back({{"x"}, RatePain{10}, tr("How much it hurts: ten")});
  for (const auto* choices : {&asked.choices, &asked.apart})
    for (const Action<SessionIntent>& choice : *choices)
      list.push_back({choice.keys, choice.intent, choice.label});
  list.push_back({{"f5", "pad-select"}, ShowWarningSigns{}, tr("Warning signs")});
  return list;
}

}  // namespace

int controls_rows(const FrameBuilder& sheet) {
  constexpr double buttons = 8;
  const double room = sheet.whole().width - 2 * sheet.units(32);
  return buttons * sheet.viewport().touch() + (buttons - 1) * sheet.units(8) > room ? 2 : 1;
}

// A letter means a choice as long as that is asked for.
std::vector<Action<SessionIntent>> actions(const SessionScreen& state) {
  const auto asked = question(state);
  return asked ? answers(*asked) : controls(state);
}

void draw_controls(SessionBuilder& sheet, Rect& strip, const SessionScreen& state, Hand hand) {
  const bool all = state.controls_visible();
  std::vector<ButtonSpec> buttons;
  for (const Action<SessionIntent>& action : controls(state)) {
    if (!all && !buttons.empty()) break;
    const bool main = action.area == "pause";
    const ButtonKind kind = main ? all ? ButtonKind::primary : ButtonKind::bare : ButtonKind::quiet;
    buttons.push_back(make_button(sheet, action, kind));
    buttons.back().sign = button_sign(action.keys, hand);
  }
  draw_buttons(sheet, strip, std::move(buttons));
}

void draw_links(SessionBuilder& sheet, Rect row, const SessionScreen& state, const World& world) {
  const Moment moment = state.playhead->moment();
  if (moment.step == nullptr || !moment.step->exercise) return;
  constexpr std::size_t most_cards = 2;
  const double gap = sheet.units(8);
  const auto draw = [&](std::string words, std::string key, SessionIntent intent, bool always) {
    ButtonSpec spec = make_button(sheet, std::move(words), std::move(key), std::move(intent),
                                  ButtonKind::quiet, Icon::info);
    spec.type = Type::body;
    const double width = button_size(sheet, spec).width;
    if (width > row.width && !always) return;
    button(sheet, cut_left(row, width), spec);
    cut_left(row, gap);
  };
  draw(tr("About this exercise"), "about-exercise", ReadExercise{moment.step->exercise}, true);
  for (const LearnLink& link : links_for(world.learn, what_it_has(*moment.step->exercise), most_cards))
    draw(link_words(link), "learn-" + link.id, ReadCard{link.id}, false);
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
  ring.number = fill(tr("{percent}%"), {{"percent", std::to_string(std::lround(state.voice_share * 100))}});
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
