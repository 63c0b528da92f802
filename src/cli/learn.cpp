// limber learn: the cards to read, in the terminal.
#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/wrapped.hpp"
#include "store/language.hpp"
#include "store/open_shelf.hpp"

namespace limber {
namespace {

constexpr std::size_t page_columns = 78;

std::string sign_of(CardTone tone) {
  switch (tone) {
    case CardTone::good:
      return "+ ";
    case CardTone::caution:
      return "! ";
    case CardTone::urgent:
      return "!! ";
    case CardTone::plain:
      break;
  }
  return "";
}

void write_section(std::ostream& out, const CardSection& section, const std::string& language) {
  const std::string sign = sign_of(section.tone);
  const std::string heading = section.heading.in(language);
  // Where there is no heading to carry it, the sign stands before the words.
  if (!heading.empty()) out << wrapped(heading, {page_columns, sign, ""});
  const std::string first = heading.empty() ? sign : "";
  const std::string text = section.text.in(language);
  if (!text.empty()) out << wrapped(text, {page_columns, first, std::string(first.size(), ' ')});
  for (const LocalText& point : section.points)
    out << wrapped(point.in(language), {page_columns, "  - ", "    "});
  out << '\n';
}

void write_card(std::ostream& out, const LearnCard& card, const std::vector<LearnCard>& all,
                const std::string& language) {
  out << wrapped(card.title.in(language), {page_columns, "", ""});
  out << wrapped(card.summary.in(language), {page_columns, "", ""}) << '\n';
  for (const CardSection& section : card.sections) write_section(out, section, language);
  for (const std::string& id : card.see) {
    const auto other =
        std::find_if(all.begin(), all.end(), [&](const LearnCard& one) { return one.id == id; });
    if (other != all.end())
      out << wrapped(fill(tr("See also: {title} (limber learn {id})"),
                          {{"title", other->title.in(language)}, {"id", id}}),
                     {page_columns, "", "  "});
  }
  if (card.sources.empty()) return;
  if (!card.see.empty()) out << '\n';
  out << tr("Sources") << '\n';
  for (const std::string& source : card.sources) out << wrapped(source, {page_columns, "  ", "  "});
}

void write_list(std::ostream& out, const std::vector<LearnCard>& cards, const std::string& language) {
  std::size_t widest = 0;
  for (const LearnCard& card : cards) widest = std::max(widest, card.id.size());
  const std::string indent(widest + 2, ' ');
  for (const LearnCard& card : cards) {
    out << card.id << std::string(widest - card.id.size() + 2, ' ') << card.title.in(language) << '\n';
    out << wrapped(card.summary.in(language), {page_columns, indent, indent});
  }
}

Problem no_such_card(const std::string& name, const std::vector<LearnCard>& cards) {
  std::vector<std::string> ids;
  for (const LearnCard& card : cards) ids.push_back(card.id);
  std::string words = fill(tr("There is no card \"{name}\"."), {{"name", name}});
  if (const auto near = nearest(name, ids))
    words += " " + fill(tr("Did you mean \"{name}\"?"), {{"name", *near}});
  return failure("no-such-card", words + " " + tr("limber learn shows what there is."));
}

Exit learn(Console& console, const std::string& name) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  const std::vector<LearnCard> cards = open_shelf(*places, process_environment()).cards;
  const std::string language = language_of(process_environment());
  if (name.empty()) {
    write_list(console.out, cards, language);
    return Exit::done;
  }
  const auto found =
      std::find_if(cards.begin(), cards.end(), [&](const LearnCard& c) { return c.id == name; });
  if (found == cards.end()) return report_problems({no_such_card(name, cards)}, console, Exit::problems);
  write_card(console.out, *found, cards, language);
  return Exit::done;
}

}  // namespace

RunCommand declare_learn(CLI::App& options) {
  const auto card = std::make_shared<std::string>();
  options.add_option("card", *card, tr("A card, by id; without it, all of them are listed"))
      ->type_name("CARD");
  return [card](Console& console) { return learn(console, *card); };
}

}  // namespace limber
