#include "base/message.hpp"
#include "routine/format_parts.hpp"

namespace limber {
namespace {

using codec::choices, codec::List, codec::Text;

constexpr auto section_members = [](auto& io, auto& section) {
  io.member("heading", section.heading, Text{longest_name});
  io.member("text", section.text, Text{});
  io.member("points", section.points, List{Text{}, 1, most_texts});
  io.member("tone", section.tone, codec::Choice{tone_names()});
};

struct SectionCodec {
  static bool read(ParseContext& reading, const Node& value, CardSection& where) {
    if (value.kind == Node::Kind::object && value.find("text") == nullptr &&
        value.find("points") == nullptr) {
      reading.fault(value, "missing",
                    tr("\"text\" or \"points\" is missing: what this part of the card says"));
    }
    return codec::Object{section_members}.read(reading, value, where);
  }
};

constexpr auto fits_members = [](auto& io, auto& what) {
  io.member("techniques", what.techniques, choices(technique_names()));
  io.member("areas", what.areas, choices(area_names()));
  io.member("tags", what.tags, choices(tag_names(), most_tags));
};

constexpr auto card_members = [](auto& io, auto& card) {
  io.member("id", card.id, codec::Id{}, required);
  io.member("title", card.title, Text{longest_name}, required);
  io.member("summary", card.summary, Text{}, required);
  io.member("order", card.order, codec::Count{range::order});
  io.member("sections", card.sections, List{SectionCodec{}, 1, most_texts}, required);
  io.member("sources", card.sources, List{codec::String{longest_source}});
  io.member("see", card.see, List{codec::Id{}, 0, most_texts, true});
  io.member("for", card.fits, codec::Object{fits_members});
};

}  // namespace

bool CardCodec::read(ParseContext& reading, const Node& value, LearnCard& where) {
  where.file = reading.document().file;
  return codec::Object{[](auto& io, auto& card) {
           if (io.format(true)) card_members(io, card);
         }}
      .read(reading, value, where);
}

}  // namespace limber
