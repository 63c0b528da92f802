#include "services/prescribed_routines.hpp"

#include "course/course.hpp"

namespace limber {

std::vector<Prescribed> all_prescribed(const Shelf& shelf, const std::filesystem::path& own) {
  std::vector<Prescribed> list;
  for (const auto& routine : shelf.routines) {
    list.push_back(prescribed(*routine));
    list.back().example = !routine->file.starts_with(own.string() + "/");
  }
  for (const auto& programme : shelf.programmes) {
    for (Prescribed& one : prescribed(*programme)) list.push_back(std::move(one));
  }
  return list;
}

}  // namespace limber
