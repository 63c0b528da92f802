#include "labels/adaptation_labels.hpp"

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

std::string name_of(const std::string& id, const Library* library, const std::string& language) {
  if (id.empty()) return tr("Breathing");
  const auto exercise = library ? library->find(id) : nullptr;
  return exercise ? exercise->name.in(language) : id;
}

}  // namespace

std::string remark_words(const Adaptation& remark, const Library* library, const std::string& language) {
  const std::string name = name_of(remark.exercise, library, language);
  switch (remark.change) {
    case Alteration::left_out:
      return fill(tr("Left out: {exercise}"), {{"exercise", name}});
    case Alteration::replaced:
      return fill(tr("{other} instead of {exercise}"),
                  {{"other", name_of(remark.instead, library, language)}, {"exercise", name}});
    case Alteration::made_smaller:
      break;
  }
  return fill(tr("Kept small: {exercise}"), {{"exercise", name}});
}

}  // namespace limber
