// What lists of routines show and filter by.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "routine/filter.hpp"
#include "timeline/compile.hpp"

namespace limber {

struct CatalogueEntry : RoutineTraits {
  std::string id = {};
  std::map<std::string, std::string> names = {};      // of its exercises, by id
  std::vector<std::string> in_order = {};             // its positions as they are taken
  std::shared_ptr<const figure::Motion> figure = {};  // of its main exercise; null if it has none
  std::shared_ptr<const Routine> routine = {};        // what it asks and when to stop
  bool restful = false;                               // nothing but breathing and relaxation: good on any day
};

// Of a routine that names an exercise nobody knows, only what it says of itself.
CatalogueEntry catalogue_entry(const std::shared_ptr<const Routine>& routine, const Library& library,
                               const Pace& pace);

}  // namespace limber
