#include "routine/edit.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace limber {
namespace {

using Steps = std::vector<Step>;

std::ptrdiff_t place(std::size_t index) {
  return static_cast<std::ptrdiff_t>(index);
}

Steps* inside(Steps& steps, std::size_t index) {
  auto* repeat = index < steps.size() ? std::get_if<RepeatStep>(&steps[index].what) : nullptr;
  return repeat == nullptr ? nullptr : &repeat->steps;
}

// The list in which the last place of a path counts; null if there is none.
Steps* list_of(Routine& routine, const StepPath& path) {
  if (path.empty()) return nullptr;
  Steps* list = &routine.steps;
  for (std::size_t i = 0; i + 1 < path.size() && list != nullptr; ++i) list = inside(*list, path[i]);
  return list;
}

Step* step_in(Routine& routine, const StepPath& path) {
  Steps* list = list_of(routine, path);
  return list != nullptr && path.back() < list->size() ? &(*list)[path.back()] : nullptr;
}

void collect(const Steps& steps, StepPath& path, std::vector<StepPath>& paths) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    path.push_back(i);
    paths.push_back(path);
    if (const auto* repeat = std::get_if<RepeatStep>(&steps[i].what)) collect(repeat->steps, path, paths);
    path.pop_back();
  }
}

void unroll(const Steps& steps, const std::string& pointer, int set, std::vector<UnrolledStep>& out) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    std::string here = pointer + "/steps/" + std::to_string(i);
    const auto* repeat = std::get_if<RepeatStep>(&steps[i].what);
    for (int pass = 1; repeat != nullptr && pass <= repeat->times; ++pass)
      unroll(repeat->steps, here, pass, out);
    if (repeat != nullptr) continue;
    const auto* asked = std::get_if<ExerciseStep>(&steps[i].what);
    const int sets = asked != nullptr && asked->sets > 1 ? asked->sets : 0;
    for (int own = 1; own <= sets; ++own) out.push_back({&steps[i], here, own, sets});
    if (sets == 0) out.push_back({&steps[i], std::move(here), set, 0});
  }
}

bool starts_with(const StepPath& path, const StepPath& begin) {
  return path.size() >= begin.size() && std::equal(begin.begin(), begin.end(), path.begin());
}

// Takes a step out and leaves the repeats around it, emptied or not.
Step taken(Routine& routine, const StepPath& path) {
  Steps& list = *list_of(routine, path);
  Step step = std::move(list[path.back()]);
  list.erase(list.begin() + place(path.back()));
  return step;
}

// Where `path` leads once nothing stands at `gone` any more.
StepPath after_removal(StepPath path, const StepPath& gone) {
  const std::size_t level = gone.size() - 1;
  if (path.size() > level && std::equal(gone.begin(), gone.end() - 1, path.begin()) &&
      path[level] > gone.back())
    --path[level];
  return path;
}

// Removes the repeats around `path` that hold nothing. Returns where the outermost of them was.
std::optional<StepPath> drop_empty(Routine& routine, StepPath path) {
  std::optional<StepPath> gone;
  for (path.pop_back(); !path.empty(); path.pop_back()) {
    const Steps* held = inside(*list_of(routine, path), path.back());
    if (held == nullptr || !held->empty()) break;
    taken(routine, path);
    gone = path;
  }
  return gone;
}

}  // namespace

const Step* step_at(const Routine& routine, const StepPath& path) {
  const Steps* list = &routine.steps;
  const Step* step = nullptr;
  for (const std::size_t index : path) {
    if (list == nullptr || index >= list->size()) return nullptr;
    step = &(*list)[index];
    const auto* repeat = std::get_if<RepeatStep>(&step->what);
    list = repeat == nullptr ? nullptr : &repeat->steps;
  }
  return step;
}

std::vector<StepPath> paths_of(const Routine& routine) {
  std::vector<StepPath> paths;
  StepPath path;
  collect(routine.steps, path, paths);
  return paths;
}

std::vector<UnrolledStep> unrolled(const Routine& routine) {
  std::vector<UnrolledStep> steps;
  unroll(routine.steps, "", 0, steps);
  return steps;
}

std::string pointer_of(const StepPath& path) {
  std::string pointer;
  for (const std::size_t index : path) pointer += "/steps/" + std::to_string(index);
  return pointer;
}

std::optional<StepPath> step_of_pointer(std::string_view pointer) {
  constexpr std::string_view key = "/steps/";
  StepPath path;
  while (pointer.starts_with(key)) {
    pointer.remove_prefix(key.size());
    std::size_t index = 0;
    const auto [end, fault] = std::from_chars(pointer.data(), pointer.data() + pointer.size(), index);
    if (fault != std::errc()) break;
    path.push_back(index);
    pointer.remove_prefix(static_cast<std::size_t>(end - pointer.data()));
  }
  return path.empty() ? std::nullopt : std::optional(path);
}

ChangedSteps inserted(Routine routine, StepPath path, Step step) {
  Steps* list = list_of(routine, path);
  if (list == nullptr) return {std::move(routine), {}};
  path.back() = std::min(path.back(), list->size());
  list->insert(list->begin() + place(path.back()), std::move(step));
  return {std::move(routine), std::move(path)};
}

ChangedSteps replaced(Routine routine, const StepPath& path, Step step) {
  if (Step* there = step_in(routine, path)) *there = std::move(step);
  return {std::move(routine), path};
}

ChangedSteps removed(Routine routine, const StepPath& path) {
  if (step_at(routine, path) == nullptr) return {std::move(routine), path};
  taken(routine, path);
  StepPath next = drop_empty(routine, path).value_or(path);
  while (!next.empty() && step_at(routine, next) == nullptr) {
    if (next.back() > 0)
      --next.back();
    else
      next.pop_back();
  }
  return {std::move(routine), std::move(next)};
}

ChangedSteps doubled(Routine routine, const StepPath& path) {
  const Step* step = step_at(routine, path);
  if (step == nullptr) return {std::move(routine), path};
  Step copy = *step;
  StepPath next = path;
  ++next.back();
  return inserted(std::move(routine), std::move(next), std::move(copy));
}

ChangedSteps moved(Routine routine, const StepPath& from, StepPath to) {
  if (step_at(routine, from) == nullptr || starts_with(to, from) || list_of(routine, to) == nullptr)
    return {std::move(routine), from};
  StepPath behind = from;
  ++behind.back();
  if (to == behind) return {std::move(routine), from};
  Step step = taken(routine, from);
  to = after_removal(std::move(to), from);
  if (const auto gone = drop_empty(routine, from)) to = after_removal(std::move(to), *gone);
  return inserted(std::move(routine), std::move(to), std::move(step));
}

ChangedSteps moved_by_one(Routine routine, const StepPath& path, bool down) {
  const Steps* list = list_of(routine, path);
  if (list == nullptr || path.back() >= list->size()) return {std::move(routine), path};
  const bool at_end = down ? path.back() + 1 == list->size() : path.back() == 0;
  StepPath to = path;
  if (at_end) {
    if (path.size() == 1) return {std::move(routine), path};
    to.pop_back();
    if (down) ++to.back();
    return moved(std::move(routine), path, std::move(to));
  }
  to.back() += down ? 1 : std::size_t(-1);
  if (const auto* repeat = std::get_if<RepeatStep>(&(*list)[to.back()].what)) {
    to.push_back(down ? 0 : repeat->steps.size());
  } else if (down) {
    ++to.back();
  }
  return moved(std::move(routine), path, std::move(to));
}

ChangedSteps in_repeat(Routine routine, const StepPath& path, int times) {
  Step* step = step_in(routine, path);
  if (step == nullptr) return {std::move(routine), path};
  RepeatStep repeat{times, {std::move(*step)}};
  *step = Step{std::move(repeat)};
  return {std::move(routine), path};
}

ChangedSteps out_of_repeat(Routine routine, const StepPath& path) {
  const Step* step = step_at(routine, path);
  if (step == nullptr || !std::holds_alternative<RepeatStep>(step->what)) return {std::move(routine), path};
  Steps& list = *list_of(routine, path);
  Steps held = std::get<RepeatStep>(taken(routine, path).what).steps;
  list.insert(list.begin() + place(path.back()), std::make_move_iterator(held.begin()),
              std::make_move_iterator(held.end()));
  return {std::move(routine), path};
}

}  // namespace limber
