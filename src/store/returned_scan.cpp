#include "store/returned_scan.hpp"

#include <simdjson.h>

#include "base/unicode.hpp"

namespace limber {
namespace {

using Element = simdjson::dom::element;
using Object = simdjson::dom::object;

constexpr std::size_t longest_words = 4000;  // bytes of an id or a title
constexpr std::int64_t longest_ms = std::int64_t{1000} * 60 * 60 * 24 * 365;

// The first thing that is not as it should be ends the reading.
class Scan {
 public:
  ReturnedJournal journal;

  bool read(const Object& document) {
    for (const auto& [key, value] : document) {
      if (key == "format") format_ = number(value, 1, 1) == 1;
      if (key == "limber_journal") journal.person.uid = text(value);
      if (key == "red_flag_checks") each_object(value, [&](const Object& one) { add_check(one); });
      if (key == "sessions") each_object(value, [&](const Object& one) { add_session(one); });
      known_ = known_ || key == "limber_journal" || key == "sessions";
      if (!sound_) return false;
    }
    return format_ && known_;
  }

 private:
  template <class T>
  T got(simdjson::simdjson_result<T> value) {
    T result{};
    if (std::move(value).get(result) != simdjson::SUCCESS) sound_ = false;
    return result;
  }

  // Nothing is visited of what is no list, or no object.
  template <class Visit>
  void each_element(const Element& list, const Visit& visit) {
    const simdjson::dom::array elements = got(list.get_array());
    if (!sound_) return;
    for (const Element one : elements) visit(one);
  }
  template <class Visit>
  void each_object(const Element& list, const Visit& visit) {
    each_element(list, [&](const Element& one) {
      const Object object = got(one.get_object());
      if (sound_) visit(object);
    });
  }

  std::string text(const Element& value) {
    const std::string_view words = got(value.get_string());
    sound_ = sound_ && words.size() <= longest_words;
    return sound_ ? cleaned(words) : "";
  }

  WallTime moment(const Element& value) {
    const auto time = parse_iso(got(value.get_string()));
    sound_ = sound_ && time;
    return time.value_or(WallTime{});
  }

  std::int64_t number(const Element& value, std::int64_t least, std::int64_t most) {
    const std::int64_t count = got(value.get_int64());
    sound_ = sound_ && count >= least && count <= most;
    return count;
  }

  std::optional<Score> score(const Element& value) {
    const std::int64_t rated = number(value, 0, 10);
    return sound_ ? Score::from(static_cast<int>(rated)) : std::nullopt;
  }

  void add_check(const Object& object) {
    RedFlagCheck check;
    bool dated = false;
    for (const auto& [key, value] : object) {
      if (key == "at") {
        check.at = moment(value);
        dated = true;
      } else if (key == "yes") {
        each_element(value, [&](const Element& sign) { check.yes.push_back(text(sign)); });
      }
    }
    sound_ = sound_ && dated;
    journal.person.red_flag_checks.push_back(std::move(check));
  }

  CheckIn check_in(const Element& answered) {
    CheckIn answers;
    bool dated = false;
    const Object object = got(answered.get_object());
    if (!sound_) return answers;
    for (const auto& [key, value] : object) {
      if (key == "at") {
        answers.at = moment(value);
        dated = true;
      } else if (key == "pain") {
        answers.pain = score(value);
      } else if (key == "stiffness") {
        answers.stiffness = score(value);
      }
    }
    sound_ = sound_ && dated;
    return answers;
  }

  // A step that was done is not kept.
  void add_skipped(const Object& step, SessionRecord& record) {
    Element skipped;
    if (step["skipped"].get(skipped) != simdjson::SUCCESS || got(skipped.get_string()) != "pain") return;
    PerformedStep& kept = record.steps.emplace_back();
    kept.skipped = "pain";
    for (const auto& [key, value] : step) {
      if (key == "exercise") kept.exercise = text(value);
      if (key == "side") kept.side = text(value);
    }
  }

  SessionState state(const Element& value) {
    const std::string_view name = got(value.get_string());
    if (name == "completed") return SessionState::completed;
    if (name == "running") return SessionState::running;
    sound_ = sound_ && name == "stopped";
    return SessionState::stopped;
  }

  void take(std::string_view key, const Element& value, SessionRecord& record) {
    if (key == "at") record.started = moment(value);
    if (key == "ended") record.ended = moment(value);
    if (key == "routine") record.routine = text(value);
    if (key == "title") record.title = text(value);
    if (key == "state") record.state = state(value);
    if (key == "performed_ms") record.performed = Millis{number(value, 0, longest_ms)};
    if (key == "before") record.check_ins[Phase::before] = check_in(value);
    if (key == "after") record.check_ins[Phase::after] = check_in(value);
    if (key == "next_morning") record.check_ins[Phase::next_morning] = check_in(value);
    if (key == "steps") each_object(value, [&](const Object& step) { add_skipped(step, record); });
  }

  void add_session(const Object& object) {
    SessionRecord record;
    record.state = SessionState::stopped;  // as import takes one that does not say
    bool dated = false;
    for (const auto& [key, value] : object) {
      dated = dated || key == "at";
      take(key, value, record);
    }
    sound_ = sound_ && dated;
    journal.sessions.push_back(std::move(record));
  }

  bool sound_ = true;
  bool format_ = false;
  bool known_ = false;
};

}  // namespace

std::optional<ReturnedJournal> scan_returned(const std::string& text) {
  // The interface that picks its instructions as it runs; the lazy one is bound to those of the oldest
  // processor.
  simdjson::dom::parser parser;
  Object document;
  if (parser.parse(text).get(document) != simdjson::SUCCESS) return std::nullopt;
  Scan scan;
  if (!scan.read(document)) return std::nullopt;
  return std::move(scan.journal);
}

}  // namespace limber
