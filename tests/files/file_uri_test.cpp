// Files as desktops and browsers name them.
#include "files/files.hpp"
#include "support/catch.hpp"

using namespace limber;

TEST_CASE("a file named as a URI is the file of that path") {
  CHECK(path_of_uri("file:///home/a%20b/R%C3%BCcken.limber") == "/home/a b/R\u00fccken.limber");
  CHECK(path_of_uri("file://localhost/tmp/x.json") == "/tmp/x.json");
  CHECK(path_of_uri("file:/tmp/x.json") == "/tmp/x.json");
}

TEST_CASE("what is no URI of a file here stays as it is") {
  for (const char* name : {"evening-lower-back", "/tmp/100%25.json", "file", "file:", "file://",
                           "file:x.json", "file://other/tmp/x.json", "https://example.org/x.json", ""}) {
    CHECK(path_of_uri(name) == name);
  }
}

TEST_CASE("a percent sign that begins no byte is a percent sign, and no byte is zero") {
  CHECK(path_of_uri("file:///a%") == "/a%");
  CHECK(path_of_uri("file:///a%4") == "/a%4");
  CHECK(path_of_uri("file:///a%zz%41") == "/a%zzA");
  CHECK(path_of_uri("file:///a%00b") == "/a%00b");
}
