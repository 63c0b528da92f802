// The weeks of a programme as a page shows them. Private to this room.
#pragma once

#include "page/page_data.hpp"

namespace limber {

// Adds every session that the programme asks for, each once, and says when it is wanted: {"id", "facts",
// "phases", "flare_plan"}. A phase: `time` ("Weeks 1 to 2"), `title`, `say`, `share` of the dose, `goes_on`,
// and its `plan`: `title`, `when`, and the place of its `session`. `flare_plan`: a heading and what it says
// in turn. Rules: "no-such-routine", "cancelled", those of compile().
Result<nlohmann::ordered_json> weeks_data(const PageOfWeeks& asked, PageData& data, const Progress& progress);

}  // namespace limber
