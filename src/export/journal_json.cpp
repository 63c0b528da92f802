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

Json json_of(const SessionRecord& record) {
  Json object{{"id", record.id},
              {"at", iso_text(record.started)},
              {"routine", record.routine},
              {"routine_version", record.routine_version},
              {"completed", record.state == SessionState::completed},
              {"planned_ms", record.planned.count()},
              {"performed_ms", record.performed.count()}};
  for (const auto& [phase, answers] : record.check_ins) object[to_string(phase)] = json_of(answers);
  const std::vector<std::string> areas = all_areas(record);
  if (!areas.empty()) object["areas"] = areas;
  put(object, "note", record.note);
  object["steps"] = Json::array();
  for (const PerformedStep& step : record.steps) object["steps"].push_back(json_of(step));
  return object;
}

}  // namespace

std::string journal_json(const std::vector<SessionRecord>& records) {
  Json array = Json::array();
  for (const SessionRecord& record : records) array.push_back(json_of(record));
  return array.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace limber
