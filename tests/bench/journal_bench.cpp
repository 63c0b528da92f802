// A journal of 100,000 sessions: what opening, Home, the trend and the exports take. Its file is made once,
// in the folder for temporary files, and gone at the end.
#include <benchmark/benchmark.h>

#include <memory>

#include "services/journal_files.hpp"
#include "support/many_sessions.hpp"
#include "support/store.hpp"

namespace limber {
namespace {

constexpr int many = 100'000;
constexpr WallTime today = test::monday_evening;

// Written as a document and taken in: a hundred thousand single commits would take hours.
struct LargeJournal {
  LargeJournal() {
    const auto pieces = journal_pieces("json");
    std::mt19937 random(1);
    std::string text;
    AboutPerson person;
    person.uid = std::string(32, 'a');
    pieces->begin(person, text);
    for (int number = 0; number < many; ++number) pieces->add(test::one_of_many(number, random), text);
    pieces->end(text);
    test::put(folder / "x.json", text);
    JournalDb::open(file, today)->import(folder / "x.json");
    JournalDb::open(file, today);  // makes the day's backup
  }
  test::TemporaryFolder folder;
  std::filesystem::path file = folder / "journal.db";
};

LargeJournal& large() {
  static LargeJournal journal;
  return journal;
}

void journal_opened(benchmark::State& state) {
  large();
  for (auto _ : state) {
    if (!JournalDb::open(large().file, today)) state.SkipWithError("not opened");
  }
}
BENCHMARK(journal_opened)->Unit(benchmark::kMillisecond);

void journal_newest_400(benchmark::State& state) {
  const auto db = JournalDb::open(large().file, today);
  for (auto _ : state) {
    if (db->sessions(std::nullopt, std::nullopt, 400)->size() != 400) state.SkipWithError("not read");
  }
}
BENCHMARK(journal_newest_400)->Unit(benchmark::kMillisecond);

void journal_one_month(benchmark::State& state) {
  const auto db = JournalDb::open(large().file, today);
  for (auto _ : state) {
    if (db->sessions(test::later(today, -400 * test::day), test::later(today, -370 * test::day))->empty())
      state.SkipWithError("not read");
  }
}
BENCHMARK(journal_one_month)->Unit(benchmark::kMillisecond);

void journal_trend(benchmark::State& state) {
  const auto db = JournalDb::open(large().file, today);
  for (auto _ : state) {
    if (db->trend(Question::pain, static_cast<TrendUnit>(state.range(0)))->empty())
      state.SkipWithError("no trend");
  }
}
BENCHMARK(journal_trend)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);

void journal_exported(benchmark::State& state, const char* format) {
  const auto db = JournalDb::open(large().file, today);
  for (auto _ : state) {
    if (!export_journal(*db, *journal_pieces(format), large().folder / "out"))
      state.SkipWithError("not written");
  }
  state.counters["MiB"] = static_cast<double>(std::filesystem::file_size(large().folder / "out")) / 1048576;
}
BENCHMARK_CAPTURE(journal_exported, csv, "csv")->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK_CAPTURE(journal_exported, json, "json")->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK_CAPTURE(journal_exported, fhir, "fhir")->Unit(benchmark::kMillisecond)->Iterations(2);

void journal_imported(benchmark::State& state) {
  const test::TemporaryFolder folder;
  large();
  int number = 0;
  for (auto _ : state) {
    const auto file = folder / ("journal-" + std::to_string(++number) + ".db");
    if (!JournalDb::open(file, today)->import(large().folder / "x.json")) state.SkipWithError("not taken in");
  }
}
BENCHMARK(journal_imported)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
}  // namespace limber
