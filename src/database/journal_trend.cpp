// The trend of all years, in one pass over the ratings.
#include <string>

#include "database/journal_db.hpp"
#include "database/journal_problems.hpp"
#include "database/sqlite.hpp"

namespace limber {
namespace {

// Grouping in SQL would sort every rating by day: twice as slow as adding up here.
std::string select_ratings(Question question) {
  return std::string("SELECT session.id, started, started_offset, unicode(phase), ") +
         facts_of(question).name + " FROM session LEFT JOIN check_in ON check_in.session = session.id";
}

Phase phase_with(std::int64_t first_letter) {
  if (first_letter == 'b') return Phase::before;
  return first_letter == 'a' ? Phase::after : Phase::next_morning;
}

}  // namespace

Result<std::vector<TrendPoint>> JournalDb::trend(Question question, TrendUnit unit) const {
  Statement rows(db_.get(), select_ratings(question).c_str());
  TrendSums points(unit);
  std::int64_t session = 0;  // no session has this id
  TrendSums::Ratings* sums = nullptr;
  while (rows.row()) {
    if (rows.integer(0) != session) {
      session = rows.integer(0);
      sums = &points.at({rows.integer(1), static_cast<int>(rows.integer(2))});
      ++sums->sessions;
    }
    if (const auto rating = rows.maybe_integer(4)) sums->of(phase_with(rows.integer(3))).add(*rating);
  }
  if (!rows.ok()) return unread(db_.get());
  return points.points();
}

}  // namespace limber
