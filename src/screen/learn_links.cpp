#include "screen/learn_links.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {

const std::vector<LearnCard>& LearnCards::all() const {
  static const std::vector<LearnCard> none;
  return cards ? *cards : none;
}

const LearnCard* LearnCards::find(const std::string& id) const {
  const auto found =
      std::find_if(all().begin(), all().end(), [&](const LearnCard& card) { return card.id == id; });
  return found == all().end() ? nullptr : &*found;
}

const LearnCard* LearnCards::urgent() const {
  if (const LearnCard* card = find("red-flags")) return card;
  const auto found =
      std::find_if(all().begin(), all().end(), [](const LearnCard& card) { return card.is_urgent(); });
  return found == all().end() ? nullptr : &*found;
}

std::vector<LearnLink> links_for(const LearnCards& cards, const CardFor& what, std::size_t most) {
  std::vector<LearnLink> links;
  for (const LearnCard& card : cards.all()) {
    if (links.size() < most && fits(card, what)) links.push_back({card.id, card.title.in(cards.language)});
  }
  return links;
}

std::string link_words(const LearnLink& link) {
  return fill(tr("Learn: {title}"), {{"title", link.title}});
}

}  // namespace limber
