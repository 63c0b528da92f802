#include "journal/red_flags.hpp"

#include <algorithm>
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
                                                {"sudden-headache", emergency},
                                                {"groin-pain", emergency},
                                                {"fever-procedure", emergency},
                                                {"unsteady-clumsy", urgent},
                                                {"age-onset", mention},
                                                {"after-birth", mention},
                                                {"inflammatory", mention},
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

TEST_CASE("no sign that stops anybody asks for what may be so for years: each says that it is new") {
  const std::vector<std::string> fresh{
      "New", "new", "udden", "growing", "in the last few weeks", "in the weeks", "lately", "Feeling faint"};
  for (const RedFlag& flag : red_flags()) {
    if (flag.urgency == Urgency::mention) continue;
    CAPTURE(flag.words());
    CHECK(std::any_of(fresh.begin(), fresh.end(),
                      [&](const std::string& word) { return flag.words().find(word) != std::string::npos; }));
  }
}

TEST_CASE("an accident counts in the last weeks and where nobody has looked, a leak where it is new") {
  CHECK(find_red_flag("major-trauma")->words().find("in the last few weeks") != std::string::npos);
  CHECK(find_red_flag("major-trauma")->words().find("not been examined since") != std::string::npos);
  CHECK(find_red_flag("bladder")->words().find("not a leak you have had for a long time") !=
        std::string::npos);
  CHECK(find_red_flag("both-legs")->words() ==
        "New pain or tingling down both legs, new or quickly growing weakness or numbness in both legs, or a "
        "foot that has started to drop");
}

TEST_CASE("the signs of an area stand together, the more pressing first") {
  std::set<SignArea> seen;
  const RedFlag* before = nullptr;
  for (const RedFlag& flag : red_flags()) {
    CAPTURE(flag.id);
    if (before == nullptr || before->area != flag.area) {
      CHECK(seen.insert(flag.area).second);
    } else {
      CHECK(before->urgency >= flag.urgency);
    }
    before = &flag;
  }
}

TEST_CASE("the first back pain of a life is asked about once, everything else again") {
  for (const RedFlag& flag : red_flags()) {
    CAPTURE(flag.id);
    CHECK(flag.once == (flag.id == std::string("age-onset")));
  }
}

TEST_CASE("the most pressing sign decides") {
  CHECK(most_pressing({"age-onset", "bladder", "fever-unwell"}) == Urgency::emergency);
  CHECK(most_pressing({"session-faint", "age-onset"}) == Urgency::rest);
  CHECK_FALSE(most_pressing({}));
}

TEST_CASE("a sign that is not known is taken seriously") {
  CHECK(find_red_flag("no-such-sign") == nullptr);
  CHECK(most_pressing({"no-such-sign"}) == Urgency::urgent);
}

TEST_CASE("each urgency says whom to ask, and differently") {
  const std::set<std::string> all{advice(Urgency::rest), advice(Urgency::mention), advice(Urgency::urgent),
                                  advice(Urgency::emergency)};
  CHECK(all.size() == 4);
  CHECK(advice(Urgency::emergency).find("emergency") != std::string::npos);
}

TEST_CASE("stiff mornings are mentioned to a doctor, and one may go on") {
  CHECK(find_red_flag("inflammatory")->urgency == Urgency::mention);
  CHECK(advice(Urgency::mention).find("You may go on") != std::string::npos);
}

TEST_CASE("whoever feels faint sits or lies where they are: the floor is a place some do not get up from") {
  CHECK(advice(find_red_flag("session-faint")->urgency).find("where you are") != std::string::npos);
  CHECK(advice(Urgency::rest).find("floor") == std::string::npos);
}
