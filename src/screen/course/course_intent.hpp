// What can be asked about weeks: of a small step that is offered, and of programmes.
#pragma once

#include <string>
#include <variant>

#include "base/problem.hpp"
#include "base/special_members.hpp"
#include "screen/effect/export_effect.hpp"
#include "screen/effect/journal_effect.hpp"
#include "screen/ui/request.hpp"

namespace limber {

// clang-format off
struct AnswerStep { bool yes = false; };  // false: not yet
struct OpenProgramme { std::string id; };  // its weeks; the same again closes them
struct TakeUpProgramme { std::string id; bool on = false; };  // or leave it
struct SaveCalendar { std::string id; };  // of the weeks to come; answered by one of these
struct CalendarMade { std::string file; };
struct CalendarFailed { Problem problem; };
// clang-format on

struct DoseStepIntent : std::variant<AnswerStep, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(DoseStepIntent);
};
// The answer goes to the program, which goes on to the session.
struct DoseStepEffect : std::variant<AnswerStep, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(DoseStepEffect);
};

struct ProgrammesIntent
    : std::variant<OpenProgramme, TakeUpProgramme, SaveCalendar, CalendarMade, CalendarFailed, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(ProgrammesIntent);
};
struct ProgrammesEffect : std::variant<JournalEffect, ExportEffect, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(ProgrammesEffect);
};

}  // namespace limber
