#include "course/flare_plan.hpp"

#include <algorithm>
#include <map>

#include "journal/next_dose.hpp"
#include "journal/questions.hpp"
#include "journal/safety.hpp"

namespace limber {
namespace {

constexpr int calm_rise = 1;
constexpr int whole_way = 2;  // calm mornings

enum class Morning { calm, between, red };

Morning judged(int pain, int measure) {
  if (pain - measure >= flare_rise) return Morning::red;
  return pain - measure <= calm_rise ? Morning::calm : Morning::between;
}

// Ratings before sessions, by day; of one day the last.
std::map<std::int64_t, int> told_before(const std::vector<SessionRecord>& sessions) {
  std::map<std::int64_t, std::pair<WallTime, int>> latest;
  for (const SessionRecord& record : sessions) {
    const auto pain = rating(record, Phase::before, Question::pain);
    if (!pain) continue;
    auto& [at, value] = latest[local_day(record.started)];
    if (record.started < at) continue;
    at = record.started;
    value = pain->value();
  }
  std::map<std::int64_t, int> days;
  for (const auto& [day, told] : latest) days[day] = told.second;
  return days;
}

// The mornings after the sessions of a flare, by the sessions' days; of one day the least calm.
std::map<std::int64_t, Morning> mornings_of(const Flare& flare, const std::vector<SessionRecord>& sessions,
                                            std::int64_t today) {
  std::vector<SessionRecord> earlier;
  for (const SessionRecord& record : sessions) {
    if (local_day(record.started) < flare.since) earlier.push_back(record);
  }
  const std::optional<int> usual = usual_pain(earlier);
  const std::map<std::int64_t, int> told = told_before(sessions);
  std::map<std::int64_t, Morning> mornings;
  for (const SessionRecord& record : sessions) {
    const std::int64_t day = local_day(record.started);
    if (day < flare.since || day > today || !is_session(record) || record.performed <= Millis{0}) continue;
    const auto before = rating(record, Phase::before, Question::pain);
    const auto answered = rating(record, Phase::next_morning, Question::pain);
    const auto later = told.upper_bound(day);
    const bool known = answered || (later != told.end() && later->first <= today);
    if (!known || (!usual && !before)) continue;
    const int pain = answered ? answered->value() : later->second;
    const Morning one = judged(pain, usual ? *usual : before->value());
    const auto [place, fresh] = mornings.try_emplace(day, one);
    if (!fresh) place->second = std::max(place->second, one);
  }
  return mornings;
}

// How far the mornings have led back, and the day on which they had led all the way.
struct Mornings {
  int calm = 0;
  std::optional<std::int64_t> settled;
};

Mornings counted_mornings(const Flare& flare, const std::vector<SessionRecord>& sessions,
                          std::int64_t today) {
  Mornings counted;
  for (const auto& [day, morning] : mornings_of(flare, sessions, today)) {
    if (morning == Morning::calm) ++counted.calm;
    if (morning == Morning::red) counted.calm = std::max(0, counted.calm - 1);
    if (counted.calm < whole_way) continue;
    counted.settled = day + 1;
    break;
  }
  return counted;
}

}  // namespace

bool may_be_flare(const std::optional<Score>& before, std::optional<int> usual) {
  return before && usual && before->value() - *usual >= flare_rise;
}

std::optional<Score> pain_told_on(const std::vector<SessionRecord>& sessions, std::int64_t day) {
  const SessionRecord* latest = nullptr;
  for (const SessionRecord& record : sessions) {
    if (local_day(record.started) != day || !rating(record, Phase::before, Question::pain)) continue;
    if (latest == nullptr || latest->started < record.started) latest = &record;
  }
  return latest == nullptr ? std::nullopt : rating(*latest, Phase::before, Question::pain);
}

int flare_share(int calm_mornings) {
  constexpr int steps[] = {50, 75, 100};
  return steps[std::clamp(calm_mornings, 0, whole_way)];
}

std::optional<WayBack> way_back(const AboutPerson& about, const std::vector<SessionRecord>& sessions,
                                std::int64_t today) {
  const auto last = std::find_if(about.flares.begin(), about.flares.end(),
                                 [&](const Flare& flare) { return flare.since <= today; });
  if (last == about.flares.end() || (last->until && *last->until <= today)) return std::nullopt;
  const Mornings counted = counted_mornings(*last, sessions, today);
  if (counted.settled) return std::nullopt;
  WayBack way;
  way.flare = *last;
  way.day = static_cast<int>(today - last->since) + 1;
  way.calm_mornings = counted.calm;
  way.share = flare_share(way.calm_mornings);
  return way;
}

std::vector<Flare> flares_with_ends(const AboutPerson& about, const std::vector<SessionRecord>& sessions,
                                    std::int64_t today) {
  std::vector<Flare> flares;
  for (Flare flare : about.flares) {
    if (flare.since > today) continue;
    if (!flare.until) flare.until = counted_mornings(flare, sessions, today).settled;
    if (!flares.empty())
      flare.until = std::min(flare.until.value_or(flares.back().since), flares.back().since);
    flares.push_back(flare);
  }
  return flares;
}

Adapted at_share(Adapted fit, const Library& library, int share) {
  if (share >= 100) return fit;
  if (share <= 50) return gentler(std::move(fit), library);
  fit.routine = one_step_less(std::move(fit.routine), library);
  return fit;
}

}  // namespace limber
