// Where in a session one is, and what was performed beside what was prescribed. A value: the past is a copy away.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "timeline/compile.hpp"
#include "timeline/timeline.hpp"

namespace limber {

enum class SkipReason { none, pain, time, unclear, chosen };

// One hold (or set of movements, breaths, tensions) for one side and rep.
struct Performed {
  std::string exercise;
  BodySide side = BodySide::none;
  int rep = 0;
  Millis planned{0};
  Millis held{0};                 // never more than planned plus what "ten seconds more" added
  Millis extended{0};
  SkipReason skipped = SkipReason::none;
  bool operator==(const Performed&) const = default;
};

// What happened in the last call, for the shell to sound, log and save.
struct PlayheadEvent {
  enum class Kind { segment, cue, pause, resume, skip, extend, check, adapt, end } kind = Kind::segment;
  Millis session{0};              // on the timeline
  std::size_t index = 0;          // of the segment or the cue
  std::string text;
};

// What "too sore" leads to.
enum class Relief { easier, shorter, skip, end_with_breathing };

class Playhead {
 public:
  explicit Playhead(std::shared_ptr<const Timeline> timeline);

  const Timeline& timeline() const { return *timeline_; }
  Millis position() const { return position_; }
  bool paused() const { return paused_; }
  bool ended() const { return ended_; }
  bool waiting_for_check() const;              // a comfort-check segment waits until answered
  Moment moment() const { return at(*timeline_, position_); }
  const std::vector<Performed>& performed() const { return performed_; }
  Millis performed_time() const;               // sum of time spent in segments of work
  int pauses() const { return pauses_; }

  // Moves on by `elapsed` (>= 0); nothing while paused, ended or waiting. Returns cues fired and segments entered.
  std::vector<PlayheadEvent> advance(Millis elapsed);

  // Each returns what happened; a call that makes no sense now (resume while running) does nothing.
  std::vector<PlayheadEvent> pause();
  std::vector<PlayheadEvent> resume();         // three seconds of lead-back, not before the segment's start
  std::vector<PlayheadEvent> next();           // to the next step
  std::vector<PlayheadEvent> back();           // restart the step; within 3 s of its start, the previous one
  std::vector<PlayheadEvent> repeat();         // this segment's repetition again
  std::vector<PlayheadEvent> extend();         // ten seconds more, this hold only
  std::vector<PlayheadEvent> end_now();
  std::vector<PlayheadEvent> answer_check();   // comfort: goes on
  // `library`, `pace` and `speech` as for compile(): an easier exercise is compiled in its place.
  std::vector<PlayheadEvent> too_sore(Relief relief, SkipReason reason, const Library& library, const Pace& pace,
                                      const SpeechLengths& speech);

 private:
  std::shared_ptr<const Timeline> timeline_;
  Millis position_{0};
  bool paused_ = false;
  bool ended_ = false;
  int pauses_ = 0;
  std::vector<Performed> performed_;
};

}  // namespace limber
