#include "screen/editor/editor_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/message.hpp"
#include "base/overloaded.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

EditorNumber schedule_number(const char* name, const std::string& label, double value, const Range& range) {
  return {{name, value, range}, label, 1};
}

struct Label {
  std::vector<const char*> names;
  std::string words;
  double notch;
};

// In the order of the editor.
std::vector<Label> labels(const Step& step) {
  const bool rest_step = std::holds_alternative<RestStep>(step.what);
  return {{{"minutes"}, tr("How long"), 0.5},
          {{"in_s"}, tr("Breathe in"), 0.5},
          {{"hold_in_s"}, tr("Pause, lungs full"), 0.5},
          {{"out_s"}, tr("Breathe out"), 0.5},
          {{"hold_out_s"}, tr("Pause, lungs empty"), 0.5},
          {{"sets"}, tr("Sets"), 1},
          {{"set_rest_s"}, tr("Rest between sets"), 1},
          {{"hold_s"}, tr("Hold"), 1},
          {{"reps", "repeat"}, tr("How many times"), 1},
          {{"reps_most"}, tr("At most"), 1},
          {{"there_s"}, tr("There"), 1},
          {{"stay_s"}, tr("Stay there"), 1},
          {{"back_s"}, tr("And back"), 1},
          {{"tense_s"}, tr("Tense"), 1},
          {{"release_s"}, tr("Let go"), 1},
          {{"stretch_s"}, tr("Then further"), 1},
          {{"kg"}, tr("Weight"), 0.5},
          {{"effort"}, tr("Effort, of ten"), 1},
          {{"rest_s"}, rest_step ? tr("Rest") : tr("Rest between"), 1},
          {{"pause_s"}, tr("Pause after it"), 1}};
}

}  // namespace

std::vector<EditorNumber> labelled_numbers(const Step& step, const Library& library) {
  const std::vector<Number> numbers = numbers_of(step, library);
  std::vector<EditorNumber> list;
  // A list of holds stands before all else.
  for (const Number& number : numbers) {
    if (!number.name.starts_with("hold_") || !number.name.ends_with("_s")) continue;
    const std::string which = number.name.substr(5, number.name.size() - 7);
    if (which.find_first_not_of("0123456789") == std::string::npos && !which.empty())
      list.push_back({number, fill(tr("Hold number {n}"), {{"n", which}}), 1});
  }
  for (const Label& label : labels(step)) {
    for (const Number& number : numbers) {
      const bool meant = std::find(label.names.begin(), label.names.end(), number.name) != label.names.end();
      if (meant) list.push_back({number, label.words, label.notch});
    }
  }
  return list;
}

std::vector<EditorNumber> numbers_of(const Routine& routine) {
  const Schedule schedule = routine.schedule.value_or(Schedule{});
  Range weeks = range::weeks;
  weeks.least = 0;  // open-ended
  Range rise = range::stop_at;
  return {
      schedule_number("times_per_day", tr("Times a day"), schedule.times_per_day, range::times_per_day),
      schedule_number("weeks", tr("For how long"), schedule.weeks, weeks),
      schedule_number("stop_at", tr("Stop when pain reaches"), routine.safety.stop_at.value_or(6),
                      range::stop_at),
      schedule_number("stop_rise", tr("Stop when it rises by"), routine.safety.stop_rise.value_or(3), rise)};
}

Routine with_number(Routine routine, const std::string& name, double value) {
  for (const EditorNumber& number : numbers_of(routine)) {
    if (number.name != name) continue;
    const int whole = static_cast<int>(std::lround(std::clamp(value, number.range.least, number.range.most)));
    if (name == "stop_at") routine.safety.stop_at = whole;
    if (name == "stop_rise") routine.safety.stop_rise = whole;
    if (name != "times_per_day" && name != "weeks") continue;
    if (!routine.schedule) routine.schedule = Schedule{};
    (name == "weeks" ? routine.schedule->weeks : routine.schedule->times_per_day) = whole;
  }
  return routine;
}

}  // namespace limber
