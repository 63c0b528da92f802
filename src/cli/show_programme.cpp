// limber show PROGRAMME: its weeks.
#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/show.hpp"
#include "cli/wrapped.hpp"
#include "labels/day_labels.hpp"
#include "labels/plan_words.hpp"
#include "labels/programme_labels.hpp"

namespace limber {
namespace {

using nlohmann::ordered_json;

Millis length_on(const Shelf& shelf, const std::string& id, int percent) {
  const auto routine = routine_on(shelf, id);
  return routine ? session_length(*routine, *shelf.library, percent) : Millis{0};
}

std::string title_on(const Shelf& shelf, const std::string& id) {
  const auto routine = routine_on(shelf, id);
  return routine ? routine->title.in(routine->language) : id;
}

void show_phase(std::ostream& out, const Programme& programme, std::size_t index, const Shelf& shelf) {
  const ProgrammePhase& phase = programme.phases[index];
  out << '\n' << phase_time_words(programme, index) << ": " << phase.title.in(programme.language) << '\n';
  const auto line = [&](const std::string& words) {
    if (!words.empty()) out << wrapped(words, {78, "  ", "  "});
  };
  line(phase.say.in(programme.language));
  line(dose_share_words(phase));
  line(goes_on_words(phase));
  for (const auto& [id, schedule] : phase.routines)
    out << wrapped(fill(tr("{title} ({id}), {minutes}. {when}"),
                        {{"title", title_on(shelf, id)},
                         {"id", id},
                         {"minutes", minutes_words(length_on(shelf, id, phase.percent))},
                         {"when", when_words(schedule)}}),
                   {78, "  - ", "    "});
  if (phase.walk) out << wrapped(walk_words(*phase.walk), {78, "  - ", "    "});
}

ordered_json schedule_json(const std::vector<std::string>& days, const std::vector<std::string>& at) {
  return {{"days", days}, {"at", at}};
}

ordered_json phase_json(const Programme& programme, const ProgrammePhase& phase, const Shelf& shelf) {
  ordered_json routines = ordered_json::array();
  for (const auto& [id, schedule] : phase.routines) {
    ordered_json row{{"routine", id},
                     {"total_ms", length_on(shelf, id, phase.percent).count()},
                     {"times_per_day", schedule.times_per_day}};
    row.update(schedule_json(schedule.days, schedule.at));
    routines.push_back(std::move(row));
  }
  ordered_json json{{"title", phase.title.in(programme.language)},
                    {"days", days_of(phase)},
                    {"calm_sessions", phase.calm_sessions},
                    {"percent", phase.percent},
                    {"routines", std::move(routines)}};
  if (phase.walk) {
    json["walk"] = {{"minutes", phase.walk->minutes}, {"up_to", phase.walk->up_to}};
    json["walk"].update(schedule_json(phase.walk->days, phase.walk->at));
  }
  return json;
}

}  // namespace

void show_weeks(std::ostream& out, const Programme& programme, const Shelf& shelf) {
  out << programme.title.in(programme.language) << "  " << length_words(programme) << '\n';
  out << wrapped(programme.summary.in(programme.language), {78, "", ""});
  for (std::size_t i = 0; i < programme.phases.size(); ++i) show_phase(out, programme, i, shelf);
}

void show_json(std::ostream& out, const Programme& programme, const Shelf& shelf) {
  ordered_json phases = ordered_json::array();
  for (const ProgrammePhase& phase : programme.phases) phases.push_back(phase_json(programme, phase, shelf));
  const ordered_json json{{"format", 1},
                          {"kind", "programme"},
                          {"id", programme.id},
                          {"title", programme.title.in(programme.language)},
                          {"days", days_of(programme)},
                          {"phases", std::move(phases)}};
  out << json.dump(2) << '\n';
}

}  // namespace limber
