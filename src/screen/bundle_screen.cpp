#include "screen/bundle_screen.hpp"

#include <utility>

namespace limber {
namespace {

Update<BundleScreen> seen(BundleScreen state, const BundleSeen& bundle) {
  BundleScreen fresh;
  fresh.came_from = state.came_from;
  fresh.file = bundle.file;
  fresh.contents = bundle.contents;
  return {std::move(fresh), {}};
}

Update<BundleScreen> refused(BundleScreen state, const FileRefused& file) {
  BundleScreen fresh;
  fresh.came_from = state.came_from;
  fresh.file = file.file;
  fresh.reasons = file.reasons;
  return {std::move(fresh), {}};
}

Update<BundleScreen> adding(BundleScreen state, const AddToShelf& asked) {
  if (!state.contents || state.adding) return {std::move(state), {}};
  if (asks_to_replace(*state.contents) && !asked.replace) return {std::move(state), {}};
  state.adding = true;
  Effects effects{BundleEffect{AddBundle{state.file, state.contents->content, asked.replace}}};
  return {std::move(state), std::move(effects)};
}

}  // namespace

bool asks_to_replace(const BundleContents& contents) {
  return !contents.replaces_shipped &&
         (contents.standing == BundleStanding::older || contents.standing == BundleStanding::changed);
}

bool is_there_already(const BundleContents& contents) {
  return !contents.replaces_shipped && contents.standing == BundleStanding::same;
}

Update<BundleScreen> update(BundleScreen state, const Intent& intent) {
  if (const auto* to = std::get_if<ScrollTo>(&intent)) state.scroll = to->offset;
  const auto* own = std::get_if<BundleIntent>(&intent);
  if (own == nullptr) return {std::move(state), {}};
  return std::visit(Overloaded{[&](const BundleSeen& bundle) { return seen(std::move(state), bundle); },
                               [&](const FileRefused& file) { return refused(std::move(state), file); },
                               [&](const AddToShelf& asked) { return adding(std::move(state), asked); },
                               [&](const auto&) {
                                 return Update<BundleScreen>{std::move(state), {}};
                               }},
                    *own);
}

}  // namespace limber
