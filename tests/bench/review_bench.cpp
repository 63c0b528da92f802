// A folder of 500 returned journals of 200 sessions each, made once in the folder for temporary files.
#include <benchmark/benchmark.h>

#include "database/returned_journals.hpp"
#include "support/returned.hpp"
#include "support/store.hpp"

namespace limber {
namespace {

constexpr int clients = 500;
constexpr int sessions = 200;

struct ReturnedFolder {
  ReturnedFolder() { test::return_journals(folder.path(), clients, sessions); }
  test::TemporaryFolder folder;
};

void review_folder(benchmark::State& state) {
  static const ReturnedFolder returned;
  for (auto _ : state) {
    const ReturnedReviews read = read_returned({returned.folder.path()}, {}, 0);
    if (read.reviews.size() != clients || !read.problems.empty()) state.SkipWithError("not read");
  }
}
BENCHMARK(review_folder)->Unit(benchmark::kMillisecond)->UseRealTime();

void review_client(benchmark::State& state) {
  static const ReturnedFolder returned;
  const auto file = returned.folder.path() / test::ReturnedClient(0, sessions).file_name(0);
  for (auto _ : state) {
    if (!read_returned_file(file)) state.SkipWithError("not read");
  }
}
BENCHMARK(review_client)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace limber
