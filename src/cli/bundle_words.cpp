#include "cli/bundle_words.hpp"

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

std::string counted(const char* one, const char* many, int count) {
  return fill(trn(one, many, count), {{"count", std::to_string(count)}});
}

std::string brought(const BundleLook& look) {
  std::vector<std::string> parts;
  if (look.own_exercises > 0)
    parts.push_back(
        counted("{count} exercise of its own", "{count} exercises of its own", look.own_exercises));
  if (look.pictures > 0) parts.push_back(counted("{count} picture", "{count} pictures", look.pictures));
  if (look.recordings > 0)
    parts.push_back(counted("{count} recording", "{count} recordings", look.recordings));
  if (look.brings_flare_routine) parts.push_back(tr("a routine for a bad day"));
  return parts.empty() ? tr("nothing but the routine") : join(parts, ", ");
}

std::string size_words(std::size_t bytes) {
  constexpr double kibibyte = 1024;
  const double size = static_cast<double>(bytes) / kibibyte;
  return size < kibibyte ? number_text(size, 1) + " KiB" : number_text(size / kibibyte, 1) + " MiB";
}

std::string version_words(const std::string& version) {
  return version.empty() ? tr("without a version") : fill(tr("version {version}"), {{"version", version}});
}

std::string age_words(const BundleLook& look) {
  if (look.replaces_shipped)
    return tr("It takes the place of the routine of this id that comes with Limber.");
  const auto told = [&](const std::string& words) {
    return fill(words, {{"title", look.replaces_title}, {"version", version_words(look.replaces_version)}});
  };
  switch (look.age) {
    case BundleAge::not_there:
      return tr("It is new to this shelf.");
    case BundleAge::newer:
      return told(tr("It is newer than \"{title}\" on the shelf ({version})."));
    case BundleAge::older:
      return told(tr("It is older than \"{title}\" on the shelf ({version})."));
    case BundleAge::same:
      return tr("It is on the shelf already, and the same.");
    case BundleAge::changed:
      return told(tr("It differs from \"{title}\" on the shelf, which has the same version."));
  }
  return "";
}

}  // namespace

void tell_contents(std::ostream& out, const BundleLook& look) {
  const auto line = [&](const std::string& name, const std::string& value) {
    if (!value.empty()) out << "  " << name << ": " << value << '\n';
  };
  out << look.title << " (" << look.id << "), " << version_words(look.version) << '\n';
  line(tr("from"), look.author);
  line(tr("for"), look.meant_for);
  line(tr("exercises"), join(look.exercises, ", "));
  line(tr("brings"), brought(look) + " (" + size_words(look.bytes) + ")");
  out << age_words(look) << '\n';
}

}  // namespace limber
