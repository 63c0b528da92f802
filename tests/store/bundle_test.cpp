// A bundle that somebody sends may be anything.
#include "store/bundle.hpp"

#include <algorithm>

#include "store/bundle_manifest.hpp"
#include "support/catch.hpp"
#include "support/store.hpp"
#include "support/zip.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

const std::string routine_text =
    R"({"format": 1, "id": "evening", "version": "2", "title": "Evening", "steps": [{"say": "Rest."}]})";

Bundle honest(std::vector<BundleFile> more = {}) {
  Bundle bundle{"evening", "2", "Evening", "Limber", "", std::move(more)};
  bundle.files.push_back({"routine.json", routine_text});
  std::sort(bundle.files.begin(), bundle.files.end(),
            [](const BundleFile& a, const BundleFile& b) { return a.path < b.path; });
  bundle.content = content_hash(bundle.files);
  return bundle;
}

// Honest but for what is put in besides; the manifest knows of it.
std::string with(const RawEntry& entry) {
  const Bundle bundle = honest({{entry.name, entry.bytes}});
  return raw_zip({{"bundle.json", manifest_text(bundle)}, {"routine.json", routine_text}, entry});
}

std::string rule(const std::string& bytes) {
  const auto bundle = parse_bundle(bytes, "x.limber");
  if (bundle) return "";
  REQUIRE_FALSE(bundle.problems().empty());
  CHECK(bundle.problems().front().place.file == "x.limber");
  return bundle.problems().front().rule;
}

// Small next to what it becomes, but by less than a hundred times.
std::string compressible(std::size_t size) {
  std::string bytes;
  std::uint32_t seed = 1;
  while (bytes.size() < size) {
    std::string block;
    for (int i = 0; i < 64; ++i) {
      seed = seed * 1664525U + 1013904223U;
      block += static_cast<char>(seed >> 24U);
    }
    for (int i = 0; i < 16; ++i) bytes += block;
  }
  bytes.resize(size);
  return bytes;
}

void replace_all(std::string& text, const std::string& what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

std::string number(std::uint64_t value) {
  std::string out;
  put_number(out, value, 4);
  return out;
}

}  // namespace

TEST_CASE("a bundle is read back as it was written, and the same bundle always gives the same bytes") {
  const Bundle bundle = honest({{"exercises/bow.json", "{}"}, {"pictures/knee.png", "picture"}});
  const auto bytes = bundle_bytes(bundle);
  REQUIRE(bytes);
  CHECK(*bundle_bytes(bundle) == *bytes);
  const auto again = parse_bundle(*bytes, "x.limber");
  REQUIRE(again);
  CHECK(*again == bundle);
}

TEST_CASE("a bundle other programs compressed and gave folders of their own is read too") {
  const Bundle bundle = honest({{"pictures/knee.png", "picture"}});
  CHECK(rule(deflated_zip({{"bundle.json", manifest_text(bundle)},
                           {"pictures/knee.png", "picture"},
                           {"routine.json", routine_text}})) == "");
  CHECK(rule(raw_zip({{"pictures/", "", 040755},
                      {"bundle.json", manifest_text(bundle)},
                      {"pictures/knee.png", "picture"},
                      {"routine.json", routine_text}})) == "");
}

TEST_CASE("what other systems leave in an archive is passed over") {
  const Bundle bundle = honest();
  const auto read = parse_bundle(raw_zip({{"bundle.json", manifest_text(bundle)},
                                          {"routine.json", routine_text},
                                          {"__MACOSX/._routine.json", "x"},
                                          {"._bundle.json", "x"},
                                          {".DS_Store", "x"},
                                          {"pictures/Thumbs.db", "x"},
                                          {"desktop.ini", "x"}}),
                                 "x.limber");
  REQUIRE(read);
  CHECK(*read == bundle);
}

TEST_CASE("a bundle whose folder was packed instead of what is in it is read all the same") {
  const Bundle bundle = honest({{"pictures/knee.png", "picture"}});
  const std::vector<RawEntry> inside{{"anna/", "", 040755},
                                     {"anna/bundle.json", manifest_text(bundle)},
                                     {"anna/routine.json", routine_text},
                                     {"anna/pictures/knee.png", "picture"},
                                     {"__MACOSX/anna/._routine.json", "x"}};
  const auto read = parse_bundle(raw_zip(inside), "x.limber");
  REQUIRE(read);
  CHECK(*read == bundle);
  CHECK(rule(raw_zip({{"../bundle.json", manifest_text(bundle)},
                      {"../routine.json", routine_text},
                      {"../pictures/knee.png", "picture"}})) == "bundle-path");
  CHECK(rule(raw_zip({{"anna/bundle.json", manifest_text(bundle)}, {"routine.json", routine_text}})) ==
        "bundle-kind");
}

TEST_CASE("a name is the same whether its letters are written in one sign or in two") {
  const Bundle bundle = honest({{"pictures/R\u00FCcken.png", "picture"}});
  const auto read = parse_bundle(raw_zip({{"bundle.json", manifest_text(bundle)},
                                          {"routine.json", routine_text},
                                          {"pictures/Ru\u0308cken.png", "picture"}}),
                                 "x.limber");
  REQUIRE(read);
  CHECK(*read == bundle);
}

TEST_CASE("bytes behind the archive's end are let be") {
  const auto bytes = bundle_bytes(honest());
  REQUIRE(bytes);
  const auto read = parse_bundle(*bytes + "\r\n-- \r\nsent from a mail list\r\n", "x.limber");
  REQUIRE(read);
  CHECK(*read == honest());
}

TEST_CASE("a bundle is known by its ending in any case, by a mail program's, or by its first bytes") {
  CHECK(is_bundle_name("ANNA.LIMBER"));
  CHECK(is_bundle_name("anna.limber.zip"));
  CHECK_FALSE(is_bundle_name("anna.zip"));
  CHECK_FALSE(is_bundle_name(".limber"));
  const TemporaryFolder folder;
  const auto bytes = bundle_bytes(honest());
  REQUIRE(bytes);
  put(folder / "anna.zip", *bytes);
  put(folder / "anna.json", routine_text);
  CHECK(is_bundle((folder / "anna.zip").string()));
  CHECK_FALSE(is_bundle((folder / "anna.json").string()));
  CHECK_FALSE(is_bundle((folder.path() / "nowhere.zip").string()));
}

TEST_CASE("a refused name is shown with its letters, and a path of Windows with what to do") {
  const auto refused = parse_bundle(with({"bilder\\R\u00FCcken\u202E.png", "x"}), "x.limber");
  REQUIRE_FALSE(refused);
  const std::string words = refused.problems().front().message;
  CHECK(words.find("bilder\\R\u00FCcken .png") != std::string::npos);
  CHECK(words.find("pack the routine again") != std::string::npos);
}

TEST_CASE("paths that lead out of the bundle are refused") {
  for (const char* path :
       {"../x.png", "a/../../x.png", "/etc/x.png", "a//x.png", "./x.png", "..\\x.png", "a\\x.png", "C:x.png",
        "C:/x.png", "a/./x.png", ".hidden.png", "a\nb.png", "../"}) {
    CAPTURE(path);
    CHECK(rule(with({path, ""})) == "bundle-path");
  }
  CHECK(rule(with({std::string(500, 'a') + ".png", ""})) == "bundle-path");
  CHECK(rule(raw_zip({{"bundle.json", "{}"}, {"\xFF\xFE.png", ""}})) == "bundle-path");
  CHECK(rule(raw_zip({{"bundle.json", "{}"}, {"\xC0\xAE\xC0\xAE/x.png", ""}})) == "bundle-path");
}

TEST_CASE("links and devices are refused") {
  for (const std::uint32_t mode : {0120777U, 020666U, 060666U, 010666U, 0140666U}) {
    CAPTURE(mode);
    CHECK(rule(with({"x.png", "/etc/passwd", mode})) == "bundle-link");
  }
}

TEST_CASE("encrypted files, and files packed in a strange way, are refused") {
  CHECK(rule(with({"x.png", std::string(20, 'x'), 0100644, 1})) == "bundle-encrypted");
  CHECK(rule(with({"x.png", "x", 0100644, 0, 99})) != "");
}

TEST_CASE("two names that are one to some computers are refused") {
  const auto both = [](const std::string& one, const std::string& other) {
    return rule(raw_zip({{"bundle.json", "{}"}, {one, "1"}, {other, "2"}}));
  };
  CHECK(both("x.png", "x.png") == "bundle-damaged");  // no archive at all to libzip
  CHECK(both("x.png", "X.PNG") == "bundle-double");
  CHECK(both("a.png", "a.png/b.png") == "bundle-double");
}

TEST_CASE("only files that a routine can use are let in") {
  for (const char* path : {"run.sh", "x.exe", "x.html", "x.limber", "x.json", "exercises/a/b.json", "x",
                           "x.svg", "flare/other.json", "autorun.inf", "x.png.desktop"}) {
    CAPTURE(path);
    CHECK(rule(with({path, "x"})) == "bundle-kind");
  }
}

TEST_CASE("a thousandfold compression is refused, in one file or in many") {
  CHECK(rule(deflated_zip({{"bundle.json", "{}"}, {"x.png", std::string(10'000'000, '\0')}})) ==
        "bundle-compression");
  std::vector<std::pair<std::string, std::string>> many;
  for (int i = 0; i < 20; ++i) many.emplace_back(std::to_string(i) + ".png", std::string(200'000, 'a'));
  CHECK(rule(deflated_zip(many)) == "bundle-compression");
}

TEST_CASE("sizes are counted while unpacking, whatever the archive says") {
  const std::string real = compressible(5'000'000);
  std::string bytes = deflated_zip({{"exercises/x.json", real}});
  CHECK(rule(bytes) == "bundle-size");  // said honestly
  replace_all(bytes, number(real.size()), number(1000));
  const std::string found = rule(bytes);
  CHECK((found == "bundle-size" || found == "bundle-damaged"));
}

TEST_CASE("more than 64 MiB unpacked is refused") {
  const std::string part = compressible(15'000'000);
  std::vector<std::pair<std::string, std::string>> files;
  for (int i = 0; i < 5; ++i) files.emplace_back(std::to_string(i) + ".png", part);
  const std::string bytes = deflated_zip(files);
  REQUIRE(bytes.size() < largest_bundle);
  CHECK(rule(bytes) == "bundle-size");
}

TEST_CASE("more than 500 files are refused") {
  std::vector<RawEntry> entries;
  for (int i = 0; i <= 500; ++i) entries.push_back({std::to_string(i) + ".png", ""});
  CHECK(rule(raw_zip(entries)) == "bundle-files");
}

TEST_CASE("a bundle cut short at any byte is refused") {
  const auto bytes = bundle_bytes(honest({{"knee.png", std::string(300, 'x')}}));
  REQUIRE(bytes);
  for (std::size_t size = 0; size < bytes->size(); ++size) {
    CAPTURE(size);
    CHECK(rule(bytes->substr(0, size)) == "bundle-damaged");
  }
}

TEST_CASE("a bundle with one byte changed is refused, or holds the very same files") {
  const Bundle bundle = honest({{"knee.png", "picture"}});
  const auto bytes = bundle_bytes(bundle);
  REQUIRE(bytes);
  for (std::size_t at = 0; at < bytes->size(); ++at) {
    CAPTURE(at);
    std::string changed = *bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x21);
    const auto read = parse_bundle(changed, "x.limber");
    if (read) CHECK(read->files == bundle.files);
  }
}

TEST_CASE("a manifest that is missing or wrong is refused") {
  const std::string right = manifest_text(honest());
  const auto manifest = [](const std::string& text) {
    return rule(raw_zip({{"bundle.json", text}, {"routine.json", routine_text}}));
  };
  CHECK(manifest(right) == "");
  CHECK(rule(raw_zip({{"routine.json", routine_text}})) == "bundle-manifest");
  CHECK(rule(raw_zip({{"bundle.json", right}})) == "bundle-manifest");
  for (const std::string text : {"", "[]", "not json", "{}", R"({"format": 2})", R"({"format": "1"})",
                                 R"({"format": 1, "files": 3})", R"({"format": 1, "files": [[], 3, {}]})"}) {
    CAPTURE(text);
    CHECK(manifest(text) == "bundle-manifest");
  }
  CHECK(manifest(std::string(100'000, '[')) == "bundle-manifest");
  std::string other = right;
  replace_all(other, content_hash(honest().files), std::string(64, '0'));
  CHECK(manifest(other) == "bundle-hash");
}

TEST_CASE("files that were changed, or that the manifest does not know, are refused") {
  const Bundle bundle = honest({{"knee.png", "picture"}});
  const RawEntry manifest{"bundle.json", manifest_text(bundle)};
  CHECK(rule(raw_zip({manifest, {"routine.json", routine_text}, {"knee.png", "other"}})) == "bundle-hash");
  CHECK(rule(raw_zip({manifest, {"routine.json", routine_text}})) == "bundle-manifest");
  CHECK(rule(raw_zip({manifest, {"routine.json", routine_text}, {"knee.png", "picture"}, {"x.png", ""}})) ==
        "bundle-manifest");
}

TEST_CASE("what is no archive at all is refused, and so is what is no file") {
  const TemporaryFolder folder;
  CHECK(rule("") == "bundle-damaged");
  CHECK(rule("words") == "bundle-damaged");
  CHECK(read_bundle(folder.path()).problems().front().rule == "file-kind");
  CHECK(read_bundle(folder / "none.limber").problems().front().rule == "file-missing");
}

TEST_CASE("a bundle is unpacked into a new folder for its owner only, whole or not at all") {
  const TemporaryFolder folder;
  const Bundle bundle = honest({{"pictures/knee.png", "picture"}});
  REQUIRE(unpack(bundle, folder / "new/evening"));
  CHECK(contents(folder / "new/evening/pictures/knee.png") == "picture");
  CHECK(mode_of(folder / "new/evening") == 0700);
  CHECK(mode_of(folder / "new/evening/pictures/knee.png") == 0600);
  CHECK(entries_in(folder / "new") == 1);

  put(folder / "full/mine.txt", "mine");
  const auto refused = unpack(bundle, folder / "full");
  REQUIRE_FALSE(refused);
  CHECK(refused.problems().front().rule == "folder-not-empty");
  CHECK(entries_in(folder / "full") == 1);

  Bundle clash = bundle;
  clash.files.push_back({"pictures/knee.png/x.png", "cannot be"});
  CHECK_FALSE(unpack(clash, folder / "half"));
  CHECK_FALSE(fs::exists(folder / "half"));
  CHECK(entries_in(folder.path()) == 2);
}
