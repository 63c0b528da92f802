// What can be asked on Home, and what Home asks for.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/special_members.hpp"
#include "journal/assessment.hpp"
#include "journal/session_record.hpp"
#include "routine/filter.hpp"
#include "screen/effect/journal_effect.hpp"
#include "screen/effect/settings_effect.hpp"
#include "screen/effect/shell_effect.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

// One line a thing keeps these a table.
// clang-format off
struct ShowRoutine { std::string id; };  // open its card; the same again closes it
struct ShowFilter { FilterBy by = FilterBy::area; };  // open its choices; the same again closes them
struct ChooseFilter { FilterBy by = FilterBy::area; std::string value; };  // the same again takes it back
struct DropFilter { FilterBy by = FilterBy::area; };  // whatever is chosen there
struct ClearFilters {};
struct SetMassage { std::int64_t day = 0; bool on = false; };  // there was one on that local day
struct TellFloor { FloorAccess floor{}; };  // the same again takes it back
struct TakeUp { std::string routine; bool on = false; };  // one that came with Limber becomes the person's plan, or no longer
struct SetPause { bool on = false; };  // nothing is planned from today on, or it is again
struct SetFlare { bool on = false; };  // from today on, with the plan for it opened; or it has settled
struct PassOver { std::string what; };  // what is offered, by the name it is noted under: not now
struct PassGoals {};  // none for now: they are not asked for again
struct ReadOffered { std::string card; };
struct OfferNoCards {};
struct CloseFilter {};  // the choices that are shown
struct FoundUnfinished { SessionRecord record; };  // at start-up: the program was killed during this session

// --- To the program
struct AnswerNextMorning { std::int64_t session = 0; };  // opens the next-morning check-in for that session
struct AnswerAfter { std::int64_t session = 0; };  // the check-in after, for a session that was cut off
struct AnswerWeekly { Instrument instrument = Instrument::peg; };  // opens that questionnaire
struct GoOnWithSession { std::int64_t session = 0; };  // one of today that ended before its end
// clang-format on
using HomeRequest = std::variant<AnswerNextMorning, AnswerAfter, AnswerWeekly, GoOnWithSession>;

struct HomeIntent
    : std::variant<ShowRoutine, ShowFilter, ChooseFilter, DropFilter, ClearFilters, SetMassage, TellFloor,
                   TakeUp, SetPause, SetFlare, PassOver, PassGoals, ReadOffered, OfferNoCards, CloseFilter,
                   FoundUnfinished, HomeRequest, TextFieldIntent, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(HomeIntent);
};
struct HomeEffect : std::variant<HomeRequest, Request, ShellEffect, JournalEffect, SaveSettings> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(HomeEffect);
};

}  // namespace limber
