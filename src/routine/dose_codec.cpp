#include <algorithm>

#include "base/message.hpp"
#include "routine/format_parts.hpp"

namespace limber {
namespace {

using codec::Count, codec::Duration, codec::Minutes, codec::Seconds;

// One hold for all repetitions, or one for each.
struct DoseHolds {
  static bool read(ParseContext& reading, const Node& value,
                   const std::tuple<Millis&, std::vector<Millis>&, Reps&>& where) {
    auto& [hold, ladder, reps] = where;
    if (!HoldsCodec::read(reading, value, hold, ladder)) return false;
    if (!ladder.empty()) reps = static_cast<int>(ladder.size());
    return true;
  }
  template <class... Part>
  static Node tree(const std::tuple<Part...>& where) {
    return HoldsCodec::tree(std::get<0>(where), std::get<1>(where));
  }
  static void visit(std::tuple<Millis&, std::vector<Millis>&, Reps&>& where, NumberVisitor& visitor) {
    auto& [hold, ladder, reps] = where;
    if (ladder.empty()) return visitor.number("hold_s", range::hold, hold);
    for (std::size_t i = 0; i < ladder.size(); ++i)
      visitor.number(rung_name(i).c_str(), range::hold, ladder[i]);
    auto rungs = static_cast<int>(ladder.size());
    visitor.number("reps", {2, most_texts, Unit::times, true}, rungs);
    ladder.resize(static_cast<std::size_t>(rungs), ladder.back());
    reps = rungs;
    hold = *std::max_element(ladder.begin(), ladder.end());
  }
};

constexpr auto hold_members = [](auto& io, auto& dose) {
  auto holds = std::tie(dose.hold, dose.ladder, dose.reps);
  io.member("hold_s", holds, DoseHolds{}, required);
  if (dose.ladder.empty())
    io.member("reps", dose.reps, RepsCodec{}, kept);
  else
    io.member("reps", dose.reps, NoReps{});
  io.member("rest_s", dose.rest, Seconds{range::rest});
};

// There and back, with a stay between where three numbers are given.
struct TempoTimes {
  using Times = std::tuple<Millis&, Millis&, Millis&>;
  static bool read(ParseContext& reading, const Node& value, const Times& where) {
    if (!codec::is_array(reading, value, 2, 3)) return false;
    auto& [there, stay, back] = where;
    const std::vector<Node>& given = value.children;
    const bool stays = given.size() == 3;
    Seconds{range::tempo}.read(reading, given.front(), there);
    if (stays) Seconds{range::stay}.read(reading, given[1], stay);
    return Seconds{range::tempo}.read(reading, given.back(), back);
  }
  template <class... Time>
  static Node tree(const std::tuple<Time...>& times) {
    const auto& [there, stay, back] = times;
    Node list = tree_of_kind(Node::Kind::array);
    list.children.push_back(Seconds::tree(there));
    if (stay > 0ms) list.children.push_back(Seconds::tree(stay));
    list.children.push_back(Seconds::tree(back));
    return list;
  }
  static void visit(Times& times, NumberVisitor& visitor) {
    auto& [there, stay, back] = times;
    visitor.number("there_s", range::tempo, there);
    visitor.number("stay_s", range::stay, stay);
    visitor.number("back_s", range::tempo, back);
  }
};

constexpr auto tempo_members = [](auto& io, auto& dose) {
  auto tempo = std::tie(dose.there, dose.stay, dose.back);
  io.member("tempo_s", tempo, TempoTimes{}, required);
  io.member("reps", dose.reps, RepsCodec{}, kept);
  io.member("rest_s", dose.rest, Seconds{range::rest});
};

constexpr auto breath_members = [](auto& io, auto& dose) {
  auto breath = std::tie(dose.in, dose.hold_in, dose.out, dose.hold_out);
  io.member("breath_s", breath,
            codec::Durations{Duration{"in_s", range::breath}, Duration{"hold_in_s", range::breath_hold},
                             Duration{"out_s", range::breath}, Duration{"hold_out_s", range::breath_hold}},
            required);
  io.member("minutes", dose.length, Minutes{}, required);
};

// 0 where nothing is stretched afterwards: in a file that is no key at all.
struct StretchSeconds : Seconds {
  static void visit(Millis& stretch, NumberVisitor& visitor) {
    if (stretch > 0ms) visitor.number("stretch_s", range::hold, stretch);
  }
};

constexpr auto tension_members = [](auto& io, auto& dose) {
  io.member("tense_s", dose.tense, Seconds{range::tense}, required);
  io.member("release_s", dose.release, Seconds{range::release}, required);
  io.member("stretch_s", dose.stretch, StretchSeconds{range::hold});
  io.member("reps", dose.reps, RepsCodec{}, kept);
};

constexpr auto time_members = [](auto& io, auto& dose) {
  io.member("minutes", dose.length, Minutes{}, required);
};

constexpr auto load_members = [](auto& io, auto& load) {
  io.member("band", load.band, codec::Choice{band_names()});
  io.member("kg", load.kg, codec::Number{range::kilograms});
  io.member("effort", load.effort, Count{range::effort});
};

// At least and at most; where they are the same it does not rise.
struct LimitsCodec {
  Range range;
  bool read(ParseContext& reading, const Node& value, Grow::Limits& where) const {
    if (!codec::is_array(reading, value, 2, 2)) return false;
    const bool right = Count{range}.read(reading, value.children[0], where.least) &&
                       Count{range}.read(reading, value.children[1], where.most);
    if (right && where.most < where.least)
      reading.wrong(value.children[1], "range", tr("at least the first of the two, as in \"reps\": [5, 12]"));
    return right;
  }
  static Node tree(const Grow::Limits& limits) {
    Node list = tree_of_kind(Node::Kind::array);
    list.children = {tree_of(limits.least), tree_of(limits.most)};
    return list;
  }
};

constexpr Range whole(Range range) {
  range.least = range.least < 1 ? 1 : range.least;
  range.whole = true;
  return range;
}

constexpr auto grow_members = [](auto& io, auto& grow) {
  io.member("reps", grow.reps, LimitsCodec{range::reps});
  io.member("hold_s", grow.hold_s, LimitsCodec{whole(range::hold)});
  io.member("minutes", grow.minutes, LimitsCodec{whole(range::minutes)});
};

// Minutes alone make a time dose, beside breath_s they belong to that.
constexpr auto dose_kinds = codec::one_of(
    "dose",
    [] {
      return tr(
          "a dose needs hold_s, or tempo_s, or breath_s and minutes, or tense_s and release_s, or minutes");
    },
    codec::kind<HoldDose>("hold_s", hold_members, [] { return tr("a hold dose"); }),
    codec::kind<TempoDose>("tempo_s", tempo_members, [] { return tr("a tempo dose"); }),
    codec::kind<BreathDose>("breath_s", breath_members, [] { return tr("a breath dose"); }),
    codec::kind<TensionDose>("tense_s", tension_members, [] { return tr("a tension dose"); }),
    codec::kind<TimeDose>("minutes", time_members, [] { return tr("a time dose"); }));

}  // namespace

std::string rung_name(std::size_t index) {
  return "hold_" + std::to_string(index + 1) + "_s";
}

bool RepsCodec::read(ParseContext& reading, const Node& value, Reps& where) {
  if (value.kind != Node::Kind::array) return Count{range::reps}.read(reading, value, where.least);
  if (!codec::is_array(reading, value, 2, 2)) return false;
  const bool right = Count{range::reps}.read(reading, value.children[0], where.least) &&
                     Count{range::reps}.read(reading, value.children[1], where.most);
  if (right && where.most <= where.least)
    reading.wrong(value.children[1], "range", tr("more than the first of the two: \"reps\": [8, 12]"));
  return right;
}

Node RepsCodec::tree(const Reps& reps) {
  if (reps.longest() == reps.least) return tree_of(reps.least);
  Node list = tree_of_kind(Node::Kind::array);
  list.children = {tree_of(reps.least), tree_of(reps.most)};
  return list;
}

void RepsCodec::visit(Reps& reps, NumberVisitor& visitor) {
  visitor.number("reps", range::reps, reps.least);
  int most = reps.longest();
  Range range = range::reps;
  range.least = reps.least;
  visitor.number("reps_most", range, most);
  reps.most = most > reps.least ? most : 0;
}

bool NoReps::read(ParseContext& reading, const Node& value, Reps&) {
  reading.fault(value, "reps-twice",
                tr("a list of holds says by itself how often: \"reps\" does not stand beside it"));
  return false;
}

bool HoldsCodec::read(ParseContext& reading, const Node& value, Millis& hold, std::vector<Millis>& ladder) {
  if (value.kind != Node::Kind::array) return Seconds{range::hold}.read(reading, value, hold);
  const codec::List holds{Seconds{range::hold}, 2, most_texts};
  if (!holds.read(reading, value, ladder) || ladder.empty()) return false;
  hold = *std::max_element(ladder.begin(), ladder.end());
  return true;
}

Node HoldsCodec::tree(Millis hold, const std::vector<Millis>& ladder) {
  return ladder.empty() ? Seconds::tree(hold) : codec::List{Seconds{range::hold}}.tree(ladder);
}

bool LoadCodec::read(ParseContext& reading, const Node& value, Load& where) {
  return codec::Object{load_members}.read(reading, value, where);
}

Node LoadCodec::tree(const Load& load) {
  return codec::Object{load_members}.tree(load);
}

bool GrowCodec::read(ParseContext& reading, const Node& value, Grow& where) {
  where.off = value.kind == Node::Kind::text;
  std::string off;
  if (where.off) return codec::Choice{grow_off_names()}.read(reading, value, off);
  return codec::Object{grow_members}.read(reading, value, where);
}

Node GrowCodec::tree(const Grow& grow) {
  return grow.off ? tree_of(grow_off_names().front()) : codec::Object{grow_members}.tree(grow);
}

bool DoseCodec::read(ParseContext& reading, const Node& value, Dose& where) {
  return dose_kinds.read(reading, value, where);
}

Node DoseCodec::tree(const Dose& dose) {
  return dose_kinds.tree(dose);
}

void DoseCodec::visit_numbers(Dose& dose, NumberVisitor visitor) {
  dose_kinds.describe(visitor, dose);
}

}  // namespace limber
