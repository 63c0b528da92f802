#include <algorithm>
#include <optional>

#include "journal/questions.hpp"
#include "journal/red_flags.hpp"
#include "journal/safety.hpp"
#include "labels/sign_labels.hpp"
#include "page/page_parts.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

constexpr int unanswered = 11;

std::optional<Score> answer(int score) {
  return score == unanswered ? std::nullopt : Score::from(score);
}

Json verdict_json(const Verdict& verdict) {
  const char* light = verdict.light == Light::green   ? "green"
                      : verdict.light == Light::amber ? "amber"
                                                      : "red";
  return {{"light", light}, {"words", verdict.words}};
}

template <class Judge>
Json by_answer(Judge judge) {
  Json list = Json::array();
  for (int score = 0; score <= unanswered; ++score) list.push_back(judge(answer(score)));
  return list;
}

Json question_json(Question question, Phase phase) {
  const QuestionFacts& facts = facts_of(question);
  return {{"name", facts.name}, {"asked", facts.asked(phase)}, {"low", facts.low()}, {"high", facts.high()}};
}

Json asked_in(Phase phase, const std::vector<std::string>& names) {
  std::vector<Question> asked{Question::pain, Question::stiffness};
  for (const Question one : questions_named(names)) {
    if (std::find(asked.begin(), asked.end(), one) == asked.end()) asked.push_back(one);
  }
  Json list = Json::array();
  for (const Question one : asked) list.push_back(question_json(one, phase));
  return list;
}

}  // namespace

Json questions_of_routine(const Routine& routine) {
  return {{"before", asked_in(Phase::before, routine.ask.before)},
          {"after", asked_in(Phase::after, routine.ask.after)}};
}

Json sign_questions() {
  Json areas = Json::array();
  std::optional<SignArea> last;
  for (const RedFlag& flag : red_flags()) {
    if (last != flag.area) areas.push_back({{"title", area_words(flag.area)}, {"signs", Json::array()}});
    last = flag.area;
    areas.back()["signs"].push_back(
        {{"id", flag.id}, {"words", flag.words()}, {"level", static_cast<int>(flag.urgency)}});
  }
  return areas;
}

Json sign_levels() {
  Json levels = Json::array();
  for (const Urgency one : {Urgency::mention, Urgency::rest, Urgency::urgent, Urgency::emergency}) {
    Json level{{"advice", advice(one)}};
    if (one == Urgency::mention) level["goes_on"] = true;
    levels.push_back(std::move(level));
  }
  return levels;
}

Json verdicts_of(const Routine& routine) {
  const SafetyLimits limits = limits_for(routine);
  const std::string& language = routine.language;
  const auto felt = [&](Sensation sensation) {
    return verdict_json(during(std::nullopt, std::nullopt, sensation, limits, language));
  };
  Json verdicts;
  verdicts["start"] =
      by_answer([&](std::optional<Score> pain) { return verdict_json(at_start(pain, limits, language)); });
  verdicts["during"] = by_answer([&](std::optional<Score> before) {
    return by_answer([&](std::optional<Score> now) {
      return verdict_json(during(before, now, Sensation::none, limits, language));
    });
  });
  verdicts["after"] = by_answer([&](std::optional<Score> before) {
    return by_answer([&](std::optional<Score> after) {
      return verdict_json(after_session(before, after, limits, language));
    });
  });
  verdicts["sharp"] = felt(Sensation::sharp);
  verdicts["spreading"] = felt(Sensation::spreading);
  return verdicts;
}

}  // namespace limber
