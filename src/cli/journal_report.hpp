// limber journal report: one page for the therapist.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace limber {

struct ReportAsked {
  std::string out;
  std::string from;  // "2026-10-12"; "" where not given
  std::string to;
  bool since_massage = false;
  std::string name;
  std::string paper = "a4";
  std::vector<std::string> questions;
  bool dry_run = false;
};

void declare_report_options(CLI::App& command, ReportAsked& asked);

// Says what the page will show, then writes it, unless it is a dry run.
Exit report_journal(Console& console, const ReportAsked& asked);

}  // namespace limber
