// The trend of all years, in one pass over the ratings.
#include <array>
#include <map>

#include "journal/mean.hpp"
#include "store/journal_db.hpp"
#include "store/journal_problems.hpp"
#include "store/sqlite.hpp"

namespace limber {
namespace {

// Grouping in SQL would sort every rating by day: twice as slow as adding up here.
#define RATINGS(column)                                                 \
  "SELECT session.id, started, started_offset, unicode(phase), " column \
  " FROM session "                                                      \
  "LEFT JOIN check_in ON check_in.session = session.id"

const char* ratings_of(Question question) {
  switch (question) {
    case Question::pain:
      return RATINGS("pain");
    case Question::stiffness:
      return RATINGS("stiffness");
    case Question::stress:
      return RATINGS("stress");
    case Question::mood:
      break;
  }
  return RATINGS("mood");
}

#undef RATINGS

struct Sums {
  int sessions = 0;
  Mean before, after, next_morning;
  Mean& of(std::int64_t first_letter) {
    if (first_letter == 'b') return before;
    return first_letter == 'a' ? after : next_morning;
  }
};

// Sessions mostly come in the order of their days, so the last point is mostly the right one.
class Points {
 public:
  explicit Points(TrendUnit unit) : unit_(unit) {}

  Sums& at(const WallTime& started) {
    const std::int64_t day = local_day(started);
    if (current_ == nullptr || day != day_) current_ = &sums_[first_day_of(unit_, day)];
    day_ = day;
    return *current_;
  }

  std::vector<TrendPoint> all() const {
    std::vector<TrendPoint> points;
    points.reserve(sums_.size());
    for (const auto& [day, sums] : sums_) {
      points.push_back(
          {day, sums.sessions, sums.before.value(), sums.after.value(), sums.next_morning.value()});
    }
    return points;
  }

 private:
  TrendUnit unit_;
  std::map<std::int64_t, Sums> sums_;
  Sums* current_ = nullptr;
  std::int64_t day_ = 0;
};

}  // namespace

Result<std::vector<TrendPoint>> JournalDb::trend(Question question, TrendUnit unit) const {
  Statement rows(db_.get(), ratings_of(question));
  Points points(unit);
  std::int64_t session = 0;  // no session has this id
  Sums* sums = nullptr;
  while (rows.row()) {
    if (rows.integer(0) != session) {
      session = rows.integer(0);
      sums = &points.at({rows.integer(1), static_cast<int>(rows.integer(2))});
      ++sums->sessions;
    }
    if (const auto rating = rows.maybe_integer(4)) sums->of(rows.integer(3)).add(*rating);
  }
  if (!rows.ok()) return unread(db_.get());
  return points.all();
}

}  // namespace limber
