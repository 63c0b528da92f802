// When everything in a session happens. A Timeline is a value; a session is a pure function of time on it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "base/special_members.hpp"
#include "base/time.hpp"
#include "routine/routine.hpp"
#include "timeline/performed_step.hpp"

namespace limber {

enum class SegmentKind {
  lead_in,        // quiet, so that a sleeping loudspeaker swallows nothing
  intro,          // title, how long, a word on stopping
  transition,     // from one position to the next, with a way to move
  prepare,        // name, side, set-up and movement are spoken; also a say step with its pause
  move,           // into the stretch; of a tempo dose one repetition, there and back
  hold,           // exactly as long as the file says
  release,        // out again; begins with the bell that ends the hold
  rest,           // between repetitions, or a rest step; exactly as long as the file says
  switch_side,    // the other side and its movement are spoken, the figure mirrors
  breathe,        // whole breaths
  tense,          // exactly as long as the file says, as is
  relax,          // the release of a tension dose
  comfort_check,  // a question; the Playhead waits at its end
  outro
};
template <>
inline constexpr std::array names_of<SegmentKind>{
    "lead-in", "intro",       "transition", "prepare", "move",  "hold",          "release",
    "rest",    "switch-side", "breathe",    "tense",   "relax", "comfort-check", "outro"};

// A stretch of time in which one thing is done. Segments touch: the end of one is the start of the next.
struct Segment {
  Millis start{0};
  Millis end{0};
  SegmentKind kind = SegmentKind::lead_in;
  int step = -1;  // index into Timeline::steps, -1 for lead-in and outro
  BodySide side = BodySide::none;
  int rep = 0;  // from 1; 0 where there are no repetitions
  int set = 0;  // which pass of an enclosing repeat, from 1; 0 outside
  bool operator==(const Segment&) const = default;
  Millis length() const { return end - start; }
};

enum class CueKind {
  say,
  bell_begin,
  bell_half,
  bell_end,
  tick,
  breath_in,
  breath_out,
  way_there,  // of a tempo dose: heard for as long as the way takes, so that eyes may stay closed
  way_back,
  clip
};
template <>
inline constexpr std::array names_of<CueKind>{"say",       "bell",       "half",      "bell",     "tick",
                                              "breath-in", "breath-out", "way-there", "way-back", "clip"};

// Speech pace: instructions at 145 words a minute, relaxation at 115 (evidence E72).
enum class SpeechRate { instruction, relaxation };

// Something heard (and captioned) at an instant. Cues are sorted by time and lie inside their segment.
struct Cue {
  Millis at{0};
  Millis length{0};
  CueKind kind = CueKind::say;
  std::string text;  // say: the words; clip: the words it replaces, for the caption
  std::string clip;  // clip: the file
  SpeechRate rate = SpeechRate::instruction;
  std::size_t segment = 0;
  bool operator==(const Cue&) const = default;
};

bool is_spoken(const Cue& cue);  // said, or played from a recording of the words

// One prescribed step as compiled (repeats unrolled). `exercise` is null for say, rest, breathe and check
// steps.
struct TimelineStep {
  Step asked;                                // as in the routine, or as the person's ways ask for
  std::shared_ptr<const Exercise> exercise;  // with the step's overrides applied
  std::size_t first_segment = 0;
  std::size_t segment_count = 0;
  int set = 0;  // where a step asks for several sets: which this is, from 1
  int sets = 0;
};

struct Timeline {
  LIMBER_REGULAR_MEMBERS(Timeline);

  std::string routine_file;  // for media named beside it; "" if from memory
  std::string routine_id;
  std::string routine_version;
  std::string title;
  std::string language = "en";
  std::string lie_on;        // as in the routine
  bool ends_asleep = false;  // as the routine says: nobody is led up
  std::vector<TimelineStep> steps;
  std::vector<Segment> segments;
  std::vector<Cue> cues;
  Millis total() const { return segments.empty() ? Millis{0} : segments.back().end; }
};

// Everything there is to show at one instant.
struct Moment {
  Millis t{0};
  std::size_t segment = 0;  // index into Timeline::segments
  const TimelineStep* step = nullptr;
  Millis elapsed{0};              // in the segment
  Millis remaining{0};            // end - t
  double fraction = 0;            // of the segment, 0 … 1
  double reach = 0;               // how far into the movement, 0 start pose … 1 end pose, already eased
  double breath = 0;              // chest, 0 empty … 1 full
  const Cue* speaking = nullptr;  // the say or clip cue that sounds now
};

// `t` is clamped to [0, total]. At a boundary the later segment wins, but for the last.
Moment at(const Timeline& timeline, Millis t);

// Index of the segment at `t`; the first before 0, the last after the end. 0 if there are none.
std::size_t segment_at(const Timeline& timeline, Millis t);

// Cues that fire in (from, to], in order; from < 0 includes those at 0. Empty if to <= from.
std::vector<const Cue*> cues_between(const Timeline& timeline, Millis from, Millis to);

// Spelling in events, in `show` and in tests: "lead-in", "switch-side", "say", "bell" (both bells) …

// Whether what a segment asks for is the work itself (a hold, a tempo repetition, breaths, a tension and its
// release), as opposed to getting there, listening or resting.
bool is_work(const Timeline& timeline, std::size_t segment);

// Work beyond the least that was asked for ("8 to 12 times"): it may be done, and nothing is missing without.
bool is_extra(const Timeline& timeline, std::size_t segment);

// Of contract and relax: the way from the stretch one tensed in to one that goes further.
bool goes_further(const Timeline& timeline, std::size_t segment);

}  // namespace limber
