// What is being written and is not saved, on the disk: a file for each.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "programme/draft.hpp"

namespace limber {

inline constexpr std::size_t most_kept_states = 200;  // of one draft: the latest

// FOLDER/KEY.json each. A draft that is there and cannot be read is left alone and not listed.
class Drafts {
 public:
  explicit Drafts(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Whole or not at all; rules as of AtomicFile. Whatever is still missing in it is missing then too.
  Result<Ok> keep(const RoutineDraft& draft);
  Result<Ok> keep(const ExerciseDraft& draft);
  Result<Ok> keep(const ProgrammeDraft& draft);
  void forget(const std::string& key);

  std::vector<DraftNote> notes() const;  // the latest first
  std::optional<RoutineDraft> routine(const std::string& key) const;
  std::optional<ExerciseDraft> exercise(const std::string& key) const;
  std::optional<ProgrammeDraft> programme(const std::string& key) const;

 private:
  std::filesystem::path folder_;
  // The states of the draft that was kept last, as text: only what is new is written out anew.
  std::map<std::shared_ptr<const void>, std::string> texts_;
};

}  // namespace limber
