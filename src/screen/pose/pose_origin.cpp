#include "screen/pose/pose_origin.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/words.hpp"
#include "routine/derived_tags.hpp"
#include "screen/pose/pose_about.hpp"
#include "screen/pose/pose_parts.hpp"

namespace limber {
namespace {

bool among(const std::vector<std::string>& list, const std::string& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

// The same movement is the same exercise: its words fit.
bool is_another(const PoseScreen& state, const World& world) {
  if (!state.origin || among(world.own_exercises, state.origin->id)) return false;
  const auto& was = state.origin->figure;
  return !was || was->poses != posed_motion(state).poses;
}

// Not empty, and as the one it was begun from has it.
bool words_as_they_came(const PoseScreen& state, const std::string& field) {
  TextFields came = pose_fields();
  write_fields(came, *state.origin);
  return !came.text(field).empty() && came.text(field) == state.fields.text(field);
}

std::string label_of(const std::string& what) {
  if (what == "tags") return tr("what it does");
  if (what == "easier") return tr("the easier one");
  if (what == "harder") return tr("the harder one");
  if (what == "sources") return tr("the sources");
  for (const AboutField& field : about_fields()) {
    if (field.key == what) return field.label;
  }
  return tr("Name");
}

}  // namespace

std::vector<std::string> inherited_tags(const PoseScreen& state) {
  if (!state.origin) return {};
  std::vector<std::string> tags = state.draft.now().tags;
  const std::vector<std::string> shown = derived_tags(state.draft.now());
  std::erase_if(tags,
                [&](const std::string& tag) { return !among(state.origin->tags, tag) || says(shown, tag); });
  return tags;
}

bool is_inherited(const PoseScreen& state, const World& world, const std::string& what) {
  if (!is_another(state, world) || among(state.judged, what)) return false;
  const Exercise& now = state.draft.now();
  if (what == "tags") return !inherited_tags(state).empty();
  if (what == "easier") return !now.easier.empty() && now.easier == state.origin->easier;
  if (what == "harder") return !now.harder.empty() && now.harder == state.origin->harder;
  if (what == "sources") return !now.sources.empty() && now.sources == state.origin->sources;
  return words_as_they_came(state, what);
}

std::string inherited_words(const PoseScreen& state, const World& world) {
  std::vector<std::string> parts{pose_name, "tags", "easier", "harder", "sources"};
  for (const AboutField& field : about_fields()) parts.push_back(field.key);
  std::vector<std::string> labels;
  for (const std::string& part : parts) {
    if (is_inherited(state, world, part)) labels.push_back(label_of(part));
  }
  if (labels.empty()) return "";
  return fill(tr("Still as in “{name}”: {list}."),
              {{"name", state.origin->name.in("")}, {"list", join(labels, ", ")}});
}

Exercise without_inherited(const PoseScreen& state, const std::string& what) {
  Exercise exercise = state.draft.now();
  if (what == "easier") exercise.easier.clear();
  if (what == "harder") exercise.harder.clear();
  if (what == "sources") exercise.sources.clear();
  if (what != "tags") return exercise;
  const std::vector<std::string> came = inherited_tags(state);
  std::erase_if(exercise.tags, [&](const std::string& tag) { return among(came, tag); });
  return exercise;
}

double draw_inherited(PoseBuilder& sheet, const Rect& column, const PoseScreen& state, const World& world,
                      const std::string& what) {
  if (!is_inherited(state, world, what)) return 0;
  Column down(sheet, column);
  const std::string words =
      fill(tr("Still as in “{name}”. Does it fit this movement?"), {{"name", state.origin->name.in("")}});
  down.take(write_down(sheet, down.rest(), words, {sheet.style(Type::body), sheet.colours().warn_text}), 8);
  sheet.area(Role::text, {column.x, column.y, column.width, down.used()}, words);
  ButtonSpec keep = make_button(sheet, tr("It fits"), "keep-" + what, KeepInherited{what}, ButtonKind::quiet);
  keep.type = Type::body;
  down.take(button_row(sheet, down.rest(), {keep}), 0);
  return down.used();
}

}  // namespace limber
