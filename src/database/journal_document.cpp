#include "database/journal_document.hpp"

#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "base/message.hpp"
#include "base/text.hpp"
#include "database/journal_values.hpp"
#include "files/files.hpp"
#include "routine/document.hpp"
#include "routine/format.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_bytes = 1024UL * 1024 * 1024;
constexpr std::size_t largest_record = 4UL * 1024 * 1024;
constexpr std::size_t most_problems = 50;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using FileHandle = std::unique_ptr<std::FILE, CloseFile>;

// The characters of a file, with the line they are on. It seems to end where it is stopped, and where a
// record grows too large to be one.
class Characters {
 public:
  explicit Characters(std::FILE* file) : file_(file) { advance(); }

  char now() const { return now_; }
  // Whether all that was read until now is in the encoding it should be in.
  bool utf8() const { return utf8_; }
  bool over() const { return over_; }
  int line() const { return line_; }
  bool too_large() const { return too_large_; }
  bool failed() const { return std::ferror(file_) != 0; }
  void record_ends() { in_record_ = 0; }
  void stop() { over_ = true; }

  void advance() {
    if (over_) return;
    if (now_ == '\n') ++line_;
    if (at_ == filled_) fill_buffer();
    too_large_ = ++in_record_ > largest_record || ++total_ > most_bytes;
    if (filled_ == 0 || too_large_) return stop();
    now_ = buffer_[at_++];
    check_encoding(static_cast<unsigned char>(now_));
  }

 private:
  void check_encoding(unsigned char byte) {
    const bool goes_on = (byte & 0xC0U) == 0x80U;
    if (goes_on != (awaited_ > 0)) utf8_ = false;
    if (goes_on)
      --awaited_;
    else
      awaited_ = byte < 0x80 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    if (byte == 0xC0 || byte == 0xC1 || byte > 0xF4) utf8_ = false;
  }

  void fill_buffer() {
    filled_ = std::fread(buffer_.data(), 1, buffer_.size(), file_);
    at_ = 0;
  }

  std::FILE* file_;
  std::array<char, 64 * 1024> buffer_{};
  std::size_t at_ = 0;
  std::size_t filled_ = 0;
  std::size_t total_ = 0;
  std::size_t in_record_ = 0;
  int line_ = 1;
  char now_ = 0;
  int awaited_ = 0;  // bytes of the character that was begun
  bool utf8_ = true;
  bool over_ = false;
  bool too_large_ = false;
};

// As the JSON library wants them.
class Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;

  explicit Cursor(Characters* characters) : characters_(characters) {}  // null: the end
  char operator*() const { return characters_->now(); }
  Cursor& operator++() {
    characters_->advance();
    return *this;
  }
  bool operator==(const Cursor& other) const { return at_end() == other.at_end(); }

 private:
  bool at_end() const { return characters_ == nullptr || characters_->over(); }
  Characters* characters_;
};

// Hears the document as the JSON library reads it, and keeps nothing of it but the record being read.
class Reader {
 public:
  Reader(const fs::path& file, Characters& characters, const DocumentVisitor& visitor)
      : file_(file), characters_(characters), visitor_(visitor) {}

  bool keep(int depth, Json::parse_event_t event, Json& json) {
    using Event = Json::parse_event_t;
    if (event == Event::key && depth == 1) return begins_member(json.get<std::string>());
    if (event == Event::object_start || event == Event::array_start) return begins(depth, event);
    if (event == Event::value && depth <= 2) return ends(depth, json);
    if (event == Event::object_end && depth >= 1 && depth <= 2 && record_) return ends(depth, json);
    return true;
  }

  Problems verdict(bool whole) {
    if (stopped_) return problems_;
    if (characters_.too_large()) {
      tell(characters_.line(), "", "record-too-large", tr("This is too large for a journal's document."));
    } else if (characters_.failed()) {
      tell(0, "", "file-unreadable", tr("The file could not be read to its end."));
    } else if (!whole && !characters_.utf8()) {
      tell(characters_.line(), "", "utf-8", tr("This is not UTF-8. Save the file in the UTF-8 encoding."));
    } else if (!whole) {
      tell(characters_.line(), "", "json", tr("The document breaks off here or is not JSON."));
    } else if (!format_seen_ || !journal_seen_) {
      tell(0, "", "journal-format",
           tr("This is not a journal's document. One begins with \"format\": 1 and has \"sessions\"."));
    }
    return problems_;
  }

 private:
  bool begins_member(std::string key) {
    member_ = std::move(key);
    number_ = 0;
    journal_seen_ = journal_seen_ || is_list() || is_record() || member_ == "limber_journal";
    return true;
  }

  bool is_list() const {
    return member_ == "massages" || member_ == "plan" || member_ == "programmes" || member_ == "pauses" ||
           member_ == "doses" || member_ == "red_flag_checks" || member_ == "assessments" ||
           member_ == "flares" || member_ == "measured" || member_ == "offered" || member_ == "sessions";
  }
  bool is_record() const { return member_ == "screening" || member_ == "goals" || member_ == "flare_plan"; }
  bool is_single() const { return is_record() || member_ == "format" || member_ == "limber_journal"; }

  // Only what is of the document's shape is kept; the rest is passed over as it is read.
  bool begins(int depth, Json::parse_event_t event) {
    const bool object = event == Json::parse_event_t::object_start;
    if (depth == 0) return object;
    if (depth == 1) {
      record_ = object && is_record();
      line_ = characters_.line();
      return record_ || (!object && is_list()) || unexpected();
    }
    if (depth == 2 && is_list()) {
      record_ = object && member_ != "massages";
      line_ = characters_.line();
      return record_ || unexpected();
    }
    return true;
  }

  // The whole member is not looked at any more; one that is not known is nobody's business.
  bool unexpected() {
    if (is_list() || is_single())
      tell(characters_.line(), place(), "type", tr("Something else is expected here."));
    member_.clear();
    record_ = false;
    return false;
  }

  std::string place() const { return "/" + member_ + (is_list() ? "/" + std::to_string(number_) : ""); }

  // A record or a single value is whole: it is shown and let go.
  bool ends(int depth, Json& json) {
    if (record_ && (!json.is_object() || (depth == 2 && is_single()))) return true;  // a part of a record
    if (!record_) line_ = characters_.line();
    if (record_ || depth == 1 || member_ == "massages") {
      take(json);
      ++number_;
    } else {
      unexpected();
    }
    record_ = false;
    characters_.record_ends();
    return false;
  }

  void take(const Json& json) {
    const TellProblem hear = [&](const std::string& pointer, std::string rule, std::string message) {
      tell(line_, place() + pointer, std::move(rule), std::move(message));
    };
    if (member_ == "format") return check_format(json);
    if (member_ == "limber_journal") return show(visitor_.journal, uid_from(json, hear));
    if (member_ == "screening") return show(visitor_.screening, screening_from(json, hear));
    if (member_ == "massages") return show(visitor_.massage, date_from(json, hear));
    if (member_ == "plan") return show(visitor_.taken_up, taken_up_from(json, hear));
    if (member_ == "programmes") return show(visitor_.phase, phase_from(json, hear));
    if (member_ == "pauses") return show(visitor_.pause, pause_from(json, hear));
    if (member_ == "doses") return show(visitor_.dose, dose_from(json, hear));
    if (member_ == "red_flag_checks") return show(visitor_.red_flag_check, red_flag_check_from(json, hear));
    if (member_ == "assessments") return show(visitor_.assessment, assessment_from(json, hear));
    if (member_ == "goals") return show(visitor_.goals, goals_from(json, hear));
    if (member_ == "flare_plan") return show(visitor_.flare_plan, flare_plan_from(json, hear));
    if (member_ == "flares") return show(visitor_.flare, flare_from(json, hear));
    if (member_ == "measured") return show(visitor_.measured, measured_from(json, hear));
    if (member_ == "offered") return show(visitor_.offered, offered_from(json, hear));
    if (member_ == "sessions") return show(visitor_.session, session_from(json, hear));
  }

  // After the first problem nothing more is shown; the rest is read for its problems alone.
  template <class T>
  void show(const std::function<bool(T)>& visit, const std::decay_t<T>& value) {
    if (problems_.empty() && !visit(value)) stop();
  }

  void check_format(const Json& json) {
    format_seen_ = true;
    if (json == 1) return;
    const bool newer = json.is_number_unsigned() && json.get<std::uint64_t>() > 1;
    tell(line_, "/format", newer ? "journal-newer" : "journal-format",
         newer ? tr("This document was written by a newer version of Limber.") : tr("\"format\" must be 1."));
    stop();
  }

  void tell(int line, std::string pointer, std::string rule, std::string message) {
    const std::string name = pointer.substr(pointer.rfind('/') + 1);
    const bool is_item = name.find_first_not_of("0123456789") == std::string::npos;
    if (!is_item && rule != "missing")
      message = fill(tr("\"{name}\": {message}"), {{"name", name}, {"message", message}});
    problems_.push_back({Severity::error,
                         {file_.string(), line, 0, std::move(pointer)},
                         std::move(rule),
                         std::move(message)});
    if (problems_.size() >= most_problems) stop();
  }

  void stop() {
    stopped_ = true;
    characters_.stop();
  }

  const fs::path& file_;
  Characters& characters_;
  const DocumentVisitor& visitor_;
  Problems problems_;
  std::string member_;
  std::size_t number_ = 0;
  int line_ = 0;
  bool record_ = false;
  bool format_seen_ = false;
  bool journal_seen_ = false;  // a routine has a format too
  bool stopped_ = false;
};

// Records are heard as they stream by, and of a value's place only its record's line is known. A file small
// enough is read once more by what knows the place of each value, and why JSON is none.
Problems placed_exactly(const fs::path& file, Problems problems) {
  const auto text = read_text_file(file, largest_file);
  if (problems.empty() || !text) return problems;
  const Scanned scanned = scan(*text, file.string());
  Problem& first = problems.front();
  if (!scanned && first.rule == "json") {
    const Problem& why = scanned.problems().front();
    first.place = why.place;
    first.message = fill(tr("This is not JSON: {reason}."), {{"reason", why.message}});
  }
  if (!scanned && first.rule == "utf-8") first.place = scanned.problems().front().place;
  if (!scanned) return problems;
  for (Problem& problem : problems) {
    const std::string pointer = problem.place.pointer;
    const bool missing = problem.rule == "missing";  // what it is missing from has a place
    const Node* value = (*scanned)->at(missing ? pointer.substr(0, pointer.rfind('/')) : pointer);
    if (value == nullptr || pointer.empty()) continue;
    problem.place = (*scanned)->place_of(*value);
    problem.place.pointer = pointer;
  }
  return problems;
}

}  // namespace

Problems read_journal_document(const fs::path& file, const DocumentVisitor& visitor) {
  struct stat status {};
  if (::stat(file.c_str(), &status) == 0 && !S_ISREG(status.st_mode))
    return {file_problem(file, "file-kind", tr("This is a folder, a device or a pipe, not a file."))};
  const FileHandle opened(std::fopen(file.c_str(), "rbe"));
  if (!opened)
    return {file_problem(file, errno == ENOENT ? "file-missing" : "file-unreadable",
                         fill(tr("The file cannot be read: {reason}."), {{"reason", std::strerror(errno)}}))};
  const auto characters = std::make_unique<Characters>(opened.get());
  Reader reader(file, *characters, visitor);
  const Json rest = Json::parse(
      Cursor(characters.get()), Cursor(nullptr),
      [&](int depth, Json::parse_event_t event, Json& json) { return reader.keep(depth, event, json); },
      false);
  return placed_exactly(file, reader.verdict(!rest.is_discarded()));
}

}  // namespace limber
