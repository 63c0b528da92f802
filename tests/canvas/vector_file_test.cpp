#include "canvas/vector_file.hpp"

#include "support/catch.hpp"
#include "support/faulty_disk.hpp"
#include "support/frames.hpp"
#include "support/skip.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Frame page_with(const std::string& words) {
  Frame page;
  page.size = {595.28, 841.89};
  page.background = {255, 255, 255, 255};
  page.items = {Fill{circle({300, 400}, 50), {30, 120, 110, 255}},
                Glow{{300, 400}, 40, {224, 119, 58, 200}, circle({300, 400}, 50)},
                Glow{{100, 700}, 40, {224, 119, 58, 200}},
                TextBox{{50, 50, 400, 40}, words, {18}, {0, 0, 0, 255}}};
  return page;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("a PDF has a page for each frame, a title, and no date of its making") {
  const TemporaryFolder folder;
  const std::string file = folder / "three.pdf";
  REQUIRE(write_pdf(std::vector{page_with("One"), page_with("Two"), page_with("Three")}, {"Evening", "Anna"},
                    file));
  const std::string bytes = contents(file);
  CHECK(bytes.starts_with("%PDF-"));
  CHECK(count(bytes, "/Type /Page ") == 3);
  CHECK(count(bytes, "(Evening)") == 1);
  CHECK(count(bytes, "(Anna)") == 1);
  CHECK(count(bytes, "/CreationDate") == 0);
}

TEST_CASE("the same frames give the same bytes on paper") {
  const TemporaryFolder folder;
  for (const char* name : {"a.pdf", "b.pdf"})
    REQUIRE(write_pdf(std::vector{page_with("One")}, {"T", ""}, folder / name));
  CHECK(contents(folder / "a.pdf") == contents(folder / "b.pdf"));
}

TEST_CASE("a glow is a gradient on paper and in a drawing, never a bitmap") {
  const TemporaryFolder folder;
  REQUIRE(write_pdf(std::vector{page_with("One")}, {}, folder / "one.pdf"));
  CHECK(count(contents(folder / "one.pdf"), "/Subtype /Image") == 0);
  CHECK(count(contents(folder / "one.pdf"), "/ShadingType 3") >= 2);
  REQUIRE(write_svg(page_with("One"), folder / "one.svg"));
  CHECK(count(contents(folder / "one.svg"), "<image") == 0);
  CHECK(count(contents(folder / "one.svg"), "<radialGradient") == 2);
}

TEST_CASE("any frame can be put on paper and into a drawing") {
  const TemporaryFolder folder;
  support::RandomFrames random(7);
  for (int i = 0; i < 20; ++i) {
    const Frame frame = random.frame(40);
    CHECK(write_pdf(std::vector{frame}, {"T", ""}, folder / "any.pdf"));
    CHECK(write_svg(frame, folder / "any.svg"));
  }
  CHECK(entries_in(folder.path()) == 2);
}

TEST_CASE("in a folder that may not be written to nothing is left and the reason is told") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "shut");
  std::filesystem::permissions(folder / "shut",
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  const bool told = holds_for_ordinary_user(folder / "shut", [&] {
    const auto pdf = write_pdf(std::vector{page_with("One")}, {}, folder / "shut" / "one.pdf");
    const auto svg = write_svg(page_with("One"), folder / "shut" / "one.svg");
    return !pdf && !svg && pdf.problems()[0].rule == "file-unwritable" &&
           svg.problems()[0].rule == "file-unwritable";
  });
  CHECK(told);
  CHECK(entries_in(folder / "shut") == 0);
}

TEST_CASE("a missing folder or a folder of that name is told of") {
  const TemporaryFolder folder;
  const auto missing = write_pdf(std::vector{page_with("One")}, {}, folder / "none" / "one.pdf");
  REQUIRE_FALSE(missing);
  CHECK(missing.problems()[0].rule == "file-unwritable");
  std::filesystem::create_directory(folder / "taken.pdf");
  const auto taken = write_pdf(std::vector{page_with("One")}, {}, folder / "taken.pdf");
  REQUIRE_FALSE(taken);
  CHECK(taken.problems()[0].rule == "file-kind");
  CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a disk that fails at any step leaves the earlier file or the new one, and nothing beside it") {
  const TemporaryFolder folder;
  const std::string file = folder / "one.pdf";
  fail_at_every_step(folder.path(),
                     {[&] { put(file, "before"); },
                      [&] { return write_pdf(std::vector{page_with("One")}, {}, file).has_value(); },
                      [&] { return contents(file); }});
}
