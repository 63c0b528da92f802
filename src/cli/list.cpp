// limber list: the routines on the shelf.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "screen/cards.hpp"
#include "store/open_shelf.hpp"

namespace limber {
namespace {

nlohmann::ordered_json to_json(const RoutineCard& card) {
  return {{"id", card.id},           {"version", card.routine->version}, {"title", card.title},
          {"summary", card.summary}, {"total_ms", card.length.count()},  {"file", card.routine->file}};
}

std::string rounded_minutes(Millis length) {
  return fill(tr("{minutes} min"), {{"minutes", std::to_string((length.count() + 30'000) / 60'000)}});
}

// Columns wide enough for their longest word; the last one runs free.
void write_table(const std::vector<RoutineCard>& cards, std::ostream& out) {
  std::size_t widest = 0;
  for (const RoutineCard& card : cards) widest = std::max(widest, card.id.size());
  for (const RoutineCard& card : cards) {
    const std::string minutes = rounded_minutes(card.length);
    out << card.id << std::string(widest - card.id.size() + 2, ' ')
        << std::string(8 - std::min<std::size_t>(8, minutes.size()), ' ') << minutes << "  " << card.title
        << '\n';
  }
}

Exit list(Console& console, const std::string& format) {
  const auto places = console.places();
  if (!places) return told(places.problems(), console, Exit::machine_failed);
  const Shelf shelf = open_shelf(*places, process_environment());
  std::vector<RoutineCard> cards;
  for (const Routine& routine : shelf.routines) {
    cards.push_back(card_for(std::make_shared<const Routine>(routine), shelf.library, Pace{}));
  }
  if (format == "json") {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const RoutineCard& card : cards) rows.push_back(to_json(card));
    console.out << rows.dump(2) << '\n';
  } else {
    write_table(cards, console.out);
  }
  return told(shelf.problems, console, has_errors(shelf.problems) ? Exit::problems : Exit::done);
}

}  // namespace

RunCommand declare_list(CLI::App& options) {
  const auto format = std::make_shared<std::string>("text");
  options.add_option("--format", *format, tr("text or json"))->check(CLI::IsMember({"text", "json"}));
  return [format](Console& console) { return list(console, *format); };
}

}  // namespace limber
