#include "screen/report_screen.hpp"

#include <algorithm>

namespace limber {
namespace {

constexpr std::int64_t longest = 3660;  // days: ten years

struct Days {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

Days days_of(const ReportScreen& state) {
  const std::int64_t today = local_day(state.journal.now);
  const std::string& period = state.choice.period;
  if (period == "own") return {state.first, state.last};
  if (period == "massage" && !state.journal.massages.empty()) return {state.journal.massages.front(), today};
  if (period == "four-weeks") return {today - 27, today};
  if (period == "three-months") return {today - 90, today};
  return {today - 41, today};
}

void choose(ReportScreen& state, const ChooseReport& chosen) {
  if (chosen.option == "paper") state.choice.paper = chosen.value;
  if (chosen.option != "period") return;
  const Days before = days_of(state);
  state.choice.period = chosen.value;
  if (chosen.value != "own") return;
  state.first = before.first;
  state.last = before.last;
}

void move_day(ReportScreen& state, const MoveReportDay& move) {
  const std::int64_t today = local_day(state.journal.now);
  if (move.first)
    state.first = std::clamp(state.first + move.by, state.last - longest, state.last);
  else
    state.last = std::clamp(state.last + move.by, state.first, std::max(state.first, today));
}

}  // namespace

ReportScreen opened(ReportScreen state, const JournalScreen& journal) {
  state.journal = journal;
  state.made.clear();
  state.trouble.clear();
  state.scroll = 0;
  if (state.choice.period == "six-weeks" && !journal.massages.empty()) state.choice.period = "massage";
  return state;
}

ReportWish wish_of(const ReportScreen& state) {
  const Days days = days_of(state);
  const JournalScreen& journal = state.journal;
  ReportWish wish;
  wish.written = local_day(journal.now);
  wish.summary = summary_of(journal.sessions, journal.routines, days.first, days.last, wish.written);
  std::copy_if(journal.assessments.begin(), journal.assessments.end(), std::back_inserter(wish.assessments),
               [&](const Assessment& one) {
                 return local_day(one.at) >= days.first && local_day(one.at) <= days.last;
               });
  wish.names = journal.names;
  wish.name = state.name;
  wish.paper = state.choice.paper;
  return wish;
}

Update<ReportScreen> update(ReportScreen state, const Intent& intent) {
  Effects effects;
  const auto forget_the_last = [&] {
    state.made.clear();
    state.trouble.clear();
  };
  std::visit(Overloaded{[&](const ChooseReport& chosen) {
                          forget_the_last();
                          choose(state, chosen);
                        },
                        [&](const MoveReportDay& move) {
                          forget_the_last();
                          move_day(state, move);
                        },
                        [&](const WriteReport&) {
                          forget_the_last();
                          effects.push_back(MakeReport{wish_of(state)});
                        },
                        [&](const FormFolder& where) { state.folder = where.folder; },
                        [&](const ReportMade& made) { state.made = made.file; },
                        [&](const ReportFailed& failed) { state.trouble = failed.words; },
                        [&](const ScrollTo& to) { state.scroll = to.offset; }, [](const auto&) {}},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
