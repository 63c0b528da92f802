#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/problem_labels.hpp"
#include "screen/editor/editor_labels.hpp"
#include "screen/editor/editor_parts.hpp"
#include "screen/ui/drag_handle.hpp"
#include "screen/ui/session_figure.hpp"

namespace limber {
namespace {

// Problems of one step, not of the steps inside it.
std::vector<const Problem*> problems_of(const EditorScreen& state, const StepPath& path) {
  std::vector<const Problem*> list;
  for (const Problem& problem : state.look.problems) {
    if (step_of_pointer(problem.place.pointer) == path) list.push_back(&problem);
  }
  return list;
}

// What is different from what was saved is told beside it: "8 times → 6 times".
std::string detail_of(const EditorScreen& state, const World& world, const StepPath& path) {
  const std::string& language = state.history.now().language;
  const std::string now = step_detail(*step_at(state.history.now(), path), *world.library, language);
  const Step* saved = saved_step(state, path);
  const std::string before = saved == nullptr ? now : step_detail(*saved, *world.library, language);
  return before == now ? now : before + " → " + now;
}

// One line of what may be long, for a row.
std::string in_short(const std::string& words) {
  constexpr std::size_t most = 70;
  const std::string line = words.substr(0, words.find('\n'));
  if (line.size() <= most) return line;
  const std::size_t space = line.rfind(' ', most);
  return line.substr(0, space == std::string::npos ? snapped_to_cluster(line, most) : space) + " …";
}

double row_room(const FrameBuilder& sheet) {
  return std::max(sheet.viewport().touch() * 1.15, sheet.style(Type::body).size * 3.4);
}

// What stands in a row: the sign of a remark at its end, the words. Returns the height of the words.
double draw_row_words(EditorBuilder& sheet, Rect inner, const EditorScreen& state, const World& world,
                      const StepPath& path, bool marked) {
  const Theme& t = sheet.colours();
  const Step& step = *step_at(state.history.now(), path);
  const std::string& language = state.history.now().language;
  if (marked) {
    const double side = sheet.style(Type::body).size * 1.3;
    const Rect place = cut_right(inner, side);
    icon(sheet, centred({place.x, place.y, side, row_room(sheet) - sheet.units(8)}, {side, side}),
         Icon::warning, t.stretch);
    cut_right(inner, sheet.units(8));
  }
  Column column(sheet, inner);
  column.take(write_down(sheet, column.rest(), step_title(step, *world.library, language),
                         {sheet.style(Type::body, Weight::semibold), t.ink}),
              0);
  column.take(write_down(sheet, column.rest(), in_short(detail_of(state, world, path)),
                         {sheet.style(Type::small), t.quiet_ink}),
              0);
  return column.used();
}

double handle_width(const FrameBuilder& sheet) {
  return sheet.viewport().touch();
}

double picture_width(const FrameBuilder& sheet) {
  return row_room(sheet) * 1.1;
}

// As high as its words, and as a finger needs.
double row_height(EditorBuilder& sheet, double width, const EditorScreen& state, const World& world,
                  const StepPath& path, bool marked) {
  const double room = width - handle_width(sheet) - picture_width(sheet) - sheet.units(16);
  const double words = height_of(sheet, room, [&](EditorBuilder& s, const Rect& r) {
    return draw_row_words(s, r, state, world, path, marked);
  });
  return std::max(row_room(sheet), words + sheet.units(12));
}

void draw_row(EditorBuilder& sheet, const Rect& row, const EditorScreen& state, const World& world,
              const StepPath& path) {
  const Step& step = *step_at(state.history.now(), path);
  const Theme& t = sheet.colours();
  const bool selected = state.selected == path;
  const std::string title = step_title(step, *world.library, state.history.now().language);
  const bool marked = !problems_of(state, path).empty();
  if (selected)
    tinted(sheet, row, t.action_soft);
  else
    card(sheet, row);
  Rect inner = row;
  const Rect handle = cut_left(inner, handle_width(sheet));
  const Rect pressed = inner;
  const Rect picture = cut_left(inner, picture_width(sheet));
  const auto* asked = std::get_if<ExerciseStep>(&step.what);
  const auto exercise = asked == nullptr ? std::nullopt : resolved(*asked, *world.library);
  if (exercise && exercise->figure)
    draw_still(sheet, padded(picture, sheet.units(4), sheet.units(4)), picture_of(*exercise));
  Rect words = padded(inner, sheet.units(8), 0);
  const double height = height_of(sheet, words.width, [&](EditorBuilder& s, const Rect& r) {
    return draw_row_words(s, r, state, world, path, marked);
  });
  words.y += std::max(0.0, (row.height - height) / 2);
  draw_row_words(sheet, words, state, world, path, marked);
  drag_handle(sheet, handle, fill(tr("Move {title}: drag, or Ctrl and an arrow key"), {{"title", title}}),
              "handle" + pointer_of(path), sheet.add_intent(SelectStep{path}));
  HitArea area;
  area.rect = pressed;
  area.role = Role::list_item;
  area.label = title;
  area.value = detail_of(state, world, path);
  if (marked) area.value += ". " + tr("There is something to check here.");
  area.selected = selected;
  area.intent = sheet.add_intent(SelectStep{path});
  area.key = "step" + pointer_of(path);
  sheet.area(std::move(area), sheet.corner());
}

// Where a dragged step would stand.
void draw_drop_line(EditorBuilder& sheet, const Rect& rest, double indent) {
  const double thick = std::max(3.0, sheet.units(4));
  sheet.fill({rest.x + indent, rest.y - sheet.units(4) - thick / 2, rest.width - indent, thick}, thick / 2,
             sheet.colours().action);
}

double draw_problems(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const World& world,
                     const StepPath& path) {
  Column column(sheet, rect);
  for (const Problem* problem : problems_of(state, path)) {
    column.take(
        message_bar(sheet, column.rest(), {problem_words(*problem, *world.library), Tone::attention, {}}), 6);
  }
  return column.used();
}

class StepList {
 public:
  StepList(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const World& world,
           bool inline_details)
      : sheet_(sheet), column_(sheet, rect), state_(state), world_(world), inline_(inline_details) {}

  double draw() {
    if (state_.history.now().steps.empty()) draw_empty();
    list(state_.history.now().steps, {});
    column_.take(button_row(sheet_, column_.rest(), adding()), 0);
    return column_.used();
  }

 private:
  double indent(std::size_t depth) const { return sheet_.units(28) * static_cast<double>(depth); }

  void draw_empty() {
    column_.take(
        write_down(sheet_, column_.rest(), tr("Nothing here yet. Begin with an exercise from the library."),
                   {sheet_.style(Type::body), sheet_.colours().quiet_ink}),
        12);
  }

  void list(const std::vector<Step>& steps, const StepPath& above) {
    for (std::size_t i = 0; i <= steps.size(); ++i) {
      StepPath path = above;
      path.push_back(i);
      if (state_.dropping == path) draw_drop_line(sheet_, column_.rest(), indent(above.size()));
      if (i == steps.size()) break;
      row(path);
      if (const auto* repeat = std::get_if<RepeatStep>(&steps[i].what)) list(repeat->steps, path);
    }
  }

  void row(const StepPath& path) {
    Rect rest = column_.rest();
    cut_left(rest, indent(path.size() - 1));
    const double height =
        row_height(sheet_, rest.width, state_, world_, path, !problems_of(state_, path).empty());
    draw_row(sheet_, snapped({rest.x, rest.y, rest.width, height}), state_, world_, path);
    column_.take(height, 8);
    if (state_.selected != path) return;
    const double problems = draw_problems(sheet_, column_.rest(), state_, world_, path);
    if (problems > 0) column_.take(problems, 8);
    if (inline_) column_.take(draw_step_details(sheet_, column_.rest(), state_, world_), 16);
  }

  std::vector<ButtonSpec> adding() {
    const auto small = [](ButtonSpec spec) {
      spec.type = Type::body;
      return spec;
    };
    const auto step = [&](const std::string& label, const char* key, StepKind kind) {
      return small(make_button(sheet_, label, key, AddStep{kind}));
    };
    return {small(make_button(sheet_, tr("Add an exercise"), "add-exercise", ShowPicker{},
                              ButtonKind::primary, Icon::plus)),
            step(tr("Words"), "add-say", StepKind::say), step(tr("Rest"), "add-rest", StepKind::rest),
            step(tr("Breathing"), "add-breathe", StepKind::breathe),
            step(tr("Ask how it feels"), "add-check", StepKind::check)};
  }

  EditorBuilder& sheet_;
  Column column_;
  const EditorScreen& state_;
  const World& world_;
  bool inline_;
};

}  // namespace

double draw_steps(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const World& world,
                  bool inline_details) {
  return StepList(sheet, rect, state, world, inline_details).draw();
}

}  // namespace limber
