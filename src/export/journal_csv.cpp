#include "export/journal_csv.hpp"

#include "base/text.hpp"
#include "journal/corrections.hpp"

namespace limber {
namespace {

// The columns of one check-in, each with the phase in front: "before_pain".
constexpr const char* questions[] = {"at",    "pain", "stiffness", "stress", "mood", "stiffness_minutes",
                                     "areas", "note"};
constexpr Phase phases[] = {Phase::before, Phase::after, Phase::next_morning};

std::string quoted(const std::string& field) {
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string out = "\"";
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

// Words a person or a file gave; numbers and dates of our own making need no guard.
std::string guarded(const std::string& text) {
  const bool looks_like_formula =
      !text.empty() && std::string("=+-@\t\r\n").find(text.front()) != std::string::npos;
  return looks_like_formula ? "'" + text : text;
}

std::string number(const std::optional<Score>& score) {
  return score ? std::to_string(score->value()) : "";
}

std::string seconds(Millis time) {
  return number_text(to_seconds(time));
}

std::string line(const std::vector<std::string>& fields) {
  std::string out;
  for (std::size_t i = 0; i < fields.size(); ++i) out += (i == 0 ? "" : ",") + quoted(fields[i]);
  return out + "\r\n";
}

std::string header() {
  std::vector<std::string> names{"id",        "at",        "routine",     "routine_version", "title",
                                 "completed", "planned_s", "performed_s", "pauses"};
  for (const Phase phase : phases) {
    for (const char* question : questions) names.push_back(to_string(phase) + "_" + question);
  }
  names.emplace_back("note");
  return line(names);
}

void add_check_in(std::vector<std::string>& fields, const SessionRecord& record, Phase phase) {
  const auto found = record.check_ins.find(phase);
  if (found == record.check_ins.end()) {
    fields.resize(fields.size() + std::size(questions));
    return;
  }
  const CheckIn& answers = found->second;
  const std::string minutes = answers.stiffness_minutes ? std::to_string(*answers.stiffness_minutes) : "";
  fields.insert(fields.end(), {iso_text(answers.at), number(answers.pain), number(answers.stiffness),
                               number(answers.stress), number(answers.mood), minutes,
                               guarded(areas_text(answers.areas)), guarded(answers.note)});
}

std::string line_of(const SessionRecord& record) {
  std::vector<std::string> fields{
      std::to_string(record.id),    iso_text(record.started),
      guarded(record.routine),      guarded(record.routine_version),
      guarded(record.title),        record.state == SessionState::completed ? "true" : "false",
      seconds(record.planned),      seconds(record.performed),
      std::to_string(record.pauses)};
  for (const Phase phase : phases) add_check_in(fields, record, phase);
  fields.push_back(guarded(record.note));
  return line(fields);
}

}  // namespace

std::string journal_csv(const std::vector<SessionRecord>& records) {
  std::string out = header();
  for (const SessionRecord& record : records) out += line_of(record);
  return out;
}

}  // namespace limber
