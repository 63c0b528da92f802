#include "screen/editor/editor_fields.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "routine/ranges.hpp"
#include "screen/ui/times_of_day.hpp"

namespace limber {
namespace {

// Of the texts of a routine; null for a field that is none of them.
LocalText* text_in(Routine& routine, const std::string& field) {
  if (field == "title") return &routine.title;
  if (field == "summary") return &routine.summary;
  if (field == "author") return &routine.author.name;
  if (field == "role") return &routine.author.role;
  if (field == "practice") return &routine.author.practice;
  if (field == "advice") return &routine.safety.advice;
  return nullptr;
}

LocalText* spoken_in(SpokenWords& say, const std::string& field) {
  if (field == "setup") return &say.setup;
  if (field == "move") return &say.move;
  if (field == "release") return &say.release;
  return nullptr;
}

// A step's words, where it has none those of its exercise.
SpokenWords own_or(SpokenWords say, const SpokenWords& others) {
  if (say.setup.empty()) say.setup = others.setup;
  if (say.move.empty()) say.move = others.move;
  if (say.hold.empty()) say.hold = others.hold;
  if (say.release.empty()) say.release = others.release;
  return say;
}

// What is the same as theirs is none of its own, nor is what says nothing.
LocalText without(LocalText words, const LocalText& others) {
  const auto is_mute = [](const auto& one) { return one.second.empty(); };
  const bool none = std::all_of(words.by_language.begin(), words.by_language.end(), is_mute);
  return none || words == others ? LocalText{} : words;
}

SpokenWords without(SpokenWords say, const SpokenWords& others) {
  say.setup = without(std::move(say.setup), others.setup);
  say.move = without(std::move(say.move), others.move);
  say.release = without(std::move(say.release), others.release);
  if (say.hold == others.hold) say.hold.clear();
  return say;
}

}  // namespace

TextFields editor_fields() {
  const TextRules name{.most_characters = longest_name};
  const TextRules text{.several_lines = true, .most_characters = longest_text};
  return {{"title", name},
          {"summary", text},
          {"author", name},
          {"role", name},
          {"practice", name},
          {"telephone", {.most_characters = longest_telephone}},
          {"for", {.most_characters = longest_meant_for}},
          {"version", {.most_characters = longest_version}},
          {"at", {.most_characters = 80}},
          {"advice", text},
          {"activities", text},
          {"note", text},
          {"say", text},
          {"setup", text},
          {"move", text},
          {"hold", text},
          {"release", text},
          {picker_search_field, {.most_characters = 80}}};
}

bool is_of_step(const std::string& field) {
  static const std::set<std::string> names{"note", "say", "setup", "move", "hold", "release"};
  return names.contains(field);
}

std::string words_of(const Routine& routine, const std::string& field) {
  if (field == "for") return routine.meant_for;
  if (field == "version") return routine.version;
  if (field == "telephone") return routine.author.telephone;
  if (field == "activities") return lines_of(routine.ask.activities, routine.language);
  if (field == "at") return routine.schedule ? join(routine.schedule->at, ", ") : "";
  Routine copy = routine;
  const LocalText* text = text_in(copy, field);
  return text == nullptr ? "" : text->in(routine.language);
}

std::string words_of(const Step& step, const std::string& field, const Routine& routine,
                     const Library& library) {
  if (const auto* say = std::get_if<SayStep>(&step.what))
    return field == "say" ? say->say.in(routine.language) : "";
  const auto* asked = std::get_if<ExerciseStep>(&step.what);
  if (asked == nullptr) return "";
  if (field == "note") return asked->note.in(routine.language);
  const Exercise* exercise = named_by(*asked, library);
  if (exercise == nullptr) return "";
  SpokenWords say = own_or(asked->say, exercise->say);
  if (field == "hold") return lines_of(say.hold, routine.language);
  const LocalText* text = spoken_in(say, field);
  return text == nullptr ? "" : text->in(routine.language);
}

Routine with_field(Routine routine, const std::string& field, const std::string& words) {
  if (field == "for") routine.meant_for = words;
  if (field == "version") routine.version = words;
  if (field == "telephone") routine.author.telephone = words;
  if (field == "activities")
    routine.ask.activities = with_lines(std::move(routine.ask.activities), routine.language, words);
  if (field == "at" && (routine.schedule || !words.empty())) {
    if (!routine.schedule) routine.schedule = Schedule{};
    routine.schedule->at = times_in(words);
  }
  if (LocalText* text = text_in(routine, field)) *text = with_words(*text, routine.language, words);
  return routine;
}

Step with_field(Step step, const std::string& field, const std::string& words, const Routine& routine,
                const Library& library) {
  auto* say = std::get_if<SayStep>(&step.what);
  if (say != nullptr && field == "say") say->say = with_words(say->say, routine.language, words);
  auto* asked = std::get_if<ExerciseStep>(&step.what);
  if (asked == nullptr) return step;
  if (field == "note") asked->note = with_words(asked->note, routine.language, words);
  const Exercise* exercise = named_by(*asked, library);
  if (field == "note" || exercise == nullptr) return step;
  SpokenWords own = own_or(asked->say, exercise->say);
  if (field == "hold") own.hold = with_lines(std::move(own.hold), routine.language, words);
  if (LocalText* text = spoken_in(own, field)) *text = with_words(*text, routine.language, words);
  if (!asked->in_place) {
    asked->say = without(std::move(own), exercise->say);
    return step;
  }
  Exercise changed = *asked->in_place;
  changed.say = std::move(own);
  asked->in_place = std::make_shared<const Exercise>(std::move(changed));
  asked->say = {};
  return step;
}

}  // namespace limber
