// The journal as a FHIR R4 transaction, for the records of a practice (docs/journal-format.md).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "export/journal_pieces.hpp"
#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

struct FhirChoices {
  std::string name;     // of the person; "": not told
  bool snomed = false;  // codes of SNOMED CT beside the words: they need a licence
  // Those known here: who wrote them and how often they ask to be done.
  std::vector<std::shared_ptr<const Routine>> routines;
  std::shared_ptr<const Library> library = {};  // tells which exercises are walks; null: Limber's own is
};

// A Bundle of type "transaction" that any server may be given twice: every resource has an identifier made
// from the names in the journal, and is put in the place of the one that is there. Sessions that still run
// are left out, and so is what has no place in FHIR: screening, massages, warning signs, what was corrected.
std::unique_ptr<JournalPieces> journal_fhir(FhirChoices choices);

}  // namespace limber
