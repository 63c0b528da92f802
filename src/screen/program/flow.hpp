// How one screen leads to the next. Each takes the program as it is and gives it as it becomes. Private to
// the program.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "screen/program/program.hpp"

namespace limber {

using ProgramUpdate = Update<Program, Effect>;

// --- Around a session: warning signs, questions, the session, questions again
ProgramUpdate start_routine(Program program, const StartRoutine& asked);  // from wherever it was asked for
ProgramUpdate start_gently(Program program);  // after its check-in, with half its dose
ProgramUpdate go_home(Program program);
ProgramUpdate after_check_in(Program program);              // its last question has been answered
ProgramUpdate answer_dose_step(Program program, bool yes);  // to the small step that is offered
ProgramUpdate begin_when_ready(Program program);  // as soon as both the answers and the voice are there
ProgramUpdate after_session(Program program);
ProgramUpdate look_back(Program program);                         // at what was done, when all is answered
ProgramUpdate go_on_with(Program program, std::int64_t session);  // from the step it ended at
ProgramUpdate ask_about(Program program, std::int64_t session,
                        Phase phase);  // a check-in, by the session's id
ProgramUpdate ask_weekly(Program program, Instrument instrument);
ProgramUpdate tell_today(Program program);          // an entry of its own, without a session
ProgramUpdate pause_session(Program program);       // if one runs and is shown
ProgramUpdate show_warning_signs(Program program);  // from any screen; a session that runs pauses
ProgramUpdate answer_warning_signs(Program program);
ProgramUpdate put_off_warning_signs(Program program);  // on without an answer, asked again next time
ProgramUpdate leave_warning_signs(Program program);    // unanswered: back to where they were opened

// Answers to the questions before a session, which its record keeps as it begins; nullopt: none that wait for
// it.
std::optional<CheckIn> pending_answers(const Program& program);
// Where that session is not going to be, because the way to it was left, they become an entry of their own.
ProgramUpdate kept_if_left(ProgramUpdate next, CheckIn told);

// --- Going about
ProgramUpdate go_to(Program program, ScreenName screen);
ProgramUpdate go_back(Program program);
ProgramUpdate follow(Program program, const Request& request);
// To a screen of the bench that may be reached from several, which going back leads to again.
Program open_screen(Program program, ScreenName screen);

// --- What screens ask of the program
ProgramUpdate route(Program program, const Request& request);
ProgramUpdate route(Program program, const HomeRequest& request);
ProgramUpdate route(Program program, const StartGently&);
ProgramUpdate route(Program program, const CheckInFinished&);
ProgramUpdate route(Program program, const AnswerStep& answer);
ProgramUpdate route(Program program, const SignsAnswered&);
ProgramUpdate route(Program program, const SignsLater&);
// All else goes out to the services.
template <AlternativeOf<Effect> T>
ProgramUpdate route(Program program, const T& effect) {
  return {std::move(program), {Effect{effect}}};
}

// Carries on with what a screen gave back.
template <class Own>
ProgramUpdate carry_on(Program program, const std::vector<Own>& effects) {
  ProgramUpdate all{std::move(program)};
  for (const Own& effect : effects) {
    ProgramUpdate next =
        std::visit([&](const auto& one) { return route(std::move(all.state), one); }, effect);
    all.state = std::move(next.state);
    append(all.effects, std::move(next.effects));
  }
  return all;
}

// Hands a screen's own intent to it.
template <class State, class Own>
ProgramUpdate hand_to(Program program, State Program::*screen, const Own& intent) {
  auto [state, effects] = update(std::move(program.*screen), intent, program.world);
  program.*screen = std::move(state);
  return carry_on(std::move(program), effects);
}

}  // namespace limber
