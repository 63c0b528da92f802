#include "timeline/spoken_texts.hpp"

#include <set>

#include "timeline/relief.hpp"
#include "timeline/timeline_builder.hpp"

namespace limber {
namespace {

class DistinctTexts {
 public:
  void add(SpokenText text) {
    if (!text.text.empty() && known_.insert(text).second) texts_.push_back(std::move(text));
  }
  std::vector<SpokenText> take() { return std::move(texts_); }

 private:
  std::set<SpokenText> known_;
  std::vector<SpokenText> texts_;
};

// Lays out what each relief would (relief.cpp), by guides that have said nothing yet. Only the voice learns
// of it: it is asked for the length of every word.
class ReliefRehearsal {
 public:
  ReliefRehearsal(const Timeline& session, const Library& library, const Pace& pace,
                  const SpeechLengths& speech)
      : library_(library), pace_(pace), voice_{speech, no_clips_} {
    timeline_.language = session.language;
    timeline_.routine_file = session.routine_file;
    timeline_.lie_on = session.lie_on;
  }

  // `next`: the position of the exercise after it, if there is one.
  void rehearse(TimelineStep step, std::optional<Position> next) {
    std::set<std::string> met{step.exercise->id};
    std::vector<Position> to_come;
    if (next) to_come.push_back(*next);
    shorten_or_end(step);
    while (const Exercise* easier = easier_variant(*step.exercise, library_)) {
      if (!met.insert(easier->id).second) return;
      const auto sore = step.exercise;
      for (const bool left_done : {true, false}) {
        step = easier_step(*sore, *easier, left_done, timeline_.lie_on);
        lay(step, sore->position, true);
        shorten_or_end(step);
      }
      for (const Position to : to_come)
        with_guide(easier->position, [&](TimelineBuilder& guide) { guide.lay_transition(0, 0, to); });
      to_come.push_back(easier->position);
    }
  }

  void break_off() {
    with_guide(std::nullopt, [](TimelineBuilder& guide) {
      guide.lay_way_out(0, 0, BodySide::none, 0, guide.phrases().ease_out_slowly);
      guide.lay_way_out(0, 0, BodySide::none, 0, guide.phrases().leave_exercise);
      guide.lay_breathing(0, 0, closing_breaths);
      guide.lay_outro();
    });
  }

 private:
  template <class Lay>
  void with_guide(std::optional<Position> position, Lay&& lay) {
    Layout layout(voice_);
    TimelineBuilder guide(pace_, layout, timeline_);
    guide.set_position(position);
    lay(guide);
  }

  void lay(const TimelineStep& step, Position from, bool instead) {
    timeline_.steps = {step};
    with_guide(from, [&](TimelineBuilder& guide) {
      if (instead) guide.set_opener(guide.phrases().easier_exercise);
      guide.lay(0, 0);
    });
  }

  void shorten_or_end(const TimelineStep& step) {
    lay(step, step.exercise->position, false);
    with_guide(step.exercise->position, [](TimelineBuilder& guide) { guide.lay_outro(); });
  }

  const Library& library_;
  const Pace& pace_;
  const ClipLengths no_clips_;
  const Voice voice_;
  Timeline timeline_;  // of the step that is laid
};

void rehearse_reliefs(const Timeline& session, const Library& library, const Pace& pace,
                      const SpeechLengths& speech) {
  ReliefRehearsal rehearsal(session, library, pace, speech);
  rehearsal.break_off();
  std::optional<Position> next;
  for (auto step = session.steps.rbegin(); step != session.steps.rend(); ++step) {
    if (!step->exercise) continue;
    rehearsal.rehearse(*step, next);
    next = step->exercise->position;
  }
}

}  // namespace

std::vector<SpokenText> spoken_texts(const Timeline& timeline) {
  DistinctTexts texts;
  for (const Cue& cue : timeline.cues) {
    if (is_spoken(cue)) texts.add({cue.text, cue.rate});
  }
  return texts.take();
}

// Nothing is said whose length was not asked for, and what is asked for does not depend on the answers.
std::vector<SpokenText> texts_to_prepare(const Routine& routine, const Library& library, const Pace& pace) {
  DistinctTexts texts;
  const SpeechLengths estimate = [&](std::string_view text, SpeechRate rate) {
    texts.add({std::string(text), rate});
    return estimated_speech_length(text, rate);
  };
  if (const auto session = compile(routine, library, pace, estimate))
    rehearse_reliefs(*session, library, pace, estimate);
  return texts.take();
}

}  // namespace limber
