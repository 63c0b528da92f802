// What every screen may need to know, held once by the program and handed to each update and view.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/settings.hpp"
#include "base/wall_time.hpp"
#include "course/course.hpp"
#include "journal/about_person.hpp"
#include "journal/journal_admin.hpp"
#include "journal/plan.hpp"
#include "journal/session_record.hpp"
#include "journal/summary.hpp"
#include "journal/trend.hpp"
#include "programme/programme.hpp"
#include "routine/draft.hpp"
#include "routine/library.hpp"
#include "screen/ui/hand.hpp"
#include "screen/ui/learn_links.hpp"
#include "screen/ui/notice.hpp"
#include "screen/ui/routine_card.hpp"

namespace limber {

struct World {
  std::vector<RoutineCard> cards;  // the shelf
  Programmes programmes;           // likewise, by id
  std::shared_ptr<const Library> library =
      std::make_shared<const Library>();              // what their routines are made of
  std::map<std::string, std::string> exercise_names;  // of the cards, by id
  std::vector<Prescribed>
      shelf_asks;  // what the routines of the cards and the programmes ask for by their files
  std::vector<Prescribed> prescribed;  // the same, with the person's own plan
  // How each card suits the person, in their order; null: not weighed since something changed.
  std::shared_ptr<const std::vector<Candidate>> candidates;
  std::vector<Course> courses;              // programmes taken up, as they stand today
  std::vector<std::string> own_exercises;   // ids of those that may be saved over
  std::vector<std::string> own_programmes;  // of those that did not come with Limber
  std::vector<DraftNote> drafts;            // on the disk, the latest first
  LearnCards learn;
  std::vector<SessionRecord> sessions;  // newest first
  TrendHistory trend;                   // of all years; empty where `sessions` are all there are
  WallTime now;                         // when they were read
  std::optional<AboutPerson> about;     // absent: there is no journal to ask
  JournalAdmin admin;
  Settings settings;
  Hand hand = Hand::keys;                   // what was used last
  std::string export_folder;                // where files for the person are put
  std::vector<std::string> recent_folders;  // where the person put some of them, the latest first
  Notice notice;                            // shown on any page
};

// The questionnaires answered, newest first.
inline const std::vector<Assessment>& assessments_of(const World& world) {
  static const std::vector<Assessment> none;
  return world.about ? world.about->assessments : none;
}
// The local days there was a massage on, newest first.
inline const std::vector<std::int64_t>& massages_of(const World& world) {
  static const std::vector<std::int64_t> none;
  return world.about ? world.about->massages : none;
}

// What was decided of doses, oldest first.
inline const std::vector<DoseChange>& doses_of(const World& world) {
  static const std::vector<DoseChange> none;
  return world.about ? world.about->doses : none;
}

// The draft of this key; null if there is none.
inline const DraftNote* draft_named(const World& world, const std::string& key) {
  for (const DraftNote& note : world.drafts) {
    if (note.key == key) return &note;
  }
  return nullptr;
}

// The programme with this id on the shelf; null if there is none.
inline const Programme* programme_named(const World& world, const std::string& id) {
  for (const auto& programme : world.programmes) {
    if (programme->id == id) return programme.get();
  }
  return nullptr;
}

// The routine with this id on the shelf; null if there is none.
inline const RoutineCard* card_named(const World& world, const std::string& id) {
  return card_named(world.cards, id);
}

}  // namespace limber
