// All screens together: which one is shown, and how one leads to the next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/bench_screen.hpp"
#include "screen/bundle_screen.hpp"
#include "screen/check_in.hpp"
#include "screen/editor_screen.hpp"
#include "screen/home.hpp"
#include "screen/intent.hpp"
#include "screen/journal_screen.hpp"
#include "screen/keeping_screen.hpp"
#include "screen/learn_screen.hpp"
#include "screen/media_screen.hpp"
#include "screen/pose_screen.hpp"
#include "screen/questionnaire.hpp"
#include "screen/rehearsal_screen.hpp"
#include "screen/report_screen.hpp"
#include "screen/review_screen.hpp"
#include "screen/screening_screen.hpp"
#include "screen/session.hpp"
#include "screen/settings_screen.hpp"
#include "screen/take_along.hpp"
#include "screen/warning_signs.hpp"

namespace limber {

struct Program {
  ScreenName screen = ScreenName::home;
  HomeScreen home;
  CheckInScreen check_in;
  SessionScreen session;
  JournalScreen journal;
  SettingsScreen settings;
  LearnScreen learn;
  TakeAlongScreen take_along;
  WarningSignsScreen signs;
  ScreeningScreen screening;
  QuestionnaireScreen questionnaire;
  KeepingScreen keeping;
  ReportScreen report;
  BenchScreen bench;
  EditorScreen editor;
  PoseScreen pose;
  MediaScreen media;
  RehearsalScreen rehearsal;
  BundleScreen bundle;
  ReviewScreen review;
  std::vector<RoutineCard> cards;
  std::shared_ptr<const Library> library;  // what the cards' routines are made of; may be null
  std::vector<SessionRecord> sessions;     // newest first
  WallTime now;                            // when they were read
  std::optional<AboutPerson> about;        // absent: there is no journal to ask
  std::optional<CheckIn> before;           // answered, to be stored once the session has begun
  SessionMaterial ready;                   // made while the check-in is answered; timeline null: not yet
  std::string message;                     // shown on any screen until dismissed
  Millis begin_at{0};                      // of --from: where the next session begins
  bool ask_check_ins = true;               // off with --no-checkin
};

Update<Program> update(Program program, const Intent& intent);
View<Intent> view(const Program& program, const ViewContext& context);

}  // namespace limber
