// Journals that clients returned, the same at every run: some go well, some need a word.
#pragma once

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "export/journal_json.hpp"
#include "support/journal.hpp"

namespace limber::test {

// How a client fares: pain from and to (0 … 10), of ten sessions asked for how many are done, and what
// happens towards the end.
struct Faring {
  const char* name;
  double from;
  double to;
  int kept_of_ten;
  int red_mornings;     // of the last three sessions
  bool stops = false;   // ends one early
  bool skips = false;   // leaves the same exercise out for pain
  bool warned = false;  // said yes to a warning sign
};

inline constexpr std::array farings{
    Faring{"A. Berger 2026-11", 6.5, 3.0, 9, 0, false, false, false},
    Faring{"B. Costa", 5.0, 5.2, 6, 2, false, true, false},
    Faring{"C. Dreyer", 4.0, 6.6, 5, 1, true, true, false},
    Faring{"D. Eriksen", 3.0, 2.6, 10, 0, false, false, false},
    Faring{"E. Fontaine", 6.0, 5.5, 8, 0, false, true, false},
    Faring{"F. Grünwald", 7.0, 6.4, 3, 0, true, false, true},
    Faring{"G. Haddad", 5.0, 4.6, 7, 1, false, false, false},
    Faring{"H. Ito", 4.0, 3.8, 8, 0, false, false, false},
    Faring{"J. Kowalczyk-Lindqvist", 6.0, 3.6, 9, 0, false, false, false},
    Faring{"K. Moreau", 2.0, 2.2, 2, 0, false, false, false},
    Faring{"L. Nwosu", 5.5, 5.0, 7, 0, true, false, false},
    Faring{"M. Okafor", 5.0, 3.2, 9, 0, false, false, false},
};

class ReturnedClient {
 public:
  ReturnedClient(int number, int sessions)
      : how_(farings[static_cast<std::size_t>(number) % farings.size()]),
        sessions_(sessions),
        random_(static_cast<unsigned>(number) + 1) {}

  std::string file_name(int number) const {
    const auto round = static_cast<std::size_t>(number) / farings.size();
    return how_.name + (round == 0 ? std::string() : " " + std::to_string(round + 1)) + ".json";
  }

  std::string document() {
    const auto pieces = journal_document();
    AboutPerson person;
    for (int i = 0; i < 32; ++i) person.uid += "0123456789abcdef"[random_() % 16];
    const WallTime end = later(monday_evening, 20 * day);
    person.red_flag_checks = {{later(end, -2 * day), {}}};
    if (how_.warned) person.red_flag_checks.front().yes = {"night-rest"};
    std::string text;
    pieces->begin(person, text);
    for (int i = 0; i < sessions_; ++i) pieces->add(session(i, end), text);
    pieces->end(text);
    return text;
  }

 private:
  int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

  std::optional<Score> about(double level) {
    if (below(12) == 0) return std::nullopt;
    return Score::from(std::clamp(static_cast<int>(level + below(3) - 0.5), 0, 10));
  }

  PerformedStep step(const char* exercise, BodySide side, int rep, int seconds) {
    const bool sore = how_.skips && exercise == std::string("single-knee-to-chest") && below(3) == 0;
    return {exercise,
            side,
            rep,
            Millis{seconds * 1000},
            Millis{sore ? 0 : seconds * 1000 - below(4) * 1000},
            sore ? SkipReason::pain : SkipReason::none};
  }

  std::vector<PerformedStep> steps() {
    std::vector<PerformedStep> list{step("diaphragmatic-breathing", BodySide::none, 1, 60),
                                    step("pelvic-tilt", BodySide::none, 1, 60)};
    for (const char* exercise : {"knee-rolls", "single-knee-to-chest", "figure-four-supine"}) {
      for (const BodySide side : {BodySide::left, BodySide::right}) {
        for (int rep = 1; rep <= 2; ++rep) list.push_back(step(exercise, side, rep, 20));
      }
    }
    list.push_back(step("ninety-ninety-rest", BodySide::none, 1, 90));
    return list;
  }

  SessionRecord session(int index, const WallTime& end) {
    const int ago = (sessions_ - 1 - index) * 10 / std::max(1, how_.kept_of_ten);
    SessionRecord record = session_at(later(end, -ago * day + below(3600)));
    record.id = index + 1;
    record.uid = "";
    for (int i = 0; i < 32; ++i) record.uid += "0123456789abcdef"[random_() % 16];
    record.ended = later(record.started, 700);
    record.planned = record.performed = std::chrono::seconds{700};
    record.steps = steps();
    const double share = sessions_ > 1 ? static_cast<double>(index) / (sessions_ - 1) : 1;
    const double level = how_.from + (how_.to - how_.from) * share;
    const bool red = index >= sessions_ - 2 * how_.red_mornings && (sessions_ - index) % 2 == 0;
    answer(record, level, red);
    if (how_.stops && index == sessions_ - 3) {
      record.state = SessionState::stopped;
      record.performed = std::chrono::seconds{200};
      record.note = "Had to stop, it pulled down the leg.";
    }
    return record;
  }

  void answer(SessionRecord& record, double level, bool red) {
    CheckIn before = rated(record.started, std::nullopt);
    before.pain = red ? Score::from(static_cast<int>(level)) : about(level);
    before.stiffness = about(level + 1);
    before.areas = {{"right-lower-back", before.pain}};
    CheckIn after = rated(*record.ended, std::nullopt);
    after.pain = about(level - 1);
    after.stiffness = about(level - 1);
    CheckIn morning = rated(later(*record.ended, 11 * hour), std::nullopt);
    morning.pain = red ? Score::from(static_cast<int>(level) + 3) : about(level - 0.5);
    morning.stiffness = about(level);
    record.check_ins = {{Phase::before, before}, {Phase::after, after}, {Phase::next_morning, morning}};
  }

  const Faring& how_;
  int sessions_;
  std::mt19937 random_;
};

// Writes the files; those past the twelve differ by a number in their names.
inline void return_journals(const std::filesystem::path& folder, int clients, int sessions) {
  for (int number = 0; number < clients; ++number) {
    ReturnedClient client(number, sessions);
    std::ofstream(folder / client.file_name(number), std::ios::binary) << client.document();
  }
}

}  // namespace limber::test
