// std::visit with a lambda for each alternative.
#pragma once

namespace limber {

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;  // for clang before 17

}  // namespace limber
