// Pain and stiffness, before, after and next morning: two rows of eleven big keys, done in ten seconds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "journal/care.hpp"
#include "journal/safety.hpp"
#include "screen/context.hpp"
#include "screen/intent.hpp"
#include "screen/score_rows.hpp"
#include "screen/text_fields.hpp"

namespace limber {

inline constexpr const char* note_field = "note";
TextFields check_in_fields();

struct CheckInScreen {
  Phase phase = Phase::before;
  SessionRecord record;  // the session it belongs to; id 0 for the one being prepared or just done
  std::vector<SessionRecord> records;  // the journal, for rules that look back
  WallTime opened;                     // when the question was asked
  std::vector<std::string> questions;  // in the order asked
  Ratings ratings;                     // a region's by "region:" and its id
  bool more = false;                   // the page of what may be said besides is shown
  std::vector<std::string> regions;    // marked on the body map, in that order
  std::optional<int> stiff_minutes;    // morning stiffness
  TextFields fields = check_in_fields();
  double scroll = 0;
  SafetyLimits limits;
  std::string language = "en";
  std::string gentler_routine;             // id of what to offer on a bad day, "" if there is none
  bool restful = false;                    // nothing but breathing and relaxation is planned
  std::optional<Verdict> verdict;          // the rules have something to say: shown until answered
  std::shared_ptr<const Library> library;  // for the names of exercises; may be null
  std::vector<Remark> remarks;    // before: what the person's answers leave out of the routine, or replace
  std::vector<Allowance> chosen;  // of those, what is done all the same
  bool remarking = false;         // the remarks are shown
  bool saving = false;            // the shell is writing; the screen moves on when it says "saved"
  std::string failure;            // why it could not be written
  bool finished = false;          // nothing more to ask: the program moves on
};

Update<CheckInScreen> update(CheckInScreen state, const Intent& intent);
View<Intent> view(const CheckInScreen& state, const ViewContext& context);

// Questions asked on the page of what may be said besides.
std::vector<std::string> more_questions(const CheckInScreen& state);

// The answers as the journal keeps them; `at` is stamped by the shell.
CheckIn answers(const CheckInScreen& state);

}  // namespace limber
