#include "journal/standing_answers.hpp"

#include <optional>

#include "journal/conditions.hpp"

namespace limber {
namespace {

constexpr std::int64_t days_a_week = 7;
constexpr std::int64_t whole_pregnancy = 40;
constexpr std::int64_t careful_from_week = 13;
constexpr std::int64_t strict_from_week = 16;

// The day a condition was last said to be so; as long as nobody has said when, that of the last answer.
std::optional<std::int64_t> day_told(const Screening& screening, const std::string& id) {
  const auto told = screening.told.find(id);
  if (told != screening.told.end()) return local_day(told->second);
  if (screening.answered) return local_day(*screening.answered);
  return std::nullopt;
}

bool is_over(int days, const std::optional<std::int64_t>& told, std::int64_t day) {
  return days > 0 && told && day - *told >= days;
}

// Where the day of birth is not known, every week counts.
bool has_reached(std::int64_t of_pregnancy, const Screening& screening, std::int64_t day) {
  if (!screening.baby_due) return true;
  return day >= local_day(*screening.baby_due) - (whole_pregnancy - of_pregnancy) * days_a_week;
}

}  // namespace

Screening not_lapsed(Screening screening, std::int64_t day) {
  for (const Condition& condition : conditions()) {
    const auto found = screening.conditions.find(condition.id);
    if (found == screening.conditions.end()) continue;
    if (!is_over(condition.lapses, day_told(screening, condition.id), day)) continue;
    screening.conditions.erase(found);
    screening.told.erase(condition.id);
    if (*condition.becomes != '\0') screening.conditions.try_emplace(condition.becomes);
  }
  return screening;
}

Screening standing(const Screening& screening, std::int64_t day) {
  Screening now = not_lapsed(screening, day);
  if (!now.conditions.contains("pregnancy")) return now;
  if (has_reached(careful_from_week, now, day)) now.conditions.try_emplace("pregnancy_13w");
  if (has_reached(strict_from_week, now, day)) now.conditions.try_emplace("pregnancy_16w");
  return now;
}

std::vector<std::string> to_be_asked_again(const Screening& screening, std::int64_t day) {
  const Screening now = not_lapsed(screening, day);
  std::vector<std::string> due;
  for (const Condition& condition : conditions()) {
    if (now.conditions.contains(condition.id) &&
        is_over(condition.asked_again, day_told(now, condition.id), day))
      due.emplace_back(condition.id);
  }
  return due;
}

}  // namespace limber
