#include "screen/ui/learn_links.hpp"

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
  std::vector<const LearnCard*> fitting;
  for (const LearnCard& card : cards.all()) {
    if (fits(card, what) > 0) fitting.push_back(&card);
  }
  std::stable_sort(fitting.begin(), fitting.end(),
                   [&](const LearnCard* a, const LearnCard* b) { return fits(*a, what) > fits(*b, what); });
  if (fitting.size() > most) fitting.resize(most);
  std::vector<LearnLink> links;
  for (const LearnCard* card : fitting) links.push_back({card->id, card->title.in(cards.language)});
  return links;
}

std::string link_words(const LearnLink& link) {
  return fill(tr("Learn: {title}"), {{"title", link.title}});
}

}  // namespace limber
