// What any screen may ask of the program that shows it. A screen's Intent and Effect both hold Request as one
// alternative; its update passes it on.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "base/special_members.hpp"
#include "routine/draft.hpp"
#include "screen/effect/media_request.hpp"

namespace limber {

enum class ScreenName {
  home,
  check_in,
  session,
  after_session,
  journal,
  settings,
  learn,
  exercise,
  take_along,
  warning_signs,
  screening,
  questionnaire,
  goals,
  flare_plan,
  movement,
  report,
  journal_admin,
  bench,
  editor,
  weeks,
  pose_editor,
  media,
  rehearsal,
  bundle,
  review,
  dose_step,
  programmes
};

// clang-format off
struct GoTo { ScreenName screen = ScreenName::home; };
struct GoBack {};
struct ReadCard { std::string id; };  // a Learn card: Escape leads back from it
struct ReadExercise { std::shared_ptr<const Exercise> exercise; };  // its own page: Escape leads back from it
struct ShowWarningSigns {};           // Escape leads back from them
struct ShowKeys {};     // what the keys of the screen that is shown do; the same again, or Escape, closes it
struct TellToday {};    // how it is today, without a session
struct DismissNotice {};
struct StartRoutine { std::string id; double minutes = 0; };  // minutes: of a walk; 0: as it is on its card
struct TakeAlong { std::string id; bool programme = false; };  // a routine, or a programme, in another form; from the bench a programme is to be handed over
struct EditRoutine { std::string id; };  // one on the shelf; "": a new one
struct EditProgramme { std::string id; bool copy = false; };  // one on the shelf, or a copy of it for somebody else; "": a new one
struct EditForAnother { std::string id; };  // a copy of one on the shelf, for another client
struct EditDraft { std::shared_ptr<const Routine> routine; std::string client = {}; std::string warning = {}; };  // one that lies nowhere yet; client: whose it is to be, "" for whom it says; warning: its first line
struct PoseExercise { std::shared_ptr<const Exercise> exercise; std::string within = {}; };  // as the start of one of the therapist's own; null: from nothing. within: the draft of the routine it is for
struct GoOnWith { DraftNote draft; };  // that is not saved
struct DiscardDraft { std::string key; };
struct ChooseMedia { MediaRequest request; };  // a step's pictures and recordings
struct Rehearse { std::shared_ptr<const Routine> routine; int step = -1; };  // from that step of the file on; -1: from the start
struct ReviewJournals { std::string path; };  // a client's, or a folder of them
struct ReviewClient { std::string code; };  // of the journals that came back, those of one client
struct OpenFile { std::string file; };  // a bundle, a routine, a client's journal or a folder of them
struct ChooseFile {};  // to open, in the desktop's own window
struct OpenMade { std::string path; };  // what was made for the person, or its folder, in the desktop's own program
// clang-format on

struct Request : std::variant<GoTo, GoBack, ReadCard, ReadExercise, ShowWarningSigns, ShowKeys, TellToday,
                              DismissNotice, StartRoutine, TakeAlong, EditRoutine, EditProgramme,
                              EditForAnother, EditDraft, PoseExercise, GoOnWith, DiscardDraft, ChooseMedia,
                              Rehearse, ReviewJournals, ReviewClient, OpenFile, ChooseFile, OpenMade> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(Request);
};

}  // namespace limber
