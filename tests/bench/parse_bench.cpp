// Files made to cost time: each has to be refused within a second.
#include <benchmark/benchmark.h>

#include "routine/format.hpp"

namespace limber {
namespace {

void refuse(benchmark::State& state, const std::string& text) {
  for (auto _ : state) {
    const auto routine = parse_routine(text, "file.json");
    if (routine) state.SkipWithError("was not refused");
  }
}

std::string routine_with(const std::string& members) {
  return "{\"format\": 1, \"id\": \"x\", " + members + "\"title\": \"t\", \"steps\": [{\"rest_s\": 5}]}";
}

void refuse_90000_unknown_keys(benchmark::State& state) {
  std::string keys;
  for (int i = 0; i < 90'000; ++i) keys += "\"k" + std::to_string(i) + "\": 1, ";
  refuse(state, routine_with(keys));
}
BENCHMARK(refuse_90000_unknown_keys)->Unit(benchmark::kMillisecond);

void refuse_four_megabytes_of_brackets(benchmark::State& state) {
  refuse(state, std::string(largest_file - 1, '['));
}
BENCHMARK(refuse_four_megabytes_of_brackets)->Unit(benchmark::kMillisecond);

void refuse_four_megabytes_of_one_text(benchmark::State& state) {
  refuse(state, routine_with("\"summary\": \"" + std::string(largest_file - 200, 'a') + "\", "));
}
BENCHMARK(refuse_four_megabytes_of_one_text)->Unit(benchmark::kMillisecond);

void refuse_repeats_of_repeats(benchmark::State& state) {
  std::string steps = "{\"rest_s\": 5}";
  for (int depth = 0; depth < 25; ++depth) steps = "{\"repeat\": 50, \"steps\": [" + steps + "]}";
  refuse(state, "{\"format\": 1, \"id\": \"x\", \"title\": \"t\", \"steps\": [" + steps + "]}");
}
BENCHMARK(refuse_repeats_of_repeats)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace limber
