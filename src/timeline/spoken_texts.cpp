#include "timeline/spoken_texts.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "routine/length.hpp"
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
      : session_(session), library_(library), pace_(pace), voice_{speech, no_clips_} {
    timeline_.language = session.language;
    timeline_.routine_file = session.routine_file;
    timeline_.lie_on = session.lie_on;
    timeline_.ends_asleep = session.ends_asleep;
  }

  void rehearse(const TimelineStep& step) {
    if (!met_.insert(step.exercise.get()).second) return;
    lay(step, "");
    end_in(step.exercise->position);
    rehearse_instead_of(step);
  }

  // Whoever leaves something out goes on from a position before it.
  void rehearse_ways() {
    std::vector<std::optional<Position>> before{std::nullopt};
    for (const TimelineStep& step : session_.steps) {
      const auto to = position_of(step);
      if (!to) continue;
      for (const auto& from : before)
        with_guide(from, [&](TimelineBuilder& guide) { guide.lay_transition(0, 0, *to); });
      if (std::find(before.begin(), before.end(), to) == before.end()) before.push_back(to);
    }
  }

  // Steps without an exercise are told as if nothing had been told before.
  void rehearse_anew(const TimelineStep& step) {
    timeline_.steps = {step};
    with_guide(std::nullopt, [](TimelineBuilder& guide) { guide.lay(0, 0); });
    if (const auto position = position_of(step)) end_in(*position);
  }

  void end_in(Position position) {
    with_guide(position, [](TimelineBuilder& guide) { guide.lay_outro(); });
  }

  void break_off() {
    with_guide(std::nullopt, [](TimelineBuilder& guide) {
      guide.lay_way_out(0, 0, BodySide::none, 0, guide.phrases().ease_out_slowly);
      guide.lay_way_out(0, 0, BodySide::none, 0, guide.phrases().leave_exercise);
      guide.lay_words(0, 0, guide.phrases().gently_from_here);
      guide.lay_breathing(0, 0, closing_breaths);
      guide.lay_outro();
    });
    say_every_phrase();
  }

 private:
  // What comes in may be too sore as well. Itself made smaller has no words but these, however small.
  void rehearse_instead_of(const TimelineStep& step) {
    for (const bool left_done : {true, false}) {
      for (const TimelineStep& instead : easier_steps(session_, step, left_done, library_)) {
        const bool smaller = instead.exercise->id == step.exercise->id;
        const Exercise& made = *instead.exercise;
        if (!smaller && !known_.insert({made.id, made.sides, asked_length(made)}).second) continue;
        lay(instead, opener_instead(phrases_, step, instead));
        lay(instead, "");
        if (!smaller) rehearse_instead_of(instead);
      }
    }
  }

  template <class Lay>
  void with_guide(std::optional<Position> position, Lay&& lay) {
    Layout layout(voice_);
    TimelineBuilder guide(pace_, layout, timeline_);
    guide.set_position(position);
    lay(guide);
  }

  void lay(const TimelineStep& step, const std::string& opener) {
    timeline_.steps = {step};
    with_guide(step.exercise->position, [&](TimelineBuilder& guide) {
      guide.set_opener(opener);
      guide.lay(0, 0);
    });
  }

  // What the program says with a dose depends on how large it is, and a relief changes that: all of it, by an
  // exercise without words of its own.
  void say_every_phrase() {
    Exercise silent;
    timeline_.steps.clear();
    for (const Dose& dose :
         {Dose{HoldDose{30s, 2, 20s}}, Dose{HoldDose{30s, 5, 20s}}, Dose{HoldDose{5s, 5, 20s}},
          Dose{TempoDose{10s, 10s, 3, 20s}}, Dose{TempoDose{10s, 10s, 7, 20s}},
          Dose{TensionDose{20s, 30s, 5}}, Dose{TensionDose{20s, 30s, 2, 30s}}}) {
      silent.dose = dose;
      timeline_.steps.push_back({Step{}, std::make_shared<const Exercise>(silent), 0, 0});
    }
    with_guide(silent.position, [&](TimelineBuilder& guide) {
      for (int round = 0; round < 3; ++round) {
        for (std::size_t i = 0; i < timeline_.steps.size(); ++i)
          guide.lay(static_cast<int>(i), 0, {0, 1, ExercisePoint::move});
      }
    });
  }

  const Timeline& session_;
  const Library& library_;
  const Pace& pace_;
  const ClipLengths no_clips_;
  const Voice voice_;
  const Phrases phrases_;
  std::set<const Exercise*> met_;
  std::set<std::tuple<std::string, Sides, Millis>> known_;  // of those that come in
  Timeline timeline_;                                       // of the step that is laid
};

void rehearse_reliefs(const Timeline& session, const Library& library, const Pace& pace,
                      const SpeechLengths& speech) {
  ReliefRehearsal rehearsal(session, library, pace, speech);
  rehearsal.break_off();
  rehearsal.rehearse_ways();
  for (const TimelineStep& step : session.steps) {
    step.exercise ? rehearsal.rehearse(step) : rehearsal.rehearse_anew(step);
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
