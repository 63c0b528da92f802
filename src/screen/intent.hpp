// Everything a person, or the shell on their behalf, can ask of the screens; and everything screens ask of
// the shell.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/geometry.hpp"
#include "base/settings.hpp"
#include "base/time.hpp"
#include "figure/motion.hpp"
#include "frame/text_edit.hpp"
#include "journal/about_person.hpp"
#include "journal/care.hpp"
#include "journal/keeping.hpp"
#include "journal/session_record.hpp"
#include "journal/trend.hpp"
#include "screen/bundle_intent.hpp"
#include "screen/editor_intent.hpp"
#include "screen/form_wish.hpp"
#include "screen/learn_links.hpp"
#include "screen/media_intent.hpp"
#include "screen/pose_intent.hpp"
#include "screen/rehearsal_intent.hpp"
#include "screen/report_wish.hpp"
#include "screen/review_intent.hpp"
#include "timeline/playhead.hpp"

namespace limber {

enum class ScreenName {
  home,
  check_in,
  session,
  journal,
  settings,
  learn,
  take_along,
  warning_signs,
  screening,
  questionnaire,
  report,
  keeping,
  bench,
  editor,
  pose_editor,
  media,
  rehearsal,
  bundle,
  review
};

enum class DragPhase : std::uint8_t { moved, dropped };

// What the journal can be looked at for.
enum class JournalPart : std::uint8_t { trend, calendar, exercises, sessions };

// What the list of routines can be narrowed by.
enum class FilterBy : std::uint8_t { area, technique, position, minutes, props };

// A routine as Home shows it.
struct RoutineCard {
  std::string id;
  std::string title;
  std::string summary;
  Millis length{0};
  std::vector<std::string> areas;  // already in the person's language
  std::vector<std::string> props;
  std::vector<std::string> exercises;            // names, in order
  std::map<std::string, std::string> names;      // of its exercises, by id
  std::string position;                          // where most of it happens, in the person's language
  std::string last_done;                         // date text, "" if never
  std::shared_ptr<const figure::Motion> figure;  // of its main exercise; null if it has none
  std::shared_ptr<const Routine> routine;        // what it asks and when to stop
  bool own = false;                              // among the person's own files: it did not come with Limber
  bool restful = false;                          // nothing but breathing and relaxation: good on any day
  bool gentle = false;  // fit for the day of a massage: nothing presses, nothing goes to the end of its range
  // The format's own words, for filters and links.
  CardFor has;                         // techniques, areas and tags of its exercises
  std::vector<std::string> positions;  // that of most exercises first
  std::vector<std::string> needs;      // props
};

// All that a session is made of, once the voice is ready.
struct SessionMaterial {
  std::shared_ptr<const Routine> routine;
  std::shared_ptr<const Library> library;
  std::shared_ptr<const Timeline> timeline;
  Pace pace;
  SpeechLengths speech;
  std::vector<Remark> remarks = {};  // what the person's answers changed
  std::vector<Allowance> allowances = {};
};

// Intents and effects are variants whose copying, moving and letting go is written once, in intent.cpp: it is much
// code for so many alternatives, and in every file that does it compiling would take four times as long.
template <class T, class Variant>
struct IsAlternative : std::false_type {};
template <class T, class... Types>
struct IsAlternative<T, std::variant<Types...>> : std::disjunction<std::is_same<T, Types>...> {};
template <class T, class Variant>
concept AlternativeOf = IsAlternative<T, Variant>::value;

// The first of some variants that T is an alternative of; none: no type.
template <class T, class... Variants>
struct Holder {};
template <class T, class First, class... Rest>
struct Holder<T, First, Rest...>
    : std::conditional_t<IsAlternative<T, First>::value, std::type_identity<First>, Holder<T, Rest...>> {};
template <class T, class... Variants>
using HolderOf = typename Holder<T, Variants...>::type;

// One line a thing keeps these a table.
// clang-format off

// --- Intents: going about
struct GoTo { ScreenName screen = ScreenName::home; };
struct GoBack {};
struct Quit {};
struct ToggleFullScreen {};
struct DismissMessage {};
struct ScrollTo { std::string scroller; double offset = 0; };  // asked by wheel, drag and focus; clamped by the view
struct Drag {  // of an area that drags
  std::string key;
  Point from;  // in the frame
  Point at;
  DragPhase phase = DragPhase::moved;
  Rect area = {};         // its whole place, when it was pressed
  Rect ground = {};       // of the lowest area that drags where it began
  std::string over = {};  // key of the area under it, "" for none
  double down = 0;        // how far down in that area it is, 0 … 1
};
struct FileDropped { std::string file; };  // a file or folder, on the window

// --- Writing. Fields are named by the key of their area.
struct FocusText { std::string field; };  // go there
struct EditText { std::string field; EditCommand command; double scroll = 0; };  // scroll: WritingPlace::scroll, as shown
struct ConfirmText { std::string field; };  // Enter in a single line

// --- Home
struct ShowRoutine { std::string id; };  // open its card; the same again closes it
struct StartRoutine { std::string id; };
struct ShowFilter { FilterBy by = FilterBy::area; };  // open its choices; the same again closes them
struct ChooseFilter { FilterBy by = FilterBy::area; std::string value; };  // the same again takes it back
struct DropFilter { FilterBy by = FilterBy::area; };  // whatever is chosen there
struct ClearFilters {};
struct AnswerNextMorning { std::int64_t session = 0; };  // opens the next-morning check-in for that session
struct AnswerWeekly { Instrument instrument = Instrument::peg; };  // opens that questionnaire
struct AnswerAfter { std::int64_t session = 0; };  // the check-in after, for a session that was cut off

// --- Check-in. Questions are "pain", "stiffness", "stress", "mood".
struct Rate { std::string question; int score = 0; };
struct ClearRating { std::string question; };
struct RateNext { int score = 0; };  // a digit key: rates the first unanswered question
struct Continue {};  // done with these questions; unanswered ones count as skipped
struct SkipCheckIn {};
struct ShowMore {};  // what may be said besides: where, how tense, a note; the same again goes back
struct SetAllowance { std::string exercise; std::string condition; bool on = false; };  // do it in spite of that
struct StartInstead { std::string id; };  // take the gentler routine that is offered
struct StartGently {};  // the same routine with half the holds and repetitions

// --- Session
struct TogglePause {};
struct NextStep {};
struct PreviousStep {};
struct RepeatRep {};
struct TenSecondsMore {};
struct TooSore {};  // opens the choice of relief; again closes it
struct ChooseRelief { Relief relief = Relief::skip; SkipReason reason = SkipReason::pain; };
struct WarningSensation {};  // sharp, electric, spreading or numb, whatever the number
struct StillComfortable {};  // the answer to a comfort check
struct EndSession {};
struct WakeControls {};  // any sign of a person: the controls come back

// --- Learn
struct ReadCard { std::string id; };  // from anywhere: Escape leads back there
struct NextCard {};
struct PreviousCard {};

// --- Take along
struct TakeAlong { std::string routine; };  // opens the screen for it
struct ChooseForm { FormKind kind = FormKind::sound; };
struct ChooseFormOption { std::string option; std::string value; };  // a member of FormWish, and one of its values
struct MakeIt {};
struct StopMaking {};

// --- Warning signs: reached from anywhere; Escape leads back there
struct ShowWarningSigns {};
struct ToggleSign { std::string id; };  // of red_flags.hpp
struct SignsAnswered {};  // what is marked is so, and nothing else: stored

// --- About the person. Answers are saved as they are given.
struct SetCondition { std::string id; bool on = false; };
struct ToggleRegion { std::string list; std::string region; };  // list: "discomfort", a condition's id, or "areas" of a check-in
struct ShowRegions { std::string list; };  // open the body map for a list; the same again closes it
struct SetMassage { std::int64_t day = 0; bool on = false; };  // there was one on that local day

// --- Keeping the journal: for several people, copies, the way out
struct OpenKeeping {};  // opens the screen for it
struct ChooseOwner { std::string id; };
struct AddOwner {};  // by the name that is written
struct HandOverJournal { std::string format; };  // "json", "csv", "fhir"
struct AskToRestore { std::string day; };  // the same again: no
struct RestoreBackup {};  // the day that was asked about

// --- Journal
struct ShowEntry { std::int64_t session = 0; };  // open one entry; the same again closes it
struct ShowEarlier {};  // more of the list
struct ShowJournalPart { JournalPart part = JournalPart::trend; };
struct ShowTrendBy { TrendUnit unit = TrendUnit::day; };
struct StepTrend { int by = 0; };  // to an earlier (-) or later (+) point of the trend; beyond its ends: the end
struct ShowTrendTable {};  // the trend as text; the same again hides it
struct ShowMonth { int by = 0; };  // an earlier (-) or later (+) month of the calendar
struct ShowExercisesOf { int days = 28; };  // the exercises of so many days until today; 0: all
struct CorrectEntry { std::int64_t session = 0; };  // opens its answers to be corrected, with Rate and ClearRating
struct CorrectPhase { Phase phase = Phase::before; };
struct SaveCorrection {};
struct StopCorrecting {};
struct AskToDelete { std::int64_t session = 0; };  // asked once more before it is done
struct KeepEntry {};
struct DeleteEntry {};  // the one that was asked about

// --- Report
struct OpenReport {};
struct ChooseReport { std::string option; std::string value; };  // a member of ReportChoice, and one of its values
struct MoveReportDay { bool first = true; int by = 0; };  // days, for a stretch of days of one's own
struct WriteReport {};

// --- Settings. `setting` is the member's name in Settings ("volumes.voice", "theme", "reduced_motion").
struct SetNumber { std::string setting; double value = 0; };
struct SetChoice { std::string setting; std::string value; };
struct SetFlag { std::string setting; bool value = false; };

// --- The therapist's bench. What stays on one of its screens is in a variant of that screen's own.
struct OpenBench {};
struct EditRoutine { std::string id; };  // one on the shelf; "": a new one
struct EditDraft { std::shared_ptr<const Routine> routine; };  // one that lies nowhere yet
struct PoseExercise { std::shared_ptr<const Exercise> exercise; };  // as the start of one of the therapist's own
struct ChooseMedia { MediaWish wish; };  // opens the screen for a step's pictures and recordings
struct MediaChosen { std::vector<std::string> images; std::map<std::string, std::string> clips; };  // for that step
struct Rehearse { std::shared_ptr<const Routine> routine; int step = -1; };  // from that step of the file on; -1: from the start
struct OpenFile { std::string file; };  // a bundle, a routine, a client's journal or a folder of them: looked into
struct OpenReview {};
struct RoutineSaved { std::string id; std::string file; };
struct ExerciseSaved { std::string id; std::string file; };

// --- From the shell
struct Elapsed { Millis session{0}; Millis screen{0}; };  // session: by the audio clock; screen: for things that fade
struct CardsLoaded { std::vector<RoutineCard> cards; std::shared_ptr<const Library> library = {}; };
struct LearnLoaded { LearnCards cards; };
struct SessionsLoaded { std::vector<SessionRecord> sessions; WallTime now; };  // newest first
struct PersonLoaded { AboutPerson about; };  // at start-up and after every change
struct TrendLoaded { TrendHistory history; };  // of more sessions than SessionsLoaded brings; empty: they are all
struct KeepingLoaded { Keeping keeping; };
struct FoundUnfinished { SessionRecord record; };  // at start-up: the program was killed during this session
struct VoiceProgress { double share = 0; };  // 0 … 1 of the words made
struct SessionReady { SessionMaterial material; };
struct SettingsLoaded { Settings settings; };
struct Tell { std::string words; };  // a message to show until dismissed
struct ClockJumped {};  // the machine slept: pause, never skip on
struct CheckInSaved { std::int64_t session = 0; };  // only now may a screen say "saved"
struct SaveFailed { std::string words; };
struct FormFolder { std::string folder; };  // where forms are put, for the screen to say
struct FormProgress { double share = 0; };  // 0 … 1
struct FormMade { std::string file; };
struct FormFailed { std::string words; };  // "" if it was given up
struct ReportMade { std::string file; };
struct ReportFailed { std::string words; };

using AnyIntent =
    std::variant<GoTo, GoBack, Quit, ToggleFullScreen, DismissMessage, ScrollTo, ShowRoutine, StartRoutine,
                 AnswerNextMorning, AnswerAfter, Rate, ClearRating, RateNext, Continue, SkipCheckIn,
                 StartInstead, StartGently, TogglePause, NextStep, PreviousStep, RepeatRep, TenSecondsMore, TooSore,
                 ChooseRelief, StillComfortable, EndSession, WakeControls, ShowEntry, SetNumber, SetChoice,
                 SetFlag, Elapsed, CardsLoaded, SessionsLoaded, FoundUnfinished, VoiceProgress, SessionReady,
                 SettingsLoaded, Tell, ClockJumped, CheckInSaved, SaveFailed, ShowEarlier, ShowFilter,
                 ChooseFilter, DropFilter, ClearFilters, ReadCard, NextCard, PreviousCard, LearnLoaded, TakeAlong,
                 ChooseForm, ChooseFormOption, MakeIt, StopMaking, FormFolder, FormProgress, FormMade, FormFailed,
                 ShowWarningSigns, ToggleSign, SignsAnswered, SetCondition, ToggleRegion, ShowRegions, SetMassage,
                 PersonLoaded, AnswerWeekly, FocusText, EditText, ConfirmText, ShowMore,
                 SetAllowance, WarningSensation,
                 ShowJournalPart, ShowTrendBy, StepTrend, ShowTrendTable, ShowMonth, ShowExercisesOf, CorrectEntry,
                 CorrectPhase, SaveCorrection, StopCorrecting, AskToDelete, KeepEntry, DeleteEntry, OpenReport,
                 ChooseReport, MoveReportDay, WriteReport, ReportMade, ReportFailed,
                 OpenKeeping, ChooseOwner, AddOwner, HandOverJournal, AskToRestore, RestoreBackup, KeepingLoaded,
                 TrendLoaded, Drag, FileDropped, OpenBench, EditRoutine, EditDraft, PoseExercise, ChooseMedia,
                 MediaChosen, Rehearse, OpenFile, OpenReview, RoutineSaved, ExerciseSaved, EditorIntent,
                 PoseIntent, MediaIntent, RehearsalIntent, BundleIntent, ReviewIntent>;

struct Intent : AnyIntent {
  Intent();
  Intent(const Intent&);
  Intent(Intent&&) noexcept;
  Intent& operator=(const Intent&);
  Intent& operator=(Intent&&) noexcept;
  ~Intent();
  template <class T>
    requires AlternativeOf<std::remove_cvref_t<T>, AnyIntent>
  Intent(T&& value) : AnyIntent(std::in_place_type<std::remove_cvref_t<T>>, std::forward<T>(value)) {}
  // What stays on one screen, straight from there.
  template <class T, class Own = HolderOf<std::remove_cvref_t<T>, EditorIntent, PoseIntent, MediaIntent,
                                          RehearsalIntent, BundleIntent, ReviewIntent>>
  Intent(T&& value) : AnyIntent(std::in_place_type<Own>, std::forward<T>(value)) {}
};

// --- Effects: what a screen asks the shell to do; answers come back as Intents
struct PrepareSession { std::string routine; bool gently = false; Care care; };  // make the voice, compile; answered by SessionReady
struct BeginRecord { SessionRecord record; };  // `started` is stamped by the shell
struct SaveProgress { SessionRecord record; };  // at every segment boundary
struct FinishRecord { SessionRecord record; };
struct SaveCheckIn { std::int64_t session = 0; Phase phase = Phase::before; CheckIn check_in; };  // 0: the running one
struct SaveScreening { Screening screening; };  // `answered` is stamped by the shell; these four: answered by PersonLoaded
struct SaveMassage { std::int64_t day = 0; bool on = false; };
struct SaveSigns { std::vector<std::string> yes; };
struct SaveAssessment { Assessment assessment; };
struct PlaySound { std::shared_ptr<const Timeline> timeline; Millis from{0}; bool past_checks = false; };  // else to the next one
struct Happened { Playhead playhead; std::vector<PlayheadEvent> events; };  // for whoever tells or writes down what happens
struct HushSound {};  // paused: a short fade, the floor goes on
struct SaveSettings { Settings settings; };
struct ReloadJournal {};
struct LeaveProgram {};
struct FlipFullScreen {};
struct MakeForm { FormWish wish; };  // answered by FormProgress, then FormMade or FormFailed
struct StopForm {};
struct FocusOn { std::string key; };  // of an area; where it is not seen, nothing happens
struct CopyText { std::string text; };  // to the clipboard
struct PasteText { std::string field; };  // answered by an EditText with what the clipboard holds, if it is text
// Both answered by CheckInSaved and SessionsLoaded, or SaveFailed.
struct CorrectCheckIn { std::int64_t session = 0; Phase phase = Phase::before; CheckIn check_in; };
struct DeleteSession { std::int64_t session = 0; };
struct MakeReport { ReportWish wish; };  // answered by ReportMade or ReportFailed
struct ListKeeping {};  // these four: answered by KeepingLoaded, and by what the journal then holds
struct OpenJournalOf { std::string id; };
struct AddJournalOf { std::string name; };  // and opens it
struct RestoreJournal { std::string day; };
struct ExportJournal { std::string format; };  // answered by Tell
struct LookIntoFile { std::string file; };  // answered by what it is: an intent of a bundle, a routine or a review, or Tell
struct SaveRoutine { std::shared_ptr<const Routine> routine; bool another = false; };  // among the therapist's own, beside what it was made from; answered by RoutineSaved or SaveFailed
struct SaveExercise { std::shared_ptr<const Exercise> exercise; };  // likewise; by ExerciseSaved or SaveFailed
struct ReloadShelf {};  // answered by CardsLoaded and LearnLoaded
// clang-format on

using AnyEffect =
    std::variant<PrepareSession, BeginRecord, SaveProgress, FinishRecord, SaveCheckIn, PlaySound,
                            Happened, HushSound, SaveSettings, ReloadJournal, LeaveProgram, FlipFullScreen,
                            MakeForm, StopForm, CorrectCheckIn, DeleteSession, MakeReport, SaveScreening,
                            SaveMassage, SaveSigns, SaveAssessment, FocusOn, CopyText, PasteText, ListKeeping,
                            OpenJournalOf, AddJournalOf, RestoreJournal, ExportJournal, LookIntoFile,
                            SaveRoutine, SaveExercise, ReloadShelf, EditorEffect, MediaEffect,
                            RehearsalEffect, BundleEffect, ReviewEffect>;

struct Effect : AnyEffect {
  Effect(const Effect&);
  Effect(Effect&&) noexcept;
  Effect& operator=(const Effect&);
  Effect& operator=(Effect&&) noexcept;
  ~Effect();
  template <class T>
    requires AlternativeOf<std::remove_cvref_t<T>, AnyEffect>
  Effect(T&& value) : AnyEffect(std::in_place_type<std::remove_cvref_t<T>>, std::forward<T>(value)) {}
  template <class T, class Own = HolderOf<std::remove_cvref_t<T>, EditorEffect, MediaEffect, RehearsalEffect,
                                          BundleEffect, ReviewEffect>>
  Effect(T&& value) : AnyEffect(std::in_place_type<Own>, std::forward<T>(value)) {}
};
using Effects = std::vector<Effect>;

// What an update gives back.
template <class State>
struct Update {
  State state;
  Effects effects;
};

// For std::visit with lambdas.
template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

}  // namespace limber
