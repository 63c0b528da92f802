// What screens ask of the journal.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/special_members.hpp"
#include "journal/about_person.hpp"
#include "journal/session_record.hpp"

namespace limber {

// One line a thing keeps these a table.
// clang-format off
struct BeginRecord { SessionRecord record; };  // with the answers before it; `started` and theirs are stamped by the shell. One with an id is gone on with
struct SaveProgress { SessionRecord record; };  // at every segment boundary
struct FinishRecord { SessionRecord record; };
struct SaveCheckIn { std::int64_t session = 0; Phase phase = Phase::before; CheckIn check_in; };  // answered by CheckInSaved or SaveFailed
// Both answered by EntrySaved and a new world, or EntrySaveFailed.
struct CorrectCheckIn { std::int64_t session = 0; Phase phase = Phase::before; CheckIn check_in; };
struct DeleteSession { std::int64_t session = 0; };
struct SaveScreening { Screening screening; };  // `answered` is stamped by the shell; these nine: answered by PersonLoaded
struct SaveMassage { std::int64_t day = 0; bool on = false; };
struct SaveSigns { RedFlagCheck check; };  // `at` too is stamped
struct SavePlan { std::string routine; std::int64_t since = 0; bool on = false; };  // a routine is taken up from that local day on, or no longer
struct SaveDoses { std::vector<DoseChange> changes; };  // the person's answers and steps back; stamped by whoever decided
struct SavePhase { PhaseBegun begun; };  // the first takes the programme up
struct LeaveProgramme { std::string programme; };
struct SavePause { Pause pause; };  // its beginning, or its end
struct SaveAssessment { Assessment assessment; };
// These too, each stamped where it has a moment: answered by PersonLoaded.
struct SaveGoals { Goals goals; };
struct SaveFlarePlan { FlarePlan plan; };
struct SaveFlare { Flare flare; };
struct SaveMeasured { Measured measured; };
struct NoteOffered { Offered offered; };
struct DeleteAssessment { std::int64_t id = 0; };  // for good
struct DeleteMeasured { std::int64_t id = 0; };
struct ReloadJournal {};
// clang-format on

struct JournalEffect
    : std::variant<BeginRecord, SaveProgress, FinishRecord, SaveCheckIn, CorrectCheckIn, DeleteSession,
                   SaveScreening, SaveMassage, SavePlan, SaveDoses, SavePhase, LeaveProgramme, SavePause,
                   SaveSigns, SaveAssessment, SaveGoals, SaveFlarePlan, SaveFlare, SaveMeasured, NoteOffered,
                   DeleteAssessment, DeleteMeasured, ReloadJournal> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(JournalEffect);
};

}  // namespace limber
