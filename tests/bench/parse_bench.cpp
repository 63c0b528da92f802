// Files made to cost time: each has to be refused within a second. And the shipped ones, read and judged,
// beside a bare parse of the same.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "bench/shipped.hpp"
#include "files/files.hpp"
#include "routine/format.hpp"
#include "timeline/rehearsal.hpp"

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

std::vector<std::string> shipped_texts() {
  std::vector<std::string> texts;
  for (const auto& routine : shipped_shelf().routines)
    texts.push_back(*read_text_file(routine->file, largest_file));
  return texts;
}

void shipped_routines_parsed_bare(benchmark::State& state) {
  const auto texts = shipped_texts();
  for (auto _ : state) {
    for (const std::string& text : texts) benchmark::DoNotOptimize(nlohmann::json::parse(text));
  }
}
BENCHMARK(shipped_routines_parsed_bare)->Unit(benchmark::kMicrosecond);

void shipped_routines_read(benchmark::State& state) {
  const auto texts = shipped_texts();
  for (auto _ : state) {
    for (const std::string& text : texts) benchmark::DoNotOptimize(parse_routine(text, "file.json"));
  }
}
BENCHMARK(shipped_routines_read)->Unit(benchmark::kMicrosecond);

void shipped_routines_checked(benchmark::State& state) {
  const auto texts = shipped_texts();
  const Library& library = *shipped_shelf().library;
  for (auto _ : state) {
    for (const std::string& text : texts) {
      const auto routine = parse_routine(text, "file.json");
      benchmark::DoNotOptimize(unresolved(*routine, library));
      const auto timeline = compile(*routine, library, Pace{}, estimated_speech_length);
      benchmark::DoNotOptimize(remarks(*timeline, *routine));
    }
  }
}
BENCHMARK(shipped_routines_checked)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace limber
