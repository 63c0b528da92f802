#include "export/journal_json.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "journal/record_members.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

template <class Record>
Json json_of(const Record& record);

Json json_of(const std::string& text) {
  return text;
}
Json json_of(std::int64_t number) {
  return number;
}
Json json_of(int number) {
  return number;
}
Json json_of(Millis length) {
  return length.count();
}
Json json_of(const WallTime& time) {
  return iso_text(time);
}
Json json_of(const Score& score) {
  return score.value();
}
Json json_of(const std::map<std::string, std::vector<std::string>>& lists) {
  return lists;
}
Json json_of(const std::map<std::string, WallTime>& moments) {
  Json object = Json::object();
  for (const auto& [name, moment] : moments) object[name] = iso_text(moment);
  return object;
}

template <Named Enum>
Json json_of(const Enum& value) {
  return to_string(value);
}

template <class T>
Json json_of(const std::optional<T>& value) {
  return json_of(*value);
}

std::string date_of(std::int64_t day) {
  constexpr std::int64_t day_seconds = 86'400;
  return date_text({day * day_seconds, 0});
}
std::string date_of(const std::optional<std::int64_t>& day) {
  return date_of(*day);
}

template <class T>
Json json_of(const std::vector<T>& values) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(json_of(value));
  return list;
}

// Every area named in any of a session's check-ins, each once, in the order they were first named.
std::vector<std::string> all_areas(const std::map<Phase, CheckIn>& check_ins) {
  std::vector<std::string> areas;
  for (const auto& [phase, answers] : check_ins) {
    for (const AreaRating& area : answers.areas) {
      if (std::find(areas.begin(), areas.end(), area.region) == areas.end()) areas.push_back(area.region);
    }
  }
  return areas;
}

// Besides the members it writes what can be told from them, for whoever reads no further.
class Writer {
 public:
  explicit Writer(Json& object) : object_(object) {}

  template <class T>
  void operator()(const RecordMember& member, const T& value) {
    if (member.brief && value == T{}) return;
    if constexpr (requires { date_of(value); }) {
      if (member.is_date) {
        object_[member.name] = date_of(value);
        return;
      }
    }
    object_[member.name] = json_of(value);
  }
  void operator()(const RecordMember& member, SessionState state) {
    object_[member.name] = to_string(state);
    object_["completed"] = state == SessionState::completed;
  }
  void operator()(const RecordMember&, const std::map<Phase, CheckIn>& check_ins) {
    for (const auto& [phase, answers] : check_ins) object_[to_string(phase)] = json_of(answers);
    const std::vector<std::string> areas = all_areas(check_ins);
    if (!areas.empty()) object_["areas"] = areas;
  }

 private:
  Json& object_;
};

template <class Record>
Json json_of(const Record& record) {
  Json object;
  each_member(record, Writer(object));
  return object;
}

Json dates_of(const std::vector<std::int64_t>& days) {
  Json list = Json::array();
  for (const std::int64_t day : days) list.push_back(date_of(day));
  return list;
}

Json plan_of(const std::vector<TakenUp>& plan) {
  Json list = Json::array();
  for (const TakenUp& one : plan) list.push_back({{"routine", one.routine}, {"since", date_of(one.since)}});
  return list;
}

std::string text_of(const Json& json, int indent = -1) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

// One record a line: easily compared, and a problem's line is its record's.
class WholeJournal : public JournalPieces {
 public:
  void begin(const AboutPerson& person, std::string& out) override {
    out += "{\"format\": 1,\n\"limber_journal\": " + text_of(person.uid);
    if (person.screening.answered) out += ",\n\"screening\": " + text_of(json_of(person.screening));
    out += ",\n\"massages\": " + text_of(dates_of(person.massages));
    if (!person.plan.empty()) out += ",\n\"plan\": " + text_of(plan_of(person.plan));
    put_list_if_any("programmes", person.phases, out);
    put_list_if_any("pauses", person.pauses, out);
    put_list_if_any("doses", person.doses, out);
    out += ",\n\"red_flag_checks\": " + text_of(json_of(person.red_flag_checks));
    if (person.goals.told) out += ",\n\"goals\": " + text_of(json_of(person.goals));
    if (person.flare_plan.written) out += ",\n\"flare_plan\": " + text_of(json_of(person.flare_plan));
    put_list_if_any("flares", person.flares, out);
    put_list_if_any("measured", person.measured, out);
    put_list_if_any("offered", person.offered, out);
    out += ",\n\"assessments\": [";
    for (const Assessment& assessment : person.assessments) put_line(json_of(assessment), out);
    out += "],\n\"sessions\": [";
    first_ = true;
  }
  void add(const SessionRecord& record, std::string& out) override { put_line(json_of(record), out); }
  void end(std::string& out) override { out += "]}\n"; }

 private:
  template <class Record>
  void put_list_if_any(const char* name, const std::vector<Record>& list, std::string& out) {
    if (list.empty()) return;
    out += ",\n\"" + std::string(name) + "\": [";
    for (const Record& one : list) put_line(json_of(one), out);
    out += "]";
    first_ = true;
  }
  void put_line(const Json& json, std::string& out) {
    out += first_ ? "\n" : ",\n";
    out += text_of(json);
    first_ = false;
  }
  bool first_ = true;
};

class SessionList : public JournalPieces {
 public:
  void begin(const AboutPerson&, std::string& out) override { out += "["; }
  void add(const SessionRecord& record, std::string& out) override {
    std::string text = text_of(Json::array({json_of(record)}), 2);
    text.erase(text.size() - 2);  // the line break and the bracket
    out += (first_ ? "" : ",") + text.substr(1);
    first_ = false;
  }
  void end(std::string& out) override { out += first_ ? "]\n" : "\n]\n"; }

 private:
  bool first_ = true;
};

}  // namespace

std::unique_ptr<JournalPieces> journal_document() {
  return std::make_unique<WholeJournal>();
}

std::unique_ptr<JournalPieces> journal_array() {
  return std::make_unique<SessionList>();
}

std::string journal_json(const std::vector<SessionRecord>& records) {
  SessionList pieces;
  std::string out;
  pieces.begin({}, out);
  for (const SessionRecord& record : records) pieces.add(record, out);
  pieces.end(out);
  return out;
}

}  // namespace limber
