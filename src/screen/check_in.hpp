// Pain and stiffness, before, after and next morning: two rows of eleven big keys, done in ten seconds.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "journal/safety.hpp"
#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct CheckInScreen {
  Phase phase = Phase::before;
  SessionRecord record;  // the session it belongs to; id 0 for the one being prepared or just done
  std::vector<SessionRecord> records;  // the journal, for rules that look back
  WallTime opened;                     // when the question was asked
  std::vector<std::string> questions;  // in the order asked
  std::map<std::string, int> ratings;  // only what was answered: nothing is pre-filled
  SafetyLimits limits;
  std::string language = "en";
  std::string gentler_routine;     // id of what to offer on a bad day, "" if there is none
  bool restful = false;            // nothing but breathing and relaxation is planned
  std::optional<Verdict> verdict;  // the rules have something to say: shown until answered
  bool saving = false;             // the shell is writing; the screen moves on when it says "saved"
  std::string failure;             // why it could not be written
  bool finished = false;           // nothing more to ask: the program moves on
};

Update<CheckInScreen> update(CheckInScreen state, const Intent& intent);
View<Intent> view(const CheckInScreen& state, const ViewContext& context);

// The answers as the journal keeps them; `at` is stamped by the shell.
CheckIn answers(const CheckInScreen& state);

}  // namespace limber
