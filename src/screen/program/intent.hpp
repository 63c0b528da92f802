// Everything the program can be told: by a person through one of its screens, or by the shell and its
// services.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/special_members.hpp"
#include "screen/bench/bench_intent.hpp"
#include "screen/bench/bundle_intent.hpp"
#include "screen/bench/rehearsal_intent.hpp"
#include "screen/bench/review_intent.hpp"
#include "screen/check_in/check_in_intent.hpp"
#include "screen/check_in/questionnaire_intent.hpp"
#include "screen/check_in/screening_intent.hpp"
#include "screen/check_in/warning_signs_intent.hpp"
#include "screen/course/course_intent.hpp"
#include "screen/editor/editor_intent.hpp"
#include "screen/goals/flare_plan_intent.hpp"
#include "screen/goals/goals_intent.hpp"
#include "screen/goals/movement_intent.hpp"
#include "screen/home/home_intent.hpp"
#include "screen/journal/journal_admin_intent.hpp"
#include "screen/journal/journal_intent.hpp"
#include "screen/journal/report_intent.hpp"
#include "screen/media/media_intent.hpp"
#include "screen/pose/pose_intent.hpp"
#include "screen/session/after.hpp"
#include "screen/session/session.hpp"
#include "screen/settings/exercise_intent.hpp"
#include "screen/settings/learn_intent.hpp"
#include "screen/settings/settings_intent.hpp"
#include "screen/settings/take_along_intent.hpp"
#include "screen/ui/world.hpp"
#include "screen/weeks/weeks_intent.hpp"

namespace limber {

// For whichever screen is shown, if its Intent holds it.
struct WindowInput : std::variant<Elapsed, ClockJumped, Drag, FileDropped, TextFieldIntent> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(WindowInput);
};

// One line a thing keeps these a table.
// clang-format off

// --- From the window, wherever the person is
struct Quit {};
struct ToggleFullScreen {};
struct ToggleReading {};  // whether Limber reads aloud what has the focus
struct ReadPage {};       // all of it, once
struct UseHand { Hand hand = Hand::keys; };  // what is in the person's hand now
struct ScrollTo { std::string scroller; double offset = 0; };  // asked by wheel, drag and focus; clamped by the view

// --- What the world is now
struct ShelfLoaded { std::vector<RoutineCard> cards; std::shared_ptr<const Library> library; std::vector<std::string> own_exercises; LearnCards learn; Programmes programmes = {}; std::vector<std::string> own_programmes = {}; };
struct DraftsLoaded { std::vector<DraftNote> drafts; };  // what is not saved
struct SessionsLoaded { std::vector<SessionRecord> sessions; WallTime now; };  // newest first
struct TrendLoaded { TrendHistory history; };  // of more sessions than SessionsLoaded brings; empty: they are all
struct PersonLoaded { AboutPerson about; };  // at start-up and after every change
struct JournalAdminLoaded { JournalAdmin admin; };
struct SettingsLoaded { Settings settings; };
struct ExportFolder { std::string folder; std::vector<std::string> recent = {}; };  // where files for the person are put, and other places they chose
struct ShowNotice : Notice {};

// --- From the services, for no screen in particular
struct SessionReady { std::shared_ptr<const Timeline> timeline; Pace pace; SpeechLengths speech; };  // the answer to PrepareSession
struct BundleAdded { std::string id; std::string title; bool programme = false; };
struct JournalBrought { std::string path; bool folder = false; };  // a journal's file, or a folder of them
// clang-format on

struct Intent
    : std::variant<Request, Quit, ToggleFullScreen, ToggleReading, ReadPage, UseHand, ScrollTo, WindowInput,
                   ShelfLoaded, DraftsLoaded, SessionsLoaded, TrendLoaded, PersonLoaded, JournalAdminLoaded,
                   SettingsLoaded, ExportFolder, ShowNotice, SessionReady, BundleAdded, JournalBrought,
                   HomeIntent, CheckInIntent, SessionIntent, AfterIntent, JournalIntent, SettingsIntent,
                   LearnIntent, ExerciseIntent, TakeAlongIntent, WarningSignsIntent, ScreeningIntent,
                   QuestionnaireIntent, GoalsIntent, FlarePlanIntent, MovementIntent, ReportIntent,
                   JournalAdminIntent, BenchIntent, EditorIntent, WeeksIntent, PoseIntent, MediaIntent,
                   RehearsalIntent, BundleIntent, ReviewIntent, DoseStepIntent, ProgrammesIntent> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(Intent);
};

}  // namespace limber
