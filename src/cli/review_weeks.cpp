#include "cli/review_weeks.hpp"

#include "database/returned_journals.hpp"
#include "labels/goal_labels.hpp"
#include "labels/journal_labels.hpp"
#include "screen/ui/dose_lines.hpp"

namespace limber {

World world_of(const Shelf& shelf, std::size_t clients) {
  World world;
  world.library = shelf.library;
  for (const auto& [id, exercise] : shelf.library->exercises())
    world.exercise_names[id] = exercise.name.in("");
  if (clients > most_with_weeks) return world;
  world.cards = cards_of(shelf.routines, *shelf.library, Pace{});
  world.programmes = shelf.programmes;
  return world;
}

WeeksOfClient weeks_of(const ClientReview& review, const World& world) {
  const auto journal = read_returned_file(review.file);
  if (!journal) return {};
  const AboutPerson& person = journal->person;
  const WallTime last{review.last * 86'400, 0};
  WeeksOfClient weeks;
  weeks.goals = goal_lines(person.goals, person.assessments);
  weeks.measured = measured_lines(person.measured);
  weeks.standing = standing_lines(person, journal->sessions, world, last);
  const std::string walks = walked_words(journal->sessions, *world.library, review.last);
  if (!walks.empty()) weeks.standing.push_back(walks);
  if (!standing_sign(review)) weeks.ready = ready_lines(person, journal->sessions, world, last);
  weeks.doses = person.doses;
  return weeks;
}

}  // namespace limber
