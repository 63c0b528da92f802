#include "screen/weeks/weeks_fields.hpp"

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/ranges.hpp"
#include "screen/ui/times_of_day.hpp"

namespace limber {
namespace {

ProgrammePhase* phase_in(Programme& programme, const PlaceInWeeks& place) {
  return const_cast<ProgrammePhase*>(phase_at(programme, place));
}
ProgrammeRoutine* routine_in(Programme& programme, const PlaceInWeeks& place) {
  return const_cast<ProgrammeRoutine*>(routine_at(programme, place));
}

// Null for a field that is none of them.
LocalText* text_in(Programme& programme, const PlaceInWeeks& place, const std::string& field) {
  if (field == "title") return &programme.title;
  if (field == "summary") return &programme.summary;
  if (field == "author") return &programme.author.name;
  if (field == "role") return &programme.author.role;
  if (field == "practice") return &programme.author.practice;
  if (field == "sets_it_off") return &programme.flare_plan.sets_it_off;
  if (field == "first_signs") return &programme.flare_plan.first_signs;
  if (field == "first_day") return &programme.flare_plan.first_day;
  if (field == "days_two_to_seven") return &programme.flare_plan.days_two_to_seven;
  if (field == "whom_i_tell") return &programme.flare_plan.whom_i_tell;
  ProgrammePhase* phase = phase_in(programme, place);
  if (phase != nullptr && field == "phase-title") return &phase->title;
  if (phase != nullptr && field == "phase-say") return &phase->say;
  return nullptr;
}

std::string* string_in(Programme& programme, const std::string& field) {
  if (field == "for") return &programme.meant_for;
  if (field == "version") return &programme.version;
  if (field == "telephone") return &programme.author.telephone;
  return nullptr;
}

std::vector<std::string>* hours_in(Programme& programme, const PlaceInWeeks& place,
                                   const std::string& field) {
  ProgrammePhase* phase = phase_in(programme, place);
  if (field == "walk-at" && phase != nullptr && phase->walk) return &phase->walk->at;
  ProgrammeRoutine* routine = routine_in(programme, place);
  return field == "routine-at" && routine != nullptr ? &routine->schedule.at : nullptr;
}

// The list of days a choice turns on and off; null for another choice.
std::vector<std::string>* days_in(Programme& programme, const PlaceInWeeks& place, const std::string& what) {
  ProgrammePhase* phase = phase_in(programme, place);
  if (what == "walk_days" && phase != nullptr && phase->walk) return &phase->walk->days;
  ProgrammeRoutine* routine = routine_in(programme, place);
  return what == "days" && routine != nullptr ? &routine->schedule.days : nullptr;
}

EditorNumber number(const char* name, const std::string& label, int value, const Range& range) {
  EditorNumber made;
  made.name = name;
  made.value = value;
  made.range = range;
  made.label = label;
  return made;
}

void add_walk_numbers(std::vector<EditorNumber>& list, const ProgrammeWalk& walk) {
  list.push_back(number("minutes", tr("Minutes, in the first week"), walk.minutes, range::walk));
  Range most = range::walk;
  most.least = walk.minutes;
  EditorNumber up_to = number("up_to", tr("Growing to"), std::max(walk.minutes, walk.up_to), most);
  if (walk.up_to <= walk.minutes) up_to.words = tr("stays as it is");
  list.push_back(std::move(up_to));
}

// How long it lasts is told in one of two ways, and the other is 0.
void choose_length(ProgrammePhase& phase, const std::string& value) {
  const int days = days_of(phase);
  const bool by_days = value == "days";
  if (by_days == (phase.weeks == 0)) return;
  phase.weeks = by_days ? 0 : (days + days_a_week - 1) / days_a_week;
  phase.days = by_days ? std::min(days, static_cast<int>(range::phase_days.most)) : 0;
}

void set_walk_number(ProgrammeWalk& walk, const std::string& name, int value) {
  if (name == "minutes") walk.minutes = value;
  if (name == "up_to") walk.up_to = value;
  if (walk.up_to <= walk.minutes) walk.up_to = 0;
}

}  // namespace

const ProgrammePhase* phase_at(const Programme& programme, const PlaceInWeeks& place) {
  return place.phase < programme.phases.size() ? &programme.phases[place.phase] : nullptr;
}

const ProgrammeRoutine* routine_at(const Programme& programme, const PlaceInWeeks& place) {
  const ProgrammePhase* phase = phase_at(programme, place);
  const bool there = phase != nullptr && place.routine && *place.routine < phase->routines.size();
  return there ? &phase->routines[*place.routine] : nullptr;
}

std::string pointer_of(const PlaceInWeeks& place, const std::string& part) {
  std::string pointer("/phases/");
  pointer.append(std::to_string(place.phase));
  if (place.routine) pointer.append("/routines/").append(std::to_string(*place.routine));
  return pointer.append(part);
}

const std::vector<std::string>& programme_fields() {
  static const std::vector<std::string> names{
      "title",       "summary",     "author",      "role",        "practice",  "telephone",
      "for",         "version",     "sets_it_off", "first_signs", "first_day", "days_two_to_seven",
      "whom_i_tell", "phase-title", "phase-say",   "walk-at",     "routine-at"};
  return names;
}

TextFields weeks_fields() {
  const TextRules name{.most_characters = longest_name};
  const TextRules text{.several_lines = true, .most_characters = longest_text};
  const TextRules hours{.most_characters = 80};
  return {{"title", name},
          {"summary", text},
          {"author", name},
          {"role", name},
          {"practice", name},
          {"telephone", {.most_characters = longest_telephone}},
          {"for", {.most_characters = longest_meant_for}},
          {"version", {.most_characters = longest_version}},
          {"sets_it_off", text},
          {"first_signs", text},
          {"first_day", text},
          {"days_two_to_seven", text},
          {"whom_i_tell", text},
          {"phase-title", name},
          {"phase-say", text},
          {"walk-at", hours},
          {"routine-at", hours},
          {shelf_search_field, hours}};
}

std::string words_of(const Programme& programme, const PlaceInWeeks& place, const std::string& field) {
  Programme copy = programme;
  if (const LocalText* text = text_in(copy, place, field)) return text->in(programme.language);
  if (const auto* hours = hours_in(copy, place, field)) return join(*hours, ", ");
  const std::string* plain = string_in(copy, field);
  return plain == nullptr ? "" : *plain;
}

Programme with_field(Programme programme, const PlaceInWeeks& place, const std::string& field,
                     const std::string& words) {
  if (LocalText* text = text_in(programme, place, field))
    *text = with_words(*text, programme.language, words);
  else if (auto* hours = hours_in(programme, place, field))
    *hours = times_in(words);
  else if (std::string* plain = string_in(programme, field))
    *plain = words;
  return programme;
}

std::vector<EditorNumber> numbers_of(const Programme& programme, const PlaceInWeeks& place) {
  std::vector<EditorNumber> list;
  const ProgrammePhase* phase = phase_at(programme, place);
  if (phase == nullptr) return list;
  list.push_back(phase->weeks > 0 ? number("weeks", tr("How long"), phase->weeks, range::weeks)
                                  : number("days", tr("How long"), phase->days, range::phase_days));
  if (phase->goes_on == GoesOn::calm)
    list.push_back(number("calm_sessions", tr("Calm sessions, one after another"), phase->calm_sessions,
                          range::calm_sessions));
  list.push_back(number("percent", tr("Share of each dose"), phase->percent, range::percent));
  list.back().notch = 5;
  if (phase->walk) add_walk_numbers(list, *phase->walk);
  if (const ProgrammeRoutine* routine = routine_at(programme, place))
    list.push_back(
        number("times_per_day", tr("Times a day"), routine->schedule.times_per_day, range::times_per_day));
  return list;
}

Programme with_number(Programme programme, const PlaceInWeeks& place, const std::string& name, double value) {
  for (const EditorNumber& known : numbers_of(programme, place)) {
    if (known.name != name) continue;
    const int whole = static_cast<int>(std::lround(std::clamp(value, known.range.least, known.range.most)));
    ProgrammePhase& phase = programme.phases[place.phase];
    if (name == "weeks") phase.weeks = whole;
    if (name == "days") phase.days = whole;
    if (name == "calm_sessions") phase.calm_sessions = whole;
    if (name == "percent") phase.percent = whole;
    if (phase.walk) set_walk_number(*phase.walk, name, whole);
    if (name == "times_per_day") phase.routines[*place.routine].schedule.times_per_day = whole;
  }
  return programme;
}

EditorChoices choices_of(const Programme& programme, const PlaceInWeeks& place, const std::string& what) {
  const ProgrammePhase* phase = phase_at(programme, place);
  if (phase == nullptr) return {};
  if (what == "length")
    return chosen_of({{"weeks", tr("Weeks")}, {"days", tr("Days")}}, {phase->weeks > 0 ? "weeks" : "days"});
  if (what == "go_on")
    return chosen_of(
        {{"weeks", tr("When its time is over")}, {"calm", tr("When it is over and sessions were calm")}},
        {phase->goes_on == GoesOn::calm ? "calm" : "weeks"});
  if (what == "walk")
    return chosen_of({{"", tr("No walk")}, {"on", tr("A walk")}}, {phase->walk ? "on" : ""});
  Programme copy = programme;
  const auto* days = days_in(copy, place, what);
  return days == nullptr ? EditorChoices{} : chosen_of(day_choices(), *days);
}

Programme with_choice(Programme programme, const PlaceInWeeks& place, const std::string& what,
                      const std::string& value) {
  ProgrammePhase* phase = phase_in(programme, place);
  if (phase == nullptr) return programme;
  if (what == "length") choose_length(*phase, value);
  if (what == "go_on") {
    phase->goes_on = value == "calm" ? GoesOn::calm : GoesOn::weeks;
    const int calm = phase->calm_sessions > 0 ? phase->calm_sessions : usual_calm_sessions;
    phase->calm_sessions = phase->goes_on == GoesOn::calm ? calm : 0;
  }
  if (what == "walk")
    phase->walk = value.empty() ? std::nullopt : std::optional(phase->walk.value_or(ProgrammeWalk{}));
  if (auto* days = days_in(programme, place, what)) *days = turned(*days, value, day_names());
  return programme;
}

}  // namespace limber
