#include "files/files.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include "base/wall_time.hpp"
#include "support/catch.hpp"
#include "support/faulty_disk.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

constexpr WallTime that_day{1'793'646'000, 60};  // 2026-11-02

std::string rule_of(const Problems& problems) {
  return problems.empty() ? "" : problems.front().rule;
}

std::string reading(const fs::path& path, std::size_t cap = 100) {
  const auto read = read_text_file(path, cap);
  return read ? "read" : rule_of(read.problems());
}

}  // namespace

TEST_CASE("a file up to the cap is read, byte for byte") {
  const TemporaryFolder folder;
  const std::string bytes("a\0b\r\n\xff", 6);
  put(folder / "x", bytes);
  CHECK(*read_text_file(folder / "x", 6) == bytes);
  put(folder / "empty", "");
  CHECK(read_text_file(folder / "empty", 0)->empty());
}

TEST_CASE("a name is found whichever system wrote its accents") {
  const TemporaryFolder folder;
  put(folder / "Ru\u0308cken.jpg", "apart");
  put(folder / "Kn\u00e9e.jpg", "together");
  CHECK(*read_text_file(folder / "R\u00fccken.jpg", 9) == "apart");
  CHECK(*read_text_file(folder / "Kne\u0301e.jpg", 9) == "together");
  CHECK(stored_path(folder / "R\u00fccken.jpg") == folder / "Ru\u0308cken.jpg");
  put(folder / "R\u00fccken.jpg", "as named");
  CHECK(*read_text_file(folder / "R\u00fccken.jpg", 9) == "as named");
  CHECK(reading(folder / "B\u00fccken.jpg") == "file-missing");
}

TEST_CASE("a name that differs in case alone is told, and is not the file that was named") {
  const TemporaryFolder folder;
  put(folder / "Knie.JPG", "x");
  CHECK(name_in_other_case(folder / "knie.jpg") == "Knie.JPG");
  CHECK(name_in_other_case(folder / "bein.jpg").empty());
  CHECK(name_in_other_case(folder / "none" / "knie.jpg").empty());
  CHECK(reading(folder / "knie.jpg") == "file-missing");
}

TEST_CASE("a file over the cap is refused, however large it says it is") {
  const TemporaryFolder folder;
  put(folder / "x", "1234567");
  CHECK(reading(folder / "x", 6) == "file-too-large");
  fs::resize_file(folder / "x", std::uintmax_t{1} << 40U);  // sparse: a terabyte that takes no room
  CHECK(reading(folder / "x", 4 << 20) == "file-too-large");
  if (fs::exists("/proc/self/maps"))
    CHECK(reading("/proc/self/maps", 10) == "file-too-large");  // claims 0 bytes
}

TEST_CASE("what is no file is refused with its own words and without waiting") {
  const TemporaryFolder folder;
  CHECK(reading(folder.path()) == "file-kind");
  CHECK(reading("/dev/zero") == "file-kind");
  CHECK(reading("/dev/null") == "file-kind");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(reading(folder / "pipe") == "file-kind");
  fs::create_symlink("/dev/zero", folder / "link");
  CHECK(reading(folder / "link") == "file-kind");
  CHECK(read_text_file(folder.path(), 9).problems()[0].message.find("folder") != std::string::npos);
}

TEST_CASE("a file that is not there is said to be missing") {
  const TemporaryFolder folder;
  put(folder / "x", "");
  CHECK(reading(folder / "none") == "file-missing");
  CHECK(reading(folder / "x/below") == "file-missing");
  fs::create_symlink("loop", folder / "loop");
  CHECK(reading(folder / "loop") == "file-unreadable");
  CHECK(read_text_file(folder / "none", 9).problems()[0].place.file == (folder / "none").string());
}

TEST_CASE("a file one may not read is reported, not taken for empty") {
  const TemporaryFolder folder;
  put(folder / "secret", "x");
  fs::permissions(folder / "secret", fs::perms::none);
  CHECK(holds_for_ordinary_user(folder.path(),
                                [&] { return reading(folder / "secret") == "file-unreadable"; }));
}

TEST_CASE("folders are made for their owner only, and those that stand stay as they are") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "a");
  fs::permissions(folder / "a", fs::perms(0755));
  REQUIRE(make_private_folder(folder / "a/b/c"));
  REQUIRE(make_private_folder(folder / "a/b/c"));
  CHECK(mode_of(folder / "a") == 0755);
  CHECK(mode_of(folder / "a/b") == 0700);
  CHECK(mode_of(folder / "a/b/c") == 0700);
  put(folder / "file", "");
  CHECK(rule_of(make_private_folder(folder / "file/d").problems()) == "folder-unwritable");
}

TEST_CASE("a damaged file is set aside under its date, and never over another") {
  const TemporaryFolder folder;
  for (const char* bytes : {"one", "two", "three"}) {
    put(folder / "settings.json", bytes);
    REQUIRE(quarantine(folder / "settings.json", that_day));
  }
  CHECK(contents(folder / "settings-damaged-2026-11-02.json") == "one");
  CHECK(contents(folder / "settings-damaged-2026-11-02-2.json") == "two");
  CHECK(contents(folder / "settings-damaged-2026-11-02-3.json") == "three");
  CHECK(entries_in(folder.path()) == 3);
  CHECK_FALSE(quarantine(folder / "none.json", that_day));
  CHECK(entries_in(folder.path()) == 3);
}

TEST_CASE("a damaged file that cannot be set aside stays where it is, and leaves no empty one") {
  const TemporaryFolder folder;
  for (int step = 1; step <= 2; ++step) {
    put(folder / "settings.json", "damaged");
    const FaultyDisk disk(Fault::broken, step);
    CHECK(rule_of(quarantine(folder / "settings.json", that_day).problems()) == "file-unwritable");
    CHECK(contents(folder / "settings.json") == "damaged");
    CHECK(entries_in(folder.path()) == 1);
  }
}

TEST_CASE("a name is free where not even a broken link stands") {
  const TemporaryFolder folder;
  CHECK(unique_path(folder.path(), "plan", ".pdf") == folder / "plan.pdf");
  fs::create_symlink("nowhere", folder / "plan.pdf");
  put(folder / "plan-2.pdf", "");
  CHECK(unique_path(folder.path(), "plan", ".pdf") == folder / "plan-3.pdf");
}
