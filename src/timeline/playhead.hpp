// Where in a session one is, and what was performed beside what was prescribed. A value: the past is a copy
// away.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "timeline/compile.hpp"
#include "timeline/performed_step.hpp"
#include "timeline/timeline.hpp"

namespace limber {

// What happened in the last call, for the shell to sound, log and save.
struct PlayheadEvent {
  enum class Kind { segment, cue, pause, resume, skip, extend, check, adapt, end } kind = Kind::segment;
  Millis session{0};      // on the timeline
  std::size_t index = 0;  // of the segment or the cue
  std::string text;       // segment: its kind; cue: its words; skip: the reason; check: "asked", "answered"
  bool again = false;     // a cue that had sounded before the pause and sounds again in the lead-back
};

// What "too sore" leads to. At a comfort check the first three are about the exercise that comes next.
enum class Relief {
  easier,              // something easier in place of what is left of this step
  shorter,             // this hold ends now, what is left of the step is halved
  skip,                // out of it, and on to the next step
  end_with_breathing,  // out of it, a minute of slow breathing, and the end
  leave                // out of it, and not again in this session; at a comfort check: the one just done
};

// Whether an exercise may be brought in for this person in the place of one that is too sore; empty: any may.
using MayDo = std::function<bool(const Exercise& easier, const Exercise& sore)>;

class Playhead {
 public:
  explicit Playhead(std::shared_ptr<const Timeline> timeline);

  // Before the first advance(): the session begins at `t` instead. What lies before is neither heard nor
  // performed.
  void begin_at(Millis t);

  // Nobody is there to answer: comfort checks pass by like any other words.
  void ask_nothing() { asks_ = false; }
  bool asks() const { return asks_; }

  const Timeline& timeline() const { return *timeline_; }
  std::shared_ptr<const Timeline> shared_timeline() const { return timeline_; }
  Millis position() const { return position_; }
  bool paused() const { return paused_; }
  bool ended() const { return ended_; }
  bool running() const { return !paused_ && !ended_ && !waiting_for_check(); }  // time goes on
  bool completed() const { return ended_ && position_ >= timeline_->total(); }  // reached the end
  bool in_check() const;           // a comfort check is asked: from the first word of its question
  bool waiting_for_check() const;  // its question has been spoken and time stands until it is answered
  Moment moment() const { return at(*timeline_, position_); }
  const std::vector<PerformedStep>& performed() const { return performed_; }
  Millis performed_time() const;                    // sum of what was held
  Millis planned_time() const { return planned_; }  // from end to end, as it was before anything changed
  double done_share(std::size_t segment) const;     // 0 … 1, how far it was played at most
  int pauses() const { return pauses_; }
  // The row of performed() that the present segment counts toward; null where nothing is counted.
  const PerformedStep* present() const;

  // Moves on by `elapsed` (>= 0); nothing while paused, ended or waiting. Returns cues fired and segments
  // entered, in order. Time stops one millisecond before the end of a comfort check.
  std::vector<PlayheadEvent> advance(Millis elapsed);

  // Each returns what happened; a call that makes no sense now (resume while running) does nothing.
  std::vector<PlayheadEvent> pause();
  std::vector<PlayheadEvent> stand();  // the same while something is asked: that is no pause of the person's
  // Three seconds of lead-back, or to the beginning of the sentence that would cut in two; not before the
  // segment's start. Cues in the lead-back sound again and say so; nothing in it is held twice.
  std::vector<PlayheadEvent> resume();
  std::vector<PlayheadEvent> next();    // to the next step; past the last one the closing words, then the end
  std::vector<PlayheadEvent> back();    // restart the step; within 3 s of its start, the previous one
  std::vector<PlayheadEvent> repeat();  // this segment's repetition again
  std::vector<PlayheadEvent> extend();  // ten seconds more, this hold only, up to five minutes in all
  std::vector<PlayheadEvent> end_now();
  std::vector<PlayheadEvent> answer_check();  // comfort: goes on, out of a pause too
  // `library`, `pace` and `speech` as for compile(): an easier exercise is compiled in its place. Easier is
  // done in the position one is in, with what the session has at hand, and with no more of anything; `may`
  // is asked before it comes in. Does nothing for `easier` where there is none (see has_easier), and outside
  // an exercise for all but skip and the end.
  std::vector<PlayheadEvent> too_sore(Relief relief, SkipReason reason, const Library& library,
                                      const Pace& pace, const SpeechLengths& speech,
                                      const ClipLengths& clips = {}, const MayDo& may = {});
  bool has_easier(const Library& library, const MayDo& may = {}) const;
  // What a relief would be about: the exercise that is done, at a comfort check the one that comes next.
  const Exercise* sore_exercise() const;
  // It goes further down a leg or an arm: the exercise is not to come again, whatever is done next.
  void note_spreading();
  // Another answer to a comfort check: on, with half the dose in every exercise that follows, said once.
  std::vector<PlayheadEvent> go_on_gently(const Library& library, const Pace& pace,
                                          const SpeechLengths& speech, const ClipLengths& clips = {});

 private:
  using Events = std::vector<PlayheadEvent>;
  static constexpr int no_row = -1;
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  std::size_t segment() const { return segment_at(*timeline_, position_); }
  const Segment& present_segment() const { return timeline_->segments[segment()]; }
  bool active() const { return !ended_ && !timeline_->segments.empty(); }
  Millis furthest(Millis target) const;  // before an unanswered check
  void travel(Millis target, Events& events);
  void enter(std::size_t segment, Events& events);
  void fire_until(Millis target, std::size_t segment, Events& events);
  void hold_until(Millis target, std::size_t segment);
  void seek(std::size_t segment, Events& events);
  void finish(Events& events);
  PlayheadEvent event(PlayheadEvent::Kind kind, std::string text = "") const;
  // A unit is a step, or the introduction, or the closing words: its first segment, the first one after its
  // transition, and the first segment behind it.
  std::size_t unit_start(std::size_t segment) const;
  std::size_t unit_in_position(std::size_t segment) const;
  std::size_t unit_end(std::size_t segment) const;
  void mark_skipped(std::size_t first, std::size_t last, SkipReason reason);

  // "Too sore" (relief.cpp): makes new segments and puts them in the place of old ones.
  struct Means;
  struct Change;
  struct Ahead;
  Change change_from_here(bool cut) const;
  // `all`: the piece counts toward the rows of all steps, not only of the present one.
  void put(Timeline edited, std::size_t first, std::size_t last, struct Piece piece, bool all = false);
  std::optional<TimelineStep> easier_instead(const Library& library, const MayDo& may) const;
  void ease(const Means& means, Events& events);
  void shorten(const Means& means, Events& events);
  void shorten_breathing(const Means& means, Events& events);
  void skip(const Means& means, Events& events);
  void breathe_and_end(const Means& means, Events& events);
  // What comes behind the present step (relief_ahead.cpp).
  int sore_step() const;  // its index, -1 if there is none
  std::optional<Position> position_here() const;
  void lay_ahead(const Means& means, Ahead ahead);
  void relieve_next(Relief relief, const Means& means, Events& events);
  int felt_step() const;  // of the exercise that is done, at a comfort check the one just done; -1 if none
  void leave(const Means& means, Events& events);
  void mark_step(int step, SkipReason reason, bool done_too);

  std::shared_ptr<const Timeline> timeline_;
  Millis planned_;
  Millis position_{0};
  bool paused_ = false;
  bool ended_ = false;
  bool asks_ = true;
  int pauses_ = 0;
  std::vector<PerformedStep> performed_;
  std::vector<Millis> extended_;   // for each of these, what "ten seconds more" added
  std::vector<int> row_;           // for each segment, its row in performed_
  std::vector<Millis> done_;       // for each segment, how far it was played at most
  std::size_t entered_ = nowhere;  // the segment last announced
  std::size_t next_cue_ = 0;       // the first not yet fired
  std::size_t sounded_ = 0;        // cues before this one sounded before a pause
};

}  // namespace limber
