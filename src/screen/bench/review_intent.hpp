// What can be asked in the review of the journals that clients returned.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/problem.hpp"
#include "base/special_members.hpp"
#include "journal/review.hpp"
#include "screen/effect/export_effect.hpp"
#include "screen/effect/review_effect.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

// One line a thing keeps these a table.
// clang-format off
struct OpenReturned { std::string path; };  // a file, or a folder of them; "": what the field says
struct ShowClient { std::string id; };  // the file of one of the list; "": the list again
struct ShowMoreClients {};
struct WriteClientReport {};  // of the client who is shown; answered by ClientReportMade or ClientReportFailed
struct ReturnedLoaded { std::string path; std::vector<ClientReview> reviews; Problems problems; WallTime now; };
struct ClientLoaded { std::shared_ptr<const ReturnedJournal> journal; WallTime now; };  // the whole file
struct ReturnedFolder { std::string folder; };  // where they are looked for first, if it is there
struct ClientReportMade { std::string file; };
struct ClientReportFailed { Problem problem; };
// clang-format on

struct ReviewIntent
    : std::variant<OpenReturned, ShowClient, ShowMoreClients, WriteClientReport, ReturnedLoaded, ClientLoaded,
                   ReturnedFolder, ClientReportMade, ClientReportFailed, TextFieldIntent, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(ReviewIntent);
};
struct ReviewScreenEffect : std::variant<ReviewEffect, ExportEffect, ShellEffect, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(ReviewScreenEffect);
};

}  // namespace limber
