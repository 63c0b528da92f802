// The schemas and the program must say the same: their lists and ranges are compared here, their verdicts in
// verdict_test.cpp.
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "figure/motion.hpp"
#include "routine/files.hpp"
#include "routine/ranges.hpp"
#include "routine/vocabulary.hpp"
#include "support/catch.hpp"

using namespace limber;
using namespace limber::test;
using Json = nlohmann::ordered_json;

namespace {

Json schema(const std::string& kind) {
  return Json::parse(contents(routines_dir() / "schema" / (kind + ".schema.json")));
}

Json at(const Json& in, const std::string& pointer) {
  return in.at(Json::json_pointer(pointer));
}

Json object_of(Json properties, Json required = Json::array()) {
  Json object{{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) object["required"] = std::move(required);
  object["patternProperties"] = {{"^x-", true}};
  object["additionalProperties"] = false;
  return object;
}

Json number_of(const Range& range) {
  return {{"type", "number"}, {"minimum", range.least}, {"maximum", range.most}};
}

Json list_of(const Names& names) {
  return {{"type", "array"}, {"items", {{"enum", names}}}, {"maxItems", most_texts}, {"uniqueItems", true}};
}

Json point() {
  return {{"type", "array"}, {"items", number_of(range::place)}, {"minItems", 3}, {"maxItems", 3}};
}

Json described(Json what, const std::string& words) {
  what["description"] = words;
  return what;
}

Json angle(const figure::AngleInfo& info) {
  const Json number = number_of({info.least, info.most, Unit::degrees});
  const std::string words = "Degrees, " + number_text(info.least) + " to " + number_text(info.most);
  if (!info.per_side) return described(number, words + "; bends and turns count to the right");
  Json sides = object_of({{"left", described(number, "Degrees on the left")},
                          {"right", described(number, "Degrees on the right")}});
  sides["anyOf"] = {{{"required", {"left"}}}, {{"required", {"right"}}}};
  return described({{"anyOf", {number, sides}}}, words + "; one number for both sides, or one for each");
}

Json pose() {
  Json angles = Json::object();
  for (const auto& info : figure::angle_table()) angles[info.name] = angle(info);
  Json reach = Json::object();
  const Json target{{"anyOf", {{{"enum", figure::reach_to_names()}}, point()}}};
  for (const auto& from : figure::reach_from_names())
    reach[from] = described(target, "What it reaches: a point by its name, or [x, y, z] in body heights");
  const auto turn = [](const char* words) { return described(number_of(range::attitude), words); };
  return object_of(
      {{"name",
        {{"type", "string"},
         {"minLength", 1},
         {"maxLength", 40},
         {"not", {{"pattern", "[\\u0000-\\u001f\\u007f-\\u009f]"}}},
         {"description", "For whoever reads the file"}}},
       {"lie", {{"enum", lie_names()}, {"default", "upright"}, {"description", "How the body lies"}}},
       {"pelvis", described(object_of({{"pitch", turn("Degrees forward")},
                                       {"roll", turn("Degrees to the right")},
                                       {"yaw", turn("Degrees to the left")}}),
                            "How the pelvis is turned, on top of how the body lies")},
       {"angles", described(object_of(std::move(angles)),
                            "The joints, in degrees from standing with the arms by the sides")},
       {"contacts", described(list_of(figure::contact_names()),
                              "What rests on its surface: \"head\", \"hands on wall\"")},
       {"reach", described(object_of(std::move(reach)), "What hands, feet and elbows reach for")}});
}

// The figure's schema follows from its tables alone, so it is compared (and written) whole.
Json figure_schema() {
  const Json kind{{"enum", figure::prop_names()}};
  const Json prop{
      {"anyOf",
       {kind, object_of({{"prop", described(kind, "What it is")},
                         {"at", described(point(), "How far from its usual place, in body heights")},
                         {"side",
                          {{"enum", figure::prop_side_names()},
                           {"description", "On which side of the person it stands"}}}},
                        {"prop"})}}};
  Json whole{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
             {"title", "Limber figure: poses of an exercise"},
             {"description",
              "Degrees from the anatomical position, lengths in body heights; docs/routine-format.md"}};
  whole.update(object_of(
      {{"camera", {{"enum", camera_names()}, {"default", "side"}, {"description", "From where it is seen"}}},
       {"also", described({{"enum", camera_names()}}, "A second look, small beside the first")},
       {"action", described({{"enum", action_names()}},
                            "What is done that poses do not show; without it as technique and dose have it")},
       {"arrows", described(list_of(figure::arrow_names()),
                            "Parts whose way is shown by an arrow; without it those that move most")},
       {"highlight", described(list_of(figure::highlight_names()), "What glows while it is held")},
       {"highlight_in_turn",
        {{"type", "boolean"},
         {"default", false},
         {"description", "Whether they glow one after another, with the phrases of \"hold\""}}},
       {"props",
        {{"type", "array"},
         {"items", prop},
         {"maxItems", most_texts},
         {"description", "Things that are drawn"}}},
       {"poses",
        {{"type", "array"},
         {"items", pose()},
         {"minItems", 1},
         {"maxItems", most_poses},
         {"description", "The first is the start, the last the end of the movement"}}}},
      {"poses"}));
  return whole;
}

void check_range(const Json& in, const std::string& pointer, const Range& range) {
  CAPTURE(pointer);
  const Json limits = at(in, pointer);
  CHECK(limits.at("minimum").get<double>() == range.least);
  CHECK(limits.at("maximum").get<double>() == range.most);
  CHECK(limits.at("type") == (range.whole ? "integer" : "number"));
}

void check_names(const Json& in, const std::string& pointer, const Names& names) {
  CAPTURE(pointer);
  CHECK(at(in, pointer + "/enum").get<Names>() == names);
}

// What a "$ref" of a schema stands for, and in which schema that is.
std::pair<std::string, Json> referred(const std::string& kind, const std::string& reference) {
  const std::size_t hash = std::min(reference.find('#'), reference.size());
  const std::string file = reference.substr(0, hash);
  const std::string other = file.empty() ? kind : file.substr(0, file.find('.'));
  const Json whole = schema(other);
  return {other, hash + 1 < reference.size() ? at(whole, reference.substr(hash + 1)) : whole};
}

bool is_described(const std::string& kind, const Json& value) {
  if (value.contains("description")) return true;
  if (!value.contains("$ref")) return false;
  const auto [other, what] = referred(kind, value["$ref"]);
  return is_described(other, what);
}

// The pointers of all keys without words.
void find_undescribed(const std::string& kind, const Json& in, const std::string& pointer,
                      std::vector<std::string>& found) {
  if (in.is_object() && in.contains("type") && in.contains("properties")) {
    for (const auto& [key, value] : in["properties"].items()) {
      if (!is_described(kind, value)) found.push_back(kind + ": " + pointer + "/" + key);
    }
  }
  for (const auto& [key, value] : in.items()) {
    if (value.is_structured()) find_undescribed(kind, value, pointer + "/" + key, found);
  }
}

Names ids_in(const std::filesystem::path& folder) {
  Names ids;
  for (const auto& file : json_files(folder)) ids.push_back(file.stem().string());
  std::sort(ids.begin(), ids.end());
  return ids;
}

// Of a table of the documentation: the second column of the row that begins with this name.
std::string documented(const std::string& name) {
  static const std::string text = contents(source_dir() / "docs" / "routine-format.md");
  const std::string row = "| `" + name + "` | ";
  const std::size_t begin = text.find(row);
  if (begin == std::string::npos) return "";
  const std::size_t words = begin + row.size();
  return text.substr(words, text.find(" |", words) - words);
}

}  // namespace

TEST_CASE("every key of every schema has words for whoever hovers over it") {
  std::vector<std::string> found;
  for (const char* kind : {"routine", "exercise", "programme", "figure", "card"})
    find_undescribed(kind, schema(kind), "", found);
  CHECK(found == std::vector<std::string>{});
}

TEST_CASE("an editor completes the ids of every shipped exercise and routine") {
  CHECK(at(schema("exercise"), "/$defs/exerciseId/examples").get<Names>() ==
        ids_in(routines_dir() / "exercises"));
  CHECK(at(schema("routine"), "/properties/safety/properties/flare_routine/examples").get<Names>() ==
        ids_in(routines_dir()));
  CHECK(at(schema("programme"), "/$defs/routine/properties/routine/examples").get<Names>() ==
        ids_in(routines_dir()));
  CHECK(at(schema("routine"), "/$defs/step/oneOf/0/properties/exercise/anyOf/0/$ref") ==
        "exercise.schema.json#/$defs/exerciseId");
}

TEST_CASE("what a tag says stands in plain words in the documentation and in the schema") {
  const Json said = at(schema("exercise"), "/$defs/tag/enumDescriptions");
  REQUIRE(said.size() == tag_names().size());
  for (std::size_t i = 0; i < said.size(); ++i) {
    CAPTURE(tag_names()[i]);
    CHECK_FALSE(documented(tag_names()[i]).empty());
    CHECK(said[i] == documented(tag_names()[i]));
  }
}

TEST_CASE("the exercise schema holds the program's closed lists") {
  const Json exercise = schema("exercise");
  check_names(exercise, "/$defs/technique", technique_names());
  check_names(exercise, "/$defs/position", position_names());
  check_names(exercise, "/$defs/area", area_names());
  check_names(exercise, "/$defs/thing", prop_names());
  check_names(exercise, "/$defs/tag", tag_names());
  check_names(exercise, "/$defs/load/properties/band", band_names());
}

TEST_CASE("the routine schema holds the program's closed lists") {
  const Json routine = schema("routine");
  check_names(routine, "/$defs/benefit", benefit_names());
  check_names(routine, "/$defs/question", question_names());
  check_names(routine, "/$defs/day", day_names());
  check_names(routine, "/$defs/instrument", instrument_names());
  check_names(routine, "/$defs/condition", condition_names());
  check_names(routine, "/properties/intensity", intensity_names());
  check_names(routine, "/properties/ambience", ambience_names());
  check_names(routine, "/properties/lie_on", lie_on_names());
  check_names(routine, "/properties/ends", ends_names());
  check_names(routine, "/$defs/step/oneOf/0/properties/sides", sides_names());
}

TEST_CASE("the exercise schema holds the program's ranges") {
  const Json exercise = schema("exercise");
  check_range(exercise, "/$defs/hold_s", range::hold);
  check_range(exercise, "/$defs/times", range::reps);
  check_range(exercise, "/$defs/stay", range::stay);
  check_range(exercise, "/$defs/load/properties/kg", range::kilograms);
  check_range(exercise, "/$defs/load/properties/effort", range::effort);
  check_range(exercise, "/$defs/rest_s", range::rest);
  check_range(exercise, "/$defs/minutes", range::minutes);
  check_range(exercise, "/$defs/tempo", range::tempo);
  check_range(exercise, "/$defs/breath", range::breath);
  check_range(exercise, "/$defs/breathHold", range::breath_hold);
  check_range(exercise, "/$defs/dose/oneOf/3/properties/tense_s", range::tense);
  check_range(exercise, "/$defs/dose/oneOf/3/properties/release_s", range::release);
  CHECK(at(exercise, "/$defs/words/maxLength") == longest_text);
  CHECK(at(exercise, "/$defs/shortWords/maxLength") == longest_name);
  CHECK(at(exercise, "/$defs/image/maxLength") == longest_file_name);
  CHECK(at(exercise, "/$defs/images/maxItems") == most_images);
  CHECK(at(exercise, "/$defs/text/anyOf/1/maxProperties") == most_languages);
  CHECK(at(exercise, "/$defs/exercise/properties/tags/maxItems") == most_tags);
  CHECK(at(exercise, "/$defs/exercise/properties/sources/items/maxLength") == longest_source);
}

TEST_CASE("the routine schema holds the program's ranges") {
  const Json routine = schema("routine");
  check_range(routine, "/$defs/step/oneOf/0/properties/sets", range::sets);
  check_range(routine, "/$defs/step/oneOf/0/properties/set_rest_s", range::rest);
  check_range(routine, "/$defs/step/oneOf/1/properties/pause_s", range::pause);
  check_range(routine, "/$defs/step/oneOf/2/properties/rest_s", range::rest_step);
  check_range(routine, "/$defs/step/oneOf/5/properties/repeat", range::repeat);
  check_range(routine, "/properties/safety/properties/stop_at", range::stop_at);
  check_range(routine, "/properties/safety/properties/stop_rise", range::stop_at);
  check_range(routine, "/properties/schedule/properties/times_per_day", range::times_per_day);
  check_range(routine, "/properties/schedule/properties/weeks", range::weeks);
  CHECK(at(routine, "/$defs/steps/maxItems") == most_steps);
  CHECK(at(routine, "/properties/ask/properties/activities/maxItems") == most_activities);
  CHECK(at(routine, "/$defs/step/oneOf/0/properties/allow/maxItems") == condition_names().size());
  CHECK(at(routine, "/properties/version/maxLength") == longest_version);
  CHECK(at(routine, "/properties/for/maxLength") == longest_meant_for);
}

TEST_CASE("the programme schema holds the program's ranges") {
  const Json programme = schema("programme");
  const std::string phase = "/$defs/phase/properties/";
  CHECK(at(programme, "/properties/kind/const") == programme_kind);
  check_range(programme, phase + "weeks", range::weeks);
  check_range(programme, phase + "days", range::phase_days);
  check_range(programme, phase + "calm_sessions", range::calm_sessions);
  check_range(programme, phase + "percent", range::percent);
  check_range(programme, phase + "walk/properties/minutes", range::walk);
  check_range(programme, phase + "walk/properties/up_to", range::walk);
  CHECK(at(programme, phase + "calm_sessions/default") == usual_calm_sessions);
  CHECK(at(programme, phase + "routines/maxItems") == most_phase_routines);
  CHECK(at(programme, "/properties/phases/maxItems") == most_phases);
}

TEST_CASE("the card schema holds the program's lists and ranges") {
  const Json card = schema("card");
  check_names(card, "/$defs/section/properties/tone", tone_names());
  CHECK(at(card, "/properties/order/minimum") == range::order.least);
  CHECK(at(card, "/properties/order/maximum") == range::order.most);
  CHECK(at(card, "/properties/sections/maxItems") == most_texts);
  CHECK(at(card, "/properties/sources/items/maxLength") == longest_source);
  CHECK(at(card, "/$defs/for/properties/tags/maxItems") == most_tags);
}

TEST_CASE("the figure schema is what the figure's tables say, LIMBER_APPROVE=1 writes it anew") {
  const Json right = figure_schema();
  if (std::getenv("LIMBER_APPROVE") != nullptr) {
    std::ofstream(routines_dir() / "schema" / "figure.schema.json") << right.dump(1) << "\n";
  }
  const bool agrees = schema("figure") == right;
  INFO(
      "the joints, names or limits changed: run routine_tests once with LIMBER_APPROVE=1 and look at the "
      "difference");
  CHECK(agrees);
}
