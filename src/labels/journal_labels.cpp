#include "labels/journal_labels.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/body_map.hpp"
#include "journal/summary.hpp"
#include "labels/day_labels.hpp"

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

std::string left_out_words(const SessionRecord& record, SkipReason reason, std::string (*words)(long)) {
  const long count = std::count_if(record.steps.begin(), record.steps.end(),
                                   [&](const PerformedStep& step) { return step.skipped == reason; });
  return count > 0 ? fill(words(count), {{"count", std::to_string(count)}}) : "";
}

std::string week_words(const std::vector<SessionRecord>& sessions, std::int64_t today) {
  const Adherence week = adherence(sessions, {}, today - 6, today, today);
  if (week.done() == 0) return tr("No session in the last seven days.");
  return fill(trn("{count} session in the last seven days, {minutes} in all.",
                  "{count} sessions in the last seven days, {minutes} in all.", week.done()),
              {{"count", std::to_string(week.done())}, {"minutes", minutes_words(week.performed)}});
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
      return tr("for want of time");
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
  return fill(tr("{question} {before} → {after}"), {{"question", question_words(question)},
                                                    {"before", score_words(before)},
                                                    {"after", score_words(after)}});
}

std::string done_words(const SessionRecord& record) {
  if (record.state == SessionState::running) return tr("cut off");
  if (!is_session(record)) return tr("no session");
  const auto whole_minutes = [](Millis length) { return std::to_string((length.count() + 30'000) / 60'000); };
  return fill(trn("{done} of {planned} minute", "{done} of {planned} minutes",
                  static_cast<long>((record.planned.count() + 30'000) / 60'000)),
              {{"done", whole_minutes(record.performed)}, {"planned", whole_minutes(record.planned)}});
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

std::vector<std::string> detail_words(const SessionRecord& record) {
  std::vector<std::string> lines{
      morning_words(record),
      left_out_words(record, SkipReason::pain,
                     [](long n) {
                       return trn("{count} part left out because it hurt.",
                                  "{count} parts left out because they hurt.", n);
                     }),
      left_out_words(record, SkipReason::spreading,
                     [](long n) {
                       return trn("{count} part left because it went further down a leg or an arm.",
                                  "{count} parts left because it went further down a leg or an arm.", n);
                     }),
      left_out_words(record, SkipReason::eased,
                     [](long n) {
                       return trn("{count} part made shorter, to be gentle.",
                                  "{count} parts made shorter, to be gentle.", n);
                     }),
      left_out_words(record, SkipReason::time,
                     [](long n) {
                       return trn("{count} part left out for want of time.",
                                  "{count} parts left out for want of time.", n);
                     }),
      left_out_words(record, SkipReason::unclear,
                     [](long n) {
                       return trn("{count} part left out because it was not clear.",
                                  "{count} parts left out because they were not clear.", n);
                     }),
      record.pauses > 0 ? fill(trn("Paused once.", "Paused {count} times.", record.pauses),
                               {{"count", std::to_string(record.pauses)}})
                        : "",
      record.state == SessionState::stopped && is_session(record) ? tr("Ended early.") : "",
      record.note};
  for (const auto& [phase, answers] : record.check_ins) lines.push_back(answers.note);
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

std::string owner_words(const JournalOwner& owner) {
  return owner.name.empty() ? tr("First person") : owner.name;
}

}  // namespace limber
