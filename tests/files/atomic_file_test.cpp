#include "files/atomic_file.hpp"

#include "support/catch.hpp"
#include "support/faulty_disk.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

std::string rule_of(const Result<Ok>& result) {
  return result ? "" : result.problems().front().rule;
}

}  // namespace

TEST_CASE("what is written stands under its name alone, for its owner only") {
  const TemporaryFolder folder;
  REQUIRE(write_file_atomically(folder / "x", "first"));
  REQUIRE(write_file_atomically(folder / "x", "second"));
  CHECK(contents(folder / "x") == "second");
  CHECK(mode_of(folder / "x") == 0600);
  CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("what is exported may be read as the person's umask says") {
  const TemporaryFolder folder;
  const mode_t before = ::umask(0027);
  REQUIRE(write_file_atomically(folder / "x", "words", FileUse::exported));
  ::umask(before);
  CHECK(mode_of(folder / "x") == 0640);
}

TEST_CASE("a write that fails leaves what was there, and nothing else") {
  const TemporaryFolder folder;
  put(folder / "x", "old");
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  CHECK(holds_for_ordinary_user(folder.path(), [&] {
    return rule_of(write_file_atomically(folder / "x", "new")) == "file-unwritable";
  }));
  CHECK(contents(folder / "x") == "old");
  CHECK(entries_in(folder.path()) == 1);
  CHECK_FALSE(write_file_atomically(folder / "none/x", "new"));
}

TEST_CASE("a write that fails at any step leaves the old file or the new one, whole and alone") {
  const TemporaryFolder folder;
  const FileUse use = GENERATE(FileUse::personal, FileUse::exported);
  const fs::path file = folder / "x";
  const auto in_pieces = [&] {
    AtomicFile out(file, use);
    for (const char* piece : {"new ", "and ", "longer"}) {
      if (!out.write(piece)) return false;
    }
    return out.commit().has_value();
  };
  fail_at_every_step(folder.path(), {[&] { put(file, "old"); }, in_pieces, [&] { return contents(file); }});
  fail_at_every_step(folder.path(), {[&] {}, in_pieces, [&] { return contents(file); }});
}

TEST_CASE("what can be made again is not waited for, and is whole all the same") {
  const TemporaryFolder folder;
  put(folder / "x", "old");
  for (int step = 1; step <= 3; ++step) {  // make, write, rename
    const FaultyDisk disk(Fault::broken, step);
    CHECK_FALSE(write_file_atomically(folder / "x", "new", FileUse::cached));
  }
  CHECK(contents(folder / "x") == "old");
  CHECK(entries_in(folder.path()) == 1);
  const FaultyDisk disk(Fault::broken, 4);
  CHECK(write_file_atomically(folder / "x", "new", FileUse::cached));
  CHECK_FALSE(disk.struck());
}

TEST_CASE("what is not committed was never there, and the first problem is the one that is told") {
  const TemporaryFolder folder;
  {
    AtomicFile out(folder / "x");
    REQUIRE(out.write("half"));
  }
  CHECK(entries_in(folder.path()) == 0);
  AtomicFile out(folder / "x");
  {
    const FaultyDisk full(Fault::full, 1);
    CHECK_FALSE(out.write("a"));
  }
  const std::string first = out.status().problems().front().message;
  CHECK(first.find("No space left on device") != std::string::npos);
  CHECK(out.write("b").problems().front().message == first);
  CHECK(out.commit().problems().front().message == first);
  CHECK(contents(folder / "x").empty());
}

TEST_CASE("only a file is replaced by a file") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "sub");
  CHECK(rule_of(write_file_atomically(folder / "sub", "x")) == "file-kind");
  CHECK(rule_of(write_file_atomically("/dev/null", "x")) == "file-kind");
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

TEST_CASE("a name may be as long as the disk takes") {
  const TemporaryFolder folder;
  CHECK(write_file_atomically(folder / std::string(255, 'x'), "words"));
}

TEST_CASE("what a killed process left of an export is written over") {
  const TemporaryFolder folder;
  put(folder / "film.mp4.part", "half a film");
  REQUIRE(write_file_atomically(folder / "film.mp4", "a film", FileUse::exported));
  CHECK(contents(folder / "film.mp4") == "a film");
  CHECK(entries_in(folder.path()) == 1);
}
