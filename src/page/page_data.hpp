// All that a page holds: its sessions, and what they have in common, each once. Private to this room.
#pragma once

#include <nlohmann/json.hpp>

#include "page/page_file.hpp"
#include "page/tables.hpp"

namespace limber {

class PageData {
 public:
  explicit PageData(const Settings& settings);  // volumes, who is seen

  // A session that is played from the page, at the end of the list. False: `progress` gave it up.
  bool add(const PageMaterial& material, const Progress& progress);
  const nlohmann::ordered_json& sessions() const { return sessions_; }

  // {"sessions", "texts", "signs", "levels", "pain_ends", "volumes", "tables"}. A session: `id`, `version`,
  // `title`, `summary`, `facts` (its length first), `restful`, `ask`, `verdicts` (in the tables), its `nodes`
  // (page/graph.hpp), where it begins in them (`start`; `gentle` at half its dose, −1: nothing is left of
  // it), and what sounds behind it (`behind`, `loop_ms`). Fails if a clip could not be compressed.
  Result<nlohmann::ordered_json> take();

 private:
  Settings settings_;
  Tables tables_;
  nlohmann::ordered_json sessions_ = nlohmann::ordered_json::array();
};

}  // namespace limber
