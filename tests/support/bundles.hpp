// What there is to see of a bundle.
#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "store/bundle.hpp"

namespace limber::test {

inline std::vector<std::string> paths(const Bundle& bundle) {
  std::vector<std::string> all;
  for (const BundleFile& file : bundle.files) all.push_back(file.path);
  return all;
}

inline std::string first_rule(const Problems& problems) {
  return problems.empty() ? "" : problems.front().rule;
}

}  // namespace limber::test
