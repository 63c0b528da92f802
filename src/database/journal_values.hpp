// Records out of JSON that may say anything. Private to this room.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "journal/about_person.hpp"
#include "journal/session_record.hpp"

namespace limber {

// Hears what is wrong, and where within the record ("/steps/3/rep").
using TellProblem = std::function<void(std::string pointer, std::string rule, std::string message)>;

// The value, sound only if nothing was told. Unknown members are passed over.
SessionRecord session_from(const nlohmann::json& json, const TellProblem& tell);
Assessment assessment_from(const nlohmann::json& json, const TellProblem& tell);
Screening screening_from(const nlohmann::json& json, const TellProblem& tell);
RedFlagCheck red_flag_check_from(const nlohmann::json& json, const TellProblem& tell);
Goals goals_from(const nlohmann::json& json, const TellProblem& tell);
FlarePlan flare_plan_from(const nlohmann::json& json, const TellProblem& tell);
Flare flare_from(const nlohmann::json& json, const TellProblem& tell);
Measured measured_from(const nlohmann::json& json, const TellProblem& tell);
Offered offered_from(const nlohmann::json& json, const TellProblem& tell);
TakenUp taken_up_from(const nlohmann::json& json, const TellProblem& tell);
PhaseBegun phase_from(const nlohmann::json& json, const TellProblem& tell);
Pause pause_from(const nlohmann::json& json, const TellProblem& tell);
DoseChange dose_from(const nlohmann::json& json, const TellProblem& tell);
std::int64_t date_from(const nlohmann::json& json, const TellProblem& tell);  // days since 1970-01-01
std::string uid_from(const nlohmann::json& json, const TellProblem& tell);    // 32 hexadecimal digits

}  // namespace limber
