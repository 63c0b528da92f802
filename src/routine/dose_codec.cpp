#include "base/message.hpp"
#include "routine/format_parts.hpp"

namespace limber {
namespace {

using codec::Count, codec::Duration, codec::Minutes, codec::Seconds;

constexpr auto hold_members = [](auto& io, auto& dose) {
  io.member("hold_s", dose.hold, Seconds{range::hold}, required);
  io.member("reps", dose.reps, Count{range::reps}, kept);
  io.member("rest_s", dose.rest, Seconds{range::rest});
};

constexpr auto tempo_members = [](auto& io, auto& dose) {
  auto tempo = std::tie(dose.there, dose.back);
  io.member("tempo_s", tempo,
            codec::Durations{Duration{"there_s", range::tempo}, Duration{"back_s", range::tempo}}, required);
  io.member("reps", dose.reps, Count{range::reps}, kept);
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

constexpr auto tension_members = [](auto& io, auto& dose) {
  io.member("tense_s", dose.tense, Seconds{range::tense}, required);
  io.member("release_s", dose.release, Seconds{range::release}, required);
  io.member("reps", dose.reps, Count{range::reps}, kept);
};

constexpr auto time_members = [](auto& io, auto& dose) {
  io.member("minutes", dose.length, Minutes{}, required);
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
