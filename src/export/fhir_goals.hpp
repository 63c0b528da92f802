// What the person wants to do again, and what they measured, as FHIR has it. Private to this room.
#pragma once

#include <string>

#include "export/fhir_session.hpp"
#include "journal/about_person.hpp"

namespace limber::fhir {

std::string goal_uuid(const AboutPerson& person, const Goal& goal);

// A Goal in the person's own words; what it was rated with stands beside it as its outcome, where
// put_assessment() has put a score.
void put_goal(JsonText& json, const Common& common, const AboutPerson& person, const Goal& goal);

// An Observation.
void put_measured(JsonText& json, const Common& common, const Measured& measured);

}  // namespace limber::fhir
