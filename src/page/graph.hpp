// A session as a page plays it: its segments, each with the one that follows and with those that a relief
// leads to. All are laid by the program's own Playhead, so that a page has no rules of its own. Private to
// this room.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "page/tables.hpp"
#include "routine/library.hpp"
#include "sound/soundtrack.hpp"
#include "timeline/compile.hpp"
#include "timeline/playhead.hpp"

namespace limber {

// How a session is laid out and heard.
struct GraphVoice {
  SpeechLengths speech;
  CueClips words;
};

class SessionGraph {
 public:
  SessionGraph(Tables& tables, const Library& library, const Pace& pace)
      : tables_(tables), library_(library), pace_(pace) {}

  // All a session may come to. The place of its first segment in nodes().
  int add(const std::shared_ptr<const Timeline>& timeline, const GraphVoice& voice);

  // Each: `kind`, `ms`, `next` (−1: the end), `unit` (the same for all of one step), words by their place in
  // the tables (`name`, `doing`, `side`, `rep`, `stop`, `coming`), `counts` where seconds are counted down,
  // `extra` beyond the least asked for, `row` ([exercise, side, rep] of the record it counts toward),
  // of a comfort check `felt` and `sore` (the units before and behind it that have an exercise), `figure`,
  // `pictures`, curves (`reach`, `glow`, `arrow`, `turn`, `breath`), `cues` ([ms, kind, length, words,
  // sound]) and `ways`: for each relief that is possible when it leads away (0 at once, 1 at the end of the
  // segment, else at the next multiple of so many ms) and where.
  nlohmann::ordered_json take() { return std::move(nodes_); }
  std::size_t size() const { return nodes_.size(); }

 private:
  // A timeline whose segments have their places.
  struct Laid {
    std::shared_ptr<const Timeline> timeline;
    std::vector<std::string> units;       // of its steps
    std::vector<std::size_t> first_cues;  // of its segments, and behind the last
    std::vector<int> nodes;               // −1 before the first that is asked for
    int reliefs = 0;                      // that led here
  };
  struct Waiting {
    std::shared_ptr<const Laid> laid;
    std::size_t segment;
  };
  struct Way {
    const char* name;
    Relief relief;
    bool gently = false;
  };

  std::shared_ptr<Laid> laid(std::shared_ptr<const Timeline> timeline) const;
  void place(const std::shared_ptr<Laid>& laid, std::size_t from, const Laid* before);
  int node(const std::shared_ptr<const Laid>& laid, std::size_t index);
  nlohmann::ordered_json content(const Laid& laid, std::size_t index);
  static void put_check(const Laid& laid, std::size_t index, nlohmann::ordered_json& json);
  void put_words(const Timeline& timeline, const Moment& moment, nlohmann::ordered_json& json);
  void put_figure(const Timeline& timeline, const Segment& segment, nlohmann::ordered_json& json);
  nlohmann::ordered_json cues_of(const Laid& laid, std::size_t index);
  int sound_of(const Cue& cue);
  void find_ways(const Waiting& from);
  void lead(const Waiting& from, const Way& way);
  nlohmann::ordered_json target(const Waiting& from, const Way& way, const Playhead& after);

  Tables& tables_;
  const Library& library_;
  const Pace& pace_;
  const GraphVoice* voice_ = nullptr;
  LongTones tones_;
  CueSounds sounds_ = make_cue_sounds();
  nlohmann::ordered_json nodes_ = nlohmann::ordered_json::array();
  std::map<std::string, int> places_;
  std::deque<Waiting> waiting_;
};

}  // namespace limber
