# How the folders become libraries and test programs.

# Five precompiled headers, each compiled once and borrowed by many: the standard headers; with what every desk is made
# of; both of these with googletest; and with the command line, for the program.
function(chaeson_precompiled name)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/${name}.cpp CONTENT "// Carries a precompiled header.\n")
  add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/generated/${name}.cpp)
  target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()
chaeson_precompiled(common_header ${CMAKE_SOURCE_DIR}/cmake/common.hpp)
chaeson_precompiled(common_test_header ${CMAKE_SOURCE_DIR}/cmake/common.hpp <gtest/gtest.h>)
target_link_libraries(common_test_header PRIVATE GTest::gtest)
set(desk_headers ${CMAKE_SOURCE_DIR}/cmake/common.hpp ${CMAKE_SOURCE_DIR}/cmake/desk.hpp)
chaeson_precompiled(desk_header ${desk_headers})
chaeson_precompiled(desk_test_header ${desk_headers} <gtest/gtest.h>)
chaeson_precompiled(program_header ${desk_headers} <CLI/CLI.hpp>)
target_link_libraries(desk_header PRIVATE fmt::fmt)
target_link_libraries(desk_test_header PRIVATE fmt::fmt GTest::gtest)
target_link_libraries(program_header PRIVATE fmt::fmt CLI11::CLI11)

# Desks and the program spend their time in the database and in kit; what a higher level of optimisation would win there is
# not to be measured, and costs a third of the release build. Kit and the engines stay at the level of the preset.
function(chaeson_compile_quickly name)
  target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>)
endfunction()

# The files of a desk, or of a part of kit, share their shapes and their headers. The release and asan builds compile them
# together, so that what all of them need is read and instantiated once; dev compiles every file by itself, and so sees a
# missing include. A group is what stands below one folder of the second level, like centre/aid or kit/http.
option(CHAESON_TOGETHER "Compile the files of a desk together" OFF)
function(chaeson_compile_together name)
  foreach(source ${ARGN})
    file(RELATIVE_PATH path ${CMAKE_SOURCE_DIR} ${source})
    string(REGEX MATCH "^[^/]+(/[^/]+)?/" group ${path})
    string(MAKE_C_IDENTIFIER ${group} group)
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
  endforeach()
  set_target_properties(${name} PROPERTIES UNITY_BUILD ${CHAESON_TOGETHER} UNITY_BUILD_MODE GROUP)
endfunction()

# One static library per folder; its sources are what lies in the folder, tests excepted. A folder without
# sources yet is an empty library, so that others can already name it.
function(chaeson_library name folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/tests/")
  get_property(apart GLOBAL PROPERTY chaeson_folders)
  foreach(inner ${apart})  # a folder inside that is a library of its own
    if(inner MATCHES "^${folder}/")
      list(FILTER sources EXCLUDE REGEX "/${inner}/")
    endif()
  endforeach()
  set_property(GLOBAL APPEND PROPERTY chaeson_folders ${folder})
  if(NOT sources)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${ARGN})
    return()
  endif()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC ${ARGN})
  if(folder MATCHES "^centre/[a-z]+$" AND NOT name MATCHES "^centre_(words|frame)$")
    target_precompile_headers(${name} REUSE_FROM desk_header)
    chaeson_compile_quickly(${name})
  elseif(NOT name STREQUAL kit_http)  # Asio's headers are dear enough alone; nothing is shared with them
    target_precompile_headers(${name} REUSE_FROM common_header)
  endif()
  if(NOT name STREQUAL kit_linkage)  # learning from people and learning from tables are one thing in two ways
    chaeson_compile_together(${name} ${sources})
  endif()
endfunction()

# One googletest program from every *_test.cpp under the folder's tests/ directories.
# A folder inside whose tests are a program of their own is made first and left out of the larger one.
function(chaeson_tests name folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*_test.cpp)
  get_property(apart GLOBAL PROPERTY chaeson_test_folders)
  foreach(inner ${apart})
    if(inner MATCHES "^${folder}/")
      list(FILTER sources EXCLUDE REGEX "/${inner}/")
    endif()
  endforeach()
  set_property(GLOBAL APPEND PROPERTY chaeson_test_folders ${folder})
  if(NOT sources)
    return()
  endif()
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE ${ARGN} GTest::gtest GTest::gtest_main)
  if(name MATCHES "^(centre|whole)_tests$")
    target_precompile_headers(${name} REUSE_FROM desk_test_header)
  else()
    target_precompile_headers(${name} REUSE_FROM common_test_header)
  endif()
  chaeson_compile_together(${name} ${sources})
  set_target_properties(${name} PROPERTIES UNITY_BUILD ON)  # in every build: nobody includes a test
endfunction()
