#include "page/page_file.hpp"

#include <nlohmann/json.hpp>
#include <regex>

#include "page/base64.hpp"
#include "page/sources.hpp"
#include "support/catch.hpp"
#include "support/page.hpp"

using namespace limber;
using namespace limber::test;

namespace {

using Json = nlohmann::json;

PageMaterial page_saying(const std::string& words) {
  Exercise tilt = exercise("tilt", HoldDose{10s, 1, 0s});
  tilt.name = tilt.say.move = tilt.stop = plain_text(words);
  Routine made = routine({say(words, 1s), step_of(tilt)});
  made.title = made.summary = plain_text(words);
  return silent_page(std::make_shared<const Routine>(made), std::make_shared<const Library>());
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

std::string between(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t begin = text.find(from) + from.size();
  return text.substr(begin, text.find(to, begin) - begin);
}

Json data_in(const std::string& page) {
  return Json::parse(between(page, R"(<script type="application/json" id="data">)", "</script>"));
}

}  // namespace

TEST_CASE("words that look like a page's own parts stay words") {
  const std::string plain = text_of(page_saying("Evening"));
  for (const std::string words :
       {"</script><script>alert(1)</script>", "<!-- <script>", "\"&lt;' onload='x", "{{data}} {{script}}",
        "]]>\\u003c\xe2\x80\xa8\n</title><img src=x>", "<style>*{}</style>"}) {
    INFO(words);
    const std::string page = text_of(page_saying(words));
    CHECK(data_in(page).at("title") == words);
    for (const char* part : {"<script", "</script", "<style", "<img", "<!--", "<title"})
      CHECK(count(page, part) == count(plain, part));
  }
}

TEST_CASE("bytes that are no text do no harm to a page") {
  const std::string page = text_of(page_saying("torn \xc3\x28 \xff words"));
  CHECK(data_in(page).at("title").get<std::string>().find("words") != std::string::npos);
}

TEST_CASE("a page allows its own script and style and nothing else, and names no other place") {
  const std::string page = text_of(silent_page("first-day"));
  const std::string policy = between(page, "Content-Security-Policy\" content=\"", "\"");
  CHECK(policy.starts_with("default-src 'none'; "));
  const std::string script(page_script());
  CHECK(between(page, "</script>\n<script>", "</script>") == script);
  CHECK(policy.find("script-src '" + source_hash(script) + "';") != std::string::npos);
  CHECK(policy.find("style-src '" + source_hash(between(page, "<style>", "</style>")) + "';") !=
        std::string::npos);
  CHECK(policy.find("unsafe") == std::string::npos);
  for (const char* part : {"http:", "https:", "url(", "@import", "fetch(", "XMLHttpRequest", "WebSocket",
                           "sendBeacon", "import(", "eval(", "innerHTML"})
    CHECK(count(page, part) == 0);
}

TEST_CASE("a page's hash of a script is the one browsers know") {
  // From the Content Security Policy specification, 6.7.3.3.
  CHECK(source_hash("alert('Hello, world.');") == "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
}

TEST_CASE("the same session gives the same page, in its own language and direction") {
  CHECK(text_of(page_saying("Evening")) == text_of(page_saying("Evening")));
  PageMaterial material = page_saying("Abend");
  Routine other = *material.routine;
  other.language = "he";
  material.routine = std::make_shared<const Routine>(other);
  CHECK(text_of(material).find("<html lang=\"he\" dir=\"rtl\">") != std::string::npos);
}

TEST_CASE("every segment of a page leads to one there is, and every way out of it too") {
  const Json data = data_in(text_of(silent_page("evening-lower-back")));
  const Json& session = data.at("sessions").at(0);
  const auto nodes = static_cast<int>(session.at("nodes").size());
  const auto is_place = [&](const Json& place) { return place >= -1 && place < nodes; };
  std::size_t reliefs = 0;
  for (const Json& node : session.at("nodes")) {
    CHECK(is_place(node.at("next")));
    CHECK(node.at("ms") > 0);
    for (const auto& [name, way] : node.at("ways").items()) {
      CHECK(is_place(way.at(1)));
      reliefs += name == "easier" ? 1 : 0;
    }
    if (node.contains("figure")) CHECK(node.at("figure") < data.at("tables").at("figures").size());
  }
  CHECK(reliefs > 0);
  CHECK(is_place(session.at("start")));
  CHECK(session.at("start") != session.at("gentle"));
}

TEST_CASE("what is asked before and after holds pain and stiffness, and what the routine asks besides") {
  Routine made = routine({step_of(exercise("tilt", HoldDose{10s, 1, 0s}))});
  made.ask.before = {"mood", "pain"};
  const auto material = silent_page(std::make_shared<const Routine>(made), std::make_shared<const Library>());
  const Json ask = data_in(text_of(material)).at("sessions").at(0).at("ask");
  std::vector<std::string> names;
  for (const Json& one : ask.at("before")) names.push_back(one.at("name"));
  CHECK(names == std::vector<std::string>{"pain", "stiffness", "mood"});
  CHECK(ask.at("after").size() == 2);
}

TEST_CASE("a page that is given up, or has no place to be, leaves nothing") {
  const TemporaryFolder folder;
  const PageMaterial material = page_saying("Evening");
  const auto stopped = write_page(material, folder / "x.html", [](double) { return false; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.problems().front().rule == "cancelled");
  CHECK(entries_in(folder.path()) == 0);
  CHECK_FALSE(write_page(material, folder / "none/x.html"));
  REQUIRE(write_page(material, folder / "x.html"));
  CHECK(contents(folder / "x.html") == text_of(material));
}
