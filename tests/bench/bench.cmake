# Programs that measure and print; no test waits for them.
foreach(name fit_reading score_reading)
  add_executable(${name} ${CMAKE_CURRENT_SOURCE_DIR}/bench/${name}.cpp)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_compile_definitions(${name} PRIVATE OKR_SOURCE_DIR="${PROJECT_SOURCE_DIR}" OKR_CORPUS="${OKR_CORPUS}")
  target_link_libraries(${name} PRIVATE okr okr_warnings okr_libraries)
endforeach()

# Of the library it needs two rooms alone, so it is built in a minute.
file(GLOB_RECURSE OKR_PARSING CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/syntax/*.cpp ${PROJECT_SOURCE_DIR}/src/base/*.cpp)
add_executable(parse_files ${CMAKE_CURRENT_SOURCE_DIR}/bench/parse_files.cpp ${OKR_PARSING})
if(OKR_STATIC)
  target_sources(parse_files PRIVATE ${PROJECT_SOURCE_DIR}/cmake/fmt.cpp)
endif()
target_include_directories(parse_files PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/include)
target_link_libraries(parse_files PRIVATE okr_warnings okr_libraries)
pkg_check_modules(LIBYAML IMPORTED_TARGET yaml-0.1)  # a third parser to stand beside, where it is installed
if(LIBYAML_FOUND)
  target_compile_definitions(parse_files PRIVATE OKR_BENCH_LIBYAML)
  target_link_libraries(parse_files PRIVATE PkgConfig::LIBYAML)
endif()
