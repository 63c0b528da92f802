#include "export/journal_fhir.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/message.hpp"
#include "base/text.hpp"
#include "course/level.hpp"
#include "export/fhir_goals.hpp"
#include "export/fhir_parts.hpp"
#include "export/fhir_session.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

using namespace fhir;

std::string timing_of(const Schedule& schedule) {
  std::string out;
  JsonText json(out);
  json.open('{').key("repeat").open('{');
  if (schedule.weeks > 0) {
    json.raw("boundsDuration", quantity(std::to_string(schedule.weeks), "wk"));
  }
  json.number("frequency", schedule.times_per_day).number("period", 1).text("periodUnit", "d");
  if (!schedule.days.empty()) {
    json.key("dayOfWeek").open('[');
    for (const std::string& day : schedule.days) json.text(day);
    json.close(']');
  }
  if (!schedule.at.empty()) {
    json.key("timeOfDay").open('[');
    for (const std::string& time : schedule.at) json.text(time + ":00");
    json.close(']');
  }
  json.close('}').close('}');
  return out;
}

class Fhir : public JournalPieces {
 public:
  explicit Fhir(FhirChoices choices) : choices_(std::move(choices)) {
    if (!choices_.library) choices_.library = std::make_shared<const Library>();
  }

  void begin(const AboutPerson& person, std::string& out) override {
    uid_ = person.uid;
    note_weeks(person);
    common_.emplace(uuid_of(uid_, "patient"), choices_.snomed);
    JsonText json(out);
    json.open('{').text("resourceType", "Bundle").text("type", "transaction").key("entry").open('[');
    put_patient(json);
    for (const Assessment& assessment : person.assessments) {
      put_assessment(json, *common_, assessment);
      latest_ = std::max(latest_, std::optional(assessment.at));
    }
    for (const Goal& goal : person.goals.list) {
      put_goal(json, *common_, person, goal);
      goals_.push_back(goal_uuid(person, goal));
      latest_ = std::max(latest_, std::optional(goal.since));
    }
    for (const Measured& measured : person.measured) {
      put_measured(json, *common_, measured);
      latest_ = std::max(latest_, std::optional(measured.at));
    }
  }

  void add(const SessionRecord& record, std::string& out) override {
    if (record.state == SessionState::running) return;
    JsonText json(out, true);
    std::string request;
    if (!record.routine.empty()) {
      auto& title = requests_[record.routine];
      if (!record.title.empty()) title = record.title;  // as it was last
      request = request_uuid(record.routine);
    }
    put_session(json, *common_, record, request, walked(record.steps, *choices_.library));
    latest_ = std::max(latest_, std::optional(end_of(record)));
    for (const auto& [phase, answers] : record.check_ins)
      latest_ = std::max(latest_, std::optional(answers.at));
  }

  void end(std::string& out) override {
    JsonText json(out, true);
    std::set<std::string> authors;
    for (const auto& [id, title] : requests_) {
      const Routine* routine = known(id);
      if (routine && !orderer(*routine).empty()) authors.insert(orderer(*routine));
    }
    for (const std::string& name : authors) put_practitioner(json, name);
    for (const auto& [id, title] : requests_) put_request(json, id, title);
    if (!requests_.empty() || !weeks_.empty()) put_plan(json);
    if (latest_) put_provenance(json);
    json.close(']').close('}');
    out += '\n';
  }

 private:
  std::string request_uuid(const std::string& routine) const { return uuid_of(uid_, "request." + routine); }
  // One Practitioner, whatever journal she stands in.
  static std::string author_uuid(const std::string& name) { return uuid_of("limber", "author." + name); }
  // "" where nobody asked for it: what comes with Limber is an example.
  static std::string orderer(const Routine& routine) {
    const std::string name = routine.author.name.in(routine.language);
    return name == "Limber" ? "" : words_of(name);
  }

  const Routine* known(const std::string& id) const {
    const auto found = std::find_if(choices_.routines.begin(), choices_.routines.end(),
                                    [&](const auto& routine) { return routine->id == id; });
    return found == choices_.routines.end() ? nullptr : found->get();
  }

  void put_patient(JsonText& json) {
    begin_entry(json, "Patient", common_->patient);
    if (!choices_.name.empty())
      json.key("name").open('[').open('{').text("text", words_of(choices_.name)).close('}').close(']');
    end_entry(json, "Patient", common_->patient);
  }

  void put_practitioner(JsonText& json, const std::string& name) {
    begin_entry(json, "Practitioner", author_uuid(name));
    json.key("name").open('[').open('{').text("text", name).close('}').close(']');
    end_entry(json, "Practitioner", author_uuid(name));
  }

  void put_request(JsonText& json, const std::string& id, const std::string& title) {
    const Routine* routine = known(id);
    const bool ordered = routine && !orderer(*routine).empty();
    begin_entry(json, "ServiceRequest", request_uuid(id));
    json.text("status", "active").text("intent", ordered ? "order" : "plan");
    const std::string words = words_of(title.empty() ? id : title);
    json.raw("code", choices_.snomed ? concept_of(snomed, "229070002", "Stretching exercises", words)
                                     : concept_of(words));
    json.raw("subject", common_->subject);
    if (routine && routine->schedule) json.raw("occurrenceTiming", timing_of(*routine->schedule));
    if (ordered) json.raw("requester", reference_to(author_uuid(orderer(*routine))));
    json.key("performer").open('[').raw(common_->subject).close(']');
    if (routine && !routine->summary.empty())
      json.text("patientInstruction", words_of(routine->summary.in(routine->language)));
    end_entry(json, "ServiceRequest", request_uuid(id));
  }

  void put_plan(JsonText& json) {
    const std::string uuid = uuid_of(uid_, "plan");
    begin_entry(json, "CarePlan", uuid);
    json.text("status", "active").text("intent", "plan").text("title", tr("Stretching at home"));
    json.raw("subject", common_->subject);
    if (!goals_.empty()) {
      json.key("goal").open('[');
      for (const std::string& goal : goals_) json.raw(reference_to(goal));
      json.close(']');
    }
    json.key("activity").open('[');
    for (const auto& [id, title] : requests_)
      json.open('{').raw("reference", reference_to(request_uuid(id))).close('}');
    for (const Activity& one : weeks_) put_activity(json, one);
    json.close(']');
    end_entry(json, "CarePlan", uuid);
  }

  // A phase of a programme, or an exercise at the person's own level: an activity of the plan.
  struct Activity {
    std::string words;
    std::int64_t since = 0;
    std::optional<std::int64_t> until = std::nullopt;
  };

  void note_weeks(const AboutPerson& person) {
    for (std::size_t i = 0; i < person.phases.size(); ++i) {
      const PhaseBegun& begun = person.phases[i];
      Activity& one = weeks_.emplace_back();
      one.words = begun.programme + ", phase " + std::to_string(begun.phase + 1);
      one.since = begun.since;
      const bool over = i + 1 < person.phases.size() && person.phases[i + 1].programme == begun.programme;
      if (over) one.until = std::max(begun.since, person.phases[i + 1].since);
    }
    for (const auto& [routine, version] : latest_versions(person.doses)) {
      Routine asked;
      asked.id = routine;
      asked.version = version;
      for (const auto& [exercise, level] : levels_of(person.doses, asked).of)
        weeks_.push_back({routine + ", " + exercise + ": " + numbers_of(level),
                          since_of(person.doses, routine, exercise)});
    }
  }

  static std::map<std::string, std::string> latest_versions(const std::vector<DoseChange>& doses) {
    std::map<std::string, std::string> versions;
    for (const DoseChange& change : doses) versions[change.routine] = change.version;
    return versions;
  }

  static std::int64_t since_of(const std::vector<DoseChange>& doses, const std::string& routine,
                               const std::string& exercise) {
    std::int64_t since = 0;
    for (const DoseChange& change : doses) {
      if (change.routine == routine && change.exercise == exercise && change.turn != DoseTurn::not_yet)
        since = local_day(change.at);
    }
    return since;
  }

  static std::string numbers_of(const Level& level) {
    std::vector<std::string> parts;
    if (!level.instead.empty()) parts.push_back(level.instead);
    if (level.reps > 0) parts.push_back(std::to_string(level.reps) + " x");
    if (level.hold_s > 0) parts.push_back(std::to_string(level.hold_s) + " s");
    if (level.minutes > 0) parts.push_back(std::to_string(level.minutes) + " min");
    return join(parts, ", ");
  }

  static void put_activity(JsonText& json, const Activity& one) {
    constexpr std::int64_t day_seconds = 86'400;
    json.open('{').key("detail").open('{').text("kind", "ServiceRequest");
    json.text("status", one.until ? "completed" : "in-progress");
    json.key("scheduledPeriod").open('{').text("start", date_text({one.since * day_seconds, 0}));
    if (one.until) json.text("end", date_text({*one.until * day_seconds, 0}));
    json.close('}').text("description", words_of(one.words)).close('}').close('}');
  }

  // Stamped by the last that was written down, not by the clock: the same journal gives the same bundle.
  void put_provenance(JsonText& json) {
    const std::string recorded = iso_text(*latest_);
    const std::string uuid = uuid_of(uid_, "provenance." + recorded);
    begin_entry(json, "Provenance", uuid, FoundBy::by_tag);
    json.key("target").open('[').raw(common_->subject);
    if (!requests_.empty() || !weeks_.empty()) json.raw(reference_to(uuid_of(uid_, "plan")));
    for (const auto& [id, title] : requests_) json.raw(reference_to(request_uuid(id)));
    for (const std::string& goal : goals_) json.raw(reference_to(goal));
    json.close(']').text("recorded", recorded).key("agent").open('[');
    const auto agent_type = [](std::string_view code, std::string_view display) {
      return concept_of("http://terminology.hl7.org/CodeSystem/provenance-participant-type", code, display,
                        "");
    };
    json.open('{').raw("type", agent_type("author", "Author")).raw("who", common_->subject).close('}');
    json.open('{').raw("type", agent_type("assembler", "Assembler")).key("who").open('{');
    json.text("display", "Limber").close('}').close('}').close(']');
    end_entry(json, "Provenance", uuid, FoundBy::by_tag);
  }

  FhirChoices choices_;
  std::string uid_;
  std::optional<Common> common_;
  std::vector<std::string> goals_;               // uuids
  std::map<std::string, std::string> requests_;  // routine → title
  std::vector<Activity> weeks_;
  std::optional<WallTime> latest_;
};

}  // namespace

std::unique_ptr<JournalPieces> journal_fhir(FhirChoices choices) {
  return std::make_unique<Fhir>(std::move(choices));
}

}  // namespace limber
