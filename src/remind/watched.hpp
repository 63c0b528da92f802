// Says once that something changed in these files and folders; then it is of no more use, and wakes nobody.
#pragma once

#include <glib.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace limber {

class Watched {
 public:
  // A folder: whatever is written in it. A file: it alone, however it is replaced. What is not there is
  // passed over. `changed` may end this object.
  Watched(const std::vector<std::string>& paths, std::function<void()> changed);
  ~Watched();
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;

  bool is_meant();  // reads what happened

 private:
  void add(const std::string& path);

  std::function<void()> changed_;
  std::multimap<int, std::string> names_;  // by watch; "": any
  int events_;
  guint source_;
};

}  // namespace limber
