#include "files/temp_folder.hpp"

#include "support/catch.hpp"
#include "support/faulty_disk.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

TEST_CASE("a temporary folder is private, hidden, and gone with what is in it") {
  const TemporaryFolder above;
  {
    const auto folder = TempFolder::make(above.path());
    REQUIRE(folder);
    put(folder->file("sub/x"), "words");
    CHECK(mode_of(folder->path()) == 0700);
    CHECK(folder->path().parent_path() == above.path());
    CHECK(folder->path().filename().string().starts_with("."));
  }
  CHECK(entries_in(above.path()) == 0);
  CHECK(TempFolder::make(above / "none").problems().front().rule == "folder-unwritable");
}

TEST_CASE("a temporary folder that is handed on is removed once, by who has it") {
  std::optional<TempFolder> kept;
  {
    auto made = TempFolder::make();
    REQUIRE(made);
    kept.emplace(*std::move(made));
  }
  const fs::path path = kept->path();
  CHECK(fs::exists(path));
  kept.reset();
  CHECK_FALSE(fs::exists(path));
}

TEST_CASE("a folder put in the place of another is there whole, or the other one is") {
  const TemporaryFolder above;
  const fs::path place = above / "place";
  const auto write = [&] {
    auto folder = TempFolder::make(above.path());
    put(folder->file("x"), "new");
    return folder->put_in_place(place).has_value();
  };
  fail_at_every_step(above.path(),
                     {[&] { put(place / "x", "old"); }, write, [&] { return contents(place / "x"); }},
                     {Fault::broken});
  CHECK(contents(place / "x") == "new");
  CHECK(entries_in(above.path()) == 1);
}
