#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/words.hpp"
#include "labels/vocabulary_labels.hpp"
#include "routine/derived_tags.hpp"
#include "routine/vocabulary.hpp"
#include "screen/pose/pose_origin.hpp"
#include "screen/pose/pose_parts.hpp"

namespace limber {
namespace {

using Tags = std::vector<std::string>;

// The position has a choice of its own.
bool is_position(const std::string& tag) {
  return tag.starts_with("pos.");
}

bool holds(const Tags& tags, const std::string& tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

void draw_line(PoseBuilder& sheet, Column& down, const std::string& words, Colour colour) {
  const Rect place = down.rest();
  const double height = write_down(sheet, place, words, {sheet.style(Type::body), colour});
  sheet.area(Role::text, {place.x, place.y, place.width, height}, words);
  down.take(height, 12);
}

void draw_tags(PoseBuilder& sheet, Column& down, const std::string& label, const Tags& tags,
               const Tags& own) {
  if (tags.empty()) return;
  std::vector<Option> options;
  for (const std::string& tag : tags)
    options.push_back({tag_words(tag), "tag-" + tag, sheet.add_intent(ToggleTag{tag}), holds(own, tag)});
  down.take(choice_group(sheet, down.rest(), label, options, {.several = true}), 16);
}

// Shown by the poses and taken out by hand.
std::string denied_words(const Tags& shown, const Tags& own) {
  Tags denied;
  for (const std::string& tag : shown) {
    if (!says(own, tag)) denied.push_back(tag_words(tag));
  }
  if (denied.empty()) return "";
  return fill(tr("The poses show it, and you say it is not so: {list}. Nobody will be warned of it."),
              {{"list", join(denied, ", ")}});
}

template <class Kept>
Tags named(Kept kept) {
  Tags tags;
  std::copy_if(tag_names().begin(), tag_names().end(), std::back_inserter(tags),
               [&](const std::string& tag) { return !is_position(tag) && kept(tag); });
  return tags;
}

}  // namespace

double draw_pose_does(PoseBuilder& sheet, const Rect& column, const PoseScreen& state, const World& world) {
  const Tags& own = state.draft.now().tags;
  const Tags shown = derived_tags(state.draft.now());
  const Tags came = is_inherited(state, world, "tags") ? inherited_tags(state) : Tags{};
  Column down(sheet, column);
  draw_line(
      sheet, down,
      tr("From this Limber knows whom to keep from this exercise: after an operation, with thin bones or "
         "a sore knee. It is read off the poses. Put right what is not so."),
      sheet.colours().quiet_ink);
  draw_tags(sheet, down, tr("Seen in the poses"), named([&](const auto& tag) { return holds(shown, tag); }),
            own);
  if (const std::string denied = denied_words(shown, own); !denied.empty())
    draw_line(sheet, down, denied, sheet.colours().warn_text);
  if (!came.empty()) {
    draw_tags(sheet, down, tr("Taken over, and not seen in the poses"), came, own);
    down.take(draw_inherited(sheet, down.rest(), state, world, "tags"), 8);
    down.take(button_row(sheet, down.rest(),
                         {make_button(sheet, tr("Leave it out"), "leave-tags", LeaveInherited{"tags"},
                                      ButtonKind::quiet)}),
              16);
  }
  const auto other = [&](const std::string& tag) { return !holds(shown, tag) && !holds(came, tag); };
  draw_tags(sheet, down, tr("Said by you"),
            named([&](const auto& tag) { return other(tag) && holds(own, tag); }), own);
  draw_tags(sheet, down, tr("What else it does"),
            named([&](const auto& tag) { return other(tag) && !holds(own, tag); }), own);
  return down.used();
}

}  // namespace limber
