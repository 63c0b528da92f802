#include "screen/bench/review_screen.hpp"

#include <algorithm>
#include <utility>

#include "base/unicode.hpp"
#include "course/report_of_person.hpp"
#include "labels/journal_labels.hpp"
#include "routine/id.hpp"
#include "screen/ui/dose_lines.hpp"

namespace limber {

LIMBER_DEFINE_REGULAR_MEMBERS(ReviewScreen);
namespace {

using ReviewScreenEffects = std::vector<ReviewScreenEffect>;

constexpr std::size_t more_at_once = 40;
constexpr std::int64_t report_days = 42;

ReviewScreenEffects read_returned(ReviewScreen& state, const std::string& path) {
  if (path.empty()) return {};
  state.fields.set(returned_path_field, path);
  state.client = {};
  state.reading = true;
  return {ReadReturned{path}};
}

ReviewScreenEffects show_client(ReviewScreen& state, const std::string& file) {
  if (state.client.file.empty()) state.list_scrolls = state.scrolls;
  state.scrolls = file.empty() ? state.list_scrolls : Scrolls{};
  state.client = {};
  state.client.file = file;
  // From one that was brought alone to all there are.
  const bool alone = state.reviews.size() == 1 && state.path == state.reviews.front().file;
  if (file.empty()) return alone ? read_returned(state, state.place) : ReviewScreenEffects{};
  return {ReadClient{file}};
}

// One file alone is shown at once, and kept with those of others; of several the list comes first.
ReviewScreenEffects take_reviews(ReviewScreen& state, const ReturnedLoaded& loaded) {
  state.reading = false;
  state.path = loaded.path;
  state.reviews = loaded.reviews;
  state.problems = loaded.problems;
  state.now = loaded.now;
  state.shown = more_at_once;
  state.scrolls = state.list_scrolls = {};
  const bool alone = loaded.reviews.size() == 1 && loaded.problems.empty();
  if (!alone || loaded.reviews.front().file != loaded.path) return {};
  ReviewScreenEffects effects = show_client(state, loaded.path);
  effects.push_back(KeepReturned{loaded.path});
  return effects;
}

// As the file's last day left them.
void take_weeks(ShownClient& client, const World& world) {
  const ReturnedJournal& journal = *client.journal;
  const WallTime last{client.review.last * 86'400, 0};
  client.standing = standing_lines(journal.person, journal.sessions, world, last);
  const std::string walks = walked_words(journal.sessions, *world.library, client.review.last);
  if (!walks.empty()) client.standing.push_back(walks);
  client.ready = standing_sign(client.review) ? std::vector<std::string>{}
                                              : ready_lines(journal.person, journal.sessions, world, last);
}

void take_client(ReviewScreen& state, const World& world, const ClientLoaded& loaded) {
  ShownClient& client = state.client;
  if (!loaded.journal || loaded.journal->file != client.file) return;
  state.now = loaded.now;
  client.journal = loaded.journal;
  const std::vector<Prescribed> asked = with_plan(world.shelf_asks, loaded.journal->person);
  client.review = review_of(*loaded.journal, world.shelf_asks, local_day(loaded.now));
  client.summary = summary_of(loaded.journal->sessions, asked, client.review.first, client.review.last,
                              client.review.last);
  const std::int64_t today = client.review.today;
  client.days = calendar_days(loaded.journal->sessions, asked, today - review_days + 1, today);
  take_weeks(client, world);
  const RoutineCard* card = card_named(world, client.review.routine);
  if (card == nullptr || !card->routine) return;
  client.draft = std::make_shared<const Routine>(
      next_draft(as_risen(*card->routine, *world.library, loaded.journal->person.doses), *world.library,
                 client.review.dose));
}

ReviewScreenEffects write_report(ReviewScreen& state, const World& world) {
  const ShownClient& client = state.client;
  if (!client.journal) return {};
  ReportRequest request;
  request.written = local_day(state.now);
  const std::vector<Prescribed> asked = with_plan(world.shelf_asks, client.journal->person);
  request.summary = summary_of(client.journal->sessions, asked, client.review.last - report_days + 1,
                               client.review.last, client.review.last);
  tell_of(request, client.journal->person, client.journal->sessions, *world.library);
  request.names = world.exercise_names;
  request.screening = client.review.screening;
  request.name = request.code = client.review.client;
  state.client.made.clear();
  state.client.trouble.clear();
  return {MakeClientReport{std::move(request)}};
}

ReviewScreenEffects confirm(ReviewScreen& state, const std::string& field) {
  if (field == returned_path_field) return read_returned(state, state.fields.text(field));
  if (field != client_search_field) return {};
  const auto found = found_clients(state);
  return found.empty() ? ReviewScreenEffects{} : show_client(state, found.front()->file);
}

}  // namespace

TextFields review_fields() {
  return {{returned_path_field, {.most_characters = 1000}}, {client_search_field, {.most_characters = 80}}};
}

std::vector<const ClientReview*> found_clients(const ReviewScreen& state) {
  const std::string wanted = folded(state.fields.text(client_search_field));
  const std::string code = id_from(wanted);
  std::vector<const ClientReview*> found;
  for (const ClientReview& review : state.reviews) {
    const bool has = folded(review.client).find(wanted) != std::string::npos ||
                     (!code.empty() && id_from(review.client).find(code) != std::string::npos);
    if (wanted.empty() || has) found.push_back(&review);
  }
  return found;
}

std::optional<ReviewIntent> step_back(const ReviewScreen& state) {
  if (state.client.file.empty()) return std::nullopt;
  return ShowClient{};
}

ReviewUpdate opened(ReviewScreen state) {
  ReviewScreenEffects effects;
  if (state.path.empty() && !state.reading) effects = read_returned(state, state.place);
  return {std::move(state), std::move(effects)};
}

ReviewUpdate update(ReviewScreen state, const ReviewIntent& intent, const World& world) {
  ReviewScreenEffects effects;
  std::visit(
      Overloaded{[&](const OpenReturned& asked) {
                   const std::string& written = state.fields.text(returned_path_field);
                   effects = read_returned(state, asked.path.empty() ? written : asked.path);
                 },
                 [&](const ShowClient& asked) { effects = show_client(state, asked.id); },
                 [&](const ShowMoreClients&) { state.shown += more_at_once; },
                 [&](const WriteClientReport&) { effects = write_report(state, world); },
                 [&](const ReturnedLoaded& loaded) { effects = take_reviews(state, loaded); },
                 [&](const ClientLoaded& loaded) { take_client(state, world, loaded); },
                 [&](const ReturnedFolder& place) { state.place = place.folder; },
                 [&](const ClientReportMade& made) { state.client.made = made.file; },
                 [&](const ClientReportFailed& failed) { state.client.trouble = failed.problem.message; },
                 [&](const TextFieldIntent& written) {
                   append(effects, state.fields.write(written));
                   if (const auto* in = std::get_if<ConfirmText>(&written))
                     append(effects, confirm(state, in->field));
                 },
                 [&](const Request& request) { effects.push_back(request); }},
      intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
