#include "export/journal_csv.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "journal/corrections.hpp"
#include "journal/questions.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

std::string quoted(const std::string& field) {
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string out = "\"";
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

// Words a person or a file gave; numbers and dates of our own making need no guard. Wide forms of the same
// signs, as Japanese keyboards give them, are run too.
std::string guarded(const std::string& text) {
  constexpr std::array<std::string_view, 11> begin_a_formula{"=",  "+",  "-",  "@",  "\t", "\r",
                                                             "\n", "＝", "＋", "－", "＠"};
  const bool looks_like_formula = std::any_of(begin_a_formula.begin(), begin_a_formula.end(),
                                              [&](std::string_view sign) { return text.starts_with(sign); });
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

// The columns of one check-in.
std::vector<std::string> check_in_columns() {
  std::vector<std::string> names{"at"};
  for (const QuestionFacts& one : questions()) names.emplace_back(one.name);
  names.insert(names.end(), {"stiffness_minutes", "areas", "note"});
  return names;
}

std::string header() {
  std::vector<std::string> names{"id",        "at",        "routine",     "routine_version", "title",
                                 "completed", "planned_s", "performed_s", "pauses"};
  for (const Phase phase : all_phases) {
    for (const std::string& column : check_in_columns()) names.push_back(to_string(phase) + "_" + column);
  }
  names.insert(names.end(), {"note", "ended", "state", "uid", "walked_s"});
  return line(names);
}

void add_check_in(std::vector<std::string>& fields, const SessionRecord& record, Phase phase) {
  const auto found = record.check_ins.find(phase);
  if (found == record.check_ins.end()) {
    fields.resize(fields.size() + check_in_columns().size());
    return;
  }
  const CheckIn& answers = found->second;
  const std::string minutes = answers.stiffness_minutes ? std::to_string(*answers.stiffness_minutes) : "";
  fields.push_back(iso_text(answers.at));
  for (const QuestionFacts& one : questions()) fields.push_back(number(answers.*one.score));
  fields.insert(fields.end(), {minutes, guarded(areas_text(answers.areas)), guarded(answers.note)});
}

std::string line_of(const SessionRecord& record, const Library& library) {
  std::vector<std::string> fields{
      std::to_string(record.id),    iso_text(record.started),
      guarded(record.routine),      guarded(record.routine_version),
      guarded(record.title),        record.state == SessionState::completed ? "true" : "false",
      seconds(record.planned),      seconds(record.performed),
      std::to_string(record.pauses)};
  for (const Phase phase : all_phases) add_check_in(fields, record, phase);
  fields.insert(fields.end(), {guarded(record.note), record.ended ? iso_text(*record.ended) : "",
                               to_string(record.state), record.uid, seconds(walked(record.steps, library))});
  return line(fields);
}

class Csv : public JournalPieces {
 public:
  explicit Csv(std::shared_ptr<const Library> library)
      : library_(library ? std::move(library) : std::make_shared<const Library>()) {}
  void begin(const AboutPerson&, std::string& out) override { out += header(); }
  void add(const SessionRecord& record, std::string& out) override { out += line_of(record, *library_); }
  void end(std::string&) override {}

 private:
  std::shared_ptr<const Library> library_;
};

std::string weeks_of(const AboutPerson& person) {
  constexpr std::int64_t day_seconds = 86'400;
  const auto date = [](std::int64_t day) { return date_text({day * day_seconds, 0}); };
  const auto count = [](int number) { return number == 0 ? "" : std::to_string(number); };
  std::string out = line({"at", "what", "id", "version", "phase", "exercise", "turn", "reps", "hold_s",
                          "minutes", "instead", "less", "until"});
  for (const PhaseBegun& one : person.phases)
    out += line({date(one.since), "phase", guarded(one.programme), "", std::to_string(one.phase + 1), "", "",
                 "", "", "", "", "", ""});
  for (const Pause& one : person.pauses)
    out += line({date(one.since), "pause", "", "", "", "", "", "", "", "", "", "",
                 one.until ? date(*one.until) : ""});
  for (const DoseChange& one : person.doses)
    out += line({iso_text(one.at), "dose", guarded(one.routine), guarded(one.version), "",
                 guarded(one.exercise), to_string(one.turn), count(one.level.reps), count(one.level.hold_s),
                 count(one.level.minutes), guarded(one.level.instead), count(one.less), ""});
  return out;
}

class Weeks : public JournalPieces {
 public:
  void begin(const AboutPerson& person, std::string& out) override { out += weeks_of(person); }
  void add(const SessionRecord&, std::string&) override {}
  void end(std::string&) override {}
};

// What was rated or measured apart from a session, a line each.
std::string measures_of(const AboutPerson& person) {
  std::string out = line({"at", "what", "name", "value", "scale", "uid"});
  for (const Goal& goal : person.goals.list)
    out += line({iso_text(goal.since), "goal", guarded(goal.words), "", "", ""});
  for (const Assessment& one : person.assessments) {
    const char* scale = higher_is_better(one.instrument) ? "0-10 higher is better" : "0-10 lower is better";
    for (const AssessmentItem& item : one.items)
      out += line({iso_text(one.at), to_string(one.instrument), guarded(item.name), number(item.score), scale,
                   one.uid});
  }
  for (const Measured& one : person.measured) {
    const char* scale = one.movement == Movement::sit_to_stand ? "times in 30 s" : "cm";
    out += line({iso_text(one.at), to_string(one.movement), "", std::to_string(one.value), scale, one.uid});
  }
  return out;
}

class Measures : public JournalPieces {
 public:
  void begin(const AboutPerson& person, std::string& out) override { out += measures_of(person); }
  void add(const SessionRecord&, std::string&) override {}
  void end(std::string&) override {}
};

}  // namespace

std::unique_ptr<JournalPieces> journal_weeks_csv() {
  return std::make_unique<Weeks>();
}

std::unique_ptr<JournalPieces> journal_measures_csv() {
  return std::make_unique<Measures>();
}

std::unique_ptr<JournalPieces> journal_csv(std::shared_ptr<const Library> library) {
  return std::make_unique<Csv>(std::move(library));
}

std::string journal_csv(const std::vector<SessionRecord>& records) {
  std::string out = header();
  for (const SessionRecord& record : records) out += line_of(record, Library());
  return out;
}

}  // namespace limber
