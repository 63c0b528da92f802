// What stays on one screen: the journals clients returned: who does what, how they are, who needs a word.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/problem.hpp"
#include "journal/review.hpp"

namespace limber {

// One line a thing keeps these a table.
// clang-format off
struct OpenReturned { std::string path; };  // a file, or a folder of them; "": what the field says
struct ShowClient { std::string id; };  // the file of one of the list; "": the list again
struct WriteClientReport {};  // of the client who is shown; answered by ReportMade or ReportFailed

// --- From the shell
struct ReturnedLoaded { std::string path; std::vector<ClientReview> reviews; Problems problems; WallTime now; };
struct ClientLoaded { std::shared_ptr<const ReturnedJournal> journal; WallTime now; };  // the whole file
struct ReturnedPlace { std::string folder; };  // where they are looked for first, if it is there
// clang-format on

using ReviewIntent =
    std::variant<OpenReturned, ShowClient, WriteClientReport, ReturnedLoaded, ClientLoaded, ReturnedPlace>;

// Asked of the shell.
struct ReadReturned {
  std::string path;  // a file, or a folder of them; answered by ReturnedLoaded
};
struct ReadClient {
  std::string file;  // answered by ClientLoaded, or Tell
};
using ReviewEffect = std::variant<ReadReturned, ReadClient>;

}  // namespace limber
