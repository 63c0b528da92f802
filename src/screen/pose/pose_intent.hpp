// What can be asked while the figure is posed: how an exercise of the therapist's own looks.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "base/problem.hpp"
#include "base/special_members.hpp"
#include "figure/camera.hpp"
#include "figure/motion.hpp"
#include "screen/effect/shelf_effect.hpp"
#include "screen/ui/input.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

// What is worked on beside the figure.
enum class PosePart : std::uint8_t { body, motion, about, does, start };

// What can be done with the poses of a motion; the one shown is meant.
enum class PosesChange : std::uint8_t { add, between, remove, earlier, later };

// What is taken of an exercise that is begun from: all of it, or how it begins or ends as the pose shown.
enum class PoseTaken : std::uint8_t { all, first, last };

// One line a thing keeps these a table. Names are those of docs/routine-format.md.
// clang-format off
struct ShowPosePart { PosePart part = PosePart::body; };
struct SelectJoint { std::string joint; };  // of figure::handle_name(); "": none
struct SetLie { figure::Lie lie{}; };
struct ToggleContact { std::string contact; };
struct SetSurface { std::string contact; std::string surface; };  // of a contact as the pose has it
struct LiftJoint {};   // these: the selected one, off what it rests on and reaches for
struct PutJointDown {};
struct CopyToOtherSide {};
struct SetReach { std::string from; std::string to; };  // to "": nothing
struct MirrorFigure {};
struct TurnCamera { double around = 0; double above = 0; };  // by degrees; changes nothing of the exercise
struct LookFrom { figure::Orbit from; };
struct ChooseCamera { figure::Camera camera{}; };  // the exercise's own
struct ChooseSecondCamera { std::optional<figure::Camera> camera; };
struct ChooseAction { std::optional<figure::Action> action; };  // nullopt: as technique and dose have it
struct SelectPose { std::size_t pose = 0; };
struct ChangePoses { PosesChange change{}; };
struct ToggleProp { std::string prop; };
struct SetPropSide { std::string prop; figure::PropSide side{}; };
struct ToggleHighlight { std::string area; };
struct PreviewMotion {};  // there and back; the same again stops it
struct UndoPose {};
struct RedoPose {};
struct StartFrom { std::string exercise; };  // its figure and its words, or what is taken of it
struct ChooseTaken { PoseTaken taken{}; };
struct ChooseAbout { std::string what; std::string value; };  // "technique", "position", "sides", "dose", "area"
struct ToggleTag { std::string tag; };  // what it does to the body
struct KeepInherited { std::string what; };  // of is_inherited(): it was looked at, and fits
struct LeaveInherited { std::string what; };  // "easier", "harder", "sources", "tags": gone
struct SayTheSide { std::string field; };  // {side} in the place of the side its words name
struct SaveOwn {};  // where several routines have it, that is asked first
struct SaveForAll {};  // in all routines that have it, whatever another program has written there
struct SaveAsOther {};  // as another exercise, beside the one they have
struct AskDiscardPose {};  // whether what is not saved is to go; the same again: it stays
struct PoseFound { std::shared_ptr<const ExerciseDraft> draft; };  // what was being posed before
struct CloseOpenPart {};  // the preview, else the selected joint
struct ExerciseSaved { std::string id; std::string file; std::string text = {}; };  // text: what the file holds now
struct ExerciseSaveFailed { Problem problem; };
// clang-format on

struct PoseIntent
    : std::variant<ShowPosePart, SelectJoint, ChangeNumber, SetLie, ToggleContact, SetSurface, LiftJoint,
                   PutJointDown, CopyToOtherSide, SetReach, MirrorFigure, TurnCamera, LookFrom, ChooseCamera,
                   ChooseSecondCamera, ChooseAction, SelectPose, ChangePoses, ToggleProp, SetPropSide,
                   ToggleHighlight, PreviewMotion, UndoPose, RedoPose, StartFrom, ChooseTaken, ChooseAbout,
                   ToggleTag, KeepInherited, LeaveInherited, SayTheSide, SaveOwn, SaveForAll, SaveAsOther,
                   AskDiscardPose, PoseFound, CloseOpenPart, ExerciseSaved, ExerciseSaveFailed, Elapsed, Drag,
                   TextFieldIntent, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(PoseIntent);
};
using PoseEffect = std::variant<ShelfEffect, ShellEffect, Request>;

}  // namespace limber
