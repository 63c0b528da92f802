#include "journal/red_flags.hpp"

#include <map>
#include <set>

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("every sign of the list is there, once, with its urgency") {
  using enum Urgency;
  const std::map<std::string, Urgency> expected{{"saddle-numbness", emergency},
                                                {"bladder", emergency},
                                                {"bowel", emergency},
                                                {"sexual-function", emergency},
                                                {"both-legs", emergency},
                                                {"chest-pain", emergency},
                                                {"major-trauma", emergency},
                                                {"neck-neuro", emergency},
                                                {"throbbing-abdomen", emergency},
                                                {"fever-unwell", urgent},
                                                {"weight-loss", urgent},
                                                {"lump-shape", urgent},
                                                {"night-rest", urgent},
                                                {"cancer-history", urgent},
                                                {"fracture-risk", urgent},
                                                {"immune", urgent},
                                                {"cough-sneeze", urgent},
                                                {"thoracic", urgent},
                                                {"one-leg-progress", urgent},
                                                {"calf", emergency},
                                                {"age-onset", clinician},
                                                {"inflammatory", clinician},
                                                {"session-breath", emergency},
                                                {"session-faint", rest},
                                                {"pregnancy-stop", emergency}};
  CHECK(red_flags().size() == expected.size());
  for (const auto& [id, urgency] : expected) {
    CAPTURE(id);
    REQUIRE(find_red_flag(id));
    CHECK(find_red_flag(id)->urgency == urgency);
  }
}

TEST_CASE("every sign has words of its own") {
  std::set<std::string> seen;
  for (const RedFlag& flag : red_flags()) {
    CAPTURE(flag.id);
    CHECK(flag.words().size() > 15);
    CHECK(seen.insert(flag.words()).second);
  }
}

TEST_CASE("the most pressing sign decides") {
  CHECK(most_pressing({"age-onset", "bladder", "fever-unwell"}) == Urgency::emergency);
  CHECK(most_pressing({"session-faint", "age-onset"}) == Urgency::clinician);
  CHECK_FALSE(most_pressing({}));
}

TEST_CASE("a sign that is not known is taken seriously") {
  CHECK(find_red_flag("no-such-sign") == nullptr);
  CHECK(most_pressing({"no-such-sign"}) == Urgency::urgent);
}

TEST_CASE("each urgency says whom to ask, and differently") {
  const std::set<std::string> all{advice(Urgency::rest), advice(Urgency::clinician), advice(Urgency::urgent),
                                  advice(Urgency::emergency)};
  CHECK(all.size() == 4);
  CHECK(advice(Urgency::emergency).find("emergency") != std::string::npos);
}
