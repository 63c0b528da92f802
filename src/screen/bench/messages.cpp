// The messages of this room are copied and destroyed by code that is compiled here, once.
#include "screen/bench/bench_intent.hpp"
#include "screen/bench/bundle_intent.hpp"
#include "screen/bench/rehearsal_intent.hpp"
#include "screen/bench/review_intent.hpp"

namespace limber {

LIMBER_DEFINE_SPECIAL_MEMBERS(BenchIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(BundleIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(RehearsalIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(ReviewIntent);
LIMBER_DEFINE_SPECIAL_MEMBERS(ReviewScreenEffect);

}  // namespace limber
