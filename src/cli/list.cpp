// limber list: the routines and programmes on the shelf, all or those that fit.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "labels/filter_labels.hpp"
#include "labels/programme_labels.hpp"
#include "routine/format.hpp"
#include "routine/vocabulary.hpp"
#include "screen/ui/routine_card.hpp"
#include "store/open_shelf.hpp"

namespace limber {
namespace {

struct ListOptions {
  std::string format = "text";
  RoutineFilter filter;
};

nlohmann::ordered_json to_json(const RoutineCard& card) {
  return {{"kind", "routine"},
          {"id", card.id},
          {"version", card.routine->version},
          {"title", card.title},
          {"summary", card.summary},
          {"total_ms", card.length.count()},
          {"techniques", card.has.techniques},
          {"areas", card.has.areas},
          {"positions", card.positions},
          {"props", card.needs},
          {"benefits", card.routine->benefits},
          {"file", card.routine->file}};
}

nlohmann::ordered_json to_json(const Programme& programme) {
  return {{"kind", programme_kind},
          {"id", programme.id},
          {"version", programme.version},
          {"title", programme.title.in(programme.language)},
          {"summary", programme.summary.in(programme.language)},
          {"days", days_of(programme)},
          {"phases", programme.phases.size()},
          {"routines", routine_ids(programme)},
          {"file", programme.file}};
}

std::string rounded_minutes(Millis length) {
  return fill(tr("{minutes} min"), {{"minutes", std::to_string((length.count() + 30'000) / 60'000)}});
}

std::string things(const RoutineCard& card) {
  return card.props.empty() ? tr("nothing") : join(card.props, ", ");
}

using RoutineRow = std::vector<std::string>;

// Id, length, where, what it needs, title: what one chooses by.
RoutineRow row_of(const RoutineCard& card) {
  std::string minutes = rounded_minutes(card.length);
  minutes.insert(0, 7 - std::min<std::size_t>(7, count_characters(minutes)), ' ');
  return {card.id, minutes, card.position, things(card), card.title};
}

// Columns wide enough for their longest entry; the last one runs free.
void write_table(const std::vector<RoutineRow>& rows, std::ostream& out) {
  std::vector<std::size_t> widths;
  for (const RoutineRow& row : rows) {
    widths.resize(row.size(), 0);
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], count_characters(row[i]));
  }
  for (const RoutineRow& row : rows) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i)
      out << row[i] << std::string(widths[i] - count_characters(row[i]) + 2, ' ');
    out << row.back() << '\n';
  }
}

// Below the routines: id, how long, title.
void write_programmes(const std::vector<std::shared_ptr<const Programme>>& programmes, std::ostream& out) {
  if (programmes.empty()) return;
  std::vector<RoutineRow> rows;
  for (const auto& programme : programmes)
    rows.push_back({programme->id, length_words(*programme), programme->title.in(programme->language)});
  out << '\n' << tr("Programmes of several weeks:") << '\n';
  write_table(rows, out);
}

// Nothing fits: what to leave out, on the side of errors; the result stays empty.
void say_none_fits(const std::vector<RoutineCard>& cards, const RoutineFilter& filter, std::ostream& err) {
  const Loosening better = loosening(cards, filter);
  if (better.count == 0) {
    err << tr("No routine fits all of this. Try fewer filters.") << '\n';
    return;
  }
  const auto count = static_cast<long>(better.count);
  err << fill(trn("No routine fits all of this. Without “{wish}” there is {count}.",
                  "No routine fits all of this. Without “{wish}” there are {count}.", count),
              {{"wish", filter_words(better.by) + ": " + chosen_words(filter, better.by)},
               {"count", std::to_string(count)}})
      << '\n';
}

Exit list(Console& console, const ListOptions& asked) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  const Shelf shelf = open_shelf(*places, process_environment());
  const std::vector<RoutineCard> all = cards_of(shelf.routines, *shelf.library, Pace{});
  const std::vector<const RoutineCard*> cards = passing(all, asked.filter);
  // What is filtered by is of routines alone.
  const auto programmes =
      asked.filter == RoutineFilter{} ? shelf.programmes : std::vector<std::shared_ptr<const Programme>>{};
  if (asked.format == "json") {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const RoutineCard* card : cards) rows.push_back(to_json(*card));
    for (const auto& programme : programmes) rows.push_back(to_json(*programme));
    console.out << rows.dump(2) << '\n';
  } else {
    std::vector<RoutineRow> rows;
    for (const RoutineCard* card : cards) rows.push_back(row_of(*card));
    write_table(rows, console.out);
    write_programmes(programmes, console.out);
  }
  if (cards.empty() && !all.empty()) say_none_fits(all, asked.filter, console.err);
  return report_problems(shelf.problems, console, has_errors(shelf.problems) ? Exit::problems : Exit::done);
}

std::vector<std::string> areas() {
  std::vector<std::string> names = area_names();
  for (const std::string& region : region_names()) {
    if (std::find(names.begin(), names.end(), region) == names.end()) names.push_back(region);
  }
  return names;
}

std::vector<std::string> things_at_hand() {
  std::vector<std::string> names = prop_names();
  names.insert(names.begin(), no_props);
  return names;
}

}  // namespace

RunCommand declare_list(CLI::App& options) {
  const auto asked = std::make_shared<ListOptions>();
  RoutineFilter& filter = asked->filter;
  options.add_option("--format", asked->format, tr("text or json"))->check(CLI::IsMember({"text", "json"}));
  options.add_option("--area", filter.area, tr("Works on this part of the body (legs, lower-back …)"))
      ->check(CLI::IsMember(areas()))
      ->type_name("AREA");
  options.add_option("--technique", filter.technique, tr("Has this technique in it"))
      ->check(CLI::IsMember(technique_names()))
      ->type_name("TECHNIQUE");
  options.add_option("--position", filter.position, tr("Happens mostly in this position"))
      ->check(CLI::IsMember(position_names()))
      ->type_name("POSITION");
  options.add_option("--minutes", filter.most_minutes, tr("Lasts this many minutes at most"))
      ->check(CLI::Range(1, 240))
      ->type_name("N");
  options
      .add_option(
          "--props", filter.props,
          tr("Needs nothing but these things and pillows, towels and the like; or \"nothing\" at all"))
      ->delimiter(',')
      ->check(CLI::IsMember(things_at_hand()))
      ->type_name("THING[,THING]");
  return [asked](Console& console) { return list(console, *asked); };
}

}  // namespace limber
