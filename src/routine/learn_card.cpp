#include "routine/learn_card.hpp"

#include <algorithm>
#include <tuple>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/parse.hpp"
#include "routine/read_parts.hpp"

namespace limber {
namespace {

CardSection read_section(Reading& reading, const Node& value) {
  CardSection section;
  Members members(reading, value);
  if (members.is_object() && !members.has("text") && !members.has("points")) {
    reading.fault(value, "missing", tr("\"text\" or \"points\" is missing: what this part of the card says"));
  }
  if (const Node* heading = members.find("heading"))
    section.heading = read_text(reading, *heading, longest_name);
  if (const Node* text = members.find("text")) section.text = read_text(reading, *text, longest_text);
  if (const Node* points = members.find("points");
      points != nullptr && is_array(reading, *points, 1, most_texts)) {
    for (const Node& point : points->children)
      section.points.push_back(read_text(reading, point, longest_text));
  }
  if (const Node* tone = members.find("tone")) {
    if (const auto index = read_choice(reading, *tone, tone_names()))
      section.tone = static_cast<CardTone>(*index);
  }
  members.close();
  return section;
}

CardFor read_for(Reading& reading, const Node& value) {
  CardFor what;
  Members members(reading, value);
  if (const Node* list = members.find("techniques"))
    what.techniques = read_choices(reading, *list, technique_names());
  if (const Node* list = members.find("areas")) what.areas = read_choices(reading, *list, area_names());
  if (const Node* list = members.find("tags"))
    what.tags = read_choices(reading, *list, tag_names(), most_tags);
  members.close();
  return what;
}

void read_sections(Reading& reading, const Node* list, LearnCard& card) {
  if (list == nullptr || !is_array(reading, *list, 1, most_texts)) return;
  for (const Node& section : list->children) card.sections.push_back(read_section(reading, section));
}

void read_sources(Reading& reading, const Node* list, LearnCard& card) {
  if (list == nullptr || !is_array(reading, *list, 0, most_texts)) return;
  for (const Node& source : list->children)
    card.sources.push_back(read_string(reading, source, longest_source));
}

void read_see(Reading& reading, const Node* list, LearnCard& card) {
  if (list == nullptr || !is_array(reading, *list, 0, most_texts)) return;
  for (const Node& id : list->children) card.see.push_back(read_id(reading, id));
  refuse_doubles(reading, *list);
}

// The order of asking is the order of the documentation.
LearnCard read_card(Reading& reading, const Node& value) {
  LearnCard card;
  card.file = reading.document().file;
  Members members(reading, value);
  if (!members.is_object() || !read_format(reading, members, true)) return card;
  if (const Node* id = members.need("id")) card.id = read_id(reading, *id);
  if (const Node* title = members.need("title")) card.title = read_text(reading, *title, longest_name);
  if (const Node* summary = members.need("summary"))
    card.summary = read_text(reading, *summary, longest_text);
  if (const Node* order = members.find("order"))
    card.order = read_count(reading, *order, range::order).value_or(0);
  read_sections(reading, members.need("sections"), card);
  read_sources(reading, members.find("sources"), card);
  read_see(reading, members.find("see"), card);
  if (const Node* what = members.find("for")) card.fits = read_for(reading, *what);
  members.close();
  return card;
}

int shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return static_cast<int>(std::count_if(a.begin(), a.end(), [&](const std::string& entry) {
    return std::find(b.begin(), b.end(), entry) != b.end();
  }));
}

// The place of an entry of `see`; the file as a whole for a card that was made in memory.
Place place_of_see(const LearnCard& card, std::size_t index) {
  const std::string pointer = "/see/" + std::to_string(index);
  const Node* node = card.document ? card.document->at(pointer) : nullptr;
  return node != nullptr ? card.document->place_of(*node) : Place{card.file, 0, 0, pointer};
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

Result<LearnCard> parse_card(std::string_view text, const std::string& file) {
  return parsed<LearnCard>(
      text, file, [](Reading& reading, Problems&) { return read_card(reading, reading.document().root); });
}

bool looks_like_card(std::string_view text) {
  const auto scanned = scan(text, "");
  if (!scanned) {
    return text.find("\"sections\"") != std::string_view::npos &&
           text.find("\"steps\"") == std::string_view::npos &&
           text.find("\"dose\"") == std::string_view::npos;
  }
  const Node& root = (*scanned)->root;
  return root.find("sections") != nullptr && root.find("steps") == nullptr && root.find("dose") == nullptr;
}

Problems unresolved(const std::vector<LearnCard>& cards) {
  std::vector<std::string> ids;
  for (const LearnCard& card : cards) ids.push_back(card.id);
  Problems problems;
  for (const LearnCard& card : cards) {
    for (std::size_t i = 0; i < card.see.size(); ++i) {
      const std::string& id = card.see[i];
      if (id == card.id) {
        problems.push_back({Severity::error, place_of_see(card, i), "see-itself",
                            tr("this is the card's own id; name other cards here")});
      } else if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
        problems.push_back({Severity::error, place_of_see(card, i), "unknown-card", unknown_card(id, ids)});
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
