#include "labels/day_labels.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

std::string month_name(unsigned month) {
  const std::array<std::string, 12> names{tr("January"),   tr("February"), tr("March"),    tr("April"),
                                          tr("May"),       tr("June"),     tr("July"),     tr("August"),
                                          tr("September"), tr("October"),  tr("November"), tr("December")};
  return names[(month - 1) % 12];
}

std::string short_month_name(unsigned month) {
  const std::array<std::string, 12> names{trc("month", "Jan"), trc("month", "Feb"), trc("month", "Mar"),
                                          trc("month", "Apr"), trc("month", "May"), trc("month", "Jun"),
                                          trc("month", "Jul"), trc("month", "Aug"), trc("month", "Sep"),
                                          trc("month", "Oct"), trc("month", "Nov"), trc("month", "Dec")};
  return names[(month - 1) % 12];
}

std::string day_and_month(const std::chrono::year_month_day& date) {
  return fill(tr("{day} {month}"), {{"day", std::to_string(static_cast<unsigned>(date.day()))},
                                    {"month", month_name(static_cast<unsigned>(date.month()))}});
}

}  // namespace

std::string day_words(std::int64_t day, std::int64_t today) {
  const std::int64_t ago = today - day;
  if (ago == 0) return tr("today");
  if (ago == 1) return tr("yesterday");
  if (ago > 1 && ago <= 7) {
    return fill(trn("{count} day ago", "{count} days ago", static_cast<long>(ago)),
                {{"count", std::to_string(ago)}});
  }
  return date_words(day, today);
}

std::string hour_words(const WallTime& moment) {
  return iso_text(moment).substr(11, 5);
}

std::string moment_words(const WallTime& moment, std::int64_t today) {
  return fill(tr("{day}, {hour}"),
              {{"day", day_words(local_day(moment), today)}, {"hour", hour_words(moment)}});
}

std::string date_words(std::int64_t day, std::int64_t today) {
  const auto date = calendar_date(day);
  if (date.year() == calendar_date(today).year()) return day_and_month(date);
  return fill(tr("{date} {year}"),
              {{"date", day_and_month(date)}, {"year", std::to_string(static_cast<int>(date.year()))}});
}

std::string short_date_words(std::int64_t day) {
  const auto date = calendar_date(day);
  return fill(tr("{day} {month}"), {{"day", std::to_string(static_cast<unsigned>(date.day()))},
                                    {"month", short_month_name(static_cast<unsigned>(date.month()))}});
}

std::string long_date_words(std::int64_t day) {
  return fill(tr("{weekday}, {date}"),
              {{"weekday", weekday_words(weekday(day))}, {"date", day_and_month(calendar_date(day))}});
}

std::string month_words(std::int64_t day) {
  const auto date = calendar_date(day);
  return fill(tr("{month} {year}"), {{"month", month_name(static_cast<unsigned>(date.month()))},
                                     {"year", std::to_string(static_cast<int>(date.year()))}});
}

int day_of_month(std::int64_t day) {
  return static_cast<int>(static_cast<unsigned>(calendar_date(day).day()));
}

std::string minutes_words(Millis length) {
  const long minutes = std::max<long>(1, static_cast<long>((length.count() + 30'000) / 60'000));
  if (minutes >= 120)
    return fill(tr("{hours} h {minutes} min"),
                {{"hours", std::to_string(minutes / 60)}, {"minutes", std::to_string(minutes % 60)}});
  return fill(trn("{count} minute", "{count} minutes", minutes), {{"count", std::to_string(minutes)}});
}

std::string walk_minutes_words(double minutes) {
  return fill(trn("{count} minute", "{count} minutes", minutes == 1 ? 1 : 2),
              {{"count", number_text(minutes, 1)}});
}

}  // namespace limber
