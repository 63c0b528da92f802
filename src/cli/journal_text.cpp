#include "cli/journal_text.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/questions.hpp"
#include "labels/day_labels.hpp"
#include "labels/journal_labels.hpp"

namespace limber {
namespace {

constexpr std::size_t columns = 7;
using Row = std::array<std::string, columns>;

// What a terminal would obey (C0, DEL, and C1 in UTF-8: C2 80 … C2 9F) is not for it to see.
std::string printable(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (byte == 0xC2 && next >= 0x80 && next <= 0x9F) {
      ++i;
    } else if (byte >= 0x20 && byte != 0x7F) {
      out += text[i];
    }
  }
  return out;
}

std::string ratings(const SessionRecord& record, Question question) {
  std::vector<std::string> words;
  for (const Phase phase : all_phases) {
    const auto score = rating(record, phase, question);
    words.push_back(score ? std::to_string(score->value()) : "–");
  }
  return join(words, " → ");
}

Row row_of(const SessionRecord& record) {
  return {std::to_string(record.id),
          date_text(record.started),
          hour_words(record.started),
          printable(record.title.empty() ? record.routine : record.title),
          done_words(record),
          ratings(record, Question::pain),
          ratings(record, Question::stiffness)};
}

std::string aligned(const std::vector<Row>& rows) {
  std::array<std::size_t, columns> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < columns; ++i)
      widths.at(i) = std::max(widths.at(i), count_characters(row.at(i)));
  }
  std::string out;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < columns; ++i) {
      const bool last = i + 1 == columns;
      out += row.at(i) + (last ? "\n" : std::string(widths.at(i) - count_characters(row.at(i)) + 2, ' '));
    }
  }
  return out;
}

}  // namespace

std::string journal_text(const std::vector<SessionRecord>& records) {
  if (records.empty()) return tr("The journal is empty. After a session it shows how you felt.") + "\n";
  std::vector<Row> rows{
      {tr("No."), tr("Day"), tr("Time"), tr("Routine"), tr("Done"), tr("Pain"), tr("Stiffness")}};
  for (const SessionRecord& record : records) rows.push_back(row_of(record));
  return aligned(rows) + "\n" + tr("Pain and stiffness: before → after → next morning, 0 to 10.") + "\n";
}

}  // namespace limber
