#include "labels/review_labels.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/day_labels.hpp"
#include "labels/exercise_labels.hpp"
#include "labels/journal_labels.hpp"
#include "labels/sign_labels.hpp"

namespace limber {
namespace {

std::string number(const std::optional<double>& value) {
  return value ? number_text(*value, 1) : "–";
}

std::string exercise_words(const ReviewFlag& flag, const ExerciseNames& names) {
  const std::string name = name_of(names, flag.what);
  const std::string side = side_words(flag.side);
  return side.empty() ? name : fill(tr("{exercise}, {side}"), {{"exercise", name}, {"side", side}});
}

std::string change_words(const ReviewFlag& flag) {
  return fill(tr("{question} {from} → {to} over {weeks} weeks: a meaningful change"),
              {{"question", find_question(flag.what)->label()},
               {"weeks", std::to_string(flag.times)},
               {"from", number(flag.from)},
               {"to", number(flag.to)}});
}

std::string skip_words(const ReviewFlag& flag, const ExerciseNames& names) {
  return fill(trn("{exercise}: left out because it hurt in {count} session",
                  "{exercise}: left out because it hurt in {count} sessions", flag.times),
              {{"exercise", exercise_words(flag, names)}, {"count", std::to_string(flag.times)}});
}

std::string silence_words(const ReviewFlag& flag) {
  const std::string words = fill(trn("nothing for {count} day", "nothing for {count} days", flag.times),
                                 {{"count", std::to_string(flag.times)}});
  if (!flag.from) return words;
  const auto missed = static_cast<long>(*flag.from);
  return fill(
      trn("{silence}, {count} planned session missed", "{silence}, {count} planned sessions missed", missed),
      {{"silence", words}, {"count", std::to_string(missed)}});
}

// All flags of a kind at once; of exercises and changes each by itself.
std::string kind_words(const ReviewFlag& first, long count, const ExerciseNames& names) {
  const std::string many = std::to_string(count);
  switch (first.kind) {
    case FlagKind::warning_sign:
      return fill(trn("{count} warning sign new or worse: {urgency}",
                      "{count} warning signs new or worse: {urgency}", count),
                  {{"count", many}, {"urgency", urgency_words(urgency_of(first.what))}});
    case FlagKind::silent:
      return silence_words(first);
    case FlagKind::sign_to_mention:
      return fill(trn("{count} sign to mention to a doctor", "{count} signs to mention to a doctor", count),
                  {{"count", many}});
    case FlagKind::red_mornings:
      return tr("bad mornings twice in a week");
    case FlagKind::red_morning:
      return fill(trn("{count} bad morning", "{count} bad mornings", count), {{"count", many}});
    case FlagKind::stopped:
      return fill(trn("{count} session ended early", "{count} sessions ended early", count),
                  {{"count", many}});
    case FlagKind::skipped_for_pain:
      return skip_words(first, names);
    case FlagKind::worse:
    case FlagKind::better:
      return change_words(first);
  }
  return "";
}

bool by_itself(FlagKind kind) {
  return kind == FlagKind::skipped_for_pain || kind == FlagKind::worse || kind == FlagKind::better;
}

std::optional<double> level(const TrendPoint& point) {
  return point.before ? point.before : point.next_morning ? point.next_morning : point.after;
}

}  // namespace

std::string flag_words(const ReviewFlag& flag, const ExerciseNames& names, std::int64_t today) {
  const std::string day = date_words(flag.day, today);
  switch (flag.kind) {
    case FlagKind::warning_sign:
    case FlagKind::sign_to_mention:
      return note_words({flag.what, flag.day, flag.times, flag.now}, today);
    case FlagKind::silent:
      return with_capital(silence_words(flag)) + ".";
    case FlagKind::red_mornings:
    case FlagKind::red_morning:
      return fill(
          tr("{day}: pain {from} before, {to} the next morning ({routine})"),
          {{"day", day}, {"from", number(flag.from)}, {"to", number(flag.to)}, {"routine", flag.what}});
    case FlagKind::stopped:
      return fill(tr("{day}: ended early ({routine})"), {{"day", day}, {"routine", flag.what}});
    case FlagKind::skipped_for_pain:
      return fill(tr("{words}, last on {day}"), {{"words", skip_words(flag, names)}, {"day", day}});
    case FlagKind::worse:
    case FlagKind::better:
      return change_words(flag);
  }
  return "";
}

std::vector<FlagWords> flags_in_short(const ClientReview& review, const ExerciseNames& names) {
  std::vector<FlagWords> list;
  for (const ReviewFlag& flag : review.flags) {
    const bool told = !list.empty() && list.back().kind == flag.kind;
    if (told && !by_itself(flag.kind)) continue;
    const auto count = std::count_if(review.flags.begin(), review.flags.end(),
                                     [&](const ReviewFlag& one) { return one.kind == flag.kind; });
    list.push_back({flag.kind, kind_words(flag, count, names)});
  }
  return list;
}

std::string last_session_words(const ClientReview& review, std::int64_t today) {
  if (!review.last_session) return tr("no session yet");
  return fill(tr("last session {day}"), {{"day", day_words(*review.last_session, today)}});
}

std::string doing_words(const Adherence& adherence) {
  const std::string done =
      adherence.asked > 0
          ? fill(tr("{kept} of {asked} planned sessions in four weeks"),
                 {{"kept", std::to_string(adherence.kept)}, {"asked", std::to_string(adherence.asked)}})
          : fill(trn("{count} session in four weeks", "{count} sessions in four weeks", adherence.done()),
                 {{"count", std::to_string(adherence.done())}});
  if (adherence.early == 0) return done;
  return fill(trn("{done}, {count} ended early", "{done}, {count} ended early", adherence.early),
              {{"done", done}, {"count", std::to_string(adherence.early)}});
}

SmallCurveSpec curve_of(Question question, const std::vector<TrendPoint>& weeks) {
  SmallCurveSpec spec;
  spec.label = question_words(question);
  spec.nothing = tr("not rated");
  for (const TrendPoint& point : weeks) {
    if (const auto value = level(point)) spec.points.push_back({static_cast<double>(point.day), *value});
  }
  if (spec.points.empty()) return spec;
  spec.first = number_text(spec.points.front().y, 1);
  spec.last = number_text(spec.points.back().y, 1);
  return spec;
}

std::string curve_words(Question question, const std::vector<TrendPoint>& weeks) {
  const SmallCurveSpec curve = curve_of(question, weeks);
  if (curve.points.empty()) return fill(tr("{question} not rated"), {{"question", curve.label}});
  return fill(tr("{question} {from} → {to}"),
              {{"question", curve.label}, {"from", curve.first}, {"to", curve.last}});
}

}  // namespace limber
