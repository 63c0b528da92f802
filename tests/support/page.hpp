// Pages of routines that ship, without a voice: as long as it would take, so that they are made quickly.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include "page/page_file.hpp"
#include "support/shipped_shelf.hpp"
#include "support/store.hpp"
#include "support/timelines.hpp"
#include "timeline/gentle.hpp"

namespace limber::test {

inline PageVoice silent_voice(const Routine& routine, const Library& library) {
  return {{shared(timeline_of(routine, library)), spelled_out}, {}};
}

inline PageMaterial silent_page(std::shared_ptr<const Routine> routine,
                                const std::shared_ptr<const Library>& library) {
  PageMaterial material{std::move(routine), library, {}, {}, {}};
  material.usual = silent_voice(*material.routine, *library);
  const Routine half = gentler(*material.routine, *library);
  if (!half.steps.empty()) material.gentle = silent_voice(half, *library);
  return material;
}

inline PageMaterial silent_page(const std::string& id) {
  auto routine = routine_on(shelf(), id);
  if (routine == nullptr) throw std::runtime_error("no routine " + id);
  return silent_page(std::move(routine), shelf().library);
}

// Of a programme that ships, or of one of its own with the routines that ship.
inline PageOfWeeks silent_weeks(std::shared_ptr<const Programme> programme) {
  PageOfWeeks weeks{std::move(programme), shelf().library, {}, {}, {}};
  weeks.find = [](const std::string& id) { return routine_on(shelf(), id); };
  weeks.voiced = [](std::shared_ptr<const Routine> routine) {
    return Result<PageMaterial>(silent_page(std::move(routine), shelf().library));
  };
  return weeks;
}

inline PageOfWeeks silent_weeks(const std::string& id) {
  auto programme = programme_on(shelf(), id);
  if (programme == nullptr) throw std::runtime_error("no programme " + id);
  return silent_weeks(std::move(programme));
}

template <class Material>
std::string text_of(const Material& material) {
  const auto text = page_text(material);
  if (!text) throw std::runtime_error(text.problems().front().message);
  return *text;
}

}  // namespace limber::test
