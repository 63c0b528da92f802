// Pain and stiffness, before, after and next morning: two rows of eleven big keys, done in ten seconds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "journal/person_context.hpp"
#include "journal/questions.hpp"
#include "journal/safety.hpp"
#include "screen/check_in/check_in_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/score_rows.hpp"
#include "screen/ui/text_fields.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

inline constexpr const char* note_field = "note";
TextFields check_in_fields();

struct CheckInScreen {
  Phase phase = Phase::before;
  SessionRecord record;             // the session it belongs to; id 0 for the one being prepared or just done
  WallTime opened;                  // when the question was asked
  std::vector<Question> questions;  // in the order asked
  CheckIn given;                    // all but the note, which is in `fields`: nothing is pre-filled
  bool alone = false;               // no session follows: how it is today
  bool more = false;                // the page of what may be said besides is shown
  TextFields fields = check_in_fields();
  Scrolls scrolls;
  SafetyLimits limits;
  std::string language = "en";
  std::string gentler_routine;      // id of what to offer on a bad day, "" if there is none
  bool restful = false;             // nothing but breathing and relaxation is planned
  std::optional<Verdict> verdict;   // the rules have something to say: shown until answered
  std::vector<Adaptation> remarks;  // before: what the person's answers leave out of the routine, or replace
  std::vector<Allowance> chosen;    // of those, what is done all the same
  bool remarking = false;           // the remarks are shown
  bool saving = false;              // the shell is writing; the screen moves on when it says "saved"
  std::optional<Problem> failure;   // why it could not be written
};

using CheckInBuilder = ViewBuilder<CheckInIntent>;
using CheckInUpdate = Update<CheckInScreen, CheckInEffect>;

CheckInUpdate update(CheckInScreen state, const CheckInIntent& intent, const World& world);
View<CheckInIntent> view(const CheckInScreen& state, const World& world, const ViewContext& context);
// The questions before and after a session stand alone; the other pages have a way back.
PageHead head(const CheckInScreen& state);
std::optional<CheckInIntent> step_back(const CheckInScreen& state);
std::vector<Action<CheckInIntent>> actions(const CheckInScreen& state);

// Questions asked on the page of what may be said besides.
std::vector<Question> more_questions(const CheckInScreen& state);

// A question as it is asked now, with the answer it has.
ScoreQuestion asked(const CheckInScreen& state, Question question);

// What Rate calls the rating of a region.
std::string region_key(const std::string& region);

// Whether anything was answered or written.
bool is_answered(const CheckInScreen& state);

// As if the person had answered so.
void give(CheckInScreen& state, CheckIn told);

// The answers as the journal keeps them; `at` is stamped by the shell.
CheckIn answers(const CheckInScreen& state);

}  // namespace limber
