#include "screen/bench/bench_screen.hpp"

#include <algorithm>
#include <utility>

#include "base/unicode.hpp"
#include "routine/filter.hpp"
#include "routine/id.hpp"

namespace limber {
namespace {

bool is_of(const std::string& client, const std::string& code) {
  return id_from(client) == id_from(code);
}

// "a.k" finds "A.K.".
bool named(const std::string& client, const std::string& words) {
  const std::string code = id_from(words);
  return !code.empty() && id_from(client).find(code) != std::string::npos;
}

BenchGroup& group_of(std::vector<BenchGroup>& groups, const std::string& client) {
  const auto found = std::find_if(groups.begin(), groups.end(),
                                  [&](const BenchGroup& one) { return is_of(one.client, client); });
  return found == groups.end() ? *groups.insert(found, {client, {}}) : *found;
}

}  // namespace

TextFields bench_fields() {
  return {{bench_search_field, {.most_characters = 80}}};
}

std::vector<const RoutineCard*> bench_list(const BenchScreen& state, const World& world) {
  RoutineFilter filter;
  filter.words = searched_words(state.fields.text(bench_search_field));
  std::vector<const RoutineCard*> list;
  for (const RoutineCard& card : world.cards) {
    const bool shown =
        state.client.empty() || (card.own && card.routine && is_of(card.routine->meant_for, state.client));
    if (shown && (passes(card, filter) || (card.routine && named(card.routine->meant_for, filter.words))))
      list.push_back(&card);
  }
  const auto shipped =
      std::stable_partition(list.begin(), list.end(), [](const RoutineCard* card) { return card->own; });
  std::stable_sort(list.begin(), shipped,
                   [](const RoutineCard* a, const RoutineCard* b) { return a->changed > b->changed; });
  return list;
}

std::vector<const Programme*> bench_programmes(const BenchScreen& state, const World& world, bool own) {
  const std::string words = searched_words(state.fields.text(bench_search_field));
  std::vector<const Programme*> list;
  for (const auto& one : world.programmes) {
    const auto& mine = world.own_programmes;
    const bool found =
        folded(one->title.in(one->language)).find(words) != std::string::npos || named(one->meant_for, words);
    const bool shown = state.client.empty() || (own && is_of(one->meant_for, state.client));
    const bool is_own = std::find(mine.begin(), mine.end(), one->id) != mine.end();
    if (found && shown && is_own == own) list.push_back(one.get());
  }
  return list;
}

std::vector<BenchGroup> bench_groups(const std::vector<const RoutineCard*>& list,
                                     const std::vector<const Programme*>& programmes) {
  std::vector<BenchGroup> groups;
  for (const RoutineCard* card : list) {
    if (card->own) group_of(groups, card->routine ? card->routine->meant_for : "").cards.push_back(card);
  }
  for (const Programme* one : programmes) group_of(groups, one->meant_for).programmes.push_back(one);
  return groups;
}

std::vector<DraftNote> unsaved_on(const BenchScreen& state, const World& world) {
  std::vector<DraftNote> list;
  for (const DraftNote& note : world.drafts) {
    if (note.unsaved && (state.client.empty() || is_of(note.meant_for, state.client))) list.push_back(note);
  }
  return list;
}

std::optional<BenchIntent> step_back(const BenchScreen& state) {
  if (state.client.empty()) return std::nullopt;
  return ShowClientOnBench{};
}

Update<BenchScreen, BenchEffect> update(BenchScreen state, const BenchIntent& intent, const World&) {
  std::vector<BenchEffect> effects;
  std::visit(Overloaded{[&](const ShowClientOnBench& asked) {
                          if (state.client.empty()) state.list_scrolls = state.scrolls;
                          state.scrolls = asked.code.empty() ? state.list_scrolls : Scrolls{};
                          state.client = asked.code;
                        },
                        [&](const AskDiscardDraft& asked) { state.discarding = asked.key; },
                        [&](const TextFieldIntent& written) { append(effects, state.fields.write(written)); },
                        [&](const Request& request) {
                          state.discarding.clear();
                          effects.push_back(request);
                        }},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
