#include "labels/session_labels.hpp"

#include <algorithm>
#include <vector>

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/exercise_labels.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

bool has_words(const Cue& cue) {
  return is_spoken(cue) && !cue.text.empty();
}

// The last cue with words that began by now and belongs to the same step.
const Cue* last_words(const Timeline& timeline, const Moment& moment) {
  const int step = timeline.segments[moment.segment].step;
  const auto after = std::upper_bound(timeline.cues.begin(), timeline.cues.end(), moment.t,
                                      [](Millis t, const Cue& cue) { return t < cue.at; });
  for (auto cue = std::make_reverse_iterator(after); cue != timeline.cues.rend(); ++cue) {
    if (has_words(*cue)) return timeline.segments[cue->segment].step == step ? &*cue : nullptr;
  }
  return nullptr;
}

bool ends_sentence(const std::string& text, std::size_t i) {
  const bool stop = text[i] == '.' || text[i] == '!' || text[i] == '?' || text[i] == ';';
  return stop && i + 1 < text.size() && text[i + 1] == ' ';
}

std::vector<std::string> sentences(const std::string& text) {
  std::vector<std::string> found;
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!ends_sentence(text, i)) continue;
    found.push_back(text.substr(start, i + 1 - start));
    start = i + 2;
  }
  found.push_back(text.substr(start));
  return found;
}

// Speech takes time by its length, near enough: the sentence in which this share of the letters falls.
std::string sentence_at(const std::string& text, double share) {
  const std::vector<std::string> all = sentences(text);
  double passed = 0;
  for (const std::string& sentence : all) {
    passed += static_cast<double>(sentence.size() + 1) / static_cast<double>(text.size() + 1);
    if (share < passed) return sentence;
  }
  return all.back();
}

// Breathing in until the next breath-out cue, and the other way round.
std::string breathing_now(const Timeline& timeline, const Moment& moment) {
  const auto after = std::upper_bound(timeline.cues.begin(), timeline.cues.end(), moment.t,
                                      [](Millis t, const Cue& cue) { return t < cue.at; });
  for (auto cue = std::make_reverse_iterator(after); cue != timeline.cues.rend(); ++cue) {
    if (cue->segment != moment.segment) break;
    if (cue->kind == CueKind::breath_in) return tr("Breathe in");
    if (cue->kind == CueKind::breath_out) return tr("Breathe out");
  }
  return tr("Breathe");
}

std::string side_name(BodySide side) {
  switch (side) {
    case BodySide::left:
      return tr("Left side");
    case BodySide::right:
      return tr("Right side");
    case BodySide::none:
      break;
  }
  return "";
}

// What is done on a walk; "" for what any other exercise does, too.
std::string walking_now(SegmentKind kind, double fraction) {
  switch (kind) {
    case SegmentKind::move:
      return tr("Set off");
    case SegmentKind::hold:
      return fraction < turn_of_walk ? tr("Walk") : tr("Walk back");
    case SegmentKind::release:
      return tr("Stand still");
    default:
      return "";
  }
}

bool is_activity(const TimelineStep& step) {
  return step.exercise != nullptr || std::holds_alternative<BreatheStep>(step.asked.what);
}

}  // namespace

std::string caption(const Timeline& timeline, const Moment& moment) {
  if (timeline.segments.empty()) return "";
  const Cue* cue = last_words(timeline, moment);
  if (cue == nullptr) return "";
  const double length = std::max(1.0, static_cast<double>(cue->length.count()));
  return sentence_at(cue->text, static_cast<double>((moment.t - cue->at).count()) / length);
}

std::string doing_now(const Timeline& timeline, const Moment& moment) {
  const SegmentKind kind = timeline.segments[moment.segment].kind;
  if (moment.step != nullptr && moment.step->exercise && is_walk(*moment.step->exercise)) {
    const std::string walking = walking_now(kind, moment.fraction);
    if (!walking.empty()) return walking;
  }
  switch (kind) {
    case SegmentKind::lead_in:
    case SegmentKind::intro:
      return tr("Welcome");
    case SegmentKind::transition:
      return tr("Change position");
    case SegmentKind::prepare:
      return tr("Get ready");
    case SegmentKind::move:
      return tr("Move slowly");
    case SegmentKind::hold:
      return tr("Hold");
    case SegmentKind::release:
      return tr("Let go");
    case SegmentKind::rest:
      return tr("Rest");
    case SegmentKind::switch_side:
      return tr("Change sides");
    case SegmentKind::breathe:
      return breathing_now(timeline, moment);
    case SegmentKind::tense:
      return tr("Tense gently");
    case SegmentKind::relax:
      return tr("Let go");
    case SegmentKind::comfort_check:
      return tr("How is it?");
    case SegmentKind::outro:
      return tr("Well done");
  }
  return "";
}

std::string step_name(const Timeline& timeline, const TimelineStep& step) {
  if (step.exercise) return step.exercise->name.in(timeline.language);
  if (std::holds_alternative<BreatheStep>(step.asked.what)) return tr("Breathing");
  if (std::holds_alternative<RestStep>(step.asked.what)) return tr("A short rest");
  if (std::holds_alternative<CheckStep>(step.asked.what)) return tr("A moment to check");
  return timeline.title;
}

std::string step_name(const Timeline& timeline, const Moment& moment) {
  return moment.step == nullptr ? timeline.title : step_name(timeline, *moment.step);
}

std::string side_of(const Timeline& timeline, const Moment& moment) {
  const TimelineStep* step = moment.step;
  std::vector<std::string> parts;
  if (step != nullptr && step->sets > 0)
    parts.push_back(fill(tr("Set {set} of {sets}"),
                         {{"set", std::to_string(step->set)}, {"sets", std::to_string(step->sets)}}));
  parts.push_back(side_name(timeline.segments[moment.segment].side));
  std::erase(parts, "");
  return join(parts, " · ");
}

std::string rep_of(const Timeline& timeline, const Moment& moment) {
  const Segment& segment = timeline.segments[moment.segment];
  const bool asked = moment.step != nullptr && moment.step->exercise;
  const Reps reps = asked ? reps_of(moment.step->exercise->dose) : Reps();
  if (segment.rep == 0 || reps.longest() < 2) return "";
  // Of a range first the least is counted to, and from there on the most.
  const int counted = segment.rep > reps.least ? reps.most : reps.least;
  return fill(tr("{rep} of {reps}"),
              {{"rep", std::to_string(segment.rep)}, {"reps", std::to_string(counted)}});
}

std::string side_and_rep(const Timeline& timeline, const Moment& moment) {
  std::vector<std::string> parts{side_of(timeline, moment), rep_of(timeline, moment)};
  std::erase(parts, "");
  return join(parts, " · ");
}

std::string when_to_stop(const Timeline& timeline, const Moment& moment) {
  if (moment.step == nullptr || !moment.step->exercise) return "";
  const Exercise& exercise = *moment.step->exercise;
  const BodySide side = timeline.segments[moment.segment].side;
  // On the way to the first side nobody is on one yet.
  return sided_words(exercise.stop, timeline.language, side == BodySide::none ? first_side(exercise) : side);
}

const TimelineStep* next_step(const Timeline& timeline, const Moment& moment) {
  const int now = timeline.segments[moment.segment].step;
  const auto first = static_cast<std::size_t>(now + 1);
  if (now < 0 && moment.segment > 0 && timeline.segments[moment.segment].kind == SegmentKind::outro)
    return nullptr;
  for (std::size_t i = first; i < timeline.steps.size(); ++i) {
    const TimelineStep& step = timeline.steps[i];
    if (is_activity(step) && step.segment_count > 0) return &step;  // one that gave way has no segments
  }
  return nullptr;
}

bool counts_down(SegmentKind kind) {
  switch (kind) {
    case SegmentKind::hold:
    case SegmentKind::rest:
    case SegmentKind::breathe:
    case SegmentKind::tense:
    case SegmentKind::relax:
      return true;
    default:
      return false;
  }
}

}  // namespace limber
