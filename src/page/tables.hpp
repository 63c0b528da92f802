// What a page holds once and names by its place in a list. Private to this room.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/person.hpp"
#include "base/result.hpp"
#include "figure/motion.hpp"
#include "page/figure_keys.hpp"
#include "sound/clip.hpp"

namespace limber {

class Tables {
 public:
  explicit Tables(const Person& person) : figures_(person) {}

  int words(const std::string& words);  // −1 for none
  int curve(const std::vector<int>& curve);
  int figure(const figure::Motion& motion, bool mirrored) { return figures_.add(motion, mirrored); }
  int picture(const std::string& file);  // −1 where it cannot be shown
  int verdicts(const nlohmann::ordered_json& verdicts) { return verdicts_.add(verdicts.dump(), verdicts); }
  // `name` tells clips apart; `make` is asked once for each. −1 for silence.
  int sound(const std::string& name, const std::function<std::shared_ptr<const Clip>()>& make);

  // All of it. Fails if a clip could not be compressed.
  Result<nlohmann::ordered_json> take();

 private:
  struct Kept {
    std::map<std::string, int> places;
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    int add(const std::string& key, nlohmann::ordered_json value);
  };

  Kept words_;
  Kept curves_;
  Kept pictures_;
  Kept sounds_;
  Kept verdicts_;
  FigureKeys figures_;
  Problems problems_;
};

}  // namespace limber
