#include "routine/format.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/length.hpp"
#include "routine/parse.hpp"
#include "routine/read_parts.hpp"

namespace limber {
namespace {

constexpr int format_read = 1;

Author read_author(Reading& reading, const Node& value) {
  Author author;
  Members members(reading, value);
  if (const Node* name = members.need("name")) author.name = read_text(reading, *name, longest_name);
  if (const Node* role = members.find("role")) author.role = read_text(reading, *role, longest_name);
  members.close();
  return author;
}

std::vector<LocalText> read_activities(Reading& reading, const Node& list) {
  std::vector<LocalText> activities;
  if (!is_array(reading, list, 1, most_activities)) return activities;
  for (const Node& activity : list.children) activities.push_back(read_text(reading, activity, longest_name));
  refuse_doubles(reading, list);
  return activities;
}

Ask read_ask(Reading& reading, const Node& value) {
  Ask ask;
  Members members(reading, value);
  const auto questions = [&](const char* when, Names& where) {
    if (const Node* list = members.find(when)) where = read_choices(reading, *list, question_names());
  };
  questions("before", ask.before);
  questions("after", ask.after);
  questions("next_morning", ask.next_morning);
  if (const Node* weekly = members.find("weekly"))
    ask.weekly = read_choices(reading, *weekly, instrument_names());
  if (const Node* list = members.find("activities")) ask.activities = read_activities(reading, *list);
  members.close();
  return ask;
}

SafetyLimits read_safety(Reading& reading, const Node& value) {
  SafetyLimits safety;
  Members members(reading, value);
  if (const Node* at = members.find("stop_at")) safety.stop_at = read_count(reading, *at, range::stop_at);
  if (const Node* rise = members.find("stop_rise"))
    safety.stop_rise = read_count(reading, *rise, range::stop_at);
  if (const Node* advice = members.find("advice")) safety.advice = read_text(reading, *advice, longest_text);
  if (const Node* flare = members.find("flare_routine")) safety.flare_routine = read_id(reading, *flare);
  members.close();
  return safety;
}

Schedule read_schedule(Reading& reading, const Node& value) {
  Schedule schedule;
  Members members(reading, value);
  if (const Node* times = members.find("times_per_day")) {
    schedule.times_per_day = read_count(reading, *times, range::times_per_day).value_or(1);
  }
  if (const Node* days = members.find("days")) schedule.days = read_choices(reading, *days, day_names());
  if (const Node* at = members.find("at"); at != nullptr && is_array(reading, *at, 0, most_texts)) {
    for (const Node& time : at->children) schedule.at.push_back(read_time_of_day(reading, time));
    refuse_doubles(reading, *at);
  }
  if (const Node* weeks = members.find("weeks"))
    schedule.weeks = read_count(reading, *weeks, range::weeks).value_or(0);
  members.close();
  return schedule;
}

void one_name(Reading& reading, const Node* value, const Names& names, std::string& where) {
  if (value == nullptr) return;
  if (const auto index = read_choice(reading, *value, names)) where = names[*index];
}

// Who it is from and what it is for; the order of asking is the order of the documentation.
void read_heading(Reading& reading, Members& members, Routine& routine) {
  if (const Node* id = members.need("id")) routine.id = read_id(reading, *id);
  if (const Node* version = members.find("version"))
    routine.version = read_string(reading, *version, longest_version);
  if (const Node* title = members.need("title")) routine.title = read_text(reading, *title, longest_name);
  if (const Node* summary = members.find("summary"))
    routine.summary = read_text(reading, *summary, longest_text);
  if (const Node* author = members.find("author")) routine.author = read_author(reading, *author);
  if (const Node* whom = members.find("for"))
    routine.meant_for = read_string(reading, *whom, longest_meant_for);
  if (const Node* language = members.find("language")) routine.language = read_language(reading, *language);
  if (const Node* benefits = members.find("benefits"))
    routine.benefits = read_choices(reading, *benefits, benefit_names());
  one_name(reading, members.find("intensity"), intensity_names(), routine.intensity);
  one_name(reading, members.find("ambience"), ambience_names(), routine.ambience);
  one_name(reading, members.find("lie_on"), lie_on_names(), routine.lie_on);
}

Routine read_routine(Reading& reading, const Node& value) {
  Routine routine;
  routine.file = reading.document().file;
  Members members(reading, value);
  if (!members.is_object() || !read_format(reading, members, true)) return routine;
  read_heading(reading, members, routine);
  if (const Node* ask = members.find("ask")) routine.ask = read_ask(reading, *ask);
  if (const Node* safety = members.find("safety")) routine.safety = read_safety(reading, *safety);
  if (const Node* schedule = members.find("schedule")) routine.schedule = read_schedule(reading, *schedule);
  if (const Node* steps = members.need("steps")) routine.steps = read_steps(reading, *steps);
  members.close();
  return routine;
}

// What can be said about the length before the library is at hand: an exercise it names lasts at least no
// time.
void check_length(const Document& document, const Routine& routine, Problems& problems) {
  const auto in_place = [](const ExerciseStep& step) -> std::optional<Exercise> {
    if (!step.in_place) return std::nullopt;
    return with_overrides(*step.in_place, step);
  };
  const Node* steps = document.root.find("steps");
  if (steps == nullptr) return;
  if (auto problem = too_long(asked_length(routine.steps, in_place), document.place_of(*steps))) {
    problems.push_back(*std::move(problem));
  }
}

}  // namespace

bool read_format(Reading& reading, Members& members, bool required) {
  if (const Node* schema = members.find("$schema")) read_string(reading, *schema, longest_text);
  const Node* format = required ? members.need("format") : members.find("format");
  if (format == nullptr || (format->kind == Node::Kind::number && format->number == format_read)) return true;
  const bool newer = format->kind == Node::Kind::number && format->number > format_read;
  const std::string words =
      newer ? tr("format is {value}; this Limber reads format {read}: a newer Limber is needed for this file")
            : tr("format is {value}; this Limber reads format {read}");
  reading.fault(*format, "format",
                fill(words, {{"value", reading.spelled(*format)}, {"read", std::to_string(format_read)}}));
  return !newer;
}

Result<Routine> parse_routine(std::string_view text, const std::string& file) {
  return parsed<Routine>(text, file, [](Reading& reading, Problems& problems) {
    Routine routine = read_routine(reading, reading.document().root);
    check_length(reading.document(), routine, problems);
    return routine;
  });
}

Result<Exercise> parse_exercise(std::string_view text, const std::string& file) {
  return parsed<Exercise>(text, file, [](Reading& reading, Problems&) {
    return read_exercise(reading, reading.document().root, false);
  });
}

bool looks_like_exercise(std::string_view text) {
  const auto scanned = scan(text, "");
  if (!scanned)
    return text.find("\"dose\"") != std::string_view::npos &&
           text.find("\"steps\"") == std::string_view::npos;
  const Node& root = (*scanned)->root;
  return root.find("steps") == nullptr && (root.find("dose") != nullptr || root.find("technique") != nullptr);
}

}  // namespace limber
