#include <algorithm>
#include <array>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/controls.hpp"
#include "frame/icon.hpp"
#include "frame/panels.hpp"
#include "frame/progress.hpp"
#include "frame/words.hpp"
#include "labels/session_labels.hpp"
#include "screen/session/beats.hpp"
#include "screen/session/session.hpp"
#include "screen/session/session_parts.hpp"
#include "screen/ui/session_figure.hpp"
#include "screen/ui/time_parts.hpp"

namespace limber {
namespace {

std::string seconds_left(const Moment& moment) {
  // Rounded up, so that the last tick lands on 1 and zero is the end itself.
  return std::to_string((moment.remaining.count() + 999) / 1000);
}

void draw_ring(FrameBuilder& sheet, const Rect& rect, const Timeline& timeline, const Moment& moment) {
  const SegmentKind kind = timeline.segments[moment.segment].kind;
  RingSpec ring;
  ring.centre = rect.centre();
  ring.radius = std::min(rect.width, rect.height) / 2 - sheet.units(10);
  ring.share = moment.fraction;
  ring.kind = stretch_of(kind);
  if (kind == SegmentKind::breathe && !sheet.viewport().reduced_motion) ring.breath = moment.breath;
  if (!counts_down(kind)) {
    ring.number = rep_of(timeline, moment);
    ring.number_em = ring.radius * 0.42;
  } else {
    ring.number = moment.remaining >= 100s ? clock_text(moment.remaining + 999ms) : seconds_left(moment);
    ring.number_em = std::min(count_em(sheet), ring.radius * (moment.remaining >= 100s ? 0.62 : 0.95));
  }
  progress_ring(sheet, ring);
}

// So that nobody is surprised on the mat.
void draw_next(FrameBuilder& sheet, const Rect& rect, const Timeline& timeline, const Moment& moment) {
  const TimelineStep* next = next_step(timeline, moment);
  if (next == nullptr) return;
  draw_coming(sheet, rect, step_name(timeline, *next), next->exercise.get());
}

// What it is called, what to do now, which side: read from the mat, so in that order of size.
void draw_words(FrameBuilder& sheet, Rect& column, const Timeline& timeline, const Moment& moment,
                bool paused) {
  const Theme& colours = sheet.colours();
  const double em = words_em(sheet);
  const std::string name = step_name(timeline, moment);
  const TextStyle style = fitted(sheet, name, {em * 0.7, Weight::bold}, {column.width, em * 1.9});
  const Rect title = cut_top(column, text_height(sheet, name, style, column.width));
  write(sheet, title, name, {style, colours.ink});
  sheet.area(Role::heading, title, name);
  const Stretch kind = stretch_of(timeline.segments[moment.segment].kind);
  const std::string doing = paused ? tr("Paused") : doing_now(timeline, moment);
  write(sheet, cut_top(column, em * 1.1), doing,
        {{em * 0.82, Weight::semibold}, stretch_words(colours, kind), Align::start, Align::middle});
  // Its room is kept where there is no side, so that the ring stays where it is through an exercise. Where
  // no seconds count, the ring counts the repetitions.
  const SegmentKind segment = timeline.segments[moment.segment].kind;
  write(sheet, cut_top(column, em * 0.85),
        counts_down(segment) ? side_and_rep(timeline, moment) : side_of(timeline, moment),
        {{em * 0.62, Weight::medium}, colours.ink, Align::start, Align::middle});
}

// The panel beside the figure: what it is called, which side, how long still, what comes next. Returns the
// place of its ring.
Rect draw_panel(FrameBuilder& sheet, Rect panel, const Timeline& timeline, const Moment& moment,
                bool paused) {
  const bool portrait = sheet.viewport().portrait();
  Rect ring;
  if (portrait) {
    ring = cut_right(panel, std::min(panel.height, panel.width * 0.42));
    cut_right(panel, sheet.units(16));
  }
  draw_words(sheet, panel, timeline, moment, paused);
  draw_next(sheet, cut_bottom(panel, std::min(sheet.units(80), panel.height * 0.3)), timeline, moment);
  cut_bottom(panel, sheet.units(4));
  draw_ring(sheet, portrait ? ring : panel, timeline, moment);
  return portrait ? ring : panel;
}

void draw_caption(FrameBuilder& sheet, const Rect& rect, const Timeline& timeline, const Moment& moment) {
  const std::string words = caption(timeline, moment);
  const Colour colour = moment.speaking != nullptr ? sheet.colours().ink : sheet.colours().quiet_ink;
  write(sheet, rect, words, {{words_em(sheet), Weight::medium}, colour, Align::start, Align::middle});
  sheet.area(Role::text, rect, words, "", "caption");
}

TextStyle stop_style(const FrameBuilder& sheet) {
  return {words_em(sheet) * 0.54, Weight::medium};
}

double stop_sign(const FrameBuilder& sheet) {
  return words_em(sheet) * 0.95;
}

// The last words are what one looks up for in the middle of a stretch: in sight for the whole of it.
void draw_stop(FrameBuilder& sheet, Rect rect, const std::string& words) {
  if (words.empty() || rect.empty()) return;
  const Theme& colours = sheet.colours();
  sheet.area(Role::text, rect, words, "", "stop");
  const double side = std::min(stop_sign(sheet), rect.height);
  icon(sheet, centred(cut_left(rect, stop_sign(sheet)), {side, side}), Icon::hand, colours.warn_text);
  cut_left(rect, sheet.units(8));
  write(sheet, rect, words, {stop_style(sheet), colours.ink, Align::start, Align::middle});
}

Rect draw_bar(FrameBuilder& sheet, const Rect& rect, std::vector<BarPart> parts, const Timeline& timeline,
              const Moment& moment) {
  SegmentBarSpec bar;
  bar.parts = std::move(parts);
  const double total = std::max(1.0, static_cast<double>(timeline.total().count()));
  bar.position = static_cast<double>(moment.t.count()) / total;
  bar.elapsed = clock_text(moment.t);
  bar.remaining = "−" + clock_text(timeline.total() - moment.t + 999ms);
  bar.spoken =
      fill(tr("{elapsed} of {total}"), {{"elapsed", bar.elapsed}, {"total", clock_text(timeline.total())}});
  return segment_bar(sheet, rect, bar);
}

// On a card above the strip, as near to its middle as the strip's ends allow.
void draw_name(FrameBuilder& sheet, const Rect& strip, double middle, const std::string& name) {
  const TextStyle style = sheet.style(Type::body, Weight::medium);
  const double pad = sheet.units(8);
  const double width = std::min(strip.width, text_width(sheet, name, style) + 2 * pad + 1);
  const double height = text_height(sheet, name, style, width) + pad;
  const double x = std::clamp(middle - width / 2, strip.x, strip.right() - width);
  const Rect box = snapped({x, strip.y - height - sheet.units(8), width, height});
  card(sheet, box);
  write(sheet, box, name, {style, sheet.colours().ink, Align::middle, Align::middle});
}

const TimelineStep* step_at(const Timeline& timeline, Millis t) {
  for (const TimelineStep& step : timeline.steps) {
    if (step.segment_count > 0 && t < timeline.segments[step.first_segment + step.segment_count - 1].end)
      return &step;
  }
  return nullptr;
}

// What the pointer or the focus rests on in the strip is named; to press it does nothing but bring the
// controls back. In pieces that can be met, below `top`: where there is no room for them nothing is named.
void name_steps(SessionBuilder& sheet, const Rect& strip, double top, const Timeline& timeline) {
  const double touch = sheet.viewport().touch();
  const double y = std::min(strip.centre().y - touch / 2, sheet.whole().bottom() - touch);
  const auto pieces = static_cast<int>(strip.width / touch);
  if (y < top) return;
  const double wide = strip.width / pieces;
  for (int i = 0; i < pieces;) {
    const auto step_of = [&](int piece) {
      return step_at(timeline, Millis{timeline.total().count() * (2 * piece + 1) / (2 * pieces)});
    };
    const int first = i;
    const TimelineStep* step = step_of(first);
    while (i < pieces && step_of(i) == step) ++i;
    if (step == nullptr) continue;
    HitArea area;
    area.rect = {strip.x + first * wide, y, (i - first) * wide, touch};
    area.role = Role::list_item;
    area.label = step_name(timeline, *step);
    area.intent = sheet.add_intent(WakeControls{});
    area.key = "strip-" + std::to_string(first);
    area.group = "strip";
    if (sheet.is_hovered(area.key) || sheet.has_focus(area.key))
      draw_name(sheet, strip, area.rect.centre().x, area.label);
    sheet.area(std::move(area), sheet.units(6));
  }
}

// Returns the place of the ring.
Rect draw_moment(FrameBuilder& sheet, const Parts& parts, const Timeline& timeline, const Moment& moment,
                 bool paused) {
  draw_figure(sheet, parts.figure, timeline, moment);
  // Not twice below each other while they are being said.
  const std::string stop_words = when_to_stop(timeline, moment);
  if (stop_words != caption(timeline, moment)) draw_stop(sheet, parts.stop, stop_words);
  const Rect ring = draw_panel(sheet, parts.panel, timeline, moment, paused);
  draw_caption(sheet, parts.caption, timeline, moment);
  const std::string doing = paused ? tr("Paused") : doing_now(timeline, moment);
  std::vector<std::string> said{step_name(timeline, moment), side_and_rep(timeline, moment), doing};
  std::erase(said, "");
  sheet.announce(join(said, ". "));
  return ring;
}

void draw_trouble(SessionBuilder& sheet, const Rect& strip, const std::string& notice) {
  if (notice.empty()) return;
  write(sheet, strip, notice,
        {sheet.style(Type::body), sheet.colours().quiet_ink, Align::start, Align::middle});
  sheet.area(Role::text, strip, notice, "", "notice");
}

}  // namespace

void draw_coming(FrameBuilder& sheet, Rect rect, const std::string& name, const Exercise* exercise) {
  if (rect.empty()) return;
  if (exercise != nullptr && shows_figure(*exercise) && rect.width > sheet.units(200)) {
    draw_still(sheet, cut_left(rect, std::min(rect.height * 1.5, rect.width * 0.42)), picture_of(*exercise));
    cut_left(rect, sheet.units(12));
  }
  write(sheet, rect, fill(tr("Next: {name}"), {{"name", name}}),
        {sheet.style(Type::strong), sheet.colours().quiet_ink, Align::start, Align::middle});
}

double words_em(const FrameBuilder& sheet) {
  const Viewport& viewport = sheet.viewport();
  return std::min(viewport.em_for_arc_minutes(20) * viewport.text_scale, viewport.size.height * 0.085);
}

double count_em(const FrameBuilder& sheet) {
  const Viewport& viewport = sheet.viewport();
  return std::max(viewport.em_for_arc_minutes(30) * viewport.text_scale, viewport.size.height * 0.12);
}

Parts arranged(const FrameBuilder& sheet, const std::string& stop_words) {
  const Viewport& viewport = sheet.viewport();
  Parts parts;
  Rect rest = padded(sheet.whole(), sheet.units(32), sheet.units(16));
  const int rows = controls_rows(sheet);
  parts.controls =
      cut_top(rest, rows * std::max(viewport.touch(), sheet.units(56)) + (rows - 1) * sheet.units(8));
  cut_top(rest, sheet.units(8));
  parts.bar = cut_bottom(rest, std::max(sheet.units(32), viewport.em(Type::body) * 1.4));
  cut_bottom(rest, sheet.units(20));
  const double lines = viewport.portrait() ? 3 : 2;
  parts.caption =
      cut_bottom(rest, std::min(words_em(sheet) * 1.3 * lines + sheet.units(8), rest.height * 0.42));
  cut_bottom(rest, sheet.units(12));
  if (viewport.portrait()) {
    parts.panel = cut_bottom(rest, rest.height * 0.42);
    cut_bottom(rest, sheet.units(12));
  } else {
    parts.panel = cut_right(rest, rest.width * 0.38);
    cut_right(rest, sheet.units(24));
  }
  if (!stop_words.empty()) {
    const double width = rest.width - stop_sign(sheet) - sheet.units(8);
    const double height = text_height(sheet, stop_words, stop_style(sheet), width);
    parts.stop = cut_bottom(rest, std::min(std::max(height, stop_sign(sheet)), rest.height * 0.3));
    cut_bottom(rest, sheet.units(8));
  }
  parts.figure = rest;
  return parts;
}

Millis picture_stays(SegmentKind kind) {
  const bool limbs_move = kind == SegmentKind::move || kind == SegmentKind::release;
  return limbs_move ? Millis{33} : Millis{100};
}

Frame session_frame(const Timeline& timeline, const Moment& moment, const ViewContext& context) {
  FrameBuilder sheet(context.theme, context.viewport, context.measure);
  const Parts parts = arranged(sheet, when_to_stop(timeline, moment));
  draw_moment(sheet, parts, timeline, moment, false);
  draw_bar(sheet, parts.bar, bar_parts(timeline), timeline, moment);
  return sheet.take();
}

Frame figure_frame(const Timeline& timeline, const Moment& moment, const ViewContext& context) {
  FrameBuilder sheet(context.theme, context.viewport, context.measure);
  Rect rest = padded(sheet.whole(), sheet.units(40), sheet.units(24));
  const Rect words = cut_bottom(rest, words_em(sheet) * 1.3 * 2 + sheet.units(8));
  cut_bottom(rest, sheet.units(16));
  draw_figure(sheet, rest, timeline, moment);
  const std::string spoken = caption(timeline, moment);
  write(sheet, words, spoken,
        {{words_em(sheet), Weight::medium}, sheet.colours().ink, Align::middle, Align::middle});
  sheet.area(Role::text, words, spoken, "", "caption");
  return sheet.take();
}

PageHead head(const SessionScreen&) {
  return {false};
}

View<SessionIntent> view(const SessionScreen& state, const World& world, const ViewContext& context) {
  if (!state.playhead) return preparing(state, context);
  auto sheet = builder_for<SessionIntent>(context);
  const Playhead& playhead = *state.playhead;
  Parts parts = arranged(sheet, when_to_stop(playhead.timeline(), playhead.moment()));
  const auto asked = question(state);
  // In a pause, below the words last said, so that the figure stays in sight whole.
  Rect links;
  if (playhead.paused() && !asked)
    links = cut_bottom(parts.caption, std::max(sheet.viewport().touch(), sheet.units(48)));
  if (!asked) draw_controls(sheet, parts.controls, state, world.hand);
  if (!state.controls_visible() && !world.notice.good)
    draw_trouble(sheet, parts.controls, world.notice.words);
  const Rect ring = draw_moment(sheet, parts, playhead.timeline(), playhead.moment(), playhead.paused());
  const bool unheard = world.settings.volumes.cues <= 0;
  if ((world.settings.seen_beats || unheard) && playhead.running()) {
    if (const auto beat = beat_at(playhead.timeline(), playhead.position())) draw_beat(sheet, ring, *beat);
  }
  const Rect strip = draw_bar(sheet, parts.bar, bar_parts(playhead), playhead.timeline(), playhead.moment());
  if (asked) {
    draw_question(sheet, *asked);
    sheet.announce(asked->words, state.verdict && state.verdict->light == Light::red);
    return sheet.finish();
  }
  if (playhead.paused()) draw_links(sheet, links, state, world);
  name_steps(sheet, strip, links.empty() ? 0 : links.bottom(), playhead.timeline());  // above the links
  return sheet.finish();
}

}  // namespace limber
