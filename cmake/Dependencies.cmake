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
  # Features g++ has on by itself (-D_REENTRANT, -D_XOPEN_SOURCE=600): asked for again, they would keep a precompiled
  # header from being used.
  get_property(options TARGET PkgConfig::${target} PROPERTY INTERFACE_COMPILE_OPTIONS)
  list(FILTER options EXCLUDE REGEX "^-D_|^-pthread$")
  set_property(TARGET PkgConfig::${target} PROPERTY INTERFACE_COMPILE_OPTIONS ${options})
  add_library(limber::${target} ALIAS PkgConfig::${target})
endfunction()

limber_pkg(sdl2 sdl2 libsdl2-dev)
limber_pkg(sdl2_image SDL2_image libsdl2-image-dev)
limber_pkg(pangocairo "pangocairo;cairo" libpango1.0-dev)
limber_pkg(sqlite3 sqlite3 libsqlite3-dev)
limber_pkg(libzip libzip libzip-dev)
limber_pkg(nettle nettle nettle-dev)
limber_pkg(simdjson simdjson libsimdjson-dev)
limber_pkg(sndfile sndfile libsndfile1-dev)
limber_pkg(ebur128 libebur128 libebur128-dev)
limber_pkg(samplerate samplerate libsamplerate0-dev)
limber_pkg(taglib taglib libtag1-dev)
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

# flite ships no pkg-config file. Its voices are loaded when they are to speak: the program knows them by the name that the
# loader knows them by.
find_path(FLITE_INCLUDE_DIR flite/flite.h)
add_library(limber_flite INTERFACE)
foreach(name flite flite_cmu_us_rms flite_cmu_us_slt)
  find_library(LIMBER_${name} ${name})
  if(NOT LIMBER_${name} OR NOT FLITE_INCLUDE_DIR)
    limber_missing("the flite speech synthesiser (${name})" flite1-dev)
  endif()
  file(GLOB versions "${LIMBER_${name}}.[0-9]")
  list(APPEND versions ${LIMBER_${name}})
  list(GET versions 0 loaded)
  get_filename_component(loaded ${loaded} NAME)
  target_compile_definitions(limber_flite INTERFACE LIMBER_${name}="${loaded}")
endforeach()
target_include_directories(limber_flite SYSTEM INTERFACE ${FLITE_INCLUDE_DIR})
target_link_libraries(limber_flite INTERFACE ${LIMBER_flite})
add_library(limber::flite ALIAS limber_flite)

# Nor does libunistring.
find_path(UNISTRING_INCLUDE_DIR unigbrk.h)
find_library(UNISTRING_LIBRARY unistring)
if(NOT UNISTRING_INCLUDE_DIR OR NOT UNISTRING_LIBRARY)
  limber_missing("GNU libunistring" libunistring-dev)
endif()
add_library(limber_unistring INTERFACE)
target_include_directories(limber_unistring SYSTEM INTERFACE ${UNISTRING_INCLUDE_DIR})
target_link_libraries(limber_unistring INTERFACE ${UNISTRING_LIBRARY})
add_library(limber::unistring ALIAS limber_unistring)

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
