# Every library Limber stands on, each with words that help when it is missing. No third-party source is in the tree.

find_package(PkgConfig REQUIRED)

function(limber_missing what debian)
  message(FATAL_ERROR "Limber needs ${what}, and it was not found.\n"
                      "On Debian and Ubuntu: sudo apt-get install ${debian}\n"
                      "Or let ./run install everything.")
endfunction()

# limber_pkg(<target> <pkg-config modules> <Debian package>): an imported target from pkg-config.
function(limber_pkg target modules debian)
  pkg_check_modules(${target} QUIET IMPORTED_TARGET GLOBAL ${modules})
  if(NOT ${target}_FOUND)
    limber_missing("${modules}" "${debian}")
  endif()
  add_library(limber::${target} ALIAS PkgConfig::${target})
endfunction()

limber_pkg(sdl2 sdl2 libsdl2-dev)
limber_pkg(sdl2_mixer SDL2_mixer libsdl2-mixer-dev)
limber_pkg(sdl2_image SDL2_image libsdl2-image-dev)
limber_pkg(pangocairo "pangocairo;cairo" libpango1.0-dev)
limber_pkg(sqlite3 sqlite3 libsqlite3-dev)
limber_pkg(sndfile sndfile libsndfile1-dev)
limber_pkg(espeak espeak-ng libespeak-ng-dev)

find_package(nlohmann_json 3.9 QUIET)
if(NOT nlohmann_json_FOUND)
  limber_missing("nlohmann/json 3.9 or newer" nlohmann-json3-dev)
endif()

find_package(CLI11 QUIET)
if(NOT CLI11_FOUND)
  pkg_check_modules(cli11 QUIET IMPORTED_TARGET GLOBAL CLI11)
  if(NOT cli11_FOUND)
    limber_missing("CLI11" libcli11-dev)
  endif()
  add_library(CLI11::CLI11 ALIAS PkgConfig::cli11)
endif()

# flite ships no pkg-config file.
find_path(FLITE_INCLUDE_DIR flite/flite.h)
set(flite_libraries "")
foreach(name flite_cmu_us_rms flite_cmu_us_slt flite_usenglish flite_cmulex flite)
  find_library(LIMBER_${name} ${name})
  list(APPEND flite_libraries ${LIMBER_${name}})
  if(NOT LIMBER_${name} OR NOT FLITE_INCLUDE_DIR)
    limber_missing("the flite speech synthesiser (${name})" flite1-dev)
  endif()
endforeach()
add_library(limber_flite INTERFACE)
target_include_directories(limber_flite SYSTEM INTERFACE ${FLITE_INCLUDE_DIR})
target_link_libraries(limber_flite INTERFACE ${flite_libraries})
add_library(limber::flite ALIAS limber_flite)

find_package(Threads REQUIRED)
find_package(Gettext QUIET)
find_package(Intl QUIET)
if(NOT Intl_FOUND)
  limber_missing("gettext's libintl" "libc6-dev (it is part of the C library)")
endif()

if(LIMBER_TESTS)
  find_package(Catch2 3 QUIET)
  if(NOT Catch2_FOUND)
    find_package(Catch2 2.13 QUIET)
  endif()
  if(NOT Catch2_FOUND)
    limber_missing("Catch2 (3, or 2.13)" catch2)
  endif()
endif()

if(LIMBER_BENCH)
  find_package(benchmark QUIET)
  if(NOT benchmark_FOUND)
    limber_missing("Google Benchmark" libbenchmark-dev)
  endif()
endif()
