#include "page/page_data.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/questions.hpp"
#include "labels/plan_words.hpp"
#include "labels/vocabulary_labels.hpp"
#include "page/graph.hpp"
#include "page/page_parts.hpp"
#include "sound/ambience.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

bool all_restful(const Timeline& timeline) {
  return std::all_of(timeline.steps.begin(), timeline.steps.end(),
                     [](const TimelineStep& step) { return !step.exercise || is_restful(*step.exercise); });
}

Json facts_about(const Routine& routine, const Timeline& timeline) {
  const auto whole = static_cast<long>((timeline.total().count() + 30'000) / 60'000);
  Json facts = Json::array({fill(trn("{count} minute", "{count} minutes", std::max(1L, whole)),
                                 {{"count", std::to_string(std::max(1L, whole))}})});
  std::vector<std::string> things;
  for (const TimelineStep& step : timeline.steps) {
    if (!step.exercise) continue;
    for (const std::string& prop : step.exercise->props) {
      const std::string words = prop_words(prop);
      if (std::find(things.begin(), things.end(), words) == things.end()) things.push_back(words);
    }
  }
  if (!things.empty()) facts.push_back(fill(tr("You need: {things}"), {{"things", join(things, ", ")}}));
  if (routine.schedule) facts.push_back(schedule_words(*routine.schedule));
  return facts;
}

// The loop with its beginning once more behind it: wherever in it one begins, it runs on without a seam.
std::shared_ptr<const Clip> looped(const Clip& loop) {
  Clip longer = loop;
  const auto second = static_cast<std::size_t>(loop.rate * loop.channels);
  longer.samples.insert(
      longer.samples.end(), loop.samples.begin(),
      loop.samples.begin() + static_cast<std::ptrdiff_t>(std::min(second, loop.samples.size())));
  return std::make_shared<const Clip>(std::move(longer));
}

void put_behind(const PageMaterial& material, Tables& tables, Json& session) {
  const std::string& asked = material.settings.ambience;
  const std::string& name = asked == "routine" ? material.routine->ambience : asked;
  const auto loop = make_ambience(name);
  session["behind"] = tables.sound("behind " + name, [&] { return loop ? looped(*loop) : nullptr; });
  session["loop_ms"] = loop ? loop->length().count() : 0;
}

}  // namespace

PageData::PageData(const Settings& settings) : settings_(settings), tables_(settings.figure) {}

bool PageData::add(const PageMaterial& material, const Progress& progress) {
  const auto given_up = [&](double share) { return progress && !progress(share); };
  const Routine& routine = *material.routine;
  // A graph a session: what was come to in one by a relief must not stand for the beginning of another.
  SessionGraph graph(tables_, *material.library, material.pace);
  const auto add_voice = [&](const PageVoice& voice) {
    return graph.add(voice.session.timeline, {voice.session.speech, voice.words});
  };
  if (given_up(0)) return false;
  Json session{{"id", routine.id},
               {"version", routine.version},
               {"title", routine.title.in(routine.language)},
               {"summary", routine.summary.in(routine.language)},
               {"facts", facts_about(routine, *material.usual.session.timeline)},
               {"restful", all_restful(*material.usual.session.timeline)},
               {"ask", questions_of_routine(routine)},
               {"verdicts", tables_.verdicts(verdicts_of(routine))}};
  session["start"] = add_voice(material.usual);
  if (given_up(0.5)) return false;
  session["gentle"] = material.gentle ? add_voice(*material.gentle) : -1;
  if (given_up(0.9)) return false;
  put_behind(material, tables_, session);
  session["nodes"] = graph.take();
  sessions_.push_back(std::move(session));
  return true;
}

Result<Json> PageData::take() {
  const QuestionFacts& pain = facts_of(Question::pain);
  const Volumes& volumes = settings_.volumes;
  Json data{{"texts", page_texts()},
            {"signs", sign_questions()},
            {"levels", sign_levels()},
            {"pain_ends", {{"low", pain.low()}, {"high", pain.high()}}},
            {"volumes", {{"voice", volumes.voice}, {"cues", volumes.cues}, {"ambience", volumes.ambience}}},
            {"sessions", std::move(sessions_)}};
  auto tables = tables_.take();
  if (!tables) return tables.problems();
  data["tables"] = *std::move(tables);
  return data;
}

}  // namespace limber
