#include "export/fhir_session.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "export/fhir_parts.hpp"
#include "journal/body_map.hpp"

namespace limber::fhir {
namespace {

constexpr std::string_view categories = "http://terminology.hl7.org/CodeSystem/observation-category";

std::string score_json(const Score& score) {
  return quantity(std::to_string(score.value()), "{score}");
}

// The Observations of one check-in.
class CheckInEntries {
 public:
  CheckInEntries(JsonText& json, const Common& common, const SessionRecord& record, Phase phase,
                 std::string procedure)
      : json_(json),
        common_(common),
        record_(record),
        phase_(phase),
        procedure_(std::move(procedure)),
        at_(iso_text(record.check_ins.at(phase).at)) {}

  void put() {
    const CheckIn& answers = record_.check_ins.at(phase_);
    for (const QuestionFacts& one : questions()) {
      const auto& score = answers.*one.score;
      if (score) put(one.name, common_.code_of(one.question), "valueQuantity", score_json(*score));
    }
    if (answers.stiffness_minutes) {
      put("stiffness_minutes", common_.stiffness_minutes, "valueQuantity",
          quantity(std::to_string(*answers.stiffness_minutes), "min"));
    }
    for (const AreaRating& area : answers.areas) put(area);
    if (!answers.note.empty()) {
      std::string words;
      JsonText(words).text(words_of(answers.note));
      put("note", common_.note, "valueString", words);
    }
  }

 private:
  // A region that was marked without a rating is felt there, no more is known.
  void put(const AreaRating& area) {
    const std::string site = concept_of(body_region_words(area.region));
    const std::string what = "areas." + area.region;
    if (area.score) {
      put(what, common_.pain_here, "valueQuantity", score_json(*area.score), site);
    } else {
      put(what, common_.felt_here, "valueBoolean", "true", site);
    }
  }

  void put(std::string_view what, const std::string& code, std::string_view value, std::string_view json,
           std::string_view site = "") {
    const std::string thing = to_string(phase_) + "." + std::string(what);
    const std::string uuid = uuid_of(record_.uid, thing);
    begin_entry(json_, "Observation", uuid);
    if (!procedure_.empty()) json_.key("partOf").open('[').raw(reference_to(procedure_)).close(']');
    json_.text("status", corrected(thing) ? "corrected" : "final");
    json_.key("category").open('[').raw(common_.survey);
    json_.raw(common_.phases.at(static_cast<std::size_t>(phase_))).close(']');
    json_.raw("code", code).raw("subject", common_.subject).text("effectiveDateTime", at_);
    json_.key("performer").open('[').raw(common_.subject).close(']').raw(value, json);
    if (!site.empty()) json_.raw("bodySite", site);
    end_entry(json_, "Observation", uuid);
  }

  // Corrections name a field: "after.pain", "after.areas".
  bool corrected(const std::string& thing) const {
    return std::any_of(record_.corrections.begin(), record_.corrections.end(), [&](const Correction& c) {
      return c.what == thing || (c.what.ends_with(".areas") && thing.starts_with(c.what + "."));
    });
  }

  JsonText& json_;
  const Common& common_;
  const SessionRecord& record_;
  Phase phase_;
  std::string procedure_;
  std::string at_;
};

void put_procedure(JsonText& json, const Common& common, const SessionRecord& record, const std::string& uuid,
                   const std::string& request) {
  begin_entry(json, "Procedure", uuid);
  if (!request.empty()) json.key("basedOn").open('[').raw(reference_to(request)).close(']');
  json.text("status", record.state == SessionState::completed ? "completed" : "stopped");
  const std::string words = record.title.empty() ? tr("Guided stretching") : words_of(record.title);
  if (common.snomed) {
    json.raw("category", concept_of(snomed, "229065009", "Exercise therapy", tr("Exercise therapy")));
    json.raw("code", concept_of(snomed, "229070002", "Stretching exercises", words));
  } else {
    json.raw("code", concept_of(words));
  }
  json.raw("subject", common.subject).key("performedPeriod").open('{');
  json.text("start", iso_text(record.started))
      .text("end", iso_text(std::max(end_of(record), record.started)));
  json.close('}').key("performer").open('[').open('{').raw("actor", common.subject).close('}').close(']');
  if (!record.note.empty())
    json.key("note").open('[').open('{').text("text", words_of(record.note)).close('}').close(']');
  end_entry(json, "Procedure", uuid);
}

void put_minutes(JsonText& json, const Common& common, const SessionRecord& record,
                 const std::string& procedure, const std::string& code, const std::string& uuid,
                 Millis length) {
  begin_entry(json, "Observation", uuid);
  json.key("partOf").open('[').raw(reference_to(procedure)).close(']').text("status", "final");
  json.key("category").open('[').raw(common.activity).close(']').raw("code", code);
  json.raw("subject", common.subject).text("effectiveDateTime", iso_text(record.started));
  json.key("performer").open('[').raw(common.subject).close(']');
  json.raw("valueQuantity", quantity(number_text(to_seconds(length) / 60, 2), "min"));
  end_entry(json, "Observation", uuid);
}

std::string item_words(const Assessment& assessment, const AssessmentItem& item) {
  if (assessment.instrument == Instrument::psfs) return words_of(item.name);
  if (item.name == "pain") return tr("Pain on average in the past week");
  if (item.name == "enjoyment") return tr("How pain interfered with enjoyment of life");
  return tr("How pain interfered with general activity");
}

void put_answers(JsonText& json, const Common& common, const Assessment& assessment,
                 const std::string& uuid) {
  const bool peg = assessment.instrument == Instrument::peg;
  begin_entry(json, "QuestionnaireResponse", uuid, FoundBy::by_one);
  if (peg) json.text("questionnaire", "http://loinc.org/q/91148-7");
  json.text("status", "completed").raw("subject", common.subject).text("authored", iso_text(assessment.at));
  json.raw("author", common.subject);
  if (!assessment.items.empty()) json.key("item").open('[');
  int number = 0;
  for (const AssessmentItem& item : assessment.items) {
    json.open('{').text("linkId", peg ? item.name : "activity-" + std::to_string(++number));
    json.text("text", item_words(assessment, item));
    if (item.score) {
      json.key("answer")
          .open('[')
          .open('{')
          .number("valueInteger", item.score->value())
          .close('}')
          .close(']');
    }
    json.close('}');
  }
  if (!assessment.items.empty()) json.close(']');
  end_entry(json, "QuestionnaireResponse", uuid, FoundBy::by_one);
}

}  // namespace

Common::Common(std::string patient_uuid, bool with_snomed)
    : patient(std::move(patient_uuid)),
      subject(reference_to(patient)),
      snomed(with_snomed),
      survey(concept_of(categories, "survey", "Survey", "")),
      activity(concept_of(categories, "activity", "Activity", "")),
      phases{concept_of(own_codes, "before", "", tr("Before the session")),
             concept_of(own_codes, "after", "", tr("After the session")),
             concept_of(own_codes, "next-morning", "", tr("The next morning"))},
      stiffness_minutes(
          concept_of(own_codes, "morning-stiffness-minutes", "", tr("How long morning stiffness lasted"))),
      pain_here(concept_of(own_codes, "pain-of-region", "", tr("How strong the pain is there, 0 to 10"))),
      felt_here(concept_of(own_codes, "felt-here", "", tr("It is felt here"))),
      note(concept_of(own_codes, "note", "", tr("In their own words"))),
      exercise_minutes(concept_of(loinc, "55411-3", "Exercise duration", tr("Minutes of exercise"))),
      walking_minutes(concept_of(own_codes, "walking-minutes", "", tr("Minutes walked"))),
      movements{concept_of(own_codes, "sit-to-stand", "", tr("Stood up from a chair in 30 seconds, times")),
                concept_of(own_codes, "fingertips-to-floor", "", tr("From the fingertips to the floor"))} {
  for (const QuestionFacts& one : questions()) {
    const std::string words =
        fill(tr("{question}, {scale}"), {{"question", one.label()}, {"scale", scale_words(one.question)}});
    const bool known = *one.loinc != '\0';
    codes.push_back(known ? concept_of(loinc, one.loinc, one.loinc_name, words)
                          : concept_of(own_codes, one.name, "", words));
  }
}

void put_session(JsonText& json, const Common& common, const SessionRecord& record,
                 const std::string& request, Millis walked) {
  std::string procedure;
  if (is_session(record)) {
    procedure = uuid_of(record.uid, "procedure");
    put_procedure(json, common, record, procedure, request);
    put_minutes(json, common, record, procedure, common.exercise_minutes, uuid_of(record.uid, "minutes"),
                time_done(record));
    if (walked > 0ms)
      put_minutes(json, common, record, procedure, common.walking_minutes, uuid_of(record.uid, "walked"),
                  walked);
  }
  for (const auto& [phase, answers] : record.check_ins)
    CheckInEntries(json, common, record, phase, procedure).put();
}

void put_assessment(JsonText& json, const Common& common, const Assessment& assessment) {
  const std::string answers = uuid_of(assessment.uid, "answers");
  put_answers(json, common, assessment, answers);
  const auto score = score_of(assessment);
  if (!score) return;
  const std::string uuid = uuid_of(assessment.uid, "score");
  begin_entry(json, "Observation", uuid);
  json.text("status", "final").key("category").open('[').raw(common.survey).close(']');
  json.raw("code", assessment.instrument == Instrument::peg
                       ? concept_of(loinc, "91147-9", "Mean score [PEG]",
                                    tr("PEG: pain, enjoyment of life and general activity"))
                       : concept_of(own_codes, "psfs", "",
                                    tr("Patient-specific functional scale, 0 unable to 10 as before")));
  json.raw("subject", common.subject).text("effectiveDateTime", iso_text(assessment.at));
  json.key("performer").open('[').raw(common.subject).close(']');
  json.raw("valueQuantity", quantity(number_text(*score, 2), "{score}"));
  json.key("derivedFrom").open('[').raw(reference_to(answers)).close(']');
  end_entry(json, "Observation", uuid);
}

}  // namespace limber::fhir
