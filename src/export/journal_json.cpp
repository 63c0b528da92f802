#include "export/journal_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* key, const std::optional<Score>& score) {
  if (score) object[key] = score->value();
}

void put(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

Json json_of(const std::vector<AreaRating>& areas) {
  Json list = Json::array();
  for (const AreaRating& area : areas) {
    Json one{{"region", area.region}};
    put(one, "score", area.score);
    list.push_back(std::move(one));
  }
  return list;
}

Json json_of(const CheckIn& answers) {
  Json object{{"at", iso_text(answers.at)}};
  put(object, "pain", answers.pain);
  put(object, "stiffness", answers.stiffness);
  put(object, "stress", answers.stress);
  put(object, "mood", answers.mood);
  if (answers.stiffness_minutes) object["stiffness_minutes"] = *answers.stiffness_minutes;
  if (!answers.areas.empty()) object["areas"] = json_of(answers.areas);
  put(object, "note", answers.note);
  return object;
}

Json json_of(const PerformedStep& step) {
  Json object{{"exercise", step.exercise}};
  put(object, "side", step.side);
  object["rep"] = step.rep;
  object["planned_ms"] = step.planned.count();
  object["held_ms"] = step.held.count();
  put(object, "skipped", step.skipped);
  return object;
}

// Every area named in any of the session's check-ins, each once, in the order they were first named.
std::vector<std::string> all_areas(const SessionRecord& record) {
  std::vector<std::string> areas;
  for (const auto& [phase, answers] : record.check_ins) {
    for (const AreaRating& area : answers.areas) {
      if (std::find(areas.begin(), areas.end(), area.region) == areas.end()) areas.push_back(area.region);
    }
  }
  return areas;
}

Json json_of(const Allowance& allowance) {
  return {{"exercise", allowance.exercise}, {"condition", allowance.condition}, {"by", allowance.by}};
}

Json json_of(const Correction& correction) {
  return {{"at", iso_text(correction.at)},
          {"what", correction.what},
          {"was", correction.was},
          {"became", correction.became}};
}

Json json_of(const RedFlagCheck& check) {
  return {{"at", iso_text(check.at)}, {"yes", check.yes}};
}

template <class T>
Json list_of(const std::vector<T>& values) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(json_of(value));
  return list;
}

void add_doings(Json& object, const SessionRecord& record) {
  object["steps"] = list_of(record.steps);
  if (!record.allowances.empty()) object["allowances"] = list_of(record.allowances);
  if (!record.corrections.empty()) object["corrections"] = list_of(record.corrections);
}

Json json_of(const SessionRecord& record) {
  Json object{{"id", record.id}};
  put(object, "uid", record.uid);
  object["at"] = iso_text(record.started);
  if (record.ended) object["ended"] = iso_text(*record.ended);
  object["routine"] = record.routine;
  object["routine_version"] = record.routine_version;
  object["title"] = record.title;
  object["state"] = to_string(record.state);
  object["completed"] = record.state == SessionState::completed;
  object["planned_ms"] = record.planned.count();
  object["performed_ms"] = record.performed.count();
  object["pauses"] = record.pauses;
  for (const auto& [phase, answers] : record.check_ins) object[to_string(phase)] = json_of(answers);
  const std::vector<std::string> areas = all_areas(record);
  if (!areas.empty()) object["areas"] = areas;
  put(object, "note", record.note);
  add_doings(object, record);
  return object;
}

Json json_of(const Assessment& assessment) {
  Json items = Json::array();
  for (const AssessmentItem& item : assessment.items) {
    Json one{{"name", item.name}};
    put(one, "score", item.score);
    items.push_back(std::move(one));
  }
  Json object{{"id", assessment.id},
              {"uid", assessment.uid},
              {"at", iso_text(assessment.at)},
              {"instrument", to_string(assessment.instrument)}};
  object["items"] = std::move(items);
  return object;
}

Json json_of(const Screening& screening) {
  Json object{{"answered", iso_text(*screening.answered)}};
  object["conditions"] = screening.conditions;
  object["discomfort"] = screening.discomfort;
  if (screening.pressure) object["pressure"] = to_string(*screening.pressure);
  if (screening.floor) object["floor"] = to_string(*screening.floor);
  if (screening.wakes_at) object["wakes_at"] = *screening.wakes_at;
  return object;
}

Json dates_of(const std::vector<std::int64_t>& days) {
  constexpr std::int64_t day_seconds = 86'400;
  Json list = Json::array();
  for (const std::int64_t day : days) list.push_back(date_text({day * day_seconds, 0}));
  return list;
}

std::string text_of(const Json& json, int indent = -1) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

// One record a line: easily compared, and a problem's line is its record's.
class Document : public JournalPieces {
 public:
  void begin(const JournalPerson& person, std::string& out) override {
    out += "{\"format\": 1,\n\"limber_journal\": " + text_of(person.uid);
    if (person.screening.answered) out += ",\n\"screening\": " + text_of(json_of(person.screening));
    out += ",\n\"massages\": " + text_of(dates_of(person.massages));
    out += ",\n\"red_flag_checks\": " + text_of(list_of(person.red_flag_checks));
    out += ",\n\"assessments\": [";
    for (const Assessment& assessment : person.assessments) put_line(json_of(assessment), out);
    out += "],\n\"sessions\": [";
    first_ = true;
  }
  void add(const SessionRecord& record, std::string& out) override { put_line(json_of(record), out); }
  void end(std::string& out) override { out += "]}\n"; }

 private:
  void put_line(const Json& json, std::string& out) {
    out += first_ ? "\n" : ",\n";
    out += text_of(json);
    first_ = false;
  }
  bool first_ = true;
};

class Array : public JournalPieces {
 public:
  void begin(const JournalPerson&, std::string& out) override { out += "["; }
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
  return std::make_unique<Document>();
}

std::unique_ptr<JournalPieces> journal_array() {
  return std::make_unique<Array>();
}

std::string journal_json(const std::vector<SessionRecord>& records) {
  Array pieces;
  std::string out;
  pieces.begin({}, out);
  for (const SessionRecord& record : records) pieces.add(record, out);
  pieces.end(out);
  return out;
}

}  // namespace limber
