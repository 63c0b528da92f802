// Builders of cards to learn from.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "screen/ui/learn_links.hpp"

namespace limber::test {

// Titles without vowels, so that what the program adds can be told apart.
inline LearnCard learn_card(std::string id, CardFor what = {}) {
  LearnCard card;
  card.title = plain_text("Crd " + id + " wth lng nm");
  card.summary = plain_text("Wht ths crd ss n n ln, nd nthr lttl bt mr.");
  card.id = std::move(id);
  card.fits = std::move(what);
  card.sections = {{{}, plain_text("Mny wrds."), {}, CardTone::plain}};
  return card;
}

// With a part of every tone, points, sources and other cards to see.
inline LearnCard full_card(const std::string& id, std::vector<std::string> see) {
  LearnCard card = learn_card(id);
  const LocalText words = plain_text("Wrds tht rn vr th nd f th ln, wth mr f thm thn n fts nt n rw f wrds.");
  for (const CardTone tone : {CardTone::plain, CardTone::good, CardTone::caution, CardTone::urgent}) {
    card.sections.push_back({plain_text("Hdng"), words, {words, words}, tone});
    card.sections.push_back({{}, {}, {words}, tone});
  }
  card.sources = {"Smn nd thrs, Jrnl f Bck Pn, 2019", "Nthr sckm, 2021"};
  card.see = std::move(see);
  return card;
}

inline LearnCards learn_cards(std::vector<LearnCard> cards) {
  return {std::make_shared<const std::vector<LearnCard>>(std::move(cards)), "en"};
}

}  // namespace limber::test
