#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/read_parts.hpp"

namespace limber {
namespace {

template <class Enum>
void choice(Reading& reading, const Node* value, const Names& names, Enum& where) {
  if (value == nullptr) return;
  if (const auto index = read_choice(reading, *value, names)) where = static_cast<Enum>(*index);
}

void text(Reading& reading, const Node* value, std::size_t longest, LocalText& where) {
  if (value != nullptr) where = read_text(reading, *value, longest);
}

void choices(Reading& reading, const Node* value, const Names& names, std::size_t most, Names& where) {
  if (value != nullptr) where = read_choices(reading, *value, names, most);
}

SpokenWords read_say(Reading& reading, const Node& value) {
  SpokenWords say;
  Members members(reading, value);
  if (members.is_object() && !members.has("setup") && !members.has("move")) {
    reading.fault(value, "missing", tr("\"setup\" or \"move\" is missing: words that say what to do"));
  }
  text(reading, members.find("setup"), longest_text, say.setup);
  text(reading, members.find("move"), longest_text, say.move);
  if (const Node* hold = members.find("hold"); hold != nullptr && is_array(reading, *hold, 0, most_texts)) {
    for (const Node& words : hold->children) say.hold.push_back(read_text(reading, words, longest_text));
  }
  text(reading, members.find("release"), longest_text, say.release);
  members.close();
  return say;
}

// In a file an exercise is for both sides at once or for each in turn; left and right are for a step to
// choose.
void read_exercise_sides(Reading& reading, const Node* value, Sides& where) {
  static const Names names(sides_names().begin(), sides_names().begin() + 2);
  choice(reading, value, names, where);
}

void read_sources(Reading& reading, const Node* list, std::vector<std::string>& sources) {
  if (list == nullptr || !is_array(reading, *list, 0, most_texts)) return;
  for (const Node& source : list->children) sources.push_back(read_string(reading, source, longest_source));
}

// What it is and what it does to the body; the order of asking is the order of the documentation.
void read_description(Reading& reading, Members& members, Exercise& exercise) {
  if (const Node* id = members.need("id")) exercise.id = read_id(reading, *id);
  text(reading, members.need("name"), longest_name, exercise.name);
  choice(reading, members.need("technique"), technique_names(), exercise.technique);
  choice(reading, members.need("position"), position_names(), exercise.position);
  choices(reading, members.find("areas"), area_names(), most_texts, exercise.areas);
  read_exercise_sides(reading, members.find("sides"), exercise.sides);
  choices(reading, members.find("props"), thing_names(), most_texts, exercise.props);
  choices(reading, members.find("tags"), tag_names(), most_tags, exercise.tags);
}

// How it is done, shown and explained.
void read_doing(Reading& reading, Members& members, Exercise& exercise) {
  if (const Node* dose = members.need("dose")) exercise.dose = read_dose(reading, *dose).value_or(Dose{});
  if (const Node* say = members.need("say")) exercise.say = read_say(reading, *say);
  text(reading, members.find("feel"), longest_text, exercise.feel);
  text(reading, members.find("why"), longest_text, exercise.why);
  if (const Node* easier = members.find("easier")) exercise.easier = read_id(reading, *easier);
  if (const Node* figure = members.find("figure")) exercise.figure = read_motion(reading, *figure);
  read_images(reading, members.find("images"), exercise.images);
  read_clips(reading, members.find("clips"), exercise.clips);
  read_sources(reading, members.find("sources"), exercise.sources);
}

}  // namespace

Exercise read_exercise(Reading& reading, const Node& value, bool in_place) {
  Exercise exercise;
  exercise.file = reading.document().file;
  Members members(reading, value);
  if (!members.is_object() || !read_format(reading, members, !in_place)) return exercise;
  read_description(reading, members, exercise);
  read_doing(reading, members, exercise);
  members.close();
  return exercise;
}

void read_images(Reading& reading, const Node* list, std::vector<std::string>& images) {
  if (list == nullptr || !is_array(reading, *list, 0, most_images)) return;
  for (const Node& image : list->children) images.push_back(read_media(reading, image, image_endings()));
}

void read_clips(Reading& reading, const Node* clips, std::map<std::string, std::string>& files) {
  if (clips == nullptr) return;
  Members members(reading, *clips);
  for (const std::string& part : clip_names()) {
    if (const Node* clip = members.find(part.c_str()))
      files[part] = read_media(reading, *clip, clip_endings());
  }
  members.close();
}

}  // namespace limber
