# The compiler, its warnings, and the cache in front of it.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS ON)  # TRY is a statement expression
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
add_compile_options(-Wall -Wextra -Wpedantic -Werror -Wno-gnu-statement-expression
                    -Wno-missing-field-initializers -Wno-missing-designated-field-initializers
                    -fno-omit-frame-pointer)
add_link_options(-fuse-ld=lld)
include_directories(${CMAKE_SOURCE_DIR})

if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
  # Without time stamps in precompiled headers the cache finds them again after a fresh checkout.
  add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
endif()

# ccache, when found, also hits from a clone in another folder; a launcher given from outside is kept.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()
