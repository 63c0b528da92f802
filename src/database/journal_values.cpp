#include "database/journal_values.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "journal/body_map.hpp"
#include "journal/record_members.hpp"

namespace limber {
namespace {

using Json = nlohmann::json;

// What other programs and standards can hold (FHIR, ISO 8601).
bool is_on_calendars(const WallTime& time) {
  constexpr int widest_offset = 14 * 60;
  return std::abs(time.offset_minutes) <= widest_offset && date_text(time) >= "0001-01-01";
}

// Other programs refuse a document for the sake of one of them.
std::string without_controls(std::string text) {
  std::erase_if(text, [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F; });
  return text;
}

void check_uid(const std::string& text, const std::string& place, const TellProblem& tell) {
  const bool sound = text.size() == 32 && std::all_of(text.begin(), text.end(), [](char c) {
                       return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                     });
  if (!sound) tell(place, "type", tr("This must be 32 hexadecimal digits, in small letters."));
}

// Reads an object member by member into a record. What is missing leaves the record as it was.
class MemberReader {
 public:
  MemberReader(const Json& json, std::string pointer, const TellProblem& tell)
      : json_(json), pointer_(std::move(pointer)), tell_(tell) {
    if (!json.is_object()) tell_(pointer_, "type", tr("This must be an object: { … }."));
  }

  template <class T>
  void operator()(const RecordMember& member, T& value) {
    if (const Json* found = find(member)) read(*found, member, pointer_ + "/" + member.name, value);
  }
  void operator()(const RecordMember&, std::map<Phase, CheckIn>& check_ins) {
    for (const Phase phase : all_phases) {
      const std::string name = to_string(phase);
      const RecordMember member{.name = name.c_str()};
      if (find(member) != nullptr) (*this)(member, check_ins[phase]);
    }
  }

 private:
  const Json* find(const RecordMember& member) const {
    const auto found = json_.is_object() ? json_.find(member.name) : json_.end();
    if (json_.is_object() && found != json_.end() && !found->is_null()) return &*found;
    if (member.required)
      tell_(pointer_ + "/" + member.name, "missing",
            fill(tr("\"{key}\" is missing here."), {{"key", member.name}}));
    return nullptr;
  }

  template <class Record>
  void read(const Json& json, const RecordMember&, const std::string& place, Record& record) const {
    each_member(record, MemberReader(json, place, tell_));
  }

  void read(const Json& json, const RecordMember& member, const std::string& place, std::string& text) const {
    if (!json.is_string()) return tell_(place, "type", tr("This must be text in quotation marks."));
    text = without_controls(json.get<std::string>());
    const auto& choices = member.choices;
    if (!choices.empty() && std::find(choices.begin(), choices.end(), text) == choices.end())
      tell_choices({choices.begin(), choices.end()}, place);
    if (member.name == std::string_view("uid") && !text.empty()) check_uid(text, place, tell_);
    if (member.name == std::string_view("region") && find_region(text) == nullptr)
      tell_(place, "choice", fill(tr("The body map has no place \"{name}\"."), {{"name", visible(text)}}));
  }

  template <Named Enum>
  void read(const Json& json, const RecordMember&, const std::string& place, Enum& value) const {
    if (!json.is_string()) return tell_(place, "type", tr("This must be text in quotation marks."));
    const auto found = value_named<Enum>(json.get<std::string>());
    if (!found) return tell_choices({names_of<Enum>.begin(), names_of<Enum>.end()}, place);
    value = *found;
  }

  template <std::integral Number>
  void read(const Json& json, const RecordMember& member, const std::string& place, Number& number) const {
    if (member.is_date) return read_date(json, place, number);
    const std::optional<std::int64_t> whole = whole_number(json);
    if (whole && *whole >= member.least && *whole <= member.most) {
      number = static_cast<Number>(*whole);
      return;
    }
    tell_(place, "range",
          fill(tr("This must be a whole number from {low} to {high}."),
               {{"low", std::to_string(member.least)}, {"high", std::to_string(member.most)}}));
  }

  void read(const Json& json, const RecordMember& member, const std::string& place, Millis& length) const {
    std::int64_t count = 0;
    read(json, member, place, count);
    length = Millis{count};
  }

  void read(const Json& json, const RecordMember&, const std::string& place,
            std::optional<Score>& score) const {
    int value = -1;
    read(json, RecordMember{.name = "", .most = 10}, place, value);
    score = Score::from(value);
  }

  void read(const Json& json, const RecordMember& member, const std::string& place, WallTime& time) const {
    std::string words;
    read(json, member, place, words);
    const auto found = parse_iso(words);
    time = found.value_or(WallTime{});
    if (json.is_string() && !found)
      tell_(place, "moment",
            tr("This must be a moment with its offset, like \"2026-11-22T20:30:00+01:00\"."));
    else if (found && !is_on_calendars(*found))
      tell_(place, "moment", tr("There is no such moment: offsets go to 14 hours, years begin at 1."));
  }

  template <class T>
  void read(const Json& json, const RecordMember& member, const std::string& place,
            std::optional<T>& value) const {
    read(json, member, place, value.emplace());
  }

  template <class T>
  void read(const Json& json, const RecordMember& member, const std::string& place,
            std::vector<T>& list) const {
    if (!json.is_array()) return tell_(place, "type", tr("This must be a list: [ … ]."));
    std::size_t number = 0;
    for (const Json& one : json)
      read(one, member, place + "/" + std::to_string(number++), list.emplace_back());
  }

  // Ids: kept with spaces between them, so none may have one.
  void read(const Json& json, const RecordMember&, const std::string& place,
            std::vector<std::string>& ids) const {
    if (!json.is_array()) return tell_(place, "type", tr("This must be a list: [ … ]."));
    std::size_t number = 0;
    for (const Json& one : json) {
      const std::string here = place + "/" + std::to_string(number++);
      if (one.is_string()) ids.push_back(one.get<std::string>());
      if (!one.is_string() || ids.back().empty() || ids.back().find(' ') != std::string::npos)
        tell_(here, "type", tr("This must be the name of something, without spaces."));
    }
  }

  void read(const Json& json, const RecordMember& member, const std::string& place,
            std::map<std::string, std::vector<std::string>>& lists) const {
    if (!json.is_object()) return tell_(place, "type", tr("This must be an object: { … }."));
    for (const auto& [name, ids] : json.items()) read(ids, member, place + "/" + name, lists[name]);
  }

  void read(const Json& json, const RecordMember& member, const std::string& place,
            std::map<std::string, WallTime>& moments) const {
    if (!json.is_object()) return tell_(place, "type", tr("This must be an object: { … }."));
    for (const auto& [name, moment] : json.items()) read(moment, member, place + "/" + name, moments[name]);
  }

  template <std::integral Number>
  void read_date(const Json& json, const std::string& place, Number& day) const {
    day = static_cast<Number>(date_from(json, [&](const std::string&, std::string rule, std::string words) {
      tell_(place, std::move(rule), std::move(words));
    }));
  }

  void tell_choices(const std::vector<std::string>& choices, const std::string& place) const {
    tell_(place, "choice",
          fill(tr("This must be one of: {choices}."), {{"choices", "\"" + join(choices, "\", \"") + "\""}}));
  }

  // 4.0 is 4.
  static std::optional<std::int64_t> whole_number(const Json& value) {
    constexpr double most_exact = 9'007'199'254'740'992.0;
    if (value.is_number_float()) {
      const double number = value.get<double>();
      if (std::abs(number) > most_exact || number != std::floor(number)) return std::nullopt;
      return static_cast<std::int64_t>(number);
    }
    const bool beyond =
        value.is_number_unsigned() &&
        value.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (!value.is_number_integer() || beyond) return std::nullopt;
    return value.get<std::int64_t>();
  }

  const Json& json_;
  std::string pointer_;
  const TellProblem& tell_;
};

template <class Record>
Record record_from(const Json& json, const TellProblem& tell, Record record) {
  each_member(record, MemberReader(json, "", tell));
  return record;
}

}  // namespace

SessionRecord session_from(const Json& json, const TellProblem& tell) {
  SessionRecord unsaid;
  unsaid.state = SessionState::stopped;
  return record_from(json, tell, std::move(unsaid));
}

Assessment assessment_from(const Json& json, const TellProblem& tell) {
  Assessment assessment = record_from(json, tell, Assessment{});
  std::size_t number = 0;
  for (const AssessmentItem& item : assessment.items) {
    const std::string place = "/items/" + std::to_string(number++) + "/name";
    const bool known = item.name == "pain" || item.name == "enjoyment" || item.name == "activity";
    if (assessment.instrument == Instrument::peg && !known)
      tell(place, "choice", fill(tr("The PEG has no question \"{name}\"."), {{"name", visible(item.name)}}));
  }
  return assessment;
}

Screening screening_from(const Json& json, const TellProblem& tell) {
  return record_from(json, tell, Screening{});
}

RedFlagCheck red_flag_check_from(const Json& json, const TellProblem& tell) {
  return record_from(json, tell, RedFlagCheck{});
}

PhaseBegun phase_from(const Json& json, const TellProblem& tell) {
  return record_from(json, tell, PhaseBegun{});
}

Pause pause_from(const Json& json, const TellProblem& tell) {
  const Pause pause = record_from(json, tell, Pause{});
  if (pause.until && *pause.until < pause.since)
    tell("/until", "range", tr("This lies before the day it began."));
  return pause;
}

DoseChange dose_from(const Json& json, const TellProblem& tell) {
  return record_from(json, tell, DoseChange{});
}

Goals goals_from(const Json& json, const TellProblem& tell) {
  Goals goals = record_from(json, tell, Goals{});
  if (goals.list.size() > most_goals)
    tell("/list", "range",
         fill(tr("There may be {count} goals at most."), {{"count", std::to_string(most_goals)}}));
  return goals;
}

FlarePlan flare_plan_from(const Json& json, const TellProblem& tell) {
  return record_from(json, tell, FlarePlan{});
}

Flare flare_from(const Json& json, const TellProblem& tell) {
  const Flare flare = record_from(json, tell, Flare{});
  if (flare.until && *flare.until < flare.since)
    tell("/until", "range", tr("This lies before the day it began."));
  return flare;
}

Measured measured_from(const Json& json, const TellProblem& tell) {
  return record_from(json, tell, Measured{});
}

Offered offered_from(const Json& json, const TellProblem& tell) {
  return record_from(json, tell, Offered{});
}

std::int64_t date_from(const Json& json, const TellProblem& tell) {
  const auto time = json.is_string() ? parse_iso(json.get<std::string>() + "T00:00:00Z") : std::nullopt;
  if (!time) tell("", "moment", tr("This must be a date, like \"2026-11-22\"."));
  return time ? local_day(*time) : 0;
}

TakenUp taken_up_from(const Json& json, const TellProblem& tell) {
  TakenUp taken;
  const auto member = [&](const char* name) {
    static const Json none;
    const auto found = json.is_object() ? json.find(name) : json.end();
    return json.is_object() && found != json.end() ? *found : none;
  };
  const Json routine = member("routine");
  if (routine.is_string()) taken.routine = routine.get<std::string>();
  if (taken.routine.empty()) tell("/routine", "type", tr("This must be text in quotation marks."));
  taken.since = date_from(member("since"), [&](const std::string& at, std::string rule, std::string words) {
    tell("/since" + at, std::move(rule), std::move(words));
  });
  return taken;
}

std::string uid_from(const Json& json, const TellProblem& tell) {
  const std::string uid = json.is_string() ? json.get<std::string>() : "";
  check_uid(uid, "", tell);
  return uid;
}

}  // namespace limber
