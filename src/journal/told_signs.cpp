#include "journal/told_signs.hpp"

#include <algorithm>

namespace limber {
namespace {

bool holds(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

SignAnswer answer_in(const RedFlagCheck& check, const std::string& id) {
  if (holds(check.yes, id)) return SignAnswer::changed;
  return holds(check.known, id) ? SignAnswer::known : SignAnswer::no;
}

std::vector<RedFlagCheck> newest_first(std::vector<RedFlagCheck> checks) {
  std::stable_sort(checks.begin(), checks.end(),
                   [](const RedFlagCheck& a, const RedFlagCheck& b) { return b.at < a.at; });
  return checks;
}

std::int64_t since(const std::vector<RedFlagCheck>& checks, const std::string& id, SignAnswer answer) {
  std::int64_t day = local_day(checks.front().at);
  for (const RedFlagCheck& check : checks) {
    if (answer_in(check, id) != answer) break;
    day = local_day(check.at);
  }
  return day;
}

void note_new(std::vector<SignNote>& notes, const RedFlagCheck& check, const RedFlagCheck& latest) {
  for (const std::string& id : check.yes) {
    auto found = std::find_if(notes.begin(), notes.end(), [&](const SignNote& one) { return one.id == id; });
    if (found == notes.end())
      found = notes.insert(notes.end(), {id, local_day(check.at), 0, answer_in(latest, id)});
    ++found->times;
  }
}

}  // namespace

std::vector<ToldSign> told_signs(const std::vector<RedFlagCheck>& checks) {
  if (checks.empty()) return {};
  const std::vector<RedFlagCheck> sorted = newest_first(checks);
  std::vector<ToldSign> told;
  const auto add = [&](const std::vector<std::string>& ids, SignAnswer answer) {
    for (const std::string& id : ids) {
      const bool passes = answer == SignAnswer::changed && urgency_of(id) == Urgency::rest;
      if (!passes) told.push_back({id, answer, since(sorted, id, answer)});
    }
  };
  add(sorted.front().yes, SignAnswer::changed);
  add(sorted.front().known, SignAnswer::known);
  return told;
}

std::vector<SignNote> sign_notes(const std::vector<RedFlagCheck>& checks, std::int64_t first,
                                 std::int64_t last) {
  if (checks.empty()) return {};
  const std::vector<RedFlagCheck> sorted = newest_first(checks);
  std::vector<SignNote> notes;
  for (const RedFlagCheck& check : sorted) {
    const std::int64_t day = local_day(check.at);
    if (&check == &sorted.front() || (day >= first && day <= last)) note_new(notes, check, sorted.front());
  }
  std::stable_sort(notes.begin(), notes.end(),
                   [](const SignNote& a, const SignNote& b) { return urgency_of(a.id) > urgency_of(b.id); });
  for (const ToldSign& told : told_signs(sorted)) {
    const bool noted =
        std::any_of(notes.begin(), notes.end(), [&](const SignNote& one) { return one.id == told.id; });
    if (!noted) notes.push_back({told.id, told.since, 0, told.answer});
  }
  return notes;
}

}  // namespace limber
