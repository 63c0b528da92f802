#include "screen/bench/bundle_labels.hpp"

#include <vector>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/conditions.hpp"

namespace limber {
namespace {

std::string counted(const std::string& pattern, int count) {
  return fill(pattern, {{"count", std::to_string(count)}});
}

}  // namespace

std::string version_words(const std::string& version) {
  return version.empty() ? tr("no version") : fill(tr("version {version}"), {{"version", version}});
}

std::string brought_words(const BundleContents& contents) {
  std::vector<std::string> parts;
  if (contents.own_exercises > 0)
    parts.push_back(
        counted(trn("{count} exercise of its own", "{count} exercises of its own", contents.own_exercises),
                contents.own_exercises));
  if (contents.pictures > 0)
    parts.push_back(
        counted(trn("{count} picture", "{count} pictures", contents.pictures), contents.pictures));
  if (contents.recordings > 0)
    parts.push_back(
        counted(trn("{count} recording", "{count} recordings", contents.recordings), contents.recordings));
  if (contents.brings_flare_routine) parts.push_back(tr("a routine for a bad day"));
  return join(parts, ", ");
}

std::string allowed_words(const BundleContents& contents) {
  std::vector<std::string> parts;
  for (const auto& [exercise, condition] : contents.allowed)
    parts.push_back(fill(tr("{exercise}, although there is {condition}"),
                         {{"exercise", exercise}, {"condition", condition_words(condition)}}));
  return join(parts, "; ");
}

std::string standing_words(const BundleContents& contents) {
  if (contents.replaces_shipped)
    return fill(tr("It takes the place of “{title}”, which came with Limber."),
                {{"title", contents.replaces_title}});
  const auto told = [&](const std::string& words) {
    return fill(words,
                {{"title", contents.replaces_title}, {"version", version_words(contents.replaces_version)}});
  };
  switch (contents.standing) {
    case VersionComparison::not_there:
      return contents.programme ? tr("You do not have this programme yet.")
                                : tr("You do not have this routine yet.");
    case VersionComparison::newer:
      return told(tr("It is newer than your \"{title}\" ({version})."));
    case VersionComparison::older:
      return told(tr("It is older than your \"{title}\" ({version})."));
    case VersionComparison::same:
      return contents.programme ? tr("You already have exactly this programme.")
                                : tr("You already have exactly this routine.");
    case VersionComparison::changed:
      break;
  }
  return told(tr("It differs from your \"{title}\", which has the same version."));
}

}  // namespace limber
