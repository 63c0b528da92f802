// A journal of any bytes, as its document and as a table: only what is sound is shown, and it is refused with
// a reason where nothing is. The quick reader of returned journals likes nothing that the thorough one
// refuses.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "database/csv_document.hpp"
#include "database/returned_journals.hpp"
#include "fuzz_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = limber::fuzz::file("x.json", data, size);
  const auto journal = limber::read_returned_file(document);
  if (!journal && journal.problems().empty()) std::abort();
  const auto listed = limber::read_returned({document}, {}, 20'000);
  if (listed.reviews.empty() && listed.problems.empty()) std::abort();

  const auto table = limber::fuzz::file("x.csv", data, size);
  limber::read_csv_document(table, [](const limber::SessionRecord& record) {
    if (record.uid.size() != 32) std::abort();
    return true;
  });
  return 0;
}
