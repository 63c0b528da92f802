// What every resource of a FHIR bundle is made of: names that stay the same, codes, entries. Private to this
// room.
#pragma once

#include <string>
#include <string_view>

#include "export/json_text.hpp"

namespace limber::fhir {

// A UUID (RFC 9562, version 8) for a thing of what `uid` names, 32 hexadecimal digits; the same at every
// export. Different things of one `uid` have different ones.
std::string uuid_of(std::string_view uid, std::string_view thing);

// {"reference": "urn:uuid:…"}, by the name that an entry has within its bundle alone. It is another one than
// its identifier: a server replaces every text that equals it by the resource's address.
std::string reference_to(std::string_view uuid);

// Free text as a resource may hold it: of control characters only line breaks.
std::string words_of(std::string_view text);

// Codes of Limber's own, for what no code was found for; docs/journal-format.md lists them.
inline constexpr std::string_view own_codes = "urn:uuid:0b2f5c1e-7a64-4d38-9d0a-6a1c4c696d62";
inline constexpr std::string_view loinc = "http://loinc.org";
inline constexpr std::string_view snomed = "http://snomed.info/sct";

// A CodeableConcept with one coding, and words for whoever reads it. `display` "" leaves it out.
std::string concept_of(std::string_view system, std::string_view code, std::string_view display,
                       std::string_view words);
std::string concept_of(std::string_view words);  // words alone

// {"value": …, "unit": …, "system": UCUM, "code": …}; `number` is JSON.
std::string quantity(std::string_view number, std::string_view ucum);

// How a type of resource carries its identifier: most have a list, a QuestionnaireResponse has one, and
// Provenance has none and is told by a tag.
enum class FoundBy { by_list, by_one, by_tag };

// One entry of a transaction up to where its own fields go, and what comes after them: put where its
// identifier is found, or made there, so that what was corrected arrives. A Provenance is posted once.
void begin_entry(JsonText& json, std::string_view type, std::string_view uuid,
                 FoundBy named = FoundBy::by_list);
void end_entry(JsonText& json, std::string_view type, std::string_view uuid,
               FoundBy named = FoundBy::by_list);

}  // namespace limber::fhir
