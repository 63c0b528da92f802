#include "page/graph.hpp"

#include <algorithm>
#include <utility>

#include "labels/session_labels.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

// Whoever needs more than so many reliefs in one session may still skip, and end with breathing.
constexpr int most_reliefs = 2;

bool is_check(const Timeline& timeline, std::size_t index) {
  return timeline.segments[index].kind == SegmentKind::comfort_check;
}

// Whether two segments, each with what sounds in it, are the same for the same step.
bool alike(const Segment& a, const Segment& b) {
  return a.kind == b.kind && a.length() == b.length() && a.side == b.side && a.rep == b.rep && a.set == b.set;
}

bool alike(const Cue& a, Millis a_start, const Cue& b, Millis b_start) {
  return a.at - a_start == b.at - b_start && a.kind == b.kind && a.length == b.length && a.text == b.text &&
         a.clip == b.clip;
}

// One breath of a segment of them.
Millis cycle_of(const Timeline& timeline, const Segment& segment) {
  const TimelineStep& step = timeline.steps[static_cast<std::size_t>(segment.step)];
  const BreathDose dose =
      step.exercise ? std::get<BreathDose>(step.exercise->dose) : std::get<BreatheStep>(step.asked.what).dose;
  return dose.in + dose.hold_in + dose.out + dose.hold_out;
}

// A step that a relief brought in has a name of its own; the others keep theirs.
std::vector<std::string> units_after(const std::vector<std::string>& units, const Timeline& before,
                                     const Timeline& after, Relief relief) {
  std::vector<std::string> names = units;
  if (relief == Relief::end_with_breathing) {
    names.resize(after.steps.size() - 1);
    names.emplace_back("breathing");
  } else if (after.steps.size() > names.size()) {
    std::size_t in = 0;
    while (in < before.steps.size() && before.steps[in].exercise == after.steps[in].exercise) ++in;
    names.insert(names.begin() + static_cast<std::ptrdiff_t>(in), names[in - 1] + "e");
  }
  return names;
}

}  // namespace

int SessionGraph::add(const std::shared_ptr<const Timeline>& timeline, const GraphVoice& voice) {
  if (timeline->segments.empty()) return -1;
  voice_ = &voice;
  auto whole = laid(timeline);
  for (std::size_t i = 0; i < timeline->steps.size(); ++i) whole->units.push_back(std::to_string(i));
  place(whole, 0, nullptr);
  // Those after few reliefs first: where a session can be come to in two ways, the shorter one counts.
  for (; !waiting_.empty(); waiting_.pop_front()) find_ways(waiting_.front());
  return whole->nodes.front();
}

std::shared_ptr<SessionGraph::Laid> SessionGraph::laid(std::shared_ptr<const Timeline> timeline) const {
  auto made = std::make_shared<Laid>();
  for (std::size_t i = 0, cue = 0; i <= timeline->segments.size(); ++i) {
    while (cue < timeline->cues.size() && timeline->cues[cue].segment < i) ++cue;
    made->first_cues.push_back(cue);
  }
  made->nodes.assign(timeline->segments.size(), -1);
  made->timeline = std::move(timeline);
  return made;
}

// From the end on, so that each knows what follows it. What a relief left as it was has its place already.
void SessionGraph::place(const std::shared_ptr<Laid>& laid, std::size_t from, const Laid* before) {
  const Timeline& now = *laid->timeline;
  std::size_t i = now.segments.size();
  if (before != nullptr) {
    const Timeline& was = *before->timeline;
    const auto step_of = [](const Timeline& timeline, const Segment& segment) {
      return segment.step < 0 ? nullptr
                              : timeline.steps[static_cast<std::size_t>(segment.step)].exercise.get();
    };
    for (std::size_t j = was.segments.size(); i > from && j > 0 && before->nodes[j - 1] >= 0; --i, --j) {
      const Segment& a = now.segments[i - 1];
      const Segment& b = was.segments[j - 1];
      const std::size_t cues = laid->first_cues[i] - laid->first_cues[i - 1];
      bool same = alike(a, b) && step_of(now, a) == step_of(was, b) && (a.step < 0) == (b.step < 0) &&
                  cues == before->first_cues[j] - before->first_cues[j - 1] &&
                  (a.step < 0 || laid->units[static_cast<std::size_t>(a.step)] ==
                                     before->units[static_cast<std::size_t>(b.step)]);
      for (std::size_t k = 0; same && k < cues; ++k)
        same = alike(now.cues[laid->first_cues[i - 1] + k], a.start, was.cues[before->first_cues[j - 1] + k],
                     b.start);
      if (!same) break;
      laid->nodes[i - 1] = before->nodes[j - 1];
    }
  }
  for (; i-- > from;) laid->nodes[i] = node(laid, i);
}

int SessionGraph::node(const std::shared_ptr<const Laid>& laid, std::size_t index) {
  Json json = content(*laid, index);
  const auto [place, is_new] = places_.try_emplace(json.dump(), static_cast<int>(nodes_.size()));
  if (!is_new) return place->second;
  nodes_.push_back(std::move(json));
  waiting_.push_back({laid, index});
  return place->second;
}

void SessionGraph::find_ways(const Waiting& from) {
  const int node = from.laid->nodes[from.segment];
  if (nodes_[static_cast<std::size_t>(node)].contains("ways")) return;
  nodes_[static_cast<std::size_t>(node)]["ways"] = Json::object();
  const bool more = from.laid->reliefs < most_reliefs;
  if (more) {
    lead(from, {"easier", Relief::easier});
    lead(from, {"shorter", Relief::shorter});
  }
  lead(from, {"skip", Relief::skip});
  lead(from, {"leave", Relief::leave});
  if (more) lead(from, {"gently", Relief::shorter, true});
  lead(from, {"breathing", Relief::end_with_breathing});
}

void SessionGraph::lead(const Waiting& from, const Way& way) {
  const Laid& before = *from.laid;
  const Segment& segment = before.timeline->segments[from.segment];
  Playhead head(before.timeline);
  head.begin_at(segment.start + segment.length() / 2);
  const bool check = is_check(*before.timeline, from.segment);
  const bool about_exercise = !way.gently && way.relief != Relief::end_with_breathing;
  if (way.gently && !check) return;
  if (about_exercise && head.sore_exercise() == nullptr && !(check && way.relief == Relief::leave)) return;
  const auto events = way.gently
                          ? head.go_on_gently(library_, pace_, voice_->speech)
                          : head.too_sore(way.relief, SkipReason::pain, library_, pace_, voice_->speech);
  if (events.empty()) return;
  nodes_[static_cast<std::size_t>(before.nodes[from.segment])]["ways"][way.name] = target(from, way, head);
}

Json SessionGraph::target(const Waiting& from, const Way& way, const Playhead& after) {
  const Laid& before = *from.laid;
  if (after.ended()) return {0, -1};
  const auto timeline = after.shared_timeline();
  const std::size_t here = segment_at(*timeline, after.position());
  const Segment& segment = timeline->segments[from.segment];
  const bool left = here != from.segment;
  const std::size_t next = left ? here : from.segment + 1;
  const bool finishes_breath = segment.kind == SegmentKind::breathe && way.relief == Relief::shorter;
  const Millis::rep when = left || segment.end == after.position() ? 0
                           : finishes_breath                       ? cycle_of(*timeline, segment).count()
                                                                   : 1;
  if (timeline == before.timeline) return {when, before.nodes[next]};
  if (next >= timeline->segments.size()) return {when, -1};
  auto now = laid(timeline);
  now->units = units_after(before.units, *before.timeline, *timeline, way.relief);
  now->reliefs = before.reliefs + 1;
  place(now, next, &before);
  return {when, now->nodes[next]};
}

}  // namespace limber
