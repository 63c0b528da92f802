#include "store/files.hpp"

#include <sys/socket.h>
#include <sys/un.h>

#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

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

TEST_CASE("what is written stands under its name alone, for its owner only") {
  const TemporaryFolder folder;
  REQUIRE(write_file_atomically(folder / "x", "first"));
  REQUIRE(write_file_atomically(folder / "x", "second"));
  CHECK(contents(folder / "x") == "second");
  CHECK(mode_of(folder / "x") == 0600);
  CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a write that fails leaves what was there, and nothing else") {
  const TemporaryFolder folder;
  put(folder / "x", "old");
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  CHECK(holds_for_ordinary_user(folder.path(), [&] {
    const auto written = write_file_atomically(folder / "x", "new");
    return !written && rule_of(written.problems()) == "file-unwritable";
  }));
  CHECK(contents(folder / "x") == "old");
  CHECK(entries_in(folder.path()) == 1);
  CHECK_FALSE(write_file_atomically(folder / "none/x", "new"));
}

TEST_CASE("only a file is replaced by a file") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "sub");
  CHECK(rule_of(write_file_atomically(folder / "sub", "x").problems()) == "file-kind");
  CHECK(rule_of(write_file_atomically("/dev/null", "x").problems()) == "file-kind");
  CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a link stays a link, and what it points to is replaced") {
  const TemporaryFolder folder;
  put(folder / "kept/elsewhere", "old");
  fs::create_symlink(folder / "kept/elsewhere", folder / "x");
  REQUIRE(write_file_atomically(folder / "x", "new"));
  CHECK(fs::is_symlink(folder / "x"));
  CHECK(contents(folder / "kept/elsewhere") == "new");
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
    REQUIRE(set_aside(folder / "settings.json", monday_evening));
  }
  CHECK(contents(folder / "settings-damaged-2026-11-02.json") == "one");
  CHECK(contents(folder / "settings-damaged-2026-11-02-2.json") == "two");
  CHECK(contents(folder / "settings-damaged-2026-11-02-3.json") == "three");
  CHECK(entries_in(folder.path()) == 3);
  CHECK_FALSE(set_aside(folder / "none.json", monday_evening));
  CHECK(entries_in(folder.path()) == 3);
}
