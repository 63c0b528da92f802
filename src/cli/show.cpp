#include "cli/show.hpp"

#include <iomanip>
#include <sstream>

#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/wrapped.hpp"
#include "export/timeline_json.hpp"
#include "labels/exercise_labels.hpp"
#include "labels/vocabulary_labels.hpp"

namespace limber {
namespace {

using nlohmann::ordered_json;

template <class List, class ToJson>
void write_list(std::ostream& out, const char* name, const List& list, const ToJson& to_json) {
  out << " \"" << name << "\": [";
  const char* between = "\n  ";
  for (const auto& entry : list) {
    out << between << one_line(to_json(entry));
    between = ",\n  ";
  }
  out << ']';
}

std::string description(const Timeline& timeline, const Segment& segment) {
  std::string text = to_string(segment.kind);
  if (segment.step >= 0) {
    const auto& exercise = timeline.steps[static_cast<std::size_t>(segment.step)].exercise;
    if (exercise) text += "  " + exercise->id;
  }
  if (segment.side != BodySide::none) text += "  " + to_string(segment.side);
  if (segment.rep > 0) text += "  " + fill(tr("repetition {n}"), {{"n", std::to_string(segment.rep)}});
  if (segment.set > 0) text += "  " + fill(tr("round {n}"), {{"n", std::to_string(segment.set)}});
  return text;
}

std::string in_seconds(Millis length) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(1) << std::setw(7) << to_seconds(length) << " s";
  return text.str();
}

}  // namespace

void show_json(std::ostream& out, const Timeline& timeline) {
  const auto text = [](const std::string& value) { return one_line(ordered_json(value)); };
  out << "{\"format\": 1, \"id\": " << text(timeline.routine_id) << ", \"title\": " << text(timeline.title)
      << ", \"total_ms\": " << timeline.total().count() << ",\n";
  write_list(out, "segments", timeline.segments,
             [&](const Segment& segment) { return segment_json(timeline, segment); });
  out << ",\n";
  write_list(out, "cues", timeline.cues, cue_json);
  out << "}\n";
}

void show_exercise(std::ostream& out, const Exercise& exercise, const Library& library,
                   const std::string& language) {
  out << exercise.name.in(language) << '\n' << position_words(exercise.position) << '\n';
  for (const ExercisePart& part : about_exercise(exercise, language))
    out << '\n' << part.title << '\n' << wrapped(part.words, {78, "  ", "  "});
  const auto link = [&](const std::string& id, const std::string& words) {
    const Exercise* other = library.find(id);
    if (other == nullptr) return;
    out << '\n' << fill(words, {{"name", other->name.in(language)}}) << " (limber show " << id << ")\n";
  };
  link(exercise.easier, tr("Too much? Do this instead: {name}."));
  link(exercise.harder, tr("Easy by now? A step further: {name}."));
}

void show_table(std::ostream& out, const Timeline& timeline) {
  out << timeline.title << "  " << clock_text(timeline.total()) << '\n';
  std::size_t cue = 0;
  for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
    const Segment& segment = timeline.segments[i];
    out << std::setw(8) << clock_text(segment.start) << in_seconds(segment.length()) << "  "
        << description(timeline, segment) << '\n';
    for (; cue < timeline.cues.size() && timeline.cues[cue].segment == i; ++cue) {
      const bool spoken = timeline.cues[cue].kind == CueKind::say || timeline.cues[cue].kind == CueKind::clip;
      if (spoken) out << std::string(19, ' ') << timeline.cues[cue].text << '\n';
    }
  }
}

}  // namespace limber
