// What a client's returned journal says at a glance, for the therapist: who needs a word, and why. It points
// at what was answered; it never diagnoses.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "journal/about_person.hpp"
#include "journal/next_dose.hpp"
#include "journal/summary.hpp"
#include "journal/told_signs.hpp"

namespace limber {

// A journal that came back, as much of it as was read.
struct ReturnedJournal {
  std::string file;
  std::string client;  // the file's name without its ending
  AboutPerson person;
  std::vector<SessionRecord> sessions;  // in any order
};

// From the most urgent to the least. Below `news` nothing asks for a word: it is good news.
enum class FlagKind : std::uint8_t {
  warning_sign,      // one of red_flags.hpp that was new or worse
  silent,            // nothing has been done for long, as far as the file tells
  red_mornings,      // two within seven days: pause
  red_morning,       // the morning after, pain at least 3 above where it began, or still above a day later
  worse,             // over the weeks there are pain or stiffness has changed for the worse by what matters
  sign_to_mention,   // a sign that is to be mentioned to a doctor, and stops nobody
  stopped,           // a session that was ended early
  skipped_for_pain,  // an exercise that was left out because it hurt
  better             // over the weeks there are, by what matters
};

struct ReviewFlag {
  FlagKind kind = FlagKind::stopped;
  std::int64_t day = 0;  // the local day of the session or check; of several the latest
  std::string what;  // id of the sign or the exercise; title of the routine; "pain", "stiffness" for a change
  BodySide side = BodySide::none;  // of the exercise
  int times = 1;                   // of a silence its days, of a change the weeks it took
  std::optional<double>
      from;                  // pain before, or the mean of those weeks' first; of a silence what was planned
  std::optional<double> to;  // pain in the morning, or the last week's mean
  SignAnswer now = SignAnswer::no;  // what the latest check says of a sign
  bool operator==(const ReviewFlag&) const = default;
};

struct ClientReview {
  std::string file;
  std::string client;   // as client_called() has it
  std::string journal;  // uid: two files of the same journal are of one person
  int sessions = 0;     // in the whole file
  // What was told is looked at over the four weeks up to the file's last entry, so that who fell silent after
  // a bad week is not taken for well; what was done, over those up to `today`.
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::int64_t today = 0;
  std::optional<std::int64_t> last_session;  // local day
  Adherence adherence;
  std::vector<TrendPoint> pain;  // by weeks, oldest first, at most the last twelve of them
  std::vector<TrendPoint> stiffness;
  std::vector<ReviewFlag> flags;  // most urgent first
  std::vector<SignNote> known;    // warning signs that are long known, and that a doctor has looked at
  Screening screening;            // what was told about oneself
  std::string routine;            // id of what was done last, before a walk any other; "" for none
  std::string routine_title;
  NextDose dose;
};

inline constexpr std::int64_t review_days = 28;

// Whose journal it is. A file named by hand is that client's. One that still has the name Limber gave it,
// "journal-a-k-2026-11-30.json", is of the client with the code in it, else of whom the routine was made for
// that they do; where that is not known either, it is called as it is. Codes are spelled as routines have
// them.
std::string client_called(const std::string& stem, const std::string& routine,
                          const std::vector<Prescribed>& shelf);

// `shelf`: the routines on the therapist's, with their schedules and limits. `today` is a local day; a file
// that tells of later ones is looked at as on its last.
ClientReview review_of(const ReturnedJournal& journal, const std::vector<Prescribed>& shelf,
                       std::int64_t today);

// The most pressing warning sign that nobody has looked at yet; nullopt for none. An emergency is told as
// one: the dose has the rule "emergency-sign", and no draft is to be made.
std::optional<Urgency> standing_sign(const ClientReview& review);

// Flags that ask for a word; good news does not.
int concerns(const ClientReview& review);

// The order of the list: who needs a word soonest, then by name.
bool sooner(const ClientReview& a, const ClientReview& b);

// Of several files of one journal only that with the latest entry stays; then in the order of sooner().
std::vector<ClientReview> in_order(std::vector<ClientReview> reviews);

}  // namespace limber
