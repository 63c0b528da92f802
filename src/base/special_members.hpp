// Making, copying, moving and destroying a type, compiled once. What the compiler writes for a std::variant
// of many kinds, or for a struct of twenty members, is large, and would be written anew into every file that
// copies one.
#pragma once

// In the type.
#define LIMBER_SPECIAL_MEMBERS(Type)      \
  Type(const Type& other);                \
  Type(Type&& other) noexcept;            \
  Type& operator=(const Type& other);     \
  Type& operator=(Type&& other) noexcept; \
  ~Type()

// In a type that can be made of nothing.
#define LIMBER_REGULAR_MEMBERS(Type) \
  Type();                            \
  LIMBER_SPECIAL_MEMBERS(Type)

// In one source file.
#define LIMBER_DEFINE_SPECIAL_MEMBERS(Type)               \
  Type::Type(const Type& other) = default;                \
  Type::Type(Type&& other) noexcept = default;            \
  Type& Type::operator=(const Type& other) = default;     \
  Type& Type::operator=(Type&& other) noexcept = default; \
  Type::~Type() = default

#define LIMBER_DEFINE_REGULAR_MEMBERS(Type) \
  Type::Type() = default;                   \
  LIMBER_DEFINE_SPECIAL_MEMBERS(Type)
