#include "database/returned_scan.hpp"

#include <simdjson.h>

#include "base/overloaded.hpp"
#include "base/unicode.hpp"
#include "database/journal_values.hpp"
#include "journal/record_members.hpp"

namespace limber {
namespace {

using Element = simdjson::dom::element;
using Object = simdjson::dom::object;

constexpr std::size_t longest_words = 4000;  // bytes of an id or a title

// The first thing that is not as it should be ends the reading.
class Scan {
 public:
  ReturnedJournal journal;

  bool read(const Object& document) {
    for (const auto& [key, value] : document) {
      if (key == "format") format_ = got(value.get_int64()) == 1;
      if (key == "limber_journal") read(value, {.name = ""}, journal.person.uid);
      if (key == "screening") read_with(value, screening_from, journal.person.screening);
      if (key == "plan") add_each(value, taken_up_from, journal.person.plan);
      if (key == "programmes") add_each(value, phase_from, journal.person.phases);
      if (key == "pauses") add_each(value, pause_from, journal.person.pauses);
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

  // What a list does not need is not looked at.
  template <class Record>
  void read(const Object& object, Record& record) {
    each_member(record, Overloaded{[&](const Listed& member, auto& value) { take(object, member, value); },
                                   [](const RecordMember&, auto&) {}});
  }

  template <class T>
  void take(const Object& object, const RecordMember& member, T& value) {
    Element found;
    if (object.at_key(member.name).get(found) == simdjson::SUCCESS) {
      read(found, member, value);
    } else if (member.required) {
      sound_ = false;
    }
  }
  void take(const Object& object, const RecordMember&, std::map<Phase, CheckIn>& check_ins) {
    for (const Phase phase : all_phases) {
      Element found;
      if (object.at_key(names_of<Phase>.at(static_cast<std::size_t>(phase))).get(found) != simdjson::SUCCESS)
        continue;
      const Object answers = got(found.get_object());
      if (sound_) read(answers, check_ins[phase]);
    }
  }

  void read(const Element& element, const RecordMember&, std::string& text) {
    const std::string_view words = got(element.get_string());
    sound_ = sound_ && words.size() <= longest_words;
    if (sound_) text = cleaned(words);
  }

  void read(const Element& element, const RecordMember&, WallTime& time) {
    const auto found = parse_iso(got(element.get_string()));
    sound_ = sound_ && found;
    time = found.value_or(WallTime{});
  }

  void read(const Element& element, const RecordMember& member, std::int64_t& number) {
    number = got(element.get_int64());
    sound_ = sound_ && number >= member.least && number <= member.most;
  }

  void read(const Element& element, const RecordMember& member, Millis& length) {
    std::int64_t count = 0;
    read(element, member, count);
    length = Millis{count};
  }

  void read(const Element& element, const RecordMember&, std::optional<Score>& score) {
    std::int64_t rated = 0;
    read(element, RecordMember{.name = "", .most = 10}, rated);
    if (sound_) score = Score::from(static_cast<int>(rated));
  }

  void read(const Element& element, const RecordMember& member, std::optional<WallTime>& time) {
    read(element, member, time.emplace());
  }

  template <Named Enum>
  void read(const Element& element, const RecordMember&, Enum& value) {
    const auto found = value_named<Enum>(got(element.get_string()));
    sound_ = sound_ && found;
    if (found) value = *found;
  }

  void read(const Element& element, const RecordMember& member, std::vector<std::string>& list) {
    each_element(element, [&](const Element& one) { read(one, member, list.emplace_back()); });
  }

  // Of steps only those are kept that were left because of what was felt.
  void read(const Element& element, const RecordMember&, std::vector<PerformedStep>& steps) {
    each_object(element, [&](const Object& step) {
      Element skipped;
      if (step.at_key("skipped").get(skipped) != simdjson::SUCCESS) return;
      const auto reason = value_named<SkipReason>(got(skipped.get_string()));
      if (reason && hurt(*reason)) read(step, steps.emplace_back());
    });
  }

  // A few members of a person's own answers and plans: the thorough reader's code is quick enough.
  template <class Record>
  void read_with(const Element& value, Record (*from)(const nlohmann::json&, const TellProblem&),
                 Record& record) {
    const auto told = nlohmann::json::parse(simdjson::to_string(value), nullptr, false);
    record = from(told, [this](const auto&...) { sound_ = false; });
  }
  template <class Record>
  void add_each(const Element& list, Record (*from)(const nlohmann::json&, const TellProblem&),
                std::vector<Record>& records) {
    each_element(list, [&](const Element& one) { read_with(one, from, records.emplace_back()); });
  }
  void add_check(const Object& object) { read(object, journal.person.red_flag_checks.emplace_back()); }

  void add_session(const Object& object) {
    SessionRecord& record = journal.sessions.emplace_back();
    record.state = SessionState::stopped;  // as import takes one that does not say
    read(object, record);
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
