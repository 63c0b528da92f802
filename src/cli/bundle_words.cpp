#include "cli/bundle_words.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/programme_labels.hpp"
#include "screen/bench/bundle_labels.hpp"

namespace limber {

void tell_contents(std::ostream& out, const BundleContents& contents) {
  const auto line = [&](const std::string& name, const std::string& value) {
    if (!value.empty()) out << "  " << name << ": " << value << '\n';
  };
  out << contents.title << " (" << contents.id << "), " << version_words(contents.version) << '\n';
  line(tr("from"), contents.author);
  line(tr("for"), contents.meant_for);
  if (contents.programme) line(tr("lasts"), days_in_words(contents.days));
  line(tr("routines"), join(contents.routines, ", "));
  line(tr("exercises"), join(contents.exercises, ", "));
  line(tr("includes"), brought_words(contents));
  out << standing_words(contents) << '\n';
}

}  // namespace limber
