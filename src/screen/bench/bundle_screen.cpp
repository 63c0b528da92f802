#include "screen/bench/bundle_screen.hpp"

#include <utility>

namespace limber {
namespace {

BundleUpdate seen(const BundleSeen& bundle) {
  BundleScreen fresh;
  fresh.file = bundle.file;
  fresh.contents = bundle.contents;
  return {std::move(fresh), {}};
}

BundleUpdate refused(const FileRefused& file) {
  BundleScreen fresh;
  fresh.file = file.file;
  fresh.reasons = file.reasons;
  return {std::move(fresh), {}};
}

BundleUpdate adding(BundleScreen state, const AddToShelf& asked) {
  if (!state.contents || state.adding) return {std::move(state), {}};
  if (asks_to_replace(*state.contents) && !asked.replace) return {std::move(state), {}};
  state.adding = true;
  AddBundle add{state.file, state.contents->content, asked.replace};
  return {std::move(state), {std::move(add)}};
}

}  // namespace

bool asks_to_replace(const BundleContents& contents) {
  return !contents.replaces_shipped &&
         (contents.standing == VersionComparison::older || contents.standing == VersionComparison::changed);
}

bool is_there_already(const BundleContents& contents) {
  return !contents.replaces_shipped && contents.standing == VersionComparison::same;
}

BundleUpdate update(BundleScreen state, const BundleIntent& intent, const World&) {
  return std::visit(Overloaded{[&](const BundleSeen& bundle) { return seen(bundle); },
                               [&](const FileRefused& file) { return refused(file); },
                               [&](const AddToShelf& asked) { return adding(std::move(state), asked); },
                               [&](const Request& request) {
                                 return BundleUpdate{std::move(state), {request}};
                               }},
                    intent);
}

}  // namespace limber
