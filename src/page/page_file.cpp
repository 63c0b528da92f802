#include "page/page_file.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"
#include "frame/theme.hpp"
#include "journal/questions.hpp"
#include "labels/plan_words.hpp"
#include "labels/vocabulary_labels.hpp"
#include "page/base64.hpp"
#include "page/graph.hpp"
#include "page/page_parts.hpp"
#include "page/sources.hpp"
#include "page/tables.hpp"
#include "routine/id.hpp"
#include "sound/ambience.hpp"
#include "timeline/gentle.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

std::string colour_text(Colour colour) {
  char text[10];
  std::snprintf(text, sizeof text, "#%02x%02x%02x%02x", colour.r, colour.g, colour.b, colour.a);
  return text;
}

std::string properties(const Theme& theme) {
  const std::pair<const char*, Colour> named[] = {
      {"paper", theme.paper},
      {"card", theme.card},
      {"ink", theme.ink},
      {"quiet-ink", theme.quiet_ink},
      {"action", theme.action},
      {"button", theme.button},
      {"on-action", theme.on_action},
      {"action-soft", theme.action_soft},
      {"stretch-shape", theme.stretch_shape},
      {"stretch-text", theme.stretch_text},
      {"rest", theme.rest},
      {"rest-text", theme.rest_text},
      {"warn-text", theme.warn_text},
      {"bad-text", theme.bad_text},
      {"line", theme.line},
      {"hairline", theme.hairline},
      {"focus", theme.focus},
  };
  std::string text = ":root{";
  for (const auto& [name, colour] : named) text += std::string("--") + name + ":" + colour_text(colour) + ";";
  return text + "}";
}

std::string style_text() {
  return properties(theme(ThemeName::day)) + "@media (prefers-color-scheme: dark){" +
         properties(theme(ThemeName::night)) + "}\n" + std::string(page_style());
}

std::string html_escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

// In a script element no text may look like its end.
std::string data_text(const Json& data) {
  const std::string text = data.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string out;
  out.reserve(text.size());
  for (const char c : text) c == '<' ? out += "\\u003c" : out += c;
  return out;
}

// Nothing may be loaded from anywhere, nothing run but the page's own script.
std::string policy(const std::string& style) {
  return "default-src 'none'; script-src '" + source_hash(page_script()) + "'; style-src '" +
         source_hash(style) + "'; img-src data:; media-src blob:; base-uri 'none'; form-action 'none'";
}

std::string direction_of(const std::string& language) {
  static const std::set<std::string> leftwards{"ar", "fa", "he", "ur", "yi"};
  return leftwards.contains(language.substr(0, 2)) ? "rtl" : "ltr";
}

std::string filled(const std::map<std::string, std::string>& values) {
  std::string_view rest = page_template();
  std::string out;
  while (true) {
    const std::size_t begin = rest.find("{{");
    const std::size_t end = begin == std::string_view::npos ? begin : rest.find("}}", begin);
    if (end == std::string_view::npos) return out += rest;
    out += rest.substr(0, begin);
    out += values.at(std::string(rest.substr(begin + 2, end - begin - 2)));
    rest.remove_prefix(end + 2);
  }
}

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

class Writer {
 public:
  explicit Writer(const PageMaterial& material)
      : material_(material),
        tables_(material.settings.figure),
        graph_(tables_, *material.library, material.pace) {}

  Result<Json> data(const Progress& progress) {
    const auto given_up = [&](double share) { return progress && !progress(share); };
    const Problem stopped = failure("cancelled", tr("given up; nothing was written"));
    if (given_up(0)) return stopped;
    Json data = about();
    data["start"] = add(material_.usual);
    if (given_up(0.5)) return stopped;
    data["gentle"] = material_.gentle ? add(*material_.gentle) : -1;
    if (given_up(0.9)) return stopped;
    data["behind"] = behind();
    data["loop_ms"] = loop_ms_;
    data["nodes"] = graph_.take();
    auto tables = tables_.take();
    if (!tables) return tables.problems();
    data["tables"] = *std::move(tables);
    return data;
  }

 private:
  // All but the session itself.
  Json about() const {
    const Routine& routine = *material_.routine;
    const Timeline& timeline = *material_.usual.session.timeline;
    const QuestionFacts& pain = facts_of(Question::pain);
    const Volumes& volumes = material_.settings.volumes;
    return {{"id", routine.id},
            {"version", routine.version},
            {"title", routine.title.in(routine.language)},
            {"summary", routine.summary.in(routine.language)},
            {"language", routine.language},
            {"file", file_name()},
            {"facts", facts_about(routine, timeline)},
            {"restful", all_restful(timeline)},
            {"texts", page_texts()},
            {"signs", sign_questions()},
            {"levels", sign_levels()},
            {"ask", questions_of_routine(routine)},
            {"pain_ends", {{"low", pain.low()}, {"high", pain.high()}}},
            {"verdicts", verdicts_of(routine)},
            {"volumes", {{"voice", volumes.voice}, {"cues", volumes.cues}, {"ambience", volumes.ambience}}}};
  }

  int add(const PageVoice& voice) {
    return graph_.add(voice.session.timeline, {voice.session.speech, voice.words});
  }

  int behind() {
    const Routine& routine = *material_.routine;
    const std::string& asked = material_.settings.ambience;
    const std::string& name = asked == "routine" ? routine.ambience : asked;
    return tables_.sound("behind " + name, [&]() -> std::shared_ptr<const Clip> {
      const auto loop = make_ambience(name);
      if (!loop) return nullptr;
      loop_ms_ = loop->length().count();
      return looped(*loop);
    });
  }

  // Says nothing about health; with the code of the client, so that it reaches nobody else.
  std::string file_name() const {
    const std::string code = id_from(material_.routine->meant_for);
    return "limber-journal" + (code.empty() ? "" : "-" + code) + ".json";
  }

  const PageMaterial& material_;
  Tables tables_;
  SessionGraph graph_;
  Millis::rep loop_ms_ = 0;
};

}  // namespace

std::optional<PageVoice> gentle_voice(const PageMaterial& material, const SoundOptions& sound) {
  auto half = std::make_shared<const Routine>(gentler(*material.routine, *material.library));
  if (half->steps.empty()) return std::nullopt;
  auto voice = std::make_shared<SessionSound>(sound);
  voice->prepare(half, material.library, material.pace, material.settings);
  voice->wait();
  auto session = voice->take();
  if (!session) return std::nullopt;
  return PageVoice{*std::move(session), [voice](const Cue& cue) { return voice->words(cue); }};
}

bool is_page_file(const std::string& file) {
  return file.ends_with(".html");
}

Result<std::string> page_text(const PageMaterial& material, const Progress& progress) {
  const auto data = Writer(material).data(progress);
  if (!data) return data.problems();
  const std::string style = style_text();
  return filled({{"language", html_escaped(material.routine->language)},
                 {"direction", direction_of(material.routine->language)},
                 {"policy", policy(style)},
                 {"title", html_escaped(material.routine->title.in(material.routine->language))},
                 {"style", style},
                 {"without_script", html_escaped(words_without_script())},
                 {"data", data_text(*data)},
                 {"script", std::string(page_script())}});
}

Result<Ok> write_page(const PageMaterial& material, const std::string& file, const Progress& progress) {
  if (const auto free = check_replaceable(file); !free) return free;
  const auto text = page_text(material, progress);
  if (!text) return text.problems();
  return write_file_atomically(file, *text, FileUse::exported);
}

}  // namespace limber
