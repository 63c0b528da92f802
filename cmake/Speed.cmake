# What makes building quick, taken where it is found; nothing here changes the program.

# A cache of what was compiled before. It takes a precompiled header only when told that macros of the clock do not matter.
find_program(LIMBER_CCACHE ccache)
mark_as_advanced(LIMBER_CCACHE)
if(LIMBER_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${LIMBER_CCACHE})
endif()

# A faster linker than the system's own.
include(CheckLinkerFlag)
foreach(linker mold lld)
  check_linker_flag(CXX -fuse-ld=${linker} LIMBER_LINKS_WITH_${linker})
  if(LIMBER_LINKS_WITH_${linker})
    add_link_options(-fuse-ld=${linker})
    break()
  endif()
endforeach()

# Files that are compiled several at a time after a precompiled header; off, each file shows that it names what it uses.
option(LIMBER_UNITY "Compile several files at a time" ON)
set(limber_standard_headers <algorithm> <array> <cmath> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set>
                            <span> <string> <string_view> <utility> <variant> <vector>)

# limber_compile_together(<target>): so with its files.
function(limber_compile_together target)
  if(LIMBER_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 10)
  endif()
endfunction()

# limber_precompile(<target> <the target whose precompiled header it shares, itself for the first> [more headers…])
function(limber_precompile target owner)
  if(NOT LIMBER_UNITY)
    return()
  endif()
  if(target STREQUAL owner)
    target_precompile_headers(${target} PRIVATE ${limber_standard_headers} ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()
