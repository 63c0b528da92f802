#include "database/csv_document.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "base/hash.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "database/journal_values.hpp"
#include "files/files.hpp"
#include "journal/questions.hpp"

namespace limber {
namespace {

using Json = nlohmann::json;
using Row = std::map<std::string, std::string>;  // by the column's name, what is not empty

constexpr std::size_t largest_table = 4 * 1024 * 1024;  // bytes
constexpr std::size_t most_table_problems = 50;

struct Line {
  int number = 0;  // in the file, counted from 1
  std::vector<std::string> fields;
};

// RFC 4180, and what spreadsheets do beside it: other separators, lines that end in LF alone.
std::vector<Line> lines_of(std::string_view text, char separator) {
  std::vector<Line> lines;
  int number = 1;
  Line line{number, {""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') ++number;
    if (quoted) {
      const bool doubled = c == '"' && text.substr(i + 1).starts_with('"');
      if (c != '"' || doubled) line.fields.back() += c;
      if (doubled) ++i;
      quoted = c != '"' || doubled;
    } else if (c == '"' && line.fields.back().empty()) {
      quoted = true;
    } else if (c == separator) {
      line.fields.emplace_back();
    } else if (c == '\n') {
      lines.push_back(std::move(line));
      line = {number, {""}};
    } else if (c != '\r') {
      line.fields.back() += c;
    }
  }
  lines.push_back(std::move(line));
  std::erase_if(lines, [](const Line& one) {
    return std::all_of(one.fields.begin(), one.fields.end(),
                       [](const std::string& field) { return field.empty(); });
  });
  return lines;
}

// The one that the first line has most of.
char separator_of(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  constexpr std::array separators{',', ';', '\t'};
  return *std::max_element(separators.begin(), separators.end(), [&](char a, char b) {
    return std::count(first.begin(), first.end(), a) < std::count(first.begin(), first.end(), b);
  });
}

// What an export set before what a spreadsheet would run.
std::string unguarded(const std::string& field) {
  constexpr std::string_view signs = "=+-@\t\r\n";
  const bool guarded = field.size() > 1 && field[0] == '\'' &&
                       (signs.find(field[1]) != std::string_view::npos || (field[1] & 0x80) != 0);
  return guarded ? field.substr(1) : field;
}

Json number_of(const std::string& field) {
  const Json number = Json::parse(field, nullptr, false);
  return number.is_number() ? number : Json(field);  // told at its place as no number
}

Json areas_of(const std::string& field) {
  Json areas = Json::array();
  for (std::size_t from = 0; from < field.size();) {
    const std::size_t end = std::min(field.find("; ", from), field.size());
    const std::string area = field.substr(from, end - from);
    const std::size_t blank = area.find(' ');
    Json one{{"region", area.substr(0, blank)}};
    if (blank != std::string::npos) one["score"] = number_of(area.substr(blank + 1));
    areas.push_back(std::move(one));
    from = end + 2;
  }
  return areas;
}

// The members of a check-in, under their own names behind `prefix`.
Json answers_of(const Row& row, const std::string& prefix) {
  Json answers = Json::object();
  for (const auto& [column, field] : row) {
    if (!column.starts_with(prefix)) continue;
    const std::string name = column.substr(prefix.size());
    const bool counted = std::any_of(questions().begin(), questions().end(),
                                     [&](const QuestionFacts& one) { return name == one.name; });
    if (name == "areas")
      answers[name] = areas_of(field);
    else if (counted || name == "stiffness_minutes")
      answers[name] = number_of(field);
    else if (name == "at" || name == "note")
      answers[name] = unguarded(field);
  }
  return answers;
}

Json session_of(const Row& row) {
  Json session = Json::object();
  for (const auto& [column, field] : row) {
    for (const char* text : {"uid", "at", "ended", "routine", "routine_version", "title", "state", "note"})
      if (column == text) session[column] = unguarded(field);
    if (column == "pauses") session[column] = number_of(field);
    for (const char* length : {"planned", "performed"}) {
      const Json seconds = number_of(field);
      if (column != std::string(length) + "_s") continue;
      session[std::string(length) + "_ms"] =
          seconds.is_number() ? Json(static_cast<std::int64_t>(seconds.get<double>() * 1000 + 0.5)) : seconds;
    }
  }
  for (const Phase phase : all_phases) {
    Json answers = answers_of(row, to_string(phase) + "_");
    if (!answers.empty()) session[to_string(phase)] = std::move(answers);
  }
  return session;
}

// "2026-11-28", "28.11.2026", "28/11/2026" as ISO; "" for what could be two days, or none.
std::string iso_day(const std::string& field) {
  std::array<std::string, 3> part;
  std::size_t at = 0;
  for (const char c : field) {
    if (c >= '0' && c <= '9')
      part[at] += c;
    else if (++at == part.size() || part[at - 1].empty())
      return "";
  }
  if (part[0].size() != 4) std::swap(part[0], part[2]);
  if (part[0].size() != 4 || part[1].empty() || part[2].empty()) return "";
  if (part[1].size() > 2 || part[2].size() > 2) return "";
  const bool american_or_not = field.find('/') != std::string::npos && field.find('/') != 4;
  if (american_or_not && std::stoi(part[1]) <= 12 && std::stoi(part[2]) <= 12 && part[1] != part[2])
    return "";
  if (american_or_not && std::stoi(part[1]) > 12) std::swap(part[1], part[2]);
  for (std::string* two : {&part[1], &part[2]}) two->insert(0, 2 - two->size(), '0');
  return part[0] + "-" + part[1] + "-" + part[2];
}

constexpr std::array day_columns{"date", "day", "at", "datum", "tag"};
constexpr std::array time_columns{"time", "uhrzeit", "zeit"};
constexpr std::array pain_columns{"pain", "schmerz", "nrs"};
constexpr std::array stiffness_columns{"stiffness", "steifheit"};
constexpr std::array note_columns{"note", "notes", "comment", "notiz", "bemerkung"};

template <std::size_t N>
std::string field_of(const Row& row, const std::array<const char*, N>& names) {
  for (const char* name : names)
    if (const auto found = row.find(name); found != row.end()) return found->second;
  return "";
}

// The moment in ISO 8601, at the middle of the day where no time is told; "" if the words are none.
std::string diary_moment(const Row& row) {
  const std::string day = field_of(row, day_columns);
  if (parse_iso(day)) return day;
  const std::string date = iso_day(day.substr(0, day.find(' ')));
  std::string time = field_of(row, time_columns);
  if (time.empty() && day.find(' ') != std::string::npos) time = day.substr(day.find(' ') + 1);
  if (time.empty()) time = "12:00";
  if (time.find(':') == 1) time.insert(0, "0");
  const std::string moment = date + "T" + time + "Z";
  return !date.empty() && parse_iso(moment) ? moment : "";
}

// An entry without a session.
Json entry_of(const Row& row, const TellProblem& tell) {
  const std::string moment = diary_moment(row);
  if (moment.empty())
    tell("/" + std::string("at"), "moment",
         fill(tr("\"{words}\" is no day that can be told for certain; write it like 2026-11-28"),
              {{"words", visible(field_of(row, day_columns))}}));
  const std::string pain = field_of(row, pain_columns);
  const std::string stiffness = field_of(row, stiffness_columns);
  Json answers{{"at", moment}, {"note", unguarded(field_of(row, note_columns))}};
  if (!pain.empty()) answers["pain"] = number_of(pain);
  if (!stiffness.empty()) answers["stiffness"] = number_of(stiffness);
  std::string all;
  for (const auto& [column, field] : row) all.append(column).append("=").append(field).append("\n");
  const std::uint64_t hash = fnv1a(all);
  return {{"uid", hash_name(hash) + hash_name(fnv1a(all, hash))},
          {"at", moment},
          {"state", "stopped"},
          {"before", std::move(answers)}};
}

// What the table holds, or why it holds nothing that a journal could take.
class Table {
 public:
  Table(std::string file, std::string_view text) : file_(std::move(file)) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    lines_ = lines_of(text, separator_of(text));
    if (!lines_.empty())
      for (const std::string& name : lines_.front().fields) columns_.push_back(lower_case(name));
  }

  void read() {
    const bool own = has("uid");
    const auto has_any = [&](const auto& names) {
      return std::any_of(names.begin(), names.end(), [&](const char* name) { return has(name); });
    };
    if (!own && !(has_any(day_columns) && (has_any(pain_columns) || has_any(stiffness_columns)))) {
      tell(1, "csv",
           tr("The first line of a table names its columns. Limber needs one called \"date\" and one called "
              "\"pain\"; \"time\", \"stiffness\" and \"note\" are read too."));
      return;
    }
    for (std::size_t i = 1; i < lines_.size() && problems_.size() < most_table_problems; ++i)
      take(lines_[i], own);
  }

  const Problems& problems() const { return problems_; }
  const std::vector<SessionRecord>& records() const { return records_; }

 private:
  bool has(const char* name) const {
    return std::find(columns_.begin(), columns_.end(), name) != columns_.end();
  }

  void take(const Line& line, bool own) {
    Row row;
    for (std::size_t i = 0; i < std::min(columns_.size(), line.fields.size()); ++i)
      if (!line.fields[i].empty()) row[columns_[i]] = line.fields[i];
    const TellProblem hear = [&](const std::string& pointer, std::string rule, std::string message) {
      const std::string name = pointer.substr(pointer.rfind('/') + 1);
      tell(line.number, std::move(rule),
           name.empty() ? std::move(message)
                        : fill(tr("\"{name}\": {message}"), {{"name", name}, {"message", message}}));
    };
    const std::size_t before = problems_.size();
    const Json session = own ? session_of(row) : entry_of(row, hear);
    if (problems_.size() == before) records_.push_back(session_from(session, hear));
  }

  void tell(int line, std::string rule, std::string message) {
    problems_.push_back({Severity::error, {file_, line, 0, ""}, std::move(rule), std::move(message)});
  }

  std::string file_;
  std::vector<Line> lines_;
  std::vector<std::string> columns_;
  Problems problems_;
  std::vector<SessionRecord> records_;
};

}  // namespace

bool is_csv(const std::filesystem::path& file) {
  return lower_case(file.extension().string()) == ".csv";
}

Problems read_csv_document(const std::filesystem::path& file,
                           const std::function<bool(const SessionRecord&)>& visit) {
  const auto text = read_text_file(file, largest_table);
  if (!text) return text.problems();
  if (const auto bad = first_bad_utf8(*text)) {
    const auto line = std::count(text->begin(), text->begin() + static_cast<std::ptrdiff_t>(*bad), '\n') + 1;
    return {Problem{Severity::error,
                    {file.string(), static_cast<int>(line), 0, ""},
                    "utf-8",
                    tr("This is not UTF-8. Save the file in the UTF-8 encoding.")}};
  }
  Table table(file.string(), *text);
  table.read();
  if (!table.problems().empty()) return table.problems();
  for (const SessionRecord& record : table.records())
    if (!visit(record)) break;
  return {};
}

}  // namespace limber
