#include "base/message.hpp"
#include "routine/format_parts.hpp"

namespace limber {
namespace {

using codec::Choice, codec::List, codec::Text;

// In a file an exercise is for both sides at once or for each in turn; left and right are for a step to
// choose.
struct OwnSides {
  static bool read(ParseContext& reading, const Node& value, Sides& where) {
    static const Names names{"both", "each", "alternate"};
    const auto index = Choice{names}.index(reading, value);
    if (index) where = *index == 2 ? Sides::alternate : static_cast<Sides>(*index);
    return index.has_value();
  }
  static Node tree(Sides sides) { return Choice{sides_names()}.tree(sides); }
};

constexpr auto say_members = [](auto& io, auto& say) {
  io.member("setup", say.setup, Text{});
  io.member("move", say.move, Text{});
  io.member("hold", say.hold, List{Text{}});
  io.member("release", say.release, Text{});
};

// What it is and what it does to the body, then how it is done, shown and explained.
constexpr auto exercise_members = [](auto& io, auto& exercise) {
  io.member("id", exercise.id, codec::Id{}, required);
  io.member("name", exercise.name, Text{longest_name}, required);
  io.member("technique", exercise.technique, Choice{technique_names()}, required);
  io.member("position", exercise.position, Choice{position_names()}, required);
  io.member("areas", exercise.areas, codec::choices(area_names()));
  io.member("sides", exercise.sides, OwnSides{}, kept);
  io.member("props", exercise.props, codec::choices(prop_names()));
  io.member("tags", exercise.tags, codec::choices(tag_names(), most_tags));
  io.member("dose", exercise.dose, DoseCodec{}, required);
  io.member("load", exercise.load, LoadCodec{});
  io.member("say", exercise.say, SayCodec{}, required);
  io.member("feel", exercise.feel, Text{});
  io.member("stop", exercise.stop, Text{});
  io.member("why", exercise.why, Text{});
  io.member("easier", exercise.easier, codec::Id{});
  io.member("harder", exercise.harder, codec::Id{});
  io.member("grow", exercise.grow, GrowCodec{});
  io.member("figure", exercise.figure, MotionCodec{});
  io.member("images", exercise.images, images_codec());
  io.member("images_instead", exercise.images_instead, codec::YesNo{});
  io.member("clips", exercise.clips, ClipsCodec{});
  io.member("sources", exercise.sources, List{codec::String{longest_source}});
};

}  // namespace

bool SayCodec::read(ParseContext& reading, const Node& value, SpokenWords& where) const {
  const bool object = value.kind == Node::Kind::object;
  if (all && object && value.find("setup") == nullptr && value.find("move") == nullptr)
    reading.fault(value, "missing", tr("\"setup\" or \"move\" is missing: words that say what to do"));
  return codec::Object{say_members}.read(reading, value, where);
}

Node SayCodec::tree(const SpokenWords& say) {
  return codec::Object{say_members}.tree(say);
}

bool ExerciseCodec::read(ParseContext& reading, const Node& value, Exercise& where) const {
  where.file = reading.document().file;
  return codec::Object{[this](auto& io, auto& exercise) {
           if (io.format(!in_place)) exercise_members(io, exercise);
         }}
      .read(reading, value, where);
}

Node ExerciseCodec::tree(const Exercise& exercise) const {
  MemberWriter io;
  if (!in_place) io.format();
  exercise_members(io, exercise);
  return io.take();
}

codec::List<codec::Media> images_codec() {
  return {{image_endings()}, 0, most_images};
}

bool ClipsCodec::read(ParseContext& reading, const Node& value, std::map<std::string, std::string>& where) {
  MemberReader io(reading, value);
  for (const std::string& part : clip_names()) {
    if (std::string file; io.member(part.c_str(), file, codec::Media{clip_endings()}), io.has(part))
      where[part] = file;
  }
  io.close();
  return true;
}

Node ClipsCodec::tree(const std::map<std::string, std::string>& clips) {
  MemberWriter io;
  for (const auto& [part, file] : clips) io.member(part.c_str(), file, codec::Media{clip_endings()});
  return io.take();
}

}  // namespace limber
