// What the review asks of the journals that clients returned.
#pragma once

#include <string>
#include <variant>

namespace limber {

// clang-format off
struct ReadReturned { std::string path; };  // a file, or a folder of them; answered by ReturnedLoaded
struct ReadClient { std::string file; };    // answered by ClientLoaded, or ShowNotice
struct KeepReturned { std::string file; };  // with the others; answered by ReturnedFolder, or ShowNotice
// clang-format on

using ReviewEffect = std::variant<ReadReturned, ReadClient, KeepReturned>;

}  // namespace limber
