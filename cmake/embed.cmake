# The web app and the texts inside the binary: cmake/embed.py looks at them on every build and rewrites the
# table only when something changed. Interface: app/embedded.hpp.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(embedded ${CMAKE_BINARY_DIR}/generated/embedded)
add_custom_target(look_at_embedded_files
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/cmake/embed.py ${CMAKE_SOURCE_DIR} ${embedded}
  BYPRODUCTS ${embedded}/embedded.cpp
  COMMENT "" VERBATIM)
add_library(chaeson_embedded STATIC ${embedded}/embedded.cpp)
