# Turns <folder>/schema/NNNN_name.sql (and .sqlite.sql, .postgres.sql beside it) into
# `std::span<const kit::sql::Migration> <module>::migrations()`.
function(chaeson_schema target module folder)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/schema/[0-9][0-9][0-9][0-9]_*.sql)
  list(FILTER files EXCLUDE REGEX "\\.(sqlite|postgres)\\.sql$")
  list(SORT files)
  set(entries "")
  set(count 0)
  foreach(file ${files})
    get_filename_component(stem ${file} NAME_WLE)
    string(REGEX MATCH "^([0-9]+)_(.*)$" matched ${stem})
    set(number ${CMAKE_MATCH_1})
    set(name ${CMAKE_MATCH_2})
    math(EXPR plain "1${number} - 10000")
    string(APPEND entries "    {.module = \"${module}\", .number = ${plain}, .name = \"${name}\"")
    foreach(part sql sqlite postgres)
      set(source ${file})
      if(NOT part STREQUAL sql)
        string(REPLACE ".sql" ".${part}.sql" source ${file})
      endif()
      if(EXISTS ${source})
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
        file(READ ${source} text)
        string(APPEND entries ",\n     .${part} = R\"schema(${text})schema\"")
      endif()
    endforeach()
    string(APPEND entries "},\n")
    math(EXPR count "${count} + 1")
  endforeach()
  set(generated ${CMAKE_BINARY_DIR}/generated/${folder}/migrations.cpp)
  file(CONFIGURE OUTPUT ${generated} @ONLY CONTENT "// Generated from ${folder}/schema; edit the .sql files there.
#include <span>

#include \"kit/sql/sql.hpp\"

namespace ${module} {
std::span<const kit::sql::Migration> migrations() {
  static const kit::sql::Migration all[] = {
${entries}  };
  return all;
}
}  // namespace ${module}
")
  target_sources(${target} PRIVATE ${generated})
endfunction()
