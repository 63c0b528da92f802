#include "store/paths.hpp"

#include <map>

#include "support/catch.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

Environment with(std::map<std::string, std::string> values) {
  return [values](const std::string& name) -> std::optional<std::string> {
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional(found->second);
  };
}

}  // namespace

TEST_CASE("without anything set, everything lives below HOME as XDG has it") {
  const auto found = places(with({{"HOME", "/home/ada"}}), std::nullopt);
  REQUIRE(found);
  CHECK(found->journal == "/home/ada/.local/share/limber/journal.db");
  CHECK(found->routines == "/home/ada/.local/share/limber/routines");
  CHECK(found->settings == "/home/ada/.config/limber/settings.json");
  CHECK(found->speech == "/home/ada/.cache/limber/speech");
}

TEST_CASE("each XDG variable moves its part") {
  const auto found = places(with({{"HOME", "/home/ada"},
                                  {"XDG_DATA_HOME", "/d"},
                                  {"XDG_CONFIG_HOME", "/c"},
                                  {"XDG_CACHE_HOME", "/k"}}),
                            std::nullopt);
  REQUIRE(found);
  CHECK(*found == Paths{"/d/limber/journal.db", "/d/limber/routines", "/c/limber/settings.json",
                        "/k/limber/speech", "/home/ada", "/d/limber/drafts"});
}

TEST_CASE("what is taken along goes where the desktop keeps documents, else to Documents, else home") {
  const TemporaryFolder home;
  const auto taken = [&] { return places(with({{"HOME", home.path().string()}}), std::nullopt)->taken; };
  CHECK(taken() == home.path());
  fs::create_directory(home / "Documents");
  CHECK(taken() == home / "Documents");
  put(home / ".config/user-dirs.dirs",
      "# made by a program\nXDG_DESKTOP_DIR=\"$HOME/Tisch\"\nXDG_DOCUMENTS_DIR=\"$HOME/Dokumente\"\n");
  CHECK(taken() == home / "Dokumente");
  put(home / ".config/user-dirs.dirs", "XDG_DOCUMENTS_DIR=\"/srv/papers\"\n");
  CHECK(taken() == "/srv/papers");
  put(home / ".config/user-dirs.dirs", "XDG_DOCUMENTS_DIR=\"elsewhere\"\n");
  CHECK(taken() == home / "Documents");
}

TEST_CASE("an empty or relative XDG variable counts as not set") {
  const auto found =
      places(with({{"HOME", "/h"}, {"XDG_DATA_HOME", "data"}, {"XDG_CACHE_HOME", ""}}), std::nullopt);
  REQUIRE(found);
  CHECK(found->journal == "/h/.local/share/limber/journal.db");
  CHECK(found->speech == "/h/.cache/limber/speech");
}

TEST_CASE("what follows --data wins over LIMBER_DATA, which wins over XDG, and holds everything") {
  const auto environment = with({{"HOME", "/h"}, {"LIMBER_DATA", "/env"}, {"XDG_DATA_HOME", "/d"}});
  CHECK(*places(environment, "/opt") == Paths{"/opt/journal.db", "/opt/routines", "/opt/settings.json",
                                              "/opt/speech", "/opt/documents", "/opt/drafts"});
  CHECK(places(environment, std::nullopt)->settings == "/env/settings.json");
  CHECK(places(with({{"HOME", "/h"}, {"LIMBER_DATA", ""}}), std::nullopt)->journal ==
        "/h/.local/share/limber/journal.db");
  CHECK(places(environment, "here")->journal == fs::absolute("here/journal.db"));
}

TEST_CASE("with no home at all the person is told what to do") {
  const auto found = places(with({{"HOME", ""}}), std::nullopt);
  REQUIRE_FALSE(found);
  CHECK(found.problems()[0].rule == "no-home");
  CHECK(places(with({}), "/somewhere"));
}

TEST_CASE("shipped routines are found installed, in the repository, or in XDG_DATA_DIRS") {
  const TemporaryFolder folder;
  const auto nothing = with({{"XDG_DATA_DIRS", (folder / "nowhere").string()}});
  CHECK_FALSE(shipped_routines(folder / "usr/bin/limber", nothing));

  fs::create_directories(folder / "xdg/limber/routines/exercises");
  const auto environment = with({{"XDG_DATA_DIRS", "relative:" + (folder / "xdg").string()}});
  CHECK(shipped_routines(folder / "usr/bin/limber", environment) == folder / "xdg/limber/routines");

  fs::create_directories(folder / "repo/routines/exercises");
  CHECK(shipped_routines(folder / "repo/build/src/limber", environment) == folder / "repo/routines");

  fs::create_directories(folder / "usr/share/limber/routines/exercises");
  CHECK(shipped_routines(folder / "usr/bin/limber", environment) == folder / "usr/share/limber/routines");
}

TEST_CASE(
    "a person's pictures are looked for where the desktop keeps them, and only where there is a folder") {
  const TemporaryFolder home;
  const Environment environment = with({{"HOME", home.path().string()}});
  CHECK(user_folders(environment, {UserFolder::pictures, UserFolder::downloads}).empty());
  fs::create_directory(home / "Pictures");
  fs::create_directory(home / "Downloads");
  CHECK(user_folders(environment, {UserFolder::pictures, UserFolder::downloads}) ==
        std::vector<fs::path>{home / "Pictures", home / "Downloads"});
  fs::create_directory(home / "Bilder");
  put(home / ".config/user-dirs.dirs",
      "XDG_PICTURES_DIR=\"$HOME/Bilder\"\nXDG_DOWNLOAD_DIR=\"$HOME/Gone\"\n");
  CHECK(user_folders(environment, {UserFolder::pictures, UserFolder::downloads}) ==
        std::vector<fs::path>{home / "Bilder"});
}
