#include "store/journal_values.hpp"

#include <algorithm>
#include <limits>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t longest_ms = 366LL * 24 * 3600 * 1000;
constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();

bool is_uid(const std::string& text) {
  return text.size() == 32 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

// The members of one object, each read as what it ought to be.
class Members {
 public:
  Members(const Json& json, std::string pointer, const TellProblem& tell)
      : json_(json), pointer_(std::move(pointer)), tell_(tell) {
    if (!json.is_object()) tell_(pointer_, "type", tr("This must be an object: { … }."));
  }

  const Json* find(const char* key, bool required = false) const {
    const auto found = json_.is_object() ? json_.find(key) : json_.end();
    if (json_.is_object() && found != json_.end()) return &*found;
    if (required) tell(key, "missing", fill(tr("\"{key}\" is missing here."), {{"key", key}}));
    return nullptr;
  }

  std::string text(const char* key, bool required = false) const {
    const Json* value = find(key, required);
    if (!value) return "";
    if (value->is_string()) return value->get<std::string>();
    tell(key, "type", tr("This must be text in quotation marks."));
    return "";
  }

  std::optional<std::int64_t> integer(const char* key, std::int64_t low, std::int64_t high,
                                      bool required = false) const {
    const Json* value = find(key, required);
    if (!value) return std::nullopt;
    const bool whole = value->is_number_integer() && !beyond(*value);
    if (whole && value->get<std::int64_t>() >= low && value->get<std::int64_t>() <= high)
      return value->get<std::int64_t>();
    tell(key, "range",
         fill(tr("This must be a whole number from {low} to {high}."),
              {{"low", std::to_string(low)}, {"high", std::to_string(high)}}));
    return std::nullopt;
  }

  std::optional<Score> score(const char* key) const {
    const auto value = integer(key, 0, 10);
    return value ? Score::from(static_cast<int>(*value)) : std::nullopt;
  }

  std::optional<WallTime> moment(const char* key, bool required = false) const {
    const std::string words = text(key, required);
    if (words.empty()) return std::nullopt;
    const auto time = parse_iso(words);
    if (!time)
      tell(key, "moment", tr("This must be a moment with its offset, like \"2026-11-22T20:30:00+01:00\"."));
    return time;
  }

  // One of `allowed`, the first where nothing is said.
  std::string choice(const char* key, const std::vector<std::string>& allowed) const {
    const Json* value = find(key);
    const std::string words = value ? text(key) : allowed.front();
    if (std::find(allowed.begin(), allowed.end(), words) != allowed.end()) return words;
    tell(key, "choice",
         fill(tr("This must be one of: {choices}."), {{"choices", "\"" + join(allowed, "\", \"") + "\""}}));
    return allowed.front();
  }

  // Each element of a list, with its place; nothing where it is absent.
  void each(const char* key, const std::function<void(const Json&, const std::string&)>& read) const {
    const Json* value = find(key);
    if (!value) return;
    if (!value->is_array()) return tell(key, "type", tr("This must be a list: [ … ]."));
    std::size_t number = 0;
    for (const Json& one : *value) read(one, pointer_ + "/" + key + "/" + std::to_string(number++));
  }

  // Ids: kept with spaces between them, so none may have one.
  std::vector<std::string> words(const char* key) const {
    std::vector<std::string> list;
    each(key, [&](const Json& one, const std::string& pointer) {
      const bool fits = one.is_string() && !one.get_ref<const std::string&>().empty() &&
                        one.get_ref<const std::string&>().find(' ') == std::string::npos;
      if (fits) return list.push_back(one.get<std::string>());
      tell_(pointer, "type", tr("This must be the name of something, without spaces."));
    });
    return list;
  }

  void tell(const std::string& key, std::string rule, std::string message) const {
    tell_(pointer_ + "/" + key, std::move(rule), std::move(message));
  }
  std::string place_of(const char* key) const { return pointer_ + "/" + key; }

 private:
  static bool beyond(const Json& value) {
    return value.is_number_unsigned() &&
           value.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  }

  const Json& json_;
  std::string pointer_;
  const TellProblem& tell_;
};

std::string uid_of(const Members& members) {
  const std::string uid = members.text("uid", true);
  if (!uid.empty() && !is_uid(uid))
    members.tell("uid", "type", tr("This must be 32 hexadecimal digits, in small letters."));
  return uid;
}

CheckIn check_in_from(const Json& json, const std::string& pointer, const TellProblem& tell) {
  const Members members(json, pointer, tell);
  CheckIn answers;
  answers.at = members.moment("at", true).value_or(WallTime{});
  answers.pain = members.score("pain");
  answers.stiffness = members.score("stiffness");
  answers.stress = members.score("stress");
  answers.mood = members.score("mood");
  if (const auto minutes = members.integer("stiffness_minutes", 0, 600))
    answers.stiffness_minutes = static_cast<int>(*minutes);
  members.each("areas", [&](const Json& one, const std::string& place) {
    const Members area(one, place, tell);
    answers.areas.push_back({area.text("region", true), area.score("score")});
  });
  answers.note = members.text("note");
  return answers;
}

PerformedStep step_from(const Json& json, const std::string& pointer, const TellProblem& tell) {
  const Members members(json, pointer, tell);
  PerformedStep step;
  step.exercise = members.text("exercise", true);
  step.side = members.choice("side", {"", "left", "right"});
  step.rep = static_cast<int>(members.integer("rep", 0, most).value_or(0));
  step.planned = Millis{members.integer("planned_ms", 0, longest_ms).value_or(0)};
  step.held = Millis{members.integer("held_ms", 0, longest_ms).value_or(0)};
  step.skipped = members.choice("skipped", {"", "pain", "time", "unclear", "chosen"});
  return step;
}

void read_doings(const Members& members, SessionRecord& record, const TellProblem& tell) {
  members.each("steps", [&](const Json& one, const std::string& place) {
    record.steps.push_back(step_from(one, place, tell));
  });
  members.each("allowances", [&](const Json& one, const std::string& place) {
    const Members allowance(one, place, tell);
    record.allowances.push_back({allowance.text("exercise", true), allowance.text("condition", true),
                                 allowance.choice("by", {"therapist", "person"})});
  });
  members.each("corrections", [&](const Json& one, const std::string& place) {
    const Members correction(one, place, tell);
    record.corrections.push_back({correction.moment("at", true).value_or(WallTime{}),
                                  correction.text("what", true), correction.text("was"),
                                  correction.text("became")});
  });
}

SessionState state_from(const Members& members) {
  const std::string name = members.choice("state", {"stopped", "completed", "running"});
  if (name == "completed") return SessionState::completed;
  return name == "running" ? SessionState::running : SessionState::stopped;
}

}  // namespace

SessionRecord session_from(const Json& json, const TellProblem& tell) {
  const Members members(json, "", tell);
  SessionRecord record;
  record.id = members.integer("id", 1, most).value_or(0);
  record.uid = uid_of(members);
  record.started = members.moment("at", true).value_or(WallTime{});
  record.ended = members.moment("ended");
  record.routine = members.text("routine");
  record.routine_version = members.text("routine_version");
  record.title = members.text("title");
  record.state = state_from(members);
  record.planned = Millis{members.integer("planned_ms", 0, longest_ms).value_or(0)};
  record.performed = Millis{members.integer("performed_ms", 0, longest_ms).value_or(0)};
  record.pauses = static_cast<int>(members.integer("pauses", 0, most).value_or(0));
  for (const Phase phase : {Phase::before, Phase::after, Phase::next_morning}) {
    const std::string name = to_string(phase);
    if (const Json* answers = members.find(name.c_str()))
      record.check_ins[phase] = check_in_from(*answers, "/" + name, tell);
  }
  record.note = members.text("note");
  read_doings(members, record, tell);
  return record;
}

Assessment assessment_from(const Json& json, const TellProblem& tell) {
  const Members members(json, "", tell);
  Assessment assessment;
  assessment.id = members.integer("id", 1, most).value_or(0);
  assessment.uid = uid_of(members);
  assessment.at = members.moment("at", true).value_or(WallTime{});
  assessment.instrument = *instrument_named(members.choice("instrument", {"peg", "psfs"}));
  members.each("items", [&](const Json& one, const std::string& place) {
    const Members item(one, place, tell);
    assessment.items.push_back({item.text("name", true), item.score("score")});
  });
  return assessment;
}

Screening screening_from(const Json& json, const TellProblem& tell) {
  const Members members(json, "", tell);
  Screening screening;
  screening.answered = members.moment("answered", true).value_or(WallTime{});
  if (const Json* conditions = members.find("conditions")) {
    const Members named(*conditions, members.place_of("conditions"), tell);
    for (const auto& [name, regions] : conditions->items())
      if (conditions->is_object()) screening.conditions[name] = named.words(name.c_str());
  }
  screening.discomfort = members.words("discomfort");
  screening.pressure = pressure_named(members.choice("pressure", {"", "light", "medium", "firm"}));
  screening.floor = floor_named(members.choice("floor", {"", "easily", "with_support", "not_at_all"}));
  if (const auto minutes = members.integer("wakes_at", 0, 1439))
    screening.wakes_at = static_cast<int>(*minutes);
  return screening;
}

RedFlagCheck red_flag_check_from(const Json& json, const TellProblem& tell) {
  const Members members(json, "", tell);
  return {members.moment("at", true).value_or(WallTime{}), members.words("yes")};
}

std::int64_t date_from(const Json& json, const TellProblem& tell) {
  const auto time = json.is_string() ? parse_iso(json.get<std::string>() + "T00:00:00Z") : std::nullopt;
  if (!time) tell("", "moment", tr("This must be a date, like \"2026-11-22\"."));
  return time ? local_day(*time) : 0;
}

std::string uid_from(const Json& json, const TellProblem& tell) {
  const std::string uid = json.is_string() ? json.get<std::string>() : "";
  if (!is_uid(uid)) tell("", "type", tr("This must be 32 hexadecimal digits, in small letters."));
  return uid;
}

}  // namespace limber
