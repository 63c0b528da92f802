// The cards there are to read, and which of them fit an exercise.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "routine/learn_card.hpp"

namespace limber {

// Shared by the screens that show or link to them; copying is cheap.
struct LearnCards {
  std::shared_ptr<const std::vector<LearnCard>> cards;  // in the order to list them; null: none
  std::string language;                                 // the person's, for texts in several

  const std::vector<LearnCard>& all() const;
  const LearnCard* find(const std::string& id) const;  // null if there is none
  // The card on when to call for help: "red-flags", else the first with an urgent part; null if there is
  // none.
  const LearnCard* urgent() const;
};

struct LearnLink {
  std::string id;
  std::string title;
};

// The cards, at most so many, that fit what an exercise or a routine has: those that share most with it
// first, equal ones as they are listed.
std::vector<LearnLink> links_for(const LearnCards& cards, const CardFor& what, std::size_t most);

// "Learn: How hard to press", as a link says it.
std::string link_words(const LearnLink& link);

}  // namespace limber
