// What stays on one screen: the journals clients returned: who does what, how they are, who needs a word.
#pragma once

#include <string>
#include <variant>

namespace limber {

struct ShowClient {
  std::string id;  // "": the list again
};
using ReviewIntent = std::variant<ShowClient>;

// Asked of the shell.
struct ReadReturned {
  std::string path;  // a file, or a folder of them
};
using ReviewEffect = std::variant<ReadReturned>;

}  // namespace limber
