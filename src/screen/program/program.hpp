// All screens together: which one is shown, and how one leads to the next.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/special_members.hpp"
#include "journal/person_context.hpp"
#include "screen/bench/bench_screen.hpp"
#include "screen/bench/bundle_screen.hpp"
#include "screen/bench/rehearsal_screen.hpp"
#include "screen/bench/review_screen.hpp"
#include "screen/check_in/check_in.hpp"
#include "screen/check_in/questionnaire.hpp"
#include "screen/check_in/screening_screen.hpp"
#include "screen/check_in/warning_signs.hpp"
#include "screen/course/dose_step_screen.hpp"
#include "screen/course/programmes_screen.hpp"
#include "screen/editor/editor_screen.hpp"
#include "screen/goals/flare_plan_screen.hpp"
#include "screen/goals/goals_screen.hpp"
#include "screen/goals/movement_screen.hpp"
#include "screen/home/home.hpp"
#include "screen/journal/journal_admin_screen.hpp"
#include "screen/journal/journal_screen.hpp"
#include "screen/journal/report_screen.hpp"
#include "screen/media/media_screen.hpp"
#include "screen/pose/pose_screen.hpp"
#include "screen/program/effect.hpp"
#include "screen/program/intent.hpp"
#include "screen/session/after.hpp"
#include "screen/session/session.hpp"
#include "screen/settings/exercise_screen.hpp"
#include "screen/settings/learn_screen.hpp"
#include "screen/settings/settings_screen.hpp"
#include "screen/settings/take_along.hpp"
#include "screen/weeks/weeks_screen.hpp"

namespace limber {

struct Program {
  LIMBER_REGULAR_MEMBERS(Program);

  ScreenName screen = ScreenName::home;
  World world;
  HomeScreen home;
  CheckInScreen check_in;
  SessionScreen session;
  AfterScreen after;
  JournalScreen journal;
  SettingsScreen settings;
  LearnScreen learn;
  ExerciseScreen exercise;
  TakeAlongScreen take_along;
  WarningSignsScreen signs;
  ScreeningScreen screening;
  QuestionnaireScreen questionnaire;
  GoalsScreen goals;
  FlarePlanScreen flare_plan;
  MovementScreen movement;
  ReportScreen report;
  JournalAdminScreen admin;
  BenchScreen bench;
  EditorScreen editor;
  WeeksScreen weeks;
  PoseScreen pose;
  MediaScreen media;
  RehearsalScreen rehearsal;
  BundleScreen bundle;
  ReviewScreen review;
  DoseStepScreen dose_step;
  ProgrammesScreen programmes;
  std::map<ScreenName, ScreenName> came_from;  // where going back from what may be opened on several leads
  // What the next session is made of; its timeline is null until the voice is made.
  SessionMaterial prepared;
  std::optional<CheckIn> before;       // answered or left open, to be stored as the session begins
  std::optional<EarlierPart> earlier;  // what the next session goes on with
  std::string starts;                  // id of what is led as soon as it is on the shelf, "" for nothing
  double chosen_minutes = 0;           // of a walk that was begun by choosing its length; 0: as it is planned
  Millis begin_at{0};                  // of --from: where the next session begins
  bool ask_check_ins = true;           // off with --no-checkin
  bool keys_shown = false;             // what the keys of the screen do is shown in its place
  Scrolls key_scrolls;
};

Update<Program, Effect> update(Program program, const Intent& intent);
View<Intent> view(const Program& program, const ViewContext& context);

// What a key means on the screen that is shown, by key_name(); `focus` is the key of the focused area.
// nullopt: nothing, and it may move the focus.
std::optional<Intent> intent_for(const Program& program, std::string_view key, const std::string& focus,
                                 const Frame& frame);

// Whether what is shown goes on without anyone doing anything: it has to be given time.
bool moves_by_itself(const Program& program);

}  // namespace limber
