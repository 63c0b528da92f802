#include "routine/learn_card.hpp"

#include <algorithm>
#include <tuple>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/place_of.hpp"
#include "routine/vocabulary.hpp"

namespace limber {
namespace {

int shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return static_cast<int>(std::count_if(a.begin(), a.end(), [&](const std::string& entry) {
    return std::find(b.begin(), b.end(), entry) != b.end();
  }));
}

std::string unknown_card(const std::string& id, const std::vector<std::string>& ids) {
  const auto near = nearest(id, ids);
  if (!near) return fill(tr("there is no card \"{id}\""), {{"id", id}});
  return fill(tr("there is no card \"{id}\"; did you mean \"{near}\"?"), {{"id", id}, {"near", *near}});
}

}  // namespace

bool LearnCard::operator==(const LearnCard& other) const {
  const auto parts = [](const LearnCard& c) {
    return std::tie(c.id, c.title, c.summary, c.order, c.sections, c.sources, c.see, c.fits, c.file);
  };
  return parts(*this) == parts(other);
}

bool LearnCard::is_urgent() const {
  return std::any_of(sections.begin(), sections.end(),
                     [](const CardSection& section) { return section.tone == CardTone::urgent; });
}

Problems unresolved(const std::vector<LearnCard>& cards) {
  std::vector<std::string> ids;
  for (const LearnCard& card : cards) ids.push_back(card.id);
  Problems problems;
  for (const LearnCard& card : cards) {
    for (std::size_t i = 0; i < card.see.size(); ++i) {
      const std::string& id = card.see[i];
      const auto place = [&] { return place_in(card.document, card.file, "/see/" + std::to_string(i)); };
      if (id == card.id) {
        problems.push_back(
            {Severity::error, place(), "see-itself", tr("this is the card's own id; name other cards here")});
      } else if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
        problems.push_back({Severity::error, place(), "unknown-card", unknown_card(id, ids)});
      }
    }
  }
  return problems;
}

int fits(const LearnCard& card, const CardFor& what) {
  return shared(card.fits.techniques, what.techniques) + shared(card.fits.areas, what.areas) +
         shared(card.fits.tags, what.tags);
}

CardFor what_it_has(const Exercise& exercise) {
  return {{to_string(exercise.technique)}, exercise.areas, exercise.tags};
}

const std::vector<std::string>& tone_names() {
  static const Names names{"plain", "good", "caution", "urgent"};
  return names;
}

}  // namespace limber
