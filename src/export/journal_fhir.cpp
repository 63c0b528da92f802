#include "export/journal_fhir.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/message.hpp"
#include "export/fhir_parts.hpp"
#include "export/fhir_session.hpp"

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
  explicit Fhir(FhirChoices choices) : choices_(std::move(choices)) {}

  void begin(const AboutPerson& person, std::string& out) override {
    uid_ = person.uid;
    common_.emplace(uuid_of(uid_, "patient"), choices_.snomed);
    JsonText json(out);
    json.open('{').text("resourceType", "Bundle").text("type", "transaction").key("entry").open('[');
    put_patient(json);
    for (const Assessment& assessment : person.assessments) {
      put_assessment(json, *common_, assessment);
      latest_ = std::max(latest_, std::optional(assessment.at));
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
    put_session(json, *common_, record, request);
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
    if (!requests_.empty()) put_plan(json);
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
    json.raw("subject", common_->subject).key("activity").open('[');
    for (const auto& [id, title] : requests_)
      json.open('{').raw("reference", reference_to(request_uuid(id))).close('}');
    json.close(']');
    end_entry(json, "CarePlan", uuid);
  }

  // Stamped by the last that was written down, not by the clock: the same journal gives the same bundle.
  void put_provenance(JsonText& json) {
    const std::string recorded = iso_text(*latest_);
    const std::string uuid = uuid_of(uid_, "provenance." + recorded);
    begin_entry(json, "Provenance", uuid, FoundBy::by_tag);
    json.key("target").open('[').raw(common_->subject);
    if (!requests_.empty()) json.raw(reference_to(uuid_of(uid_, "plan")));
    for (const auto& [id, title] : requests_) json.raw(reference_to(request_uuid(id)));
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
  std::map<std::string, std::string> requests_;  // routine → title
  std::optional<WallTime> latest_;
};

}  // namespace

std::unique_ptr<JournalPieces> journal_fhir(FhirChoices choices) {
  return std::make_unique<Fhir>(std::move(choices));
}

}  // namespace limber
