#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/time_strip.hpp"
#include "frame/words.hpp"
#include "labels/session_labels.hpp"
#include "screen/bench/rehearsal_parts.hpp"
#include "screen/ui/session_figure.hpp"
#include "screen/ui/time_parts.hpp"

namespace limber {
namespace {

double share_of(const Timeline& timeline, Millis t) {
  return static_cast<double>(t.count()) / std::max(1.0, static_cast<double>(timeline.total().count()));
}

std::string elapsed_words(const Timeline& timeline, Millis t) {
  return fill(tr("{elapsed} of {total}"),
              {{"elapsed", clock_text(t)}, {"total", clock_text(timeline.total())}});
}

std::vector<StripLabel> labels_of(const Timeline& timeline) {
  std::vector<StripLabel> labels;
  int number = 0;
  for (const TimelineStep& step : timeline.steps) {
    const bool does = step.exercise || std::holds_alternative<BreatheStep>(step.asked.what);
    if (!does || step.segment_count == 0) continue;
    const Segment& first = timeline.segments[step.first_segment];
    const Segment& last = timeline.segments[step.first_segment + step.segment_count - 1];
    labels.push_back({share_of(timeline, first.start), share_of(timeline, last.end),
                      step_name(timeline, step), std::to_string(++number)});
  }
  return labels;
}

std::vector<double> heard_at(const Timeline& timeline) {
  std::vector<double> marks;
  for (const Cue& cue : timeline.cues) {
    if (cue.kind == CueKind::say || cue.kind == CueKind::clip || cue.kind == CueKind::bell_begin)
      marks.push_back(share_of(timeline, cue.at));
  }
  return marks;
}

// The sooner flag first: on the strip they stand in order of time, whatever their numbers.
std::vector<StripFlag> signs_of(const RehearsalScreen& state) {
  const std::vector<LintWarning> flags = numbered(state);
  std::vector<StripFlag> signs;
  for (std::size_t i = 0; i < flags.size(); ++i)
    signs.push_back({share_of(*state.timeline, flags[i].at), std::to_string(i + 1),
                     flags[i].remark.rule == "unsuitable"});
  std::stable_sort(signs.begin(), signs.end(),
                   [](const StripFlag& a, const StripFlag& b) { return a.at < b.at; });
  return signs;
}

void draw_strip(RehearsalBuilder& sheet, const Rect& rect, const RehearsalScreen& state,
                const Moment& moment) {
  const Timeline& timeline = *state.timeline;
  TimeStripSpec spec;
  spec.parts = bar_parts(timeline);
  spec.labels = labels_of(timeline);
  spec.marks = heard_at(timeline);
  spec.flags = signs_of(state);
  spec.position = share_of(timeline, state.t);
  spec.label = tr("Place in the session");
  spec.value = join({elapsed_words(timeline, state.t), step_name(timeline, moment)}, ", ");
  spec.key = rehearsal_strip;
  spec.intent = sheet.add_intent(TogglePause{});
  time_strip(sheet, rect, spec);
}

void draw_controls(RehearsalBuilder& sheet, Rect rect, const RehearsalScreen& state) {
  const auto add = [&](const std::string& words, const std::string& key, const RehearsalIntent& intent,
                       Icon icon, ButtonKind kind, bool icon_only) {
    ButtonSpec spec = make_button(sheet, words, key, intent, kind, icon);
    spec.icon_only = icon_only;
    const Size size = button_size(sheet, spec);
    const double width = std::min(rect.width, std::max(sheet.viewport().touch(), size.width));
    button(sheet, snapped(cut_left(rect, width)), spec);
    cut_left(rect, sheet.units(8));
  };
  add(tr("Back a step"), "step-back", PreviousStep{}, Icon::previous, ButtonKind::quiet, true);
  add(state.playing ? tr("Pause") : tr("Play"), "play", TogglePause{},
      state.playing ? Icon::pause : Icon::play, ButtonKind::primary, false);
  add(tr("Forward a step"), "step-on", NextStep{}, Icon::next, ButtonKind::quiet, true);
  cut_left(rect, sheet.units(8));
  const TextStyle style = sheet.style(Type::strong, Weight::medium, true);
  const std::string words = elapsed_words(*state.timeline, state.t);
  write(sheet, cut_left(rect, std::min(rect.width, text_width(sheet, words, style) + 1)), words,
        {style, sheet.colours().ink, Align::start, Align::middle});
  cut_left(rect, sheet.units(24));
  key_hints(sheet, rect,
            {{tr("Space"), tr("play or pause")}, {"← →", tr("a second")}, {tr("Page ↑ ↓"), tr("a step")}});
}

std::string state_words(const RehearsalScreen& state, const Moment& moment) {
  const Timeline& timeline = *state.timeline;
  std::vector<std::string> words{doing_now(timeline, moment)};
  if (counts_down(timeline.segments[moment.segment].kind))
    words.push_back(
        fill(tr("{seconds} s left"), {{"seconds", std::to_string((moment.remaining.count() + 999) / 1000)}}));
  const std::string side = side_and_rep(timeline, moment);
  if (!side.empty()) words.push_back(side);
  return join(words, " · ");
}

// As the client sees it, at the size of a desk.
void draw_stage(RehearsalBuilder& sheet, Rect rect, const RehearsalScreen& state, const Moment& moment) {
  const Timeline& timeline = *state.timeline;
  const Theme& t = sheet.colours();
  const TextStyle body = sheet.style(Type::body);
  const Rect spoken = cut_bottom(rect, body.size * 2.9);
  const Rect doing = cut_bottom(rect, body.size * 1.6);
  const std::string name = step_name(timeline, moment);
  const Rect title = cut_bottom(rect, sheet.style(Type::strong).size * 1.6);
  draw_figure(sheet, rect, timeline, moment);
  write(sheet, title, name, {sheet.style(Type::strong, Weight::bold), t.ink, Align::start, Align::middle});
  sheet.area(Role::heading, title, name);
  const Stretch kind = stretch_of(timeline.segments[moment.segment].kind);
  const std::string words = state_words(state, moment);
  write(
      sheet, doing, words,
      {sheet.style(Type::body, Weight::semibold, true), stretch_words(t, kind), Align::start, Align::middle});
  sheet.area(Role::text, doing, words, "", "doing");
  const std::string said = caption(timeline, moment);
  write(sheet, spoken, said,
        {body, moment.speaking != nullptr ? t.ink : t.quiet_ink, Align::start, Align::start});
  sheet.area(Role::text, spoken, said, "", "caption");
}

std::string title_of(const RehearsalScreen& state) {
  if (!state.routine) return tr("Rehearsal");
  const Routine& routine = *state.routine;
  return fill(tr("Rehearsal: {title}"), {{"title", routine.title.in(routine.language)}});
}

void draw_title(RehearsalBuilder& sheet, const Rect& rect, const RehearsalScreen& state) {
  const std::string words = title_of(state);
  write(sheet, rect, words,
        {sheet.style(Type::strong, Weight::semibold), sheet.colours().ink, Align::start, Align::middle});
  sheet.area(Role::heading, rect, words);
}

// One below the other, to be scrolled: for a window in which not everything has room.
double draw_column(RehearsalBuilder& sheet, const Rect& rect, const RehearsalScreen& state,
                   const Moment& moment) {
  const double body = sheet.style(Type::body).size;
  Rect rest{rect.x, rect.y, rect.width, 1e6};
  draw_strip(sheet, cut_top(rest, time_strip_height(sheet)), state, moment);
  cut_top(rest, sheet.units(8));
  draw_controls(sheet, cut_top(rest, std::max(sheet.viewport().touch(), sheet.units(48))), state);
  cut_top(rest, sheet.units(8));
  draw_stage(sheet, cut_top(rest, body * 15), state, moment);
  cut_top(rest, sheet.units(16));
  const double list = draw_rehearsal_list(sheet, rest, state);
  return rest.y + list - rect.y;
}

void scrolled(RehearsalBuilder& sheet, const Rect& rest, double offset,
              const std::function<double(Rect)>& piece) {
  const double room = sheet.units(12);
  const Rect area{rest.x - room, rest.y, rest.width + 2 * room, rest.height};
  sheet.scroll(area, offset, "page",
               [&](const Rect& column) { return piece(padded(column, room, 0)) + sheet.units(20); });
}

// Everything in sight at once: the figure and the list beside or below each other over the strip of time.
void draw_whole(RehearsalBuilder& sheet, Rect rest, const RehearsalScreen& state, const Moment& moment) {
  cut_bottom(rest, sheet.units(10));
  const Rect controls = cut_bottom(rest, std::max(sheet.viewport().touch(), sheet.units(48)));
  cut_bottom(rest, sheet.units(8));
  const Rect strip = cut_bottom(rest, time_strip_height(sheet));
  cut_bottom(rest, sheet.units(8));
  Rect list =
      sheet.viewport().portrait() ? cut_bottom(rest, rest.height * 0.42) : cut_right(rest, rest.width * 0.42);
  if (sheet.viewport().portrait())
    cut_bottom(rest, sheet.units(12));
  else
    cut_right(rest, sheet.units(32));
  draw_title(sheet, cut_top(rest, sheet.style(Type::strong).size * 1.6), state);
  draw_stage(sheet, rest, state, moment);
  scrolled(sheet, list, state.scrolls.of("page"),
           [&](Rect column) { return draw_rehearsal_list(sheet, column, state); });
  draw_strip(sheet, strip, state, moment);
  draw_controls(sheet, controls, state);
}

double draw_problems(RehearsalBuilder& sheet, const Rect& rect, const RehearsalScreen& state) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, title_of(state), Type::title), 12);
  const TextSpec plain{sheet.style(Type::body), sheet.colours().ink};
  const std::string words =
      state.problems.empty() ? tr("It is being prepared.") : tr("It cannot be played like this:");
  column.take(write_down(sheet, column.rest(), words, plain), 8);
  for (const std::string& problem : state.problems)
    column.take(message_bar(sheet, column.rest(), {problem, Tone::attention, {}}), 8);
  return column.used();
}

bool has_room(const FrameBuilder& sheet, const Rect& rest) {
  const double least = sheet.style(Type::body).size * 13;
  return rest.height - time_strip_height(sheet) - sheet.units(74) >= least &&
         rest.width >= sheet.style(Type::body).size * 34;
}

}  // namespace

PageHead head(const RehearsalScreen&) {
  return {true, tr("Back")};
}

View<RehearsalIntent> view(const RehearsalScreen& state, const World&, const ViewContext& context) {
  if (!state.timeline)
    return paged<RehearsalIntent>(context, state.scrolls, [&](RehearsalBuilder& sheet, const Rect& rect) {
      return draw_problems(sheet, rect, state);
    });
  auto sheet = builder_for<RehearsalIntent>(context);
  const Rect rest = context.page;
  const Moment moment = at(*state.timeline, state.t);
  if (has_room(sheet, rest))
    draw_whole(sheet, rest, state, moment);
  else
    scrolled(sheet, rest, state.scrolls.of("page"),
             [&](Rect column) { return draw_column(sheet, column, state, moment); });
  return sheet.finish();
}

}  // namespace limber
