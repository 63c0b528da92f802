// A card to learn from: what a client reads in a minute, kept in routines/learn/ as text like a routine.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "routine/exercise.hpp"

namespace limber {

// How a part of a card is meant: a plain word, something that does good, something to mind, or a reason to
// call for help now.
enum class CardTone : std::uint8_t { plain, good, caution, urgent };

// A part of a card: words, points, or words and then points.
struct CardSection {
  LocalText heading;  // empty: none
  LocalText text;
  std::vector<LocalText> points;
  CardTone tone = CardTone::plain;
  bool operator==(const CardSection&) const = default;
};

// What an exercise may have for a card to fit it: its technique, an area it works on, or a tag.
struct CardFor {
  std::vector<std::string> techniques;
  std::vector<std::string> areas;
  std::vector<std::string> tags;
  bool operator==(const CardFor&) const = default;
};

struct LearnCard {
  std::string id;
  LocalText title;
  LocalText summary;
  int order = 0;  // its place in the list: 0 to 1000, equal ones by id
  std::vector<CardSection> sections;
  std::vector<std::string> sources;
  std::vector<std::string> see;  // ids of other cards
  CardFor fits;                  // "for" in the file
  std::string file;              // where it was read from; "" if from memory

  std::shared_ptr<const Document> document;  // for places of problems; not part of equality
  bool operator==(const LearnCard& other) const;

  bool is_urgent() const;  // a part of it says when to call for help
};

// What only shows with all cards at hand: a `see` that names none of them, or the card itself, at its place.
Problems unresolved(const std::vector<LearnCard>& cards);

// How many of the things the card is for are among these: 0 if it does not fit. A card that is for nothing
// fits nothing.
int fits(const LearnCard& card, const CardFor& what);
CardFor what_it_has(const Exercise& exercise);

const std::vector<std::string>& tone_names();  // in the order of enum CardTone

}  // namespace limber
