# How the folders become libraries and test programs.

# The common header is compiled once, and once more with googletest; everybody else borrows the result.
function(chaeson_precompiled name)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/${name}.cpp CONTENT "// Carries a precompiled header.\n")
  add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/generated/${name}.cpp)
  target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()
chaeson_precompiled(common_header ${CMAKE_SOURCE_DIR}/cmake/common.hpp)
chaeson_precompiled(common_test_header ${CMAKE_SOURCE_DIR}/cmake/common.hpp <gtest/gtest.h>)
target_link_libraries(common_test_header PRIVATE GTest::gtest)

# One static library per folder; its sources are what lies in the folder, tests excepted. A folder without
# sources yet is an empty library, so that others can already name it.
function(chaeson_library name folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/tests/")
  if(NOT sources)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${ARGN})
    return()
  endif()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC ${ARGN})
  if(NOT name STREQUAL kit_http)  # Asio's headers are dear enough alone; nothing is shared with them
    target_precompile_headers(${name} REUSE_FROM common_header)
  endif()
endfunction()

# One googletest program from every *_test.cpp under the folder's tests/ directories.
function(chaeson_tests name folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*_test.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE ${ARGN} GTest::gtest GTest::gtest_main)
  target_precompile_headers(${name} REUSE_FROM common_test_header)
endfunction()
