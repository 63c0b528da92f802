// What a page shows at a moment, and what it writes down of a session, are what the program would: its script
// is run by Node beside the Timeline and the Playhead.
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
#include <utility>

#include "labels/session_labels.hpp"
#include "page/page_file.hpp"
#include "screen/ui/session_figure.hpp"
#include "support/catch.hpp"
#include "support/page.hpp"
#include "support/skip.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

using Json = nlohmann::ordered_json;

bool has_node() {
  return std::system("node --version >/dev/null 2>&1") == 0;
}

// Whether the page's own script goes the same ways. It says where it does not.
bool goes_the_same(const PageMaterial& material, const Json& walks) {
  const TemporaryFolder folder;
  put(folder / "page.html", text_of(material));
  put(folder / "walks.json", walks.dump(-1, ' ', false, Json::error_handler_t::replace));
  const std::string command = "node " LIMBER_SOURCE_DIR "/tests/page/walk.js " LIMBER_SOURCE_DIR
                              "/src/page/session.js " +
                              (folder / "page.html").string() + " " + (folder / "walks.json").string();
  return std::system(command.c_str()) == 0;
}

Json seen(const Playhead& head) {
  const Timeline& timeline = head.timeline();
  const Moment moment = head.moment();
  const ShownFigure shown = shown_figure(timeline, moment, false);
  const TimelineStep* next = next_step(timeline, moment);
  const FigureMoment& figure = shown.moment;
  Json json{{"kind", to_string(timeline.segments[moment.segment].kind)},
            {"name", step_name(timeline, moment)},
            {"doing", doing_now(timeline, moment)},
            {"side", side_of(timeline, moment)},
            {"rep", rep_of(timeline, moment)},
            {"stop", when_to_stop(timeline, moment)},
            {"coming", next != nullptr ? step_name(timeline, *next) : ""},
            {"caption", caption(timeline, moment)},
            {"left", moment.remaining.count()},
            {"seen", shown.exercise != nullptr && shows_figure(*shown.exercise)}};
  if (shown.exercise != nullptr) {
    json["reach"] = figure.reach;
    json["glow"] = figure.glow;
    json["arrow"] = figure.arrow;
    json["turn"] = figure.turn;
    json["sign"] = figure.sign;
    json["tense"] = figure.tense;
    json["breath"] = figure.breath;
  }
  return json;
}

Json done(const Playhead& head) {
  Json rows = Json::array();
  for (const PerformedStep& row : head.performed())
    rows.push_back({row.exercise, to_string(row.side), row.rep, row.planned.count(), row.held.count(),
                    to_string(row.skipped)});
  return {{"ended", head.ended()},
          {"completed", head.completed()},
          {"waiting", head.waiting_for_check()},
          {"pauses", head.pauses()},
          {"left", head.ended() ? 0 : head.moment().remaining.count()},
          {"rows", std::move(rows)}};
}

// From the beginning to the end, looked at four times a second.
Json straight_through(const PageVoice& voice, const char* start) {
  Playhead head(voice.session.timeline);
  Json steps = Json::array();
  for (bool on = true; on;) {
    const bool check = head.waiting_for_check();
    check ? head.answer_check() : head.advance(250ms);
    on = !head.ended();
    Json step{{"do", check ? Json{"answer"} : Json{"advance", 250}}};
    on ? step["seen"] = seen(head) : step["done"] = done(head);
    steps.push_back(std::move(step));
  }
  return {{"start", start}, {"steps", std::move(steps)}};
}

// One person after the other, each as it comes: what is pressed is chance, the same at every run.
class Wanderer {
 public:
  Wanderer(const PageMaterial& material, unsigned seed)
      : material_(material), head_(material.usual.session.timeline), random_(seed) {}

  Json walk(int steps) {
    Json made = Json::array();
    while (steps-- > 0 && !head_.ended()) {
      Json acted = act();
      if (acted.is_null()) continue;
      made.push_back({{"do", std::move(acted)}, {"done", done(head_)}});
    }
    return {{"start", "start"}, {"steps", std::move(made)}};
  }

 private:
  int pick(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }

  Json act() {
    if (std::exchange(leaves_, false)) return relieved("leave", Relief::leave, 0, SkipReason::spreading);
    switch (pick(14)) {
      case 0:
        head_.pause();
        return {"pause"};
      case 1:
        head_.resume();
        return {"resume"};
      case 2:
        return plain("next", &Playhead::next);
      case 3:
        return plain("extend", &Playhead::extend);
      case 4:
        return relieved("easier", Relief::easier, 1);
      case 5:
        return relieved("shorter", Relief::shorter, 1);
      case 6:
        return relieved("skip", Relief::skip, 0);
      case 7:
        return relieved("leave", Relief::leave, 0);
      case 8:
        return pick(5) == 0 ? breathed() : Json();
      case 9:
        return eased();
      case 10:
        return pick(4) == 0 ? spreads() : Json();
      default:
        return on();
    }
  }

  Json plain(const char* name, std::vector<PlayheadEvent> (Playhead::*press)()) {
    if (head_.paused()) return {};
    (head_.*press)();
    return {name};
  }

  Json on() {
    if (head_.waiting_for_check()) {
      head_.answer_check();
      return {"answer"};
    }
    const int ms = 1 + pick(40'000);
    head_.advance(Millis{ms});
    return {"advance", ms};
  }

  // What the page offers, and once for each exercise: of two about the same one, pressed while it is being
  // left, the rows may come in another order.
  Json relieved(const char* name, Relief relief, int counts, SkipReason reason = SkipReason::pain) {
    if (reliefs_ + counts > 2 || (reason == SkipReason::pain && !is_new(relief))) return {};
    if (relief == Relief::easier && (spread_ || !head_.has_easier(*material_.library))) return {};
    const std::string sore = sore_id();
    const auto before = ids_in(head_);
    Playhead tried = head_;
    if (tried.paused()) tried.resume();
    if (tried.too_sore(relief, reason, *material_.library, material_.pace, spelled_out).empty()) return {};
    head_ = tried;
    reliefs_ += counts;
    touched_.insert(sore);
    left_one_ = left_one_ || relief == Relief::leave;
    for (const std::string& id : ids_in(head_)) {
      if (ids_in(head_).count(id) > before.count(id)) touched_.insert(id);
    }
    return {"relieve", name, to_string(reason)};
  }

  bool is_new(Relief relief) const {
    if (relief == Relief::end_with_breathing)
      return touched_.count(sore_id()) == 0 && !breathes_ && !left_one_;
    if (relief == Relief::leave && head_.in_check()) return touched_.empty();
    return head_.sore_exercise() != nullptr && touched_.count(sore_id()) == 0;
  }

  std::string sore_id() const { return head_.sore_exercise() != nullptr ? head_.sore_exercise()->id : ""; }

  static std::multiset<std::string> ids_in(const Playhead& head) {
    std::multiset<std::string> ids;
    for (const TimelineStep& step : head.timeline().steps) {
      if (step.exercise) ids.insert(step.exercise->id);
    }
    return ids;
  }

  Json eased() {
    if (!head_.waiting_for_check() || reliefs_ > 1) return {};
    if (head_.go_on_gently(*material_.library, material_.pace, spelled_out).empty()) return {};
    ++reliefs_;
    return {"relieve", "gently", "eased"};
  }

  Json breathed() {
    Json acted = relieved("breathing", Relief::end_with_breathing, 0);
    breathes_ = breathes_ || !acted.is_null();
    return acted;
  }

  Json spreads() {
    if (head_.in_check() || head_.paused() || !is_new(Relief::skip)) return {};
    head_.stand();
    head_.note_spreading();
    spread_ = leaves_ = true;
    return {"spreading"};
  }

  const PageMaterial& material_;
  Playhead head_;
  std::mt19937 random_;
  int reliefs_ = 0;
  bool spread_ = false;  // something went further down a leg or an arm
  bool leaves_ = false;  // and is left next
  bool breathes_ = false;
  bool left_one_ = false;          // its rows stand behind those of the breathing, or before them
  std::set<std::string> touched_;  // exercises that a relief was about or brought in
};

}  // namespace

TEST_CASE("a page shows at every moment what the session shows then") {
  SKIP_WITHOUT(has_node(), "node");
  for (const char* id : {"first-day", "evening-lower-back"}) {
    const PageMaterial material = silent_page(id);
    INFO(id);
    CHECK(goes_the_same(
        material, {straight_through(material.usual, "start"), straight_through(*material.gentle, "gentle")}));
  }
}

TEST_CASE("whatever is pressed on a page, its record is the one the program would have written") {
  SKIP_WITHOUT(has_node(), "node");
  const PageMaterial material = silent_page("evening-lower-back");
  Json walks = Json::array();
  for (unsigned seed = 1; seed <= 400; ++seed) walks.push_back(Wanderer(material, seed).walk(40));
  CHECK(goes_the_same(material, walks));
}

TEST_CASE("a page that does something else than the session is told from it") {
  SKIP_WITHOUT(has_node(), "node");
  const PageMaterial material = silent_page("first-day");
  Json walk = straight_through(material.usual, "start");
  walk["steps"][40]["seen"]["caption"] = "Something else.";
  CHECK_FALSE(goes_the_same(material, Json::array({walk})));
}
