// limber review: the journals that clients returned, who needs a word first; and a draft of the next dose.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/clock.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/review_weeks.hpp"
#include "course/level.hpp"
#include "database/returned_journals.hpp"
#include "files/atomic_file.hpp"
#include "labels/person_labels.hpp"
#include "labels/review_labels.hpp"
#include "labels/sign_labels.hpp"
#include "routine/format.hpp"
#include "services/review_service.hpp"
#include "store/open_shelf.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

struct ReviewOptions {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string draft;  // a client's name
  std::string out;
};

const char* name_of_kind(FlagKind kind) {
  switch (kind) {
    case FlagKind::warning_sign:
      return "warning-sign";
    case FlagKind::silent:
      return "silent";
    case FlagKind::red_mornings:
      return "red-mornings";
    case FlagKind::red_morning:
      return "red-morning";
    case FlagKind::worse:
      return "worse";
    case FlagKind::sign_to_mention:
      return "sign-to-mention";
    case FlagKind::stopped:
      return "stopped";
    case FlagKind::skipped_for_pain:
      return "skipped-for-pain";
    case FlagKind::better:
      return "better";
  }
  return "";
}

bool is_sign(FlagKind kind) {
  return kind == FlagKind::warning_sign || kind == FlagKind::sign_to_mention;
}

const char* name_of(Urgency urgency) {
  constexpr std::array names{"mention", "rest", "urgent", "emergency"};
  return names[static_cast<std::size_t>(urgency)];
}

const char* name_of(SignAnswer answer) {
  constexpr std::array names{"no", "known", "new-or-worse"};
  return names[static_cast<std::size_t>(answer)];
}

std::string date_of(std::int64_t day) {
  return date_text({day * 86'400, 0});
}

Json json_of(const ReviewFlag& flag) {
  Json object{{"kind", name_of_kind(flag.kind)}, {"day", date_of(flag.day)}, {"what", flag.what}};
  if (flag.side != BodySide::none) object["side"] = to_string(flag.side);
  object["times"] = flag.times;
  if (flag.from) object["from"] = *flag.from;
  if (flag.to) object["to"] = *flag.to;
  if (is_sign(flag.kind)) object["level"] = name_of(urgency_of(flag.what));
  if (is_sign(flag.kind)) object["now"] = name_of(flag.now);
  return object;
}

Json json_of(const std::vector<TrendPoint>& weeks) {
  Json list = Json::array();
  for (const TrendPoint& point : weeks) {
    Json one{{"week", date_of(point.day)}};
    if (point.before) one["before"] = *point.before;
    if (point.after) one["after"] = *point.after;
    if (point.next_morning) one["next_morning"] = *point.next_morning;
    list.push_back(std::move(one));
  }
  return list;
}

const char* name_of_offer(Offer offer) {
  return offer == Offer::pause_routine ? "pause"
         : offer == Offer::reduce_dose ? "reduce"
         : offer == Offer::repeat_dose ? "repeat"
                                       : "keep";
}

Json json_of(const ClientReview& review, const World& world, bool with_weeks) {
  const ExerciseNames& names = world.exercise_names;
  Json object{{"client", review.client}, {"file", review.file}, {"sessions", review.sessions}};
  if (review.last_session) object["last_session"] = date_of(*review.last_session);
  object["first"] = date_of(review.first);
  object["last"] = date_of(review.last);
  if (review.adherence.asked > 0) object["planned"] = review.adherence.asked;
  object["kept"] = review.adherence.kept;
  object["done"] = review.adherence.done();
  object["ended_early"] = review.adherence.early;
  object["pain"] = json_of(review.pain);
  object["stiffness"] = json_of(review.stiffness);
  object["flags"] = Json::array();
  for (const ReviewFlag& flag : review.flags) object["flags"].push_back(json_of(flag));
  object["known_signs"] = Json::array();
  for (const SignNote& note : review.known)
    object["known_signs"].push_back({{"what", note.id}, {"since", date_of(note.day)}});
  object["respected"] = respected_words(review.screening, review.last);
  if (with_weeks) {
    const WeeksOfClient weeks = weeks_of(review, world);
    object["goals"] = weeks.goals;
    object["measured"] = weeks.measured;
    object["weeks"] = weeks.standing;
    object["ready_for_more"] = weeks.ready;
  }
  object["routine"] = review.routine;
  object["next_dose"] = {{"suggests", name_of_offer(review.dose.offer)},
                         {"rule", review.dose.rule},
                         {"words", dose_words(review.dose, names)}};
  return object;
}

void write_weeks(const WeeksOfClient& weeks, std::ostream& out) {
  for (const std::string& line : weeks.goals) out << "  o " << line << '\n';
  for (const std::string& line : weeks.measured) out << "  o " << line << '\n';
  for (const std::string& line : weeks.standing) out << "  ~ " << line << '\n';
  for (const std::string& line : weeks.ready)
    out << "  ^ " << fill(tr("Ready for one step more. {step}"), {{"step", line}}) << '\n';
}

// A line for the client, and one for each thing that stands out.
void write_text(const std::vector<ClientReview>& reviews, const World& world, std::int64_t today,
                std::ostream& out) {
  const ExerciseNames& names = world.exercise_names;
  std::size_t widest = 0;
  for (const ClientReview& review : reviews) widest = std::max(widest, count_characters(review.client));
  for (const ClientReview& review : reviews) {
    out << review.client << std::string(widest - count_characters(review.client) + 2, ' ')
        << join(
               {last_session_words(review, today), doing_words(review.adherence),
                curve_words(Question::pain, review.pain), curve_words(Question::stiffness, review.stiffness)},
               "  ")
        << '\n';
    for (const FlagWords& flag : flags_in_short(review, names))
      out << (flag.kind == FlagKind::better ? "  + " : "  ! ") << flag.words << '\n';
    if (reviews.size() <= most_with_weeks) write_weeks(weeks_of(review, world), out);
    for (const SignNote& note : review.known) out << "  . " << note_words(note, today) << '\n';
    for (const std::string& line : respected_words(review.screening, review.last))
      out << "  = " << line << '\n';
    out << "  > " << dose_words(review.dose, names) << '\n';
  }
}

Exit write_draft(Console& console, const ReviewOptions& asked, const std::vector<ClientReview>& reviews,
                 const Shelf& shelf, const World& world) {
  const auto client = std::find_if(reviews.begin(), reviews.end(),
                                   [&](const ClientReview& one) { return one.client == asked.draft; });
  if (client == reviews.end()) {
    console.err << fill(tr("None of these journals is called \"{client}\"."), {{"client", asked.draft}})
                << '\n';
    return Exit::problems;
  }
  if (standing_sign(*client) == Urgency::emergency) {
    console.err << dose_words(client->dose, world.exercise_names) << '\n';
    return Exit::problems;
  }
  const auto routine = routine_on(shelf, client->routine);
  if (!routine) {
    console.err << fill(tr("The routine \"{routine}\" is not on your shelf, so no draft can be made of it."),
                        {{"routine", client->routine}})
                << '\n';
    return Exit::problems;
  }
  const Library& library = *shelf.library;
  const Routine risen = as_risen(*routine, library, weeks_of(*client, world).doses);
  const Routine draft = next_draft(risen, library, client->dose);
  const auto written = write_file_atomically(asked.out, write(draft));
  if (!written) return report_problems(written.problems(), console, Exit::machine_failed);
  for (const ReviewFlag& flag : client->flags) {
    if (flag.kind == FlagKind::warning_sign)
      console.out << flag_words(flag, {}, local_day(wall_now())) << '\n';
  }
  console.out << dose_words(client->dose, world.exercise_names) << '\n';
  return Exit::done;
}

Exit review(Console& console, const ReviewOptions& asked) {
  if (asked.draft.empty() != asked.out.empty()) {
    console.err << tr("--draft and -o belong together: whose next dose, and the file for it.") << '\n';
    return Exit::wrong_use;
  }
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  const Shelf shelf = open_shelf(*places, process_environment());
  const ReturnedReviews read = read_returned({asked.paths.begin(), asked.paths.end()},
                                             all_prescribed(shelf, places->routines), local_day(wall_now()));
  const World world = world_of(shelf, read.reviews.size());
  for (const Problem& problem : read.problems) console.err << to_text(problem) << '\n';
  if (!asked.draft.empty()) return write_draft(console, asked, read.reviews, shelf, world);
  if (asked.format == "json") {
    Json list = Json::array();
    const bool with_weeks = read.reviews.size() <= most_with_weeks;
    for (const ClientReview& one : read.reviews) list.push_back(json_of(one, world, with_weeks));
    // A file's name may be no UTF-8.
    console.out << list.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  } else {
    write_text(read.reviews, world, local_day(wall_now()), console.out);
  }
  return read.problems.empty() ? Exit::done : Exit::problems;
}

}  // namespace

RunCommand declare_review(CLI::App& options) {
  const auto asked = std::make_shared<ReviewOptions>();
  options.add_option("paths", asked->paths, tr("Journals that clients returned (JSON), or folders of them"))
      ->required()
      ->type_name("DIR|FILE");
  options.add_option("--format", asked->format, tr("text or json"))->check(CLI::IsMember({"text", "json"}));
  options
      .add_option("--draft", asked->draft, tr("Write the suggested next dose of this client as a routine"))
      ->type_name("CLIENT");
  options.add_option("-o,--output", asked->out, tr("The file for the draft"))->type_name("FILE");
  return [asked](Console& console) { return review(console, *asked); };
}

}  // namespace limber
