// limber add: a routine, a programme or a bundle on the shelf.
#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/version.hpp"
#include "cli/bundle_words.hpp"
#include "cli/command.hpp"
#include "cli/machine_fault.hpp"
#include "store/bundle_pack.hpp"
#include "store/bundle_shelf.hpp"
#include "store/open_shelf.hpp"

namespace limber {
namespace {

// A routine's file, or a programme's, is added as the bundle it would be packed into: with all it needs, and
// out of harm's way when its own folder is tidied up.
Result<Bundle> bundle_of(const std::string& file, const Paths& places) {
  if (is_bundle(file)) return read_bundle(file);
  return pack_file(file, {shipped_routines_here(process_environment()), places.routines},
                   "Limber " + version());
}

bool lies_on_shelf(const std::string& file, const Paths& places) {
  std::error_code error;
  const auto folder = std::filesystem::absolute(file, error).parent_path();
  const auto is = [&](const std::filesystem::path& own) {
    return std::filesystem::equivalent(folder, own, error);
  };
  return !is_bundle(file) && (is(places.routines) || is(places.routines / programmes_folder));
}

Exit add(Console& console, const std::string& file, bool replace) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  if (lies_on_shelf(file, *places)) {
    console.out << tr("This file is on the shelf already.") << '\n';
    return Exit::done;
  }
  const auto bundle = bundle_of(file, *places);
  report_problems(bundle.problems(), console, Exit::done);
  if (!bundle) return exit_for_files(bundle.problems());
  const Shelf shelf = open_shelf(*places, process_environment());
  const auto look = look_into(*bundle, file, shelf, places->routines);
  if (!look) return report_problems(look.problems(), console, exit_for_files(look.problems()));
  tell_contents(console.out, *look);
  const auto added = add_to_shelf(*bundle, file, shelf, places->routines, replace);
  if (!added) return report_problems(added.problems(), console, exit_for_files(added.problems()));
  if (look->standing != VersionComparison::same || look->replaces_shipped)
    console.out << fill(look->programme ? tr("It is on the shelf now: limber show {id}")
                                        : tr("It is on the shelf now: limber play {id}"),
                        {{"id", look->id}})
                << '\n';
  return Exit::done;
}

}  // namespace

RunCommand declare_add(CLI::App& options) {
  struct AddOptions {
    std::string file;
    bool replace = false;
  };
  const auto asked = std::make_shared<AddOptions>();
  options
      .add_option("file", asked->file,
                  tr("The file of a routine or a programme (.json), or a bundle (.limber)"))
      ->required()
      ->type_name(tr("FILE"));
  options.add_flag("--replace", asked->replace, tr("Even if the shelf has a newer version of it"));
  return [asked](Console& console) { return add(console, asked->file, asked->replace); };
}

}  // namespace limber
