// limber check --for: what in a file speaks against what a person lives with.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "programme/format.hpp"
#include "routine/library.hpp"

namespace limber {

// The option, its closed list and, below the help, what each name means. `lived_with` must outlive `options`.
void declare_lived_with(CLI::App& options, std::vector<std::string>& lived_with);

// A warning, rule "unsuitable", for each exercise and each condition that speaks against it, but for what the
// file allows.
Problems unsuitable(const FileContent& content, const Library& library,
                    const std::vector<std::string>& lived_with);

}  // namespace limber
