// Routines as screens and `limber list` show them.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "programme/programme.hpp"
#include "timeline/catalogue.hpp"

namespace limber {

// A routine as Home shows it.
struct RoutineCard : CatalogueEntry {
  std::vector<std::string> areas = {};  // already in the person's language
  std::vector<std::string> props = {};
  std::string position = {};  // where most of it happens, in the person's language
  bool own = false;           // among the person's own files: it did not come with Limber
  bool handed_over = false;   // of these, unpacked from a file that somebody gave the person
  std::int64_t changed = 0;   // when its file was, on any clock that counts up; 0 where that is not known
};

// `own` is left to note_own().
RoutineCard card_for(const std::shared_ptr<const Routine>& routine, const Library& library, const Pace& pace);
std::vector<RoutineCard> cards_of(const std::vector<std::shared_ptr<const Routine>>& routines,
                                  const Library& library, const Pace& pace);

// When their files were changed last.
using FileTime = std::function<std::int64_t(const std::string& file)>;
void note_changed(std::vector<RoutineCard>& cards, const FileTime& changed);

// Which of them lie in the person's own folder of routines, and which of these in one of their own there, as
// what was handed over does.
void note_own(std::vector<RoutineCard>& cards, const std::string& folder);
// The code of the person who uses this computer, as what was handed over to them has it; "" where it has none
// or several, or where the person writes routines for others.
std::string code_of_person(const std::vector<RoutineCard>& cards);
// "From your therapist", with the name the file has; "" for what was not handed over.
std::string giver_words(const RoutineCard& card);

// The few areas that a card names: what most of it works on.
inline constexpr std::size_t named_areas = 3;
// Whether it names this one, by id.
bool names_area(const RoutineCard& card, const std::string& area);

using Programmes = std::vector<std::shared_ptr<const Programme>>;

// The therapist's name and profession, as they wrote them the last time.
Author author_of(const std::vector<RoutineCard>& cards);

// The programmes whose files lie in this folder or below it.
std::vector<std::string> own_programmes(const Programmes& programmes, const std::string& folder);
// The exercises whose files lie in this folder or below it.
std::vector<std::string> own_exercises(const Library& library, const std::string& folder);

// Makes a walk's card one of so many minutes, as long as the program runs. What is no walk stays as it is.
void set_walk(RoutineCard& card, const Library& library, double minutes);

// The card of this routine; null if there is none.
const RoutineCard* card_named(const std::vector<RoutineCard>& cards, const std::string& id);
RoutineCard* card_named(std::vector<RoutineCard>& cards, const std::string& id);

}  // namespace limber
