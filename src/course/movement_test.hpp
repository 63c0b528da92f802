// A movement that a person measures alone, once a month: who may, when it is time, and its own timer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "base/time.hpp"
#include "journal/about_person.hpp"
#include "journal/person_context.hpp"

namespace limber {

inline constexpr int measured_every_days = 28;              // evidence E81
inline constexpr const char* asked_to_measure = "measure";  // as Offered::what
inline constexpr std::size_t sessions_before = 3;           // nobody is measured who has not begun

// Why somebody should not do it now, in sentences; "" where nothing speaks against it. A measure cannot be
// taken small and slow: whatever would make an exercise smaller speaks against it too.
std::string reason_against(Movement movement, const PersonContext& care);

// Whether Home asks for it: some sessions were done, and neither was it measured nor put off within four
// weeks; not on the day of a massage, nor while a flare lasts.
bool is_measure_due(const AboutPerson& about, const std::vector<SessionRecord>& sessions,
                    const PersonContext& care, std::int64_t today);

// A stretch of the test: what to do in it, which is shown and said at its start.
struct TestPart {
  Message says;
  Millis length;
  bool counts = false;  // this is what is measured
};
const std::vector<TestPart>& parts_of(Movement movement);

// Where it stands after so long, as a session is a pure function of time.
struct TestMoment {
  std::size_t part = 0;
  Millis left{0};       // of that part
  double fraction = 0;  // of that part gone, 0 … 1
  bool over = false;    // the last part is done; that part, with nothing left
  bool operator==(const TestMoment&) const = default;
};
TestMoment test_at(Movement movement, Millis gone);

// A difference that is more than chance: 3 stands, 5 centimetres (evidence E81).
bool measure_matters(Movement movement, int from, int to);
bool more_is_better(Movement movement);

}  // namespace limber
