#include "services/event_log.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "export/events.hpp"

namespace limber {

Result<EventLog> EventLog::open(const std::string& file) {
  std::ofstream stream(file, std::ios::trunc);
  if (!stream) return failure("file-unwritable", fill(tr("{file} cannot be written."), {{"file", file}}));
  return EventLog(std::move(stream));
}

void EventLog::write(const Playhead& playhead, const std::vector<PlayheadEvent>& events, Millis monotonic) {
  write_events(file_, playhead, events, monotonic);
  file_.flush();
}

}  // namespace limber
