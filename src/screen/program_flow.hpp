// How one screen leads to the next around a session: warning signs, questions, the session, questions again.
#pragma once

#include <cstdint>
#include <string>

#include "screen/program.hpp"

namespace limber {

Update<Program> started(Program program, const std::string& id);  // a routine, from wherever it was asked for
Update<Program> started_gently(Program program);
Update<Program> home_again(Program program);
// The last screen of a check-in has been answered.
Update<Program> after_check_in(Program program);
Update<Program> session_over(Program program);
// A check-in for a session of the journal, by its id.
Update<Program> ask_about(Program program, std::int64_t id, Phase phase);
// A questionnaire that is due.
Update<Program> asked_weekly(Program program, Instrument instrument);
Update<Program> begin_when_ready(Program program);

// The warning signs, from any screen; a session that runs pauses.
Update<Program> asked_about_signs(Program program);
Update<Program> signs_answered(Program program);
Update<Program> left_signs(Program program);  // unanswered: back to where they were opened

}  // namespace limber
