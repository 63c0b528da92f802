#include "services/brought_files.hpp"

#include <chrono>

#include "support/catch.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

TEST_CASE("of what lies where mail and browsers put it, what is Limber's is found, the newest first") {
  const TemporaryFolder folder;
  const fs::path downloads = folder / "Downloads";
  const fs::path home = folder.path();
  const auto lies = [](const fs::path& file, const std::string& text, int hours_ago) {
    put(file, text);
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(hours_ago));
  };
  lies(downloads / "old.limber", "PK", 9);
  lies(home / "New.LIMBER", "PK", 1);
  lies(downloads / "routine.json", R"({"format": 1, "id": "a", "steps": []})", 3);
  lies(downloads / "bank.json", R"({"format": "statement", "rows": []})", 2);
  lies(downloads / "notes.txt", "\"format\" \"steps\"", 2);
  lies(downloads / ".hidden.limber", "PK", 2);
  fs::create_directory(downloads / "folder.limber");
  std::vector<std::string> names;
  for (const BroughtFile& one : files_in({downloads, home, folder / "nowhere"})) names.push_back(one.name);
  CHECK(names == std::vector<std::string>{"New.LIMBER", "routine.json", "old.limber"});
  CHECK(files_in({downloads}).front().folder == "Downloads");
  CHECK(files_in({downloads}).front().path == (downloads / "routine.json").string());
}

TEST_CASE("of very many files the newest are shown") {
  const TemporaryFolder folder;
  for (int i = 0; i < 40; ++i) put(folder / (std::to_string(i) + ".limber"), "PK");
  CHECK(files_in({folder.path()}).size() == most_brought);
}
