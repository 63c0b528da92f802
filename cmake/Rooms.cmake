# A room is one folder under src/, one static library, with what it may use spelled out.

add_library(limber_options INTERFACE)
target_compile_options(limber_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
  # When optimising, GCC 12 and 13 see overlapping copies in std::string (GCC bug 105651) and unset members in moved
  # std::variants (bug 80635) that are not there.
  target_compile_options(limber_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(LIMBER_WERROR)
  target_compile_options(limber_options INTERFACE -Werror)
endif()
if(LIMBER_SANITIZE)
  target_compile_options(limber_options INTERFACE -fsanitize=${LIMBER_SANITIZE} -fno-sanitize-recover=all
                                                 -fno-omit-frame-pointer)
  target_link_options(limber_options INTERFACE -fsanitize=${LIMBER_SANITIZE})
endif()

# limber_room(<name> [ROOMS rooms it may include…] [LIBRARIES outside libraries it meets…])
function(limber_room name)
  cmake_parse_arguments(arg "" "" "ROOMS;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  add_library(limber_${name} STATIC ${sources})
  target_include_directories(limber_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(limber_${name} PRIVATE limber_options ${arg_LIBRARIES})
  foreach(room IN LISTS arg_ROOMS)
    target_link_libraries(limber_${name} PUBLIC limber_${room})
  endforeach()
endfunction()

# limber_room_tests(<name> [LIBRARIES …] [ROOMS more rooms the tests use…]): every tests/<name>/*_test.cpp, one program.
function(limber_room_tests name)
  cmake_parse_arguments(arg "" "" "ROOMS;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  add_executable(${name}_tests ${sources})
  target_include_directories(${name}_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${name}_tests PRIVATE limber_${name} limber_test_main limber_options ${arg_LIBRARIES})
  foreach(room IN LISTS arg_ROOMS)
    target_link_libraries(${name}_tests PRIVATE limber_${room})
  endforeach()
  target_compile_definitions(${name}_tests PRIVATE LIMBER_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  catch_discover_tests(${name}_tests TEST_PREFIX "${name}: " PROPERTIES TIMEOUT 120)
endfunction()
