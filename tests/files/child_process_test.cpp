#include "files/child_process.hpp"

#include <sys/stat.h>

#include <fstream>

#include "support/catch.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;

namespace {

std::unique_ptr<ChildProcess> shell(const std::string& script, const std::string& input = "") {
  return ChildProcess::start({"sh", "-c", script}, input);
}

std::span<const std::uint8_t> bytes_of(const std::string& text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

TEST_CASE("a program reads what it is handed to its end") {
  const TemporaryFolder folder;
  const std::string much(1 << 20, 'x');
  const auto program = shell("cat >'" + (folder / "got").string() + "'");
  REQUIRE(program);
  CHECK(program->write(bytes_of(much)));
  CHECK(program->write(bytes_of("end")));
  CHECK(program->finish());
  CHECK(contents(folder / "got") == much + "end");
}

TEST_CASE("a program may read a file instead") {
  const TemporaryFolder folder;
  put(folder / "in", "words");
  const auto program = shell("cat >'" + (folder / "got").string() + "'", folder / "in");
  REQUIRE(program);
  CHECK(program->finish());
  CHECK(contents(folder / "got") == "words");
  CHECK_FALSE(shell("exit 0", folder / "none"));
}

TEST_CASE("a program that is not there is not started") {
  CHECK_FALSE(ChildProcess::start({"no-such-program-of-limber"}));
  CHECK_FALSE(ChildProcess::start({}));
  CHECK(has_program("sh"));
  CHECK_FALSE(has_program("no-such-program-of-limber"));
}

TEST_CASE("a program that ends early takes no more, and its last line is known") {
  const auto program = shell("exec <&-; echo first >&2; echo 'the last' >&2; exit 3");
  REQUIRE(program);
  const std::string much(1 << 20, 'x');
  bool takes = true;
  while (takes) takes = program->write(bytes_of(much));  // no signal ends this process
  CHECK_FALSE(program->finish());
  CHECK(program->last_words() == "the last");
}

TEST_CASE("how a program ended is told, and one that lasts too long or is not wanted any more is killed") {
  const std::atomic<bool> go_on{false};
  const std::atomic<bool> stop{true};
  CHECK(shell("exit 0")->finish(10s, go_on) == ChildProcess::End::well);
  CHECK(shell("exit 1")->finish(10s, go_on) == ChildProcess::End::badly);
  CHECK(shell("kill -9 $$")->finish(10s, go_on) == ChildProcess::End::badly);
  CHECK(shell("sleep 7200")->finish(10ms, go_on) == ChildProcess::End::too_late);
  CHECK(shell("sleep 7200")->finish(10s, stop) == ChildProcess::End::too_late);
}

TEST_CASE("a program nobody waits for goes with the object, and its children with it") {
  const TemporaryFolder folder;
  const std::string pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  auto program = shell("exec >'" + pipe + "'; echo begun; sleep 7200 & wait");
  std::ifstream held(pipe);  // until somebody writes to it
  std::string word;
  held >> word;
  CHECK(word == "begun");
  program.reset();
  CHECK_FALSE(held >> word);  // its end, and no wait of two hours
}

TEST_CASE("a command is split at its spaces, and quotation marks keep them") {
  using Words = std::vector<std::string>;
  CHECK(command_words("piper  --model 'My voice.onnx' {file}") ==
        Words{"piper", "--model", "My voice.onnx", "{file}"});
  CHECK(command_words("a \"b 'c'\"d '' e") == Words{"a", "b 'c'd", "", "e"});
  CHECK(command_words(" say 'to the end") == Words{"say", "to the end"});
  CHECK(command_words("  ").empty());
}

TEST_CASE("a program that is started apart goes on by itself, with its words as they are") {
  const TemporaryFolder folder;
  const std::string pipe = (folder / "told").string();
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  REQUIRE(start_apart({"sh", "-c", "printf %s \"$1\" >\"$2\"", "sh", "a; echo b", pipe}));
  CHECK(contents(pipe) == "a; echo b");  // waits until it is told
  CHECK_FALSE(start_apart({"no-such-program-anywhere"}));
  CHECK_FALSE(start_apart({}));
}
