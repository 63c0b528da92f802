// The schemas and the program must say the same: their lists and ranges are compared here, their verdicts in
// verdict_test.cpp.
#include <cstdlib>
#include <nlohmann/json.hpp>

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

Json angle(const figure::AngleInfo& info) {
  const Json number = number_of({info.least, info.most, Unit::degrees});
  if (!info.per_side) return number;
  Json sides = object_of({{"left", number}, {"right", number}});
  sides["anyOf"] = {{{"required", {"left"}}}, {{"required", {"right"}}}};
  return {{"anyOf", {number, sides}}};
}

Json pose() {
  Json angles = Json::object();
  for (const auto& info : figure::angle_table()) angles[info.name] = angle(info);
  Json reach = Json::object();
  const Json target{{"anyOf", {{{"enum", figure::reach_to_names()}}, point()}}};
  for (const auto& from : figure::reach_from_names()) reach[from] = target;
  const Json turn = number_of(range::attitude);
  return object_of({{"name",
                     {{"type", "string"},
                      {"minLength", 1},
                      {"maxLength", 40},
                      {"not", {{"pattern", "[\\u0000-\\u001f\\u007f-\\u009f]"}}}}},
                    {"lie", {{"enum", lie_names()}, {"default", "upright"}}},
                    {"pelvis", object_of({{"pitch", turn}, {"roll", turn}, {"yaw", turn}})},
                    {"angles", object_of(std::move(angles))},
                    {"contacts", list_of(figure::contact_names())},
                    {"reach", object_of(std::move(reach))}});
}

// The figure's schema follows from its tables alone, so it is compared (and written) whole.
Json figure_schema() {
  const Json kind{{"enum", figure::prop_names()}};
  const Json prop{
      {"anyOf",
       {kind, object_of({{"prop", kind}, {"at", point()}, {"side", {{"enum", figure::prop_side_names()}}}},
                        {"prop"})}}};
  Json whole{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
             {"title", "Limber figure: poses of an exercise"},
             {"description",
              "Degrees from the anatomical position, lengths in body heights; docs/routine-format.md"}};
  whole.update(object_of(
      {{"camera", {{"enum", camera_names()}, {"default", "side"}}},
       {"highlight", list_of(figure::highlight_names())},
       {"highlight_in_turn", {{"type", "boolean"}, {"default", false}}},
       {"props", {{"type", "array"}, {"items", prop}, {"maxItems", most_texts}}},
       {"poses", {{"type", "array"}, {"items", pose()}, {"minItems", 1}, {"maxItems", most_poses}}}},
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

}  // namespace

TEST_CASE("the exercise schema holds the program's closed lists") {
  const Json exercise = schema("exercise");
  check_names(exercise, "/$defs/technique", technique_names());
  check_names(exercise, "/$defs/position", position_names());
  check_names(exercise, "/$defs/area", area_names());
  check_names(exercise, "/$defs/thing", prop_names());
  check_names(exercise, "/$defs/tag", tag_names());
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
  check_range(exercise, "/$defs/reps", range::reps);
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
