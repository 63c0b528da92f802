// A journal as a document that is made piece by piece: one of any length passes through little memory.
#pragma once

#include <memory>
#include <string>

#include "journal/about_person.hpp"
#include "journal/session_record.hpp"

namespace limber {

// Called in this order: begin once, add for each session, oldest first, end once. Each appends what comes
// next to `out`; the caller writes it away and empties it when it likes.
class JournalPieces {
 public:
  virtual ~JournalPieces() = default;
  virtual void begin(const AboutPerson& person, std::string& out) = 0;
  virtual void add(const SessionRecord& record, std::string& out) = 0;
  virtual void end(std::string& out) = 0;
};

}  // namespace limber
