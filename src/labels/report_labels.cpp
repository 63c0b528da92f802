#include "labels/report_labels.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/body_map.hpp"
#include "labels/calendar_labels.hpp"
#include "labels/day_labels.hpp"
#include "labels/exercise_labels.hpp"
#include "labels/journal_labels.hpp"
#include "labels/person_labels.hpp"
#include "labels/sign_labels.hpp"

namespace limber {
namespace {

std::string counted(const std::string& pattern, std::size_t count) {
  return fill(pattern, {{"count", std::to_string(count)}});
}

// "pain 9 the next morning".
std::string pain_words(Phase phase, int pain) {
  const std::string score = std::to_string(pain);
  switch (phase) {
    case Phase::after:
      return fill(tr("pain {score} after the session"), {{"score", score}});
    case Phase::next_morning:
      return fill(tr("pain {score} the next morning"), {{"score", score}});
    case Phase::before:
      break;
  }
  return fill(tr("pain {score}"), {{"score", score}});
}

std::string questionnaires_words(const std::vector<Assessment>& list) {
  const auto count = list.size();
  return counted(trn("{count} questionnaire", "{count} questionnaires", static_cast<long>(count)), count);
}

}  // namespace

std::string period_words(std::int64_t first, std::int64_t last) {
  constexpr std::int64_t another_year = 10'000'000;  // so that the year is said
  return fill(tr("{first} to {last}"),
              {{"first", date_words(first, last)}, {"last", date_words(last, another_year)}});
}

std::string rated_day_words(const std::optional<RatedDay>& day) {
  if (!day) return "";
  return fill(tr("{day}: {pain}"),
              {{"day", long_date_words(day->day)}, {"pain", pain_words(day->phase, day->pain)}});
}

std::string flare_up_words(const FlareUp& flare_up) {
  const auto score = [](const std::optional<int>& pain) {
    return pain ? std::to_string(*pain) : std::string("–");
  };
  const std::string pattern = flare_up.kind == FlareUp::Kind::red_morning
                                  ? tr("{day}, {title}: pain {from} before, {to} the next morning")
                              : flare_up.kind == FlareUp::Kind::stopped
                                  ? tr("{day}, {title}: ended early, pain {from} before, {to} after")
                                  : tr("{day}, {title}: pain {from} before, {to} after");
  return fill(pattern, {{"day", short_date_words(flare_up.day)},
                        {"title", flare_up.title},
                        {"from", score(flare_up.from)},
                        {"to", score(flare_up.to)}});
}

std::string place_words(const PainSite& place) {
  const std::string times =
      fill(trn("{region}: once", "{region}: {count} times", place.times),
           {{"region", body_region_words(place.region)}, {"count", std::to_string(place.times)}});
  if (!place.worst) return times;
  return fill(tr("{times}, at worst {score}"), {{"times", times}, {"score", std::to_string(*place.worst)}});
}

std::vector<std::string> sore_exercise_words(const ReportRequest& wish) {
  std::vector<ExerciseDone> sore;
  std::copy_if(wish.summary.exercises.begin(), wish.summary.exercises.end(), std::back_inserter(sore),
               [](const ExerciseDone& done) { return times_hurt(done) > 0; });
  std::stable_sort(sore.begin(), sore.end(), [](const ExerciseDone& a, const ExerciseDone& b) {
    return times_hurt(a) > times_hurt(b);
  });
  std::vector<std::string> lines;
  for (const ExerciseDone& done : sore) {
    std::string name = name_of(wish.names, done.exercise);
    if (done.side != BodySide::none)
      name = fill(tr("{exercise}, {side}"), {{"exercise", name}, {"side", side_words(done.side)}});
    lines.push_back(fill(tr("{exercise}: left out {times} of {asked} times"),
                         {{"exercise", name},
                          {"times", std::to_string(times_hurt(done))},
                          {"asked", std::to_string(done.asked)}}));
  }
  return lines;
}

std::string walked_in_words(Millis walked) {
  return fill(tr("Walked: {minutes}."), {{"minutes", minutes_words(walked)}});
}

std::vector<std::string> report_contents(const ReportRequest& wish) {
  const Summary& summary = wish.summary;
  std::vector<std::string> lines;
  for (const SignNote& note : wish.signs) {
    if (is_alarming(note)) lines.push_back(note_words(note, wish.written));
  }
  lines.insert(lines.end(),
               {wish.name.empty() ? tr("No name.") : fill(tr("Your name: {name}."), {{"name", wish.name}}),
                fill(tr("Days: {period}."), {{"period", period_words(summary.first, summary.last)}}),
                counted(trn("Pain and stiffness before, after and the morning after {count} session.",
                            "Pain and stiffness before, after and the morning after {count} sessions.",
                            summary.sessions),
                        static_cast<std::size_t>(summary.sessions)),
                fill(tr("What was planned and done: {kept}"), {{"kept", kept_words(summary.adherence)}})});
  if (wish.walked > Millis{0}) lines.push_back(walked_in_words(wish.walked));
  const auto add = [&](std::size_t count, const std::string& pattern) {
    if (count > 0) lines.push_back(counted(pattern, count));
  };
  const auto n = [](std::size_t count) { return static_cast<long>(count); };
  const auto known = static_cast<std::size_t>(std::count_if(
      wish.signs.begin(), wish.signs.end(), [](const SignNote& note) { return !is_alarming(note); }));
  add(known, trn("{count} long-standing warning sign that a doctor has looked at.",
                 "{count} long-standing warning signs that a doctor has looked at.", n(known)));
  const std::size_t sore = sore_exercise_words(wish).size();
  add(summary.places.size(), trn("{count} place on the body that hurt.",
                                 "{count} places on the body that hurt.", n(summary.places.size())));
  const std::vector<std::string> respected = respected_words(wish.screening, wish.written);
  if (!respected.empty())
    lines.push_back(fill(tr("What you said about yourself: {list}."), {{"list", join(respected, "; ")}}));
  for (const std::string& allowed : allowance_words(summary.allowed, wish.names))
    lines.push_back(fill(tr("Done against advice: {what}."), {{"what", allowed}}));
  add(sore, trn("{count} exercise that was left out because it hurt.",
                "{count} exercises that were left out because they hurt.", n(sore)));
  add(summary.flare_ups.size(),
      trn("{count} session with a bad morning after it, or ended early.",
          "{count} sessions with a bad morning after them, or ended early.", n(summary.flare_ups.size())));
  const std::size_t goals = wish.goals.list.size();
  add(goals,
      trn("{count} thing you want to do again, in your own words, with what you rated it.",
          "{count} things you want to do again, in your own words, with what you rated them.", n(goals)));
  add(wish.measured.size(),
      trn("{count} measured movement.", "{count} measured movements.", n(wish.measured.size())));
  add(wish.flares.size(),
      trn("{count} flare, with its days.", "{count} flares, with their days.", n(wish.flares.size())));
  if (!wish.assessments.empty())
    lines.push_back(fill(tr("{questionnaires}, scores only."),
                         {{"questionnaires", questionnaires_words(wish.assessments)}}));
  add(summary.notes.size(),
      trn("{count} note in your own words.", "{count} notes in your own words.", n(summary.notes.size())));
  add(wish.questions.size(), trn("{count} question for your therapist.",
                                 "{count} questions for your therapist.", n(wish.questions.size())));
  add(summary.corrections.size(),
      trn("{count} answer that was corrected later, with what it said before.",
          "{count} answers that were corrected later, with what they said before.",
          n(summary.corrections.size())));
  return lines;
}

}  // namespace limber
