#include "screen/bench/review_screen.hpp"

#include "labels/calendar_labels.hpp"
#include "labels/review_labels.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"
#include "support/world.hpp"

using namespace limber;
using namespace limber::test;

namespace {

ReturnedJournal journal_named(const std::string& client) {
  ReturnedJournal journal;
  journal.file = "/returned/" + client + ".json";
  journal.client = client;
  journal.sessions = six_weeks();
  return journal;
}

ReturnedLoaded loaded(const std::vector<std::string>& clients) {
  ReturnedLoaded news;
  news.path = "/returned";
  news.now = six_weeks_end;
  for (const std::string& client : clients) news.reviews.push_back(review_of(journal_named(client), {}, 0));
  return news;
}

World shelf() {
  auto routine = std::make_shared<Routine>();
  routine->id = journal_named("x").sessions.front().routine;
  routine->version = "2";
  routine->meant_for = "A. B.";
  RoutineCard card;
  card.id = routine->id;
  card.routine = routine;
  World world;
  world.cards = {card};
  return world;
}

ReviewScreen with(ReviewScreen state, const std::vector<ReviewIntent>& intents) {
  for (const ReviewIntent& intent : intents) state = update(std::move(state), intent, shelf()).state;
  return state;
}

ReviewScreen list() {
  return with({}, {loaded({"Anna", "Ben", "Clara"})});
}

ReviewScreen page_of(const std::string& client) {
  auto journal = std::make_shared<const ReturnedJournal>(journal_named(client));
  return with(list(), {ShowClient{journal->file}, ClientLoaded{journal, six_weeks_end}});
}

View<ReviewIntent> seen(const ReviewScreen& state) {
  return view(state, shelf(), whole_window(Viewport{}.size));
}

template <class T>
std::optional<T> asked(const std::vector<ReviewScreenEffect>& effects) {
  for (const ReviewScreenEffect& effect : effects) {
    if (const T* found = effect_as<T>(effect)) return *found;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("the review opens the folder of returned journals where there is one") {
  CHECK(opened(ReviewScreen{}).effects.empty());
  const ReviewScreen state = with({}, {ReturnedFolder{"/data/returned"}});
  const auto next = opened(state);
  REQUIRE(asked<ReadReturned>(next.effects));
  CHECK(asked<ReadReturned>(next.effects)->path == "/data/returned");
}

TEST_CASE("what the therapist took up for themselves is planned for no client") {
  World world = shelf();
  Prescribed routine{journal_named("x").sessions.front().routine, Schedule{1, {}, {}, 0}, {}};
  world.prescribed = {routine};  // every day, by their own plan
  routine.example = true;
  world.shelf_asks = {routine};
  auto journal = std::make_shared<const ReturnedJournal>(journal_named("Anna"));
  ReviewScreen state = update(list(), ShowClient{journal->file}, world).state;
  state = update(std::move(state), ClientLoaded{journal, six_weeks_end}, world).state;
  CHECK(state.client.summary.adherence.asked == 0);
  CHECK(state.client.review.adherence.asked == 0);
  const auto report = asked<MakeClientReport>(update(state, WriteClientReport{}, world).effects);
  REQUIRE(report);
  CHECK(report->request.summary.adherence.asked == 0);
}

TEST_CASE("a path that was written is opened with Enter or the button") {
  ReviewScreen state;
  state.fields.set(returned_path_field, "/clients");
  for (const ReviewIntent& intent :
       {ReviewIntent{ConfirmText{returned_path_field}}, ReviewIntent{OpenReturned{}}}) {
    const auto next = update(state, intent, {});
    REQUIRE(asked<ReadReturned>(next.effects));
    CHECK(asked<ReadReturned>(next.effects)->path == "/clients");
    CHECK(next.state.reading);
  }
}

TEST_CASE("an empty review says what to do") {
  const View<ReviewIntent> shown = seen({});
  CHECK(area(shown, returned_path_field) != nullptr);
  CHECK(area(shown, "open-returned") != nullptr);
}

TEST_CASE("a client of the list is one thing to press, read out with everything that stands out") {
  const View<ReviewIntent> shown = seen(list());
  const HitArea* ben = area(shown, "client-/returned/Ben.json");
  REQUIRE(ben != nullptr);
  CHECK(ben->label == "Ben");
  CHECK(ben->value.find("Pain") != std::string::npos);
  CHECK(ben->value.find("sessions in four weeks") != std::string::npos);
}

TEST_CASE("the search keeps those whose name holds it, and Enter opens the first") {
  ReviewScreen state = list();
  state.fields.set(client_search_field, "CLA");
  REQUIRE(found_clients(state).size() == 1);
  const auto next = update(state, ConfirmText{client_search_field}, {});
  REQUIRE(asked<ReadClient>(next.effects));
  CHECK(asked<ReadClient>(next.effects)->file == "/returned/Clara.json");
}

TEST_CASE("one file alone is shown at once and kept, a folder is left where it lies") {
  ReturnedLoaded news = loaded({"Anna"});
  CHECK_FALSE(asked<KeepReturned>(update(ReviewScreen{}, news, {}).effects));
  news.path = news.reviews.front().file;
  const auto next = update(ReviewScreen{}, news, {});
  CHECK(next.state.client.file == news.path);
  REQUIRE(asked<KeepReturned>(next.effects));
  CHECK(asked<KeepReturned>(next.effects)->file == news.path);
}

TEST_CASE("from a journal that was brought alone one goes on to all there are") {
  ReturnedLoaded one = loaded({"Ben"});
  one.path = one.reviews.front().file;
  ReviewScreen state = with({}, {ReturnedFolder{"/kept"}, one});
  const auto next = update(state, ShowClient{}, shelf());
  REQUIRE(asked<ReadReturned>(next.effects));
  CHECK(asked<ReadReturned>(next.effects)->path == "/kept");
  CHECK_FALSE(asked<ReadReturned>(update(page_of("Anna"), ShowClient{}, shelf()).effects));
}

TEST_CASE("a file that was read too late, for a client who is no longer shown, changes nothing") {
  const ReviewScreen state = with(page_of("Anna"), {ShowClient{"/returned/Ben.json"}});
  const auto late = std::make_shared<const ReturnedJournal>(journal_named("Anna"));
  CHECK(with(state, {ClientLoaded{late, six_weeks_end}}).client.journal == nullptr);
}

TEST_CASE("the suggested dose opens as a draft of the next version, for the same person") {
  const View<ReviewIntent> shown = seen(page_of("Anna"));
  const HitArea* button = area(shown, "open-draft");
  REQUIRE(button != nullptr);
  const auto* draft = effect_as<EditDraft>(shown.intents[static_cast<std::size_t>(button->intent)]);
  REQUIRE(draft != nullptr);
  CHECK(draft->routine->version == "3");
  CHECK(draft->routine->meant_for == "A. B.");
}

TEST_CASE("without the routine on the shelf there is no draft to open") {
  ReviewScreen state = page_of("Anna");
  state.client.draft = nullptr;
  CHECK(area(seen(state), "open-draft") == nullptr);
}

TEST_CASE("the report of the client's journal is made of the client's journal") {
  const auto next = update(page_of("Anna"), WriteClientReport{}, shelf());
  REQUIRE(next.effects.size() == 1);
  const auto made = of_that_kind<MakeClientReport>(next.effects.front());
  CHECK(made.request.name == "Anna");
  CHECK(made.request.summary.sessions > 20);
  CHECK(with(next.state, {ClientReportMade{"/x.pdf"}}).client.made == "/x.pdf");
}

TEST_CASE("back leads from a client to the list where it was left, and from there to the bench") {
  ProgramRun run;
  run.program.screen = ScreenName::review;
  run.program.review = list();
  run(ScrollTo{"page", 120})(ShowClient{"/returned/Ben.json"});
  CHECK(run.program.review.scrolls.of("page") == 0);
  run(GoBack{});
  CHECK(run.program.screen == ScreenName::review);
  CHECK(run.program.review.client.file.empty());
  CHECK(run.program.review.scrolls.of("page") == 120);
  CHECK(run(GoBack{}).program.screen == ScreenName::bench);
}

TEST_CASE("a folder of returned files that is opened from anywhere leads to the review") {
  ProgramRun run;
  run(JournalBrought{"/returned", true});
  CHECK(run.program.screen == ScreenName::review);
  CHECK(run.asked<ReadReturned>().size() == 1);
}

TEST_CASE("flags are told in words with their days and numbers") {
  const ReviewFlag red{FlagKind::red_morning, six_weeks_last - 2, "Evening", BodySide::none, 1, 3.0, 7.0};
  CHECK(flag_words(red, {}, six_weeks_last) == "20 November: pain 3 before, 7 the next morning (Evening)");
  const ReviewFlag skip{FlagKind::skipped_for_pain, six_weeks_last, "bridge", BodySide::left, 2, {}, {}};
  CHECK(flag_words(skip, {{"bridge", "Bridge"}}, six_weeks_last) ==
        "Bridge, left: left out because it hurt in 2 sessions, last on 22 November");
  CHECK(doing_words({16, 12, 13}) == "12 of 16 planned sessions in four weeks");
  Adherence early{15, 15};
  early.early = 2;
  CHECK(doing_words(early) == "15 of 15 planned sessions in four weeks, 2 ended early");
  CHECK(kept_words(early).find("2 were ended early.") != std::string::npos);
  ReviewFlag silent;
  silent.kind = FlagKind::silent;
  silent.times = 18;
  CHECK(flag_words(silent, {}, six_weeks_last) == "Nothing for 18 days.");
  silent.from = 11;
  CHECK(flag_words(silent, {}, six_weeks_last) == "Nothing for 18 days, 11 planned sessions missed.");
}

TEST_CASE("a client's page says what they live with and wish, and what they did against advice") {
  ReturnedJournal journal = journal_named("Anna");
  journal.person.screening = living_with({"osteoporosis"});
  journal.person.screening.pressure = Pressure::light;
  journal.sessions.front().allowances = {{"childs-pose", "osteoporosis", "person"}};
  const auto shared = std::make_shared<const ReturnedJournal>(journal);
  const ReviewScreen page = with(list(), {ShowClient{journal.file}, ClientLoaded{shared, six_weeks_end}});
  const auto shown = view(page, shelf(), whole_window({1280, 6000}));
  CHECK(says(shown, "Osteoporosis (thin bones)"));
  CHECK(says(shown, "Pressure they like: light"));
  CHECK(says(shown, "allowed by the person"));
}

namespace {

ReviewScreen page_with_sign(const std::string& sign) {
  ReturnedJournal journal = journal_named("Anna");
  journal.person.red_flag_checks = {{six_weeks_end, {sign}}};
  return with(list(), {ShowClient{journal.file},
                       ClientLoaded{std::make_shared<const ReturnedJournal>(journal), six_weeks_end}});
}

double top_of(const View<ReviewIntent>& shown, const std::string& words) {
  for (const HitArea& area : shown.frame.areas) {
    if (area.label.find(words) != std::string::npos) return area.rect.y;
  }
  FAIL("not told: " << words);
  return 0;
}

}  // namespace

TEST_CASE("an emergency sign is told as one, first of all, and no draft goes past it") {
  const View<ReviewIntent> shown = seen(page_with_sign("saddle-numbness"));
  CHECK(area(shown, "open-draft") == nullptr);
  CHECK(says(shown, "emergency department"));
  CHECK(top_of(shown, "emergency:") < top_of(shown, "emergency department"));
}

TEST_CASE(
    "past an urgent sign a draft can be opened, but nothing green leads there, and the sign is its first "
    "line") {
  const View<ReviewIntent> shown = seen(page_with_sign("night-rest"));
  const HitArea* button = area(shown, "open-draft");
  REQUIRE(button != nullptr);
  const auto* draft = effect_as<EditDraft>(shown.intents[static_cast<std::size_t>(button->intent)]);
  REQUIRE(draft != nullptr);
  CHECK(draft->warning.find("to be seen today") != std::string::npos);
  CHECK(top_of(shown, "to be seen today") < button->rect.y);
}
