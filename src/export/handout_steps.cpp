#include "export/handout_steps.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/plan_words.hpp"
#include "labels/vocabulary_labels.hpp"
#include "timeline/lie_on.hpp"

namespace limber {
namespace {

class Reader {
 public:
  Reader(const Routine& routine, const Library& library) : routine_(routine), library_(library) {}

  void read(const std::vector<Step>& steps) {
    for (const Step& step : steps) std::visit(*this, step.what);
  }

  Result<std::vector<HandoutStep>> take() {
    if (!problems_.empty()) return problems_;
    return std::move(steps_);
  }

  void operator()(const ExerciseStep& step) {
    auto found = resolved(step, library_);
    if (!found) {
      problems_.push_back(
          failure("unknown-exercise", fill(tr("there is no exercise \"{id}\""), {{"id", step.id}})));
      problems_.back().place.file = routine_.file;
      return;
    }
    const Exercise exercise = laid_on(*std::move(found), routine_.lie_on);
    const std::string note = words(step.note);
    if (const HandoutExercise* same = earlier(exercise, step.sets); same != nullptr && note.empty())
      return line(fill(tr("Number {number} once more: {name}."),
                       {{"number", std::to_string(same->number)}, {"name", words(exercise.name)}}));
    const Exercise* easier = library_.find(exercise.easier);
    steps_.emplace_back(HandoutExercise{++count_, exercise, easier == nullptr ? "" : words(easier->name),
                                        note, step.sets, step.set_rest, step.days});
  }

  void operator()(const SayStep& step) {
    std::vector<std::string> parts{words(step.say)};
    if (step.position)
      parts.front() =
          fill(tr("{position}: {words}"),
               {{"position", sentence_case(position_words(*step.position))}, {"words", parts.front()}});
    if (step.pause >= long_pause)
      parts.push_back(fill(tr("Stay like this for {length}."), {{"length", length_words(step.pause)}}));
    line(join(parts, " "));
  }

  void operator()(const RestStep& step) {
    line(fill(tr("Rest for {length}."), {{"length", length_words(step.rest)}}), true);
  }

  void operator()(const BreatheStep& step) { line(sentence_case(join(breath_words(step.dose), ", ")) + "."); }

  void operator()(const CheckStep&) {
    line(tr("How is this for you? Go on when it feels right, or choose something easier."), true);
  }

  void operator()(const RepeatStep& step) {
    if (step.times == 1) return read(step.steps);
    const std::size_t place = steps_.size();
    const int before = count_;
    read(step.steps);
    if (steps_.size() == place) return;
    steps_.insert(steps_.begin() + static_cast<std::ptrdiff_t>(place),
                  HandoutLine{round_words(step.times, before + 1, count_, steps_.size() - place)});
  }

 private:
  static constexpr Millis long_pause = 20s;  // shorter ones are only the voice drawing breath

  // `first` and `last` number the exercises of the round, if it has any that were not there before.
  static std::string round_words(int times, int first, int last, std::size_t lines) {
    if (last < first)
      return fill(trn("Do the next line {times} times.", "Do the next {n} lines {times} times.",
                      static_cast<long>(lines)),
                  {{"n", std::to_string(lines)}, {"times", std::to_string(times)}});
    if (first == last)
      return fill(tr("Do number {n} with what belongs to it {times} times, then go on."),
                  {{"n", std::to_string(first)}, {"times", std::to_string(times)}});
    return fill(
        tr("Do numbers {first} to {last} one after the other, {times} times, then go on."),
        {{"first", std::to_string(first)}, {"last", std::to_string(last)}, {"times", std::to_string(times)}});
  }

  std::string words(const LocalText& text) const { return text.in(routine_.language); }
  void line(std::string words, bool aside = false) {
    if (!words.empty()) steps_.emplace_back(HandoutLine{std::move(words), aside});
  }

  const HandoutExercise* earlier(const Exercise& exercise, int sets) const {
    for (const HandoutStep& step : steps_) {
      const auto* known = std::get_if<HandoutExercise>(&step);
      if (known != nullptr && known->exercise == exercise && known->sets == sets) return known;
    }
    return nullptr;
  }

  const Routine& routine_;
  const Library& library_;
  std::vector<HandoutStep> steps_;
  Problems problems_;
  int count_ = 0;
};

}  // namespace

Result<std::vector<HandoutStep>> handout_steps(const Routine& routine, const Library& library) {
  Reader reader(routine, library);
  reader.read(routine.steps);
  return reader.take();
}

}  // namespace limber
