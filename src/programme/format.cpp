#include "programme/format.hpp"

#include "base/message.hpp"
#include "routine/format.hpp"
#include "routine/format_file.hpp"
#include "routine/format_parts.hpp"

namespace limber {
namespace {

using codec::choices, codec::Count, codec::Media, codec::Object, codec::String, codec::Text;

const Names& kind_names() {
  static const Names names{programme_kind};
  return names;
}

const Names& goes_on_names() {  // in the order of enum GoesOn
  static const Names names{"weeks", "calm"};
  return names;
}

const auto& hours_codec() {
  static const codec::List hours{codec::TimeOfDay{}, 0, most_texts, true};
  return hours;
}

// Written only where it is not what it is without it.
struct CountBut : Count {
  int usual = 0;
  bool is_absent(int count) const { return count == usual; }
};

constexpr auto routine_members = [](auto& io, auto& routine) {
  io.member("routine", routine.id, codec::Id{}, required);
  io.member("times_per_day", routine.schedule.times_per_day, CountBut{{range::times_per_day}, 1});
  io.member("days", routine.schedule.days, choices(day_names()));
  io.member("at", routine.schedule.at, hours_codec());
};

constexpr auto walk_members = [](auto& io, auto& walk) {
  io.member("minutes", walk.minutes, Count{range::walk}, required);
  io.member("up_to", walk.up_to, Count{range::walk});
  io.member("days", walk.days, choices(day_names()));
  io.member("at", walk.at, hours_codec());
};

constexpr auto phase_members = [](auto& io, auto& phase) {
  io.member("title", phase.title, Text{longest_name}, required);
  io.member("say", phase.say, Text{});
  io.member("clip", phase.clip, Media{clip_endings()});
  io.member("weeks", phase.weeks, Count{range::weeks});
  io.member("days", phase.days, Count{range::phase_days});
  io.member("go_on", phase.goes_on, codec::Choice{goes_on_names()});
  io.member("calm_sessions", phase.calm_sessions, Count{range::calm_sessions});
  io.member("percent", phase.percent, CountBut{{range::percent}, 100});
  io.member("routines", phase.routines, codec::List{Object{routine_members}, 0, most_phase_routines});
  io.member("walk", phase.walk, Object{walk_members});
};

void check_length(ParseContext& reading, const Node& phase) {
  const Node* weeks = phase.find("weeks");
  const Node* days = phase.find("days");
  if (weeks == nullptr && days == nullptr)
    reading.fault(phase, "missing", tr("\"weeks\" or \"days\" is missing: how long this phase lasts"));
  if (weeks != nullptr && days != nullptr)
    reading.fault(*days, "one-length",
                  tr("a phase lasts so many weeks or so many days; leave one of them out"));
}

struct PhaseCodec {
  static bool read(ParseContext& reading, const Node& value, ProgrammePhase& where) {
    if (value.kind == Node::Kind::object) check_length(reading, value);
    if (value.find("days") != nullptr) where.weeks = 0;
    const bool read = Object{phase_members}.read(reading, value, where);
    const Node* calm = value.find("calm_sessions");
    if (where.goes_on == GoesOn::calm && where.calm_sessions == 0) where.calm_sessions = usual_calm_sessions;
    if (where.goes_on != GoesOn::calm && calm != nullptr)
      reading.fault(*calm, "calm-sessions", tr("this is for a phase with \"go_on\": \"calm\""));
    return read;
  }
  static Node tree(const ProgrammePhase& phase) { return Object{phase_members}.tree(phase); }
};

constexpr auto flare_members = [](auto& io, auto& plan) {
  io.member("sets_it_off", plan.sets_it_off, Text{});
  io.member("first_signs", plan.first_signs, Text{});
  io.member("first_day", plan.first_day, Text{});
  io.member("days_two_to_seven", plan.days_two_to_seven, Text{});
  io.member("whom_i_tell", plan.whom_i_tell, Text{});
};

constexpr auto programme_members = [](auto& io, auto& programme) {
  std::string kind = programme_kind;
  io.member("kind", kind, codec::Choice{kind_names()}, required);
  io.member("id", programme.id, codec::Id{}, required);
  io.member("version", programme.version, String{longest_version});
  io.member("title", programme.title, Text{longest_name}, required);
  io.member("summary", programme.summary, Text{});
  io.member("author", programme.author, Object{author_members});
  io.member("for", programme.meant_for, String{longest_meant_for});
  io.member("language", programme.language, codec::Language{});
  io.member("phases", programme.phases, codec::List{PhaseCodec{}, 1, most_phases}, required);
  io.member("flare_plan", programme.flare_plan, Object{flare_members});
};

struct ProgrammeCodec {
  static bool read(ParseContext& reading, const Node& value, Programme& where) {
    where.file = reading.document().file;
    return Object{[](auto& io, auto& programme) {
             if (io.format(true)) programme_members(io, programme);
           }}
        .read(reading, value, where);
  }
  static Node tree(const Programme& programme) {
    MemberWriter io;
    io.format();
    programme_members(io, programme);
    return io.take();
  }
};

template <class Value>
Result<FileContent> content(Result<Value> read) {
  if (!read) return read.problems();
  Problems problems = read.problems();
  return {FileContent{*std::move(read)}, std::move(problems)};
}

}  // namespace

Result<Programme> parse_programme(std::string_view text, const std::string& file) {
  return read_whole<Programme>(scan(text, file), ProgrammeCodec{});
}

Result<Programme> parse_unfinished_programme(std::string_view text, const std::string& file) {
  return read_unfinished<Programme>(scan(text, file), ProgrammeCodec{});
}

Problems problems_of(const Programme& programme) {
  return problems_written(programme, ProgrammeCodec{});
}

std::string write(const Programme& programme) {
  return text_written(programme, ProgrammeCodec{});
}

Result<FileContent> parse_file(std::string_view text, const std::string& file) {
  switch (file_kind(text)) {
    case FileKind::exercise:
      return content(parse_exercise(text, file));
    case FileKind::card:
      return content(parse_card(text, file));
    case FileKind::programme:
      return content(parse_programme(text, file));
    case FileKind::routine:
      break;
  }
  return content(parse_routine(text, file));
}

}  // namespace limber
