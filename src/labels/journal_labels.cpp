#include "labels/journal_labels.hpp"

#include <algorithm>
#include <set>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/body_map.hpp"
#include "journal/summary.hpp"
#include "labels/day_labels.hpp"
#include "labels/exercise_labels.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

std::string score_words(const std::optional<Score>& score) {
  return score ? std::to_string(score->value()) : "–";
}

// The names that corrections give to answers.
std::string answer_words(const std::string& answer) {
  if (const QuestionFacts* question = find_question(answer)) return question->label();
  if (answer == "stiffness_minutes") return tr("Minutes of stiffness");
  if (answer == "areas") return tr("Where it hurts");
  return tr("Note");
}

std::string morning_words(const SessionRecord& record) {
  std::vector<std::string> parts;
  for (const Question question : {Question::pain, Question::stiffness}) {
    const auto score = rating(record, Phase::next_morning, question);
    if (!score) continue;
    parts.push_back(fill(tr("{question} {score}"),
                         {{"question", question_words(question)}, {"score", score_words(score)}}));
  }
  if (parts.empty()) return "";
  return fill(tr("The morning after: {ratings}"), {{"ratings", join(parts, " · ")}});
}

// "Where it hurt before: right buttock 4, sacrum"; "" where none was named.
std::string places_words(Phase phase, const CheckIn& answers) {
  std::vector<std::string> places;
  for (const AreaRating& area : answers.areas) {
    const std::string region = body_region_words(area.region);
    places.push_back(area.score ? region + " " + score_words(area.score) : region);
  }
  if (places.empty()) return "";
  return fill(tr("Where it hurt, {phase}: {places}"),
              {{"phase", phase_words(phase)}, {"places", join(places, ", ")}});
}

using Names = std::map<std::string, std::string>;

// "Left out because it hurt: Neck turn, Chin in."; "" for none. What the session did not come to any more was
// not left out.
std::string left_out_words(const SessionRecord& record, SkipReason reason, const std::string& words,
                           const Names& names) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < rows_reached(record); ++i) {
    const std::string name = limber::name_of(names, record.steps[i].exercise);
    const bool told = std::find(parts.begin(), parts.end(), name) != parts.end();
    if (record.steps[i].skipped == reason && !told) parts.push_back(name);
  }
  return parts.empty() ? "" : fill(words, {{"parts", join(parts, ", ")}});
}

std::string note_words(Phase phase, const std::string& note) {
  return note.empty() ? ""
                      : fill(tr("Note, {phase}: {words}"), {{"phase", phase_words(phase)}, {"words", note}});
}

std::string week_words(const std::vector<SessionRecord>& sessions, std::int64_t today) {
  const Adherence week = adherence(sessions, {}, today - 6, today, today);
  if (week.done() == 0) return tr("No session in the last seven days.");
  return fill(trn("{count} session in the last seven days, {minutes} in all.",
                  "{count} sessions in the last seven days, {minutes} in all.", week.done()),
              {{"count", std::to_string(week.done())}, {"minutes", minutes_words(week.performed)}});
}

std::string checks_words(const std::vector<int>& checks) {
  std::vector<std::string> scores;
  for (const int pain : checks) scores.push_back(std::to_string(pain));
  return scores.empty() ? ""
                        : fill(tr("Pain when asked during it: {scores}."), {{"scores", join(scores, ", ")}});
}

}  // namespace

std::string phase_words(Phase phase) {
  switch (phase) {
    case Phase::after:
      return tr("after");
    case Phase::next_morning:
      return tr("next morning");
    case Phase::before:
      break;
  }
  return tr("before");
}

std::string correction_words(const Correction& correction, std::int64_t today) {
  const auto dot = correction.what.find('.');
  const std::string phase = dot == std::string::npos ? "" : correction.what.substr(0, dot);
  const std::string name = correction.what.substr(dot == std::string::npos ? 0 : dot + 1);
  std::string what = answer_words(name);
  if (phase == "after") what = fill(tr("{answer} after"), {{"answer", what}});
  if (phase == "before") what = fill(tr("{answer} before"), {{"answer", what}});
  if (phase == "next_morning") what = fill(tr("{answer} the next morning"), {{"answer", what}});
  const std::string when = date_words(local_day(correction.at), today);
  if (name == "note" || name == "areas")
    return fill(tr("{answer}, corrected {date}"), {{"answer", what}, {"date", when}});
  const auto said = [](const std::string& value) { return value.empty() ? std::string("–") : value; };
  return fill(
      tr("{answer}: {was} → {became}, corrected {date}"),
      {{"answer", what}, {"was", said(correction.was)}, {"became", said(correction.became)}, {"date", when}});
}

std::string reason_words(SkipReason reason) {
  switch (reason) {
    case SkipReason::pain:
      return tr("because it hurt");
    case SkipReason::time:
      return tr("for lack of time");
    case SkipReason::unclear:
      return tr("because it was not clear");
    case SkipReason::chosen:
      return tr("by choice");
    case SkipReason::spreading:
      return tr("because it went further down a leg or an arm");
    case SkipReason::eased:
      return tr("to be gentle");
    case SkipReason::none:
      break;
  }
  return "";
}

std::string side_words(BodySide side) {
  if (side == BodySide::none) return "";
  return side == BodySide::left ? tr("left") : tr("right");
}

std::string change_words(const SessionRecord& record, Question question) {
  const auto before = rating(record, Phase::before, question);
  const auto after = rating(record, Phase::after, question);
  if (!before && !after) return "";
  if (before && !is_session(record))
    return fill(tr("{question} {score}"),
                {{"question", question_words(question)}, {"score", score_words(before)}});
  if (!before || !after) {
    const std::string& pattern = before ? tr("{question} before: {score}") : tr("{question} after: {score}");
    return fill(pattern,
                {{"question", question_words(question)}, {"score", score_words(before ? before : after)}});
  }
  return fill(tr("{question} {before} → {after}"), {{"question", question_words(question)},
                                                    {"before", score_words(before)},
                                                    {"after", score_words(after)}});
}

std::string done_words(const SessionRecord& record) {
  if (record.state == SessionState::running) return tr("interrupted");
  if (!is_session(record)) return tr("no session");
  const std::string whole = minutes_words(record.planned);
  if (all_was_done(record)) return fill(tr("all of it, {minutes}"), {{"minutes", whole}});
  // Never as many as the whole, however little was left out.
  const auto rounded = [](Millis length) { return static_cast<long>((length.count() + 30'000) / 60'000); };
  const long done = std::min(rounded(time_done(record)), rounded(record.planned) - 1);
  if (rounded(record.planned) < 2) return tr("less than a minute");
  if (done <= 0) return fill(tr("less than a minute of {minutes}"), {{"minutes", whole}});
  return fill(tr("{done} of {minutes}"), {{"done", std::to_string(done)}, {"minutes", whole}});
}

std::string entry_words(const SessionRecord& record) {
  std::vector<std::string> parts;
  for (const QuestionFacts& question : questions()) {
    const std::string words = change_words(record, question.question);
    if (!words.empty()) parts.push_back(words);
  }
  if (parts.empty()) parts.push_back(tr("not rated"));
  parts.push_back(done_words(record));
  return join(parts, " · ");
}

std::vector<std::string> detail_words(const SessionRecord& record, const Names& names) {
  const auto left_out = [&](SkipReason reason, const std::string& words) {
    return left_out_words(record, reason, words, names);
  };
  std::vector<std::string> lines{
      morning_words(record),
      checks_words(record.checks),
      left_out(SkipReason::pain, tr("Left out because it hurt: {parts}.")),
      left_out(SkipReason::spreading, tr("Left because it went further down a leg or an arm: {parts}.")),
      left_out(SkipReason::eased, tr("Made shorter, to be gentle: {parts}.")),
      left_out(SkipReason::time, tr("Left out for lack of time: {parts}.")),
      left_out(SkipReason::unclear, tr("Left out because it was not clear: {parts}.")),
      left_out(SkipReason::chosen, tr("Passed over: {parts}.")),
      record.pauses > 0 ? fill(trn("Paused once.", "Paused {count} times.", record.pauses),
                               {{"count", std::to_string(record.pauses)}})
                        : "",
      record.state == SessionState::stopped && is_session(record) ? tr("Ended early.") : "",
      record.note.empty() ? "" : fill(tr("Note: {words}"), {{"words", record.note}})};
  for (const auto& [phase, answers] : record.check_ins) lines.push_back(note_words(phase, answers.note));
  for (const auto& [phase, answers] : record.check_ins) lines.push_back(places_words(phase, answers));
  for (const Correction& correction : record.corrections)
    lines.push_back(correction_words(correction, local_day(record.started)));
  std::erase(lines, "");
  if (lines.empty() && is_session(record)) lines.push_back(tr("Done as planned."));
  return lines;
}

std::string four_week_words(const std::vector<SessionRecord>& sessions, Question question,
                            std::int64_t today) {
  const auto found = four_week_change(sessions, question, today);
  if (!found) return "";
  const std::string pattern =
      found->matters
          ? tr("{question} before a session: {from} four weeks ago, {to} now. That is a meaningful change.")
          : tr("{question} before a session: {from} four weeks ago, {to} now. That is no clear change.");
  return fill(pattern, {{"question", question_words(question)},
                        {"from", number_text(found->from, 1)},
                        {"to", number_text(found->to, 1)}});
}

std::vector<std::string> trend_words(const std::vector<SessionRecord>& sessions, std::int64_t today) {
  std::vector<std::string> sentences{week_words(sessions, today),
                                     four_week_words(sessions, Question::pain, today),
                                     four_week_words(sessions, Question::stiffness, today)};
  std::erase(sentences, "");
  return sentences;
}

std::string walked_words(const std::vector<SessionRecord>& sessions, const Library& library,
                         std::int64_t today) {
  Millis sum{0};
  std::set<std::int64_t> days;
  for (const SessionRecord& record : sessions) {
    const std::int64_t day = local_day(record.started);
    const Millis walk = day > today - 7 && day <= today ? walked(record.steps, library) : 0ms;
    if (walk == 0ms) continue;
    sum += walk;
    days.insert(day);
  }
  if (days.empty()) return "";
  return fill(trn("Walked in the last seven days: {minutes}, on {count} day.",
                  "Walked in the last seven days: {minutes}, on {count} days.", days.size()),
              {{"minutes", minutes_words(sum)}, {"count", std::to_string(days.size())}});
}

std::string owner_words(const JournalOwner& owner) {
  return owner.name.empty() ? tr("Person 1") : owner.name;
}

}  // namespace limber
