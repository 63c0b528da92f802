// limber pack, limber unpack: a routine or a programme as one file to hand over, and back.
#include "base/message.hpp"
#include "base/text.hpp"
#include "base/version.hpp"
#include "cli/command.hpp"
#include "cli/machine_fault.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"
#include "store/bundle_pack.hpp"
#include "store/open_shelf.hpp"

namespace limber {
namespace {

// Not judged by the shelf: a file may name exercises that lie beside it.
Result<std::filesystem::path> file_of(const std::string& name, Shelf& shelf) {
  if (is_bundle_name(name))
    return file_problem(name, "bundle-kind", tr("This is a bundle already; hand it over as it is."));
  if (const auto there = routine_on(shelf, name)) return std::filesystem::path(there->file);
  if (const auto there = programme_on(shelf, name)) return std::filesystem::path(there->file);
  std::error_code error;
  if (std::filesystem::exists(name, error)) return std::filesystem::path(name);
  return routine_named(name, shelf).problems();
}

Exit pack_to(Console& console, const std::string& name, const std::string& out) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  Shelf shelf = open_shelf(*places, process_environment());
  const auto routine = file_of(name, shelf);
  if (!routine) return report_problems(routine.problems(), console, Exit::problems);
  const PackSources sources{shipped_routines_here(process_environment()), places->routines};
  const auto bundle = pack_file(*routine, sources, "Limber " + version());
  report_problems(bundle.problems(), console, Exit::done);
  if (!bundle) return exit_for_files(bundle.problems());
  const auto bytes = bundle_bytes(*bundle);
  if (!bytes) return report_problems(bytes.problems(), console, Exit::problems);
  const std::string file = out.empty() ? bundle->id + std::string(bundle_ending) : out;
  const auto written = write_file_atomically(file, *bytes);
  if (!written) return report_problems(written.problems(), console, Exit::machine_failed);
  for (const BundleFile& one : bundle->files) console.out << file << "/" << one.path << '\n';
  return Exit::done;
}

Exit unpack_to(Console& console, const std::string& file, const std::string& folder) {
  const auto bundle = read_bundle(file);
  if (!bundle) return report_problems(bundle.problems(), console, Exit::problems);
  const auto unpacked = unpack(*bundle, folder);
  if (!unpacked) return report_problems(unpacked.problems(), console, exit_for_files(unpacked.problems()));
  for (const BundleFile& one : bundle->files)
    console.out << (std::filesystem::path(folder) / one.path).string() << '\n';
  return Exit::done;
}

std::string bundle_ending_problem(const std::string& file) {
  return is_bundle_name(file) ? "" : tr("a bundle is written as NAME.limber");
}

}  // namespace

RunCommand declare_pack(CLI::App& options) {
  struct PackOptions {
    std::string routine;
    std::string out;
  };
  const auto asked = std::make_shared<PackOptions>();
  options.add_option("routine", asked->routine, tr("A routine or a programme, by id or file"))
      ->required()
      ->type_name("WHAT");
  options.add_option("-o,--output", asked->out, tr("The bundle to write [ID.limber]"))
      ->check(bundle_ending_problem)
      ->type_name("X.limber");
  return [asked](Console& console) { return pack_to(console, asked->routine, asked->out); };
}

RunCommand declare_unpack(CLI::App& options) {
  struct PackOptions {
    std::string file;
    std::string folder;
  };
  const auto asked = std::make_shared<PackOptions>();
  options.add_option("bundle", asked->file, tr("The bundle to take apart"))
      ->required()
      ->type_name("X.limber");
  options.add_option("folder", asked->folder, tr("A new folder for what is in it"))
      ->required()
      ->type_name(tr("DIR"));
  return [asked](Console& console) { return unpack_to(console, asked->file, asked->folder); };
}

}  // namespace limber
