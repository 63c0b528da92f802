#include "screen/review_screen.hpp"

#include <algorithm>
#include <utility>

#include "base/unicode.hpp"

namespace limber {
namespace {

constexpr std::size_t more_at_once = 40;
constexpr std::int64_t report_days = 42;

std::vector<Prescribed> all_prescribed(const ReviewScreen& state) {
  std::vector<Prescribed> list;
  for (const auto& routine : state.routines) list.push_back(prescribed(*routine));
  return list;
}

void take_shelf(ReviewScreen& state, const CardsLoaded& loaded) {
  state.routines.clear();
  for (const RoutineCard& card : loaded.cards) {
    if (card.routine) state.routines.push_back(card.routine);
    state.names.insert(card.names.begin(), card.names.end());
  }
  state.library = loaded.library;
}

Effects read(ReviewScreen& state, const std::string& path) {
  if (path.empty()) return {};
  state.fields.set(returned_path_field, path);
  state.client = {};
  state.reading = true;
  return {ReadReturned{path}};
}

Effects show_client(ReviewScreen& state, const std::string& file) {
  if (state.client.file.empty()) state.list_scroll = state.scroll;
  state.scroll = file.empty() ? state.list_scroll : 0;
  state.client = {};
  state.client.file = file;
  if (file.empty()) return {};
  return {ReadClient{file}};
}

// One file alone is shown at once; of several the list comes first.
Effects take_reviews(ReviewScreen& state, const ReturnedLoaded& loaded) {
  state.reading = false;
  state.path = loaded.path;
  state.reviews = loaded.reviews;
  state.problems = loaded.problems;
  state.now = loaded.now;
  state.shown = more_at_once;
  state.scroll = state.list_scroll = 0;
  const bool alone = loaded.reviews.size() == 1 && loaded.problems.empty();
  if (alone && loaded.reviews.front().file == loaded.path) return show_client(state, loaded.path);
  return {};
}

void take_client(ReviewScreen& state, const ClientLoaded& loaded) {
  ShownClient& client = state.client;
  if (!loaded.journal || loaded.journal->file != client.file) return;
  state.now = loaded.now;
  client.journal = loaded.journal;
  const std::vector<Prescribed> asked = all_prescribed(state);
  client.review = review_of(*loaded.journal, asked);
  client.summary = summary_of(loaded.journal->sessions, asked, client.review.first, client.review.last,
                              client.review.last);
  const auto routine = std::find_if(state.routines.begin(), state.routines.end(),
                                    [&](const auto& one) { return one->id == client.review.routine; });
  if (routine == state.routines.end() || !state.library) return;
  client.draft = std::make_shared<const Routine>(next_draft(**routine, *state.library, client.review.dose));
}

Effects write_report(ReviewScreen& state) {
  const ShownClient& client = state.client;
  if (!client.journal) return {};
  ReportWish wish;
  wish.written = local_day(state.now);
  wish.summary = summary_of(client.journal->sessions, all_prescribed(state),
                            client.review.last - report_days + 1, client.review.last, client.review.last);
  for (const Assessment& one : client.journal->person.assessments) {
    const std::int64_t day = local_day(one.at);
    if (day >= wish.summary.first && day <= wish.summary.last) wish.assessments.push_back(one);
  }
  wish.names = state.names;
  wish.name = client.review.client;
  state.client.made.clear();
  state.client.trouble.clear();
  return {MakeReport{std::move(wish)}};
}

Effects confirm(ReviewScreen& state, const std::string& field) {
  if (field == returned_path_field) return read(state, state.fields.text(field));
  if (field != client_search_field) return {};
  const auto found = found_clients(state);
  return found.empty() ? Effects{} : show_client(state, found.front()->file);
}

Effects about_files(ReviewScreen& state, const ReviewIntent& intent) {
  return std::visit(Overloaded{[&](const OpenReturned& asked) {
                                 return read(state, asked.path.empty()
                                                        ? state.fields.text(returned_path_field)
                                                        : asked.path);
                               },
                               [&](const ShowClient& asked) { return show_client(state, asked.id); },
                               [&](const WriteClientReport&) { return write_report(state); },
                               [&](const ReturnedLoaded& loaded) { return take_reviews(state, loaded); },
                               [&](const ClientLoaded& loaded) {
                                 take_client(state, loaded);
                                 return Effects{};
                               },
                               [&](const ReturnedPlace& place) {
                                 state.place = place.folder;
                                 return Effects{};
                               }},
                    intent);
}

}  // namespace

TextFields review_fields() {
  return {{returned_path_field, {.most_characters = 1000}}, {client_search_field, {.most_characters = 80}}};
}

std::vector<const ClientReview*> found_clients(const ReviewScreen& state) {
  const std::string wanted = folded(state.fields.text(client_search_field));
  std::vector<const ClientReview*> found;
  for (const ClientReview& review : state.reviews) {
    if (wanted.empty() || folded(review.client).find(wanted) != std::string::npos) found.push_back(&review);
  }
  return found;
}

Update<ReviewScreen> update(ReviewScreen state, const Intent& intent) {
  Effects effects = state.fields.write(intent);
  const auto also = [&](Effects more) {
    for (Effect& effect : more) effects.push_back(std::move(effect));
  };
  std::visit(Overloaded{[&](const ScrollTo& to) { state.scroll = to.offset; },
                        [&](const OpenReview&) {
                          if (state.path.empty() && !state.reading) also(read(state, state.place));
                        },
                        [&](const ReviewIntent& asked) { also(about_files(state, asked)); },
                        [&](const ConfirmText& in) { also(confirm(state, in.field)); },
                        [&](const CardsLoaded& loaded) { take_shelf(state, loaded); },
                        [&](const ShowEarlier&) { state.shown += more_at_once; },
                        [&](const ReportMade& made) { state.client.made = made.file; },
                        [&](const ReportFailed& failed) { state.client.trouble = failed.words; },
                        [](const auto&) {}},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
