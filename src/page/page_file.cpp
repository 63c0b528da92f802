#include "page/page_file.hpp"

#include <cstdio>
#include <map>
#include <set>
#include <utility>

#include "base/message.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"
#include "frame/theme.hpp"
#include "page/base64.hpp"
#include "page/page_data.hpp"
#include "page/page_parts.hpp"
#include "page/sources.hpp"
#include "page/weeks.hpp"
#include "routine/id.hpp"
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

// What stands over all.
struct Cover {
  std::string title;
  std::string summary;
  std::string language;
  std::string meant_for;
};

// Says nothing about health; with the code of the client, so that it reaches nobody else.
std::string journal_name(const Cover& cover) {
  const std::string code = id_from(cover.meant_for);
  return "limber-journal" + (code.empty() ? "" : "-" + code) + ".json";
}

Result<std::string> text_of(const Cover& cover, PageData& sessions, Json weeks) {
  auto all = sessions.take();
  if (!all) return all.problems();
  Json data = *std::move(all);
  data["title"] = cover.title;
  data["summary"] = cover.summary;
  data["language"] = cover.language;
  data["file"] = journal_name(cover);
  data["programme"] = std::move(weeks);
  const std::string style = style_text();
  return filled({{"language", html_escaped(cover.language)},
                 {"direction", direction_of(cover.language)},
                 {"policy", policy(style)},
                 {"title", html_escaped(cover.title)},
                 {"style", style},
                 {"without_script", html_escaped(words_without_script())},
                 {"data", data_text(data)},
                 {"script", std::string(page_script())}});
}

Problem given_up() {
  return failure("cancelled", tr("given up; nothing was written"));
}

Result<Ok> write_text(const std::string& file, const std::function<Result<std::string>()>& make) {
  if (const auto free = check_replaceable(file); !free) return free;
  const auto text = make();
  if (!text) return text.problems();
  return write_file_atomically(file, *text, FileUse::exported);
}

// `material` takes what is to be told of it.
Result<PageVoice> voice_of(const std::shared_ptr<const Routine>& routine, PageMaterial& material,
                           const SoundOptions& sound) {
  auto voice = std::make_shared<SessionSound>(sound);
  voice->prepare(routine, material.library, material.pace, material.settings);
  voice->wait();
  auto session = voice->take();
  if (!session) return session.problems();
  if (std::string trouble = voice->take_trouble(); !trouble.empty()) material.trouble = std::move(trouble);
  return PageVoice{*std::move(session), [voice](const Cue& cue) { return voice->words(cue); }};
}

}  // namespace

Result<PageMaterial> spoken_page(std::shared_ptr<const Routine> routine,
                                 std::shared_ptr<const Library> library, const Pace& pace,
                                 const Settings& settings, const SoundOptions& sound) {
  auto half = std::make_shared<const Routine>(gentler(*routine, *library));
  PageMaterial material{std::move(routine), std::move(library), pace, settings, {}};
  auto usual = voice_of(material.routine, material, sound);
  if (!usual) return usual.problems();
  material.usual = *std::move(usual);
  if (half->steps.empty()) return material;
  if (auto gentle = voice_of(half, material, sound)) material.gentle = *std::move(gentle);
  return material;
}

bool is_page_file(const std::string& file) {
  return file.ends_with(".html");
}

Result<std::string> page_text(const PageMaterial& material, const Progress& progress) {
  const Routine& routine = *material.routine;
  PageData data(material.settings);
  if (!data.add(material, progress)) return given_up();
  return text_of({routine.title.in(routine.language), routine.summary.in(routine.language), routine.language,
                  routine.meant_for},
                 data, nullptr);
}

Result<std::string> page_text(const PageOfWeeks& asked, const Progress& progress) {
  const Programme& programme = *asked.programme;
  PageData data(asked.settings);
  auto weeks = weeks_data(asked, data, progress);
  if (!weeks) return weeks.problems();
  return text_of({programme.title.in(programme.language), programme.summary.in(programme.language),
                  programme.language, programme.meant_for},
                 data, *std::move(weeks));
}

Result<Ok> write_page(const PageMaterial& material, const std::string& file, const Progress& progress) {
  return write_text(file, [&] { return page_text(material, progress); });
}

Result<Ok> write_page(const PageOfWeeks& weeks, const std::string& file, const Progress& progress) {
  return write_text(file, [&] { return page_text(weeks, progress); });
}

}  // namespace limber
