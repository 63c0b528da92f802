#include "cli/text_player.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/journal_labels.hpp"

namespace limber {
namespace {

using Kind = PlayheadEvent::Kind;

std::string seconds_text(Millis length) {
  return fill(tr("{n} s"), {{"n", number_text(to_seconds(length), 1)}});
}

// Whole seconds still to go, rounded up: the count shows 1 until it is over.
std::string seconds_left(Millis left) {
  return fill(tr("{n} s"), {{"n", std::to_string((left.count() + 999) / 1000)}});
}

int reps_of(const Timeline& timeline, const Segment& segment) {
  const auto& exercise = timeline.steps[static_cast<std::size_t>(segment.step)].exercise;
  return exercise ? limber::reps_of(exercise->dose).longest() : 0;
}

std::string side_text(BodySide side) {
  if (side == BodySide::none) return "";
  return side == BodySide::left ? trc("side of the body", "left") : trc("side of the body", "right");
}

std::string verb_of(const Timeline& timeline, std::size_t index) {
  switch (timeline.segments[index].kind) {
    case SegmentKind::hold:
      return tr("hold");
    case SegmentKind::rest:
      return tr("rest");
    case SegmentKind::breathe:
      return tr("breathe");
    case SegmentKind::tense:
      return tr("tense");
    case SegmentKind::relax:
      return tr("relax");
    case SegmentKind::move:
      return is_work(timeline, index) ? tr("move") : "";
    default:
      return "";
  }
}

// ", left, 1 of 2"
std::string which(const Timeline& timeline, const Segment& segment) {
  std::string text;
  if (segment.side != BodySide::none) text += ", " + side_text(segment.side);
  const int reps = segment.step >= 0 ? reps_of(timeline, segment) : 0;
  if (reps > 1 && segment.rep > 0) {
    text +=
        ", " + fill(tr("{n} of {all}"), {{"n", std::to_string(segment.rep)}, {"all", std::to_string(reps)}});
  }
  return text;
}

std::string segment_text(const Timeline& timeline, std::size_t index) {
  const Segment& segment = timeline.segments[index];
  const std::string verb = verb_of(timeline, index);
  if (verb.empty()) return "";
  if (segment.kind == SegmentKind::move) {  // a set of movements is told once
    if (segment.rep > 1) return "";
    const int reps = reps_of(timeline, segment);
    std::string text =
        fill(trn("one slow movement", "{n} slow movements", reps), {{"n", std::to_string(reps)}});
    if (segment.side != BodySide::none) text += ", " + side_text(segment.side);
    return "● " + text;
  }
  const bool easy = segment.kind == SegmentKind::rest || segment.kind == SegmentKind::relax;
  return (easy ? "○ " : "● ") + verb + " " + seconds_text(segment.length()) + which(timeline, segment);
}

std::string reason_text(const std::string& reason) {
  if (reason == to_string(SkipReason::pain)) return tr("left out because of pain");
  if (reason == to_string(SkipReason::time)) return tr("left out for lack of time");
  if (reason == to_string(SkipReason::unclear)) return tr("left out because it was unclear");
  if (reason == to_string(SkipReason::spreading)) return tr("left out because it went further down");
  return tr("on to the next");
}

std::string adapt_text(const std::string& relief) {
  if (relief == "easier") return tr("something easier");
  if (relief == "shorter") return tr("shorter from here");
  if (relief == "gently") return tr("half of everything from here");
  return tr("a minute of breathing, and the end");
}

class Writer {
 public:
  explicit Writer(const Timeline& timeline) : width_(clock_text(timeline.total()).size()) {}

  void said(Millis at, const std::string& words) {
    std::string time = clock_text(at);
    time.insert(0, width_ - std::min(width_, time.size()), ' ');
    lines_.push_back(time + "  " + words);
  }
  void note(const std::string& words) {
    if (!words.empty()) lines_.push_back(std::string(width_ + 2, ' ') + words);
  }
  void cue(const Cue& cue) {
    if (cue.kind == CueKind::say || cue.kind == CueKind::clip) said(cue.at, cue.text);
    if (cue.kind == CueKind::bell_half) note(tr("halfway"));
  }
  std::vector<std::string> take() { return std::move(lines_); }

 private:
  std::size_t width_;
  std::vector<std::string> lines_;
};

void write(const Playhead& playhead, const PlayheadEvent& event, Writer& writer) {
  const Timeline& timeline = playhead.timeline();
  switch (event.kind) {
    case Kind::segment:
      return writer.note(segment_text(timeline, event.index));
    case Kind::cue:
      if (!event.again) writer.cue(timeline.cues[event.index]);
      return;
    case Kind::pause:
      return writer.note(tr("paused"));
    case Kind::resume:
      return writer.note(tr("going on"));
    case Kind::skip:
      return writer.note("→ " + reason_text(event.text));
    case Kind::extend:
      return writer.note(tr("+ 10 s more"));
    case Kind::check:
      return;  // the question itself is said
    case Kind::adapt:
      return writer.note("→ " + adapt_text(event.text));
    case Kind::end:
      return writer.said(event.session, playhead.completed() ? tr("The end.") : tr("Ended here."));
  }
}

}  // namespace

std::vector<std::string> transcript(const Playhead& playhead, const std::vector<PlayheadEvent>& events) {
  Writer writer(playhead.timeline());
  for (const PlayheadEvent& event : events) write(playhead, event, writer);
  return writer.take();
}

std::string countdown(const Playhead& playhead) {
  if (playhead.ended()) return "";
  const Moment moment = playhead.moment();
  const Timeline& timeline = playhead.timeline();
  const std::string verb = verb_of(timeline, moment.segment);
  if (verb.empty()) return "";
  return verb + which(timeline, timeline.segments[moment.segment]) + ": " + seconds_left(moment.remaining);
}

std::vector<std::string> summary(const Playhead& playhead) {
  const SessionState end = playhead.completed() ? SessionState::completed : SessionState::stopped;
  const SessionRecord record = record_of(playhead, end);
  const auto rows = record.steps.begin();
  const long left_out =
      std::count_if(rows, rows + static_cast<std::ptrdiff_t>(rows_reached(record)),
                    [](const PerformedStep& row) { return row.skipped != SkipReason::none; });
  const std::string ended = playhead.completed() ? tr("Done: {minutes}.") : tr("Ended early: {minutes}.");
  std::vector<std::string> lines{fill(ended, {{"minutes", done_words(record)}})};
  if (left_out > 0) {
    lines.push_back(
        fill(trn("One part was left out or cut short.", "{n} parts were left out or cut short.", left_out),
             {{"n", std::to_string(left_out)}}));
  }
  if (playhead.pauses() > 0) {
    const long pauses = playhead.pauses();
    lines.push_back(fill(trn("One pause.", "{n} pauses.", pauses), {{"n", std::to_string(pauses)}}));
  }
  return lines;
}

}  // namespace limber
