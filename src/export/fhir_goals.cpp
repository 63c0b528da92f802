#include "export/fhir_goals.hpp"

#include <algorithm>

#include "export/fhir_parts.hpp"

namespace limber::fhir {
namespace {

bool rates(const Assessment& assessment, const Goal& goal) {
  return assessment.instrument == Instrument::psfs && score_of(assessment) &&
         std::any_of(assessment.items.begin(), assessment.items.end(),
                     [&](const AssessmentItem& item) { return item.name == goal.words && item.score; });
}

}  // namespace

std::string goal_uuid(const AboutPerson& person, const Goal& goal) {
  return uuid_of(person.uid, "goal." + goal.words);
}

void put_goal(JsonText& json, const Common& common, const AboutPerson& person, const Goal& goal) {
  const std::string uuid = goal_uuid(person, goal);
  begin_entry(json, "Goal", uuid);
  json.text("lifecycleStatus", "active").raw("description", concept_of(words_of(goal.words)));
  json.raw("subject", common.subject).text("startDate", date_text(goal.since));
  json.raw("expressedBy", common.subject);
  bool any = false;
  for (const Assessment& assessment : person.assessments) {
    if (!rates(assessment, goal)) continue;
    if (!any) json.key("outcomeReference").open('[');
    json.raw(reference_to(uuid_of(assessment.uid, "score")));
    any = true;
  }
  if (any) json.close(']');
  end_entry(json, "Goal", uuid);
}

void put_measured(JsonText& json, const Common& common, const Measured& measured) {
  const std::string uuid = uuid_of(measured.uid, "measured");
  const bool stands = measured.movement == Movement::sit_to_stand;
  begin_entry(json, "Observation", uuid);
  json.text("status", "final").key("category").open('[').raw(common.activity).close(']');
  json.raw("code", common.movements.at(static_cast<std::size_t>(measured.movement)));
  json.raw("subject", common.subject).text("effectiveDateTime", iso_text(measured.at));
  json.key("performer").open('[').raw(common.subject).close(']');
  json.raw("valueQuantity", quantity(std::to_string(measured.value), stands ? "{count}" : "cm"));
  end_entry(json, "Observation", uuid);
}

}  // namespace limber::fhir
