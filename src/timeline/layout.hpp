// Lays segments end to end, and cues inside the one that is open. Private to this room.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "timeline/compile.hpp"
#include "timeline/timeline.hpp"

namespace limber {

// A run of segments from 0 on, with its cues; Cue::segment counts from the run's first.
struct Piece {
  std::vector<Segment> segments;
  std::vector<Cue> cues;
  Millis length() const { return segments.empty() ? Millis{0} : segments.back().end; }
};

// Something to be heard as one utterance: words, or the recording that replaces them.
struct Utterance {
  std::string text;
  SpeechRate rate = SpeechRate::instruction;
  std::string clip = {};
  bool empty() const { return text.empty() && clip.empty(); }
};

// What a voice needs to be planned with.
struct Voice {
  const SpeechLengths& speech;
  const ClipLengths& clips;
  Millis length_of(const Utterance& words) const;  // at least 1 ms
};

class Layout {
 public:
  explicit Layout(const Voice& voice) : voice_(voice) {}

  void reserve(std::size_t steps);  // room for what so many steps usually need

  void open(SegmentKind kind, int step, int set, BodySide side = BodySide::none, int rep = 0);
  void close(Millis at_least);  // as long as what was said in it, and at least so long
  void close_exactly(Millis length);

  void pause(Millis length) { cursor_ += length; }
  void say(const Utterance& words);  // at the cursor, which moves behind the words; nothing if empty
  // At an offset from the segment's start; these leave the cursor alone.
  void say_at(Millis offset, const Utterance& words);
  void sound(CueKind kind, Millis offset, Millis length);

  Millis spoken() const { return cursor_ - piece_.segments.back().start; }
  const Voice& voice() const { return voice_; }
  Piece take() { return std::exchange(piece_, {}); }  // and begins anew

 private:
  const Voice& voice_;
  Piece piece_;
  std::size_t first_cue_ = 0;  // of the open segment
  Millis cursor_{0};
};

// Sets first_segment and segment_count of every step by what the segments say.
void index_steps(Timeline& timeline);

}  // namespace limber
