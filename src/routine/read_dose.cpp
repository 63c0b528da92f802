#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/read_parts.hpp"

namespace limber {
namespace {

template <class T>
void keep(T& where, const std::optional<T>& what) {
  if (what) where = *what;
}

void seconds(Reading& reading, const Node* value, const Range& range, Millis& where) {
  if (value != nullptr) keep(where, read_seconds(reading, *value, range));
}

void count(Reading& reading, const Node* value, int& where) {
  if (value != nullptr) keep(where, read_count(reading, *value, range::reps));
}

void minutes(Reading& reading, const Node* value, Millis& where) {
  if (value != nullptr) keep(where, read_minutes(reading, *value));
}

// A list of exactly as many numbers as there are targets, each in its range.
void seconds_list(Reading& reading, const Node* value,
                  std::initializer_list<std::pair<Millis*, Range>> targets) {
  if (value == nullptr || !is_array(reading, *value, targets.size(), targets.size())) return;
  auto item = value->children.begin();
  for (const auto& [where, range] : targets) seconds(reading, &*item++, range, *where);
}

Dose read_hold(Reading& reading, Members& members) {
  HoldDose dose;
  seconds(reading, members.need("hold_s"), range::hold, dose.hold);
  count(reading, members.find("reps"), dose.reps);
  seconds(reading, members.find("rest_s"), range::rest, dose.rest);
  members.close(tr("a hold dose"));
  return dose;
}

Dose read_tempo(Reading& reading, Members& members) {
  TempoDose dose;
  seconds_list(reading, members.need("tempo_s"), {{&dose.there, range::tempo}, {&dose.back, range::tempo}});
  count(reading, members.find("reps"), dose.reps);
  seconds(reading, members.find("rest_s"), range::rest, dose.rest);
  members.close(tr("a tempo dose"));
  return dose;
}

Dose read_breath(Reading& reading, Members& members) {
  BreathDose dose;
  seconds_list(reading, members.need("breath_s"),
               {{&dose.in, range::breath},
                {&dose.hold_in, range::breath_hold},
                {&dose.out, range::breath},
                {&dose.hold_out, range::breath_hold}});
  minutes(reading, members.need("minutes"), dose.length);
  members.close(tr("a breath dose"));
  return dose;
}

Dose read_tension(Reading& reading, Members& members) {
  TensionDose dose;
  seconds(reading, members.need("tense_s"), range::tense, dose.tense);
  seconds(reading, members.need("release_s"), range::release, dose.release);
  count(reading, members.find("reps"), dose.reps);
  members.close(tr("a tension dose"));
  return dose;
}

Dose read_time(Reading& reading, Members& members) {
  TimeDose dose;
  minutes(reading, members.need("minutes"), dose.length);
  members.close(tr("a time dose"));
  return dose;
}

using Reader = Dose (*)(Reading&, Members&);
struct Kind {
  const char* key;
  Reader read;
};
// Looked for in this order: minutes alone makes a time dose, beside breath_s it belongs to that.
constexpr Kind kinds[] = {{"hold_s", read_hold},
                          {"tempo_s", read_tempo},
                          {"breath_s", read_breath},
                          {"tense_s", read_tension},
                          {"minutes", read_time}};

}  // namespace

std::optional<Dose> read_dose(Reading& reading, const Node& value) {
  Members members(reading, value);
  if (!members.is_object()) return std::nullopt;
  for (const Kind& kind : kinds) {
    if (members.has(kind.key)) return kind.read(reading, members);
  }
  reading.fault(
      value, "dose",
      tr("a dose needs hold_s, or tempo_s, or breath_s and minutes, or tense_s and release_s, or minutes"));
  return std::nullopt;
}

BreathDose read_breathe_step(Reading& reading, const Node& value) {
  BreathDose dose;
  Members members(reading, value);
  seconds(reading, members.need("in_s"), range::breath, dose.in);
  seconds(reading, members.find("hold_s"), range::breath_hold, dose.hold_in);
  seconds(reading, members.need("out_s"), range::breath, dose.out);
  seconds(reading, members.find("hold_out_s"), range::breath_hold, dose.hold_out);
  minutes(reading, members.need("minutes"), dose.length);
  members.close();
  return dose;
}

}  // namespace limber
