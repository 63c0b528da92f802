// A session as FHIR has it: a Procedure, and an Observation for every answer. Private to this room.
#pragma once

#include <array>
#include <string>

#include "export/json_text.hpp"
#include "journal/assessment.hpp"
#include "journal/questions.hpp"

namespace limber::fhir {

// What is the same in every resource, made once.
struct Common {
  explicit Common(std::string patient_uuid, bool with_snomed);
  std::string patient;  // uuid
  std::string subject;  // JSON: a reference to them
  bool snomed;
  std::string survey;                                                           // JSON: a category
  std::string activity;                                                         // JSON: a category
  std::array<std::string, 3> phases;                                            // JSON: a category a phase
  std::string stiffness_minutes, pain_here, felt_here, note, exercise_minutes;  // JSON: codes
  std::string walking_minutes;                                                  // JSON: a code
  std::array<std::string, 2> movements;                                         // JSON: a code a Movement
  std::vector<std::string> codes;                                               // JSON: one a question
  const std::string& code_of(Question question) const { return codes[static_cast<std::size_t>(question)]; }
};

// The session's entries. `request` is the uuid of what asked for it, "" if nothing did; `walked`: of it.
void put_session(JsonText& json, const Common& common, const SessionRecord& record,
                 const std::string& request, Millis walked);

// A questionnaire's answers, and their score where there is one.
void put_assessment(JsonText& json, const Common& common, const Assessment& assessment);

}  // namespace limber::fhir
