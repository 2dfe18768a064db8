# Programs that measure and print; no test waits for them.
file(GLOB OKR_BENCH_SOURCES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/bench/*.cpp)
foreach(source ${OKR_BENCH_SOURCES})
  get_filename_component(name ${source} NAME_WE)
  add_executable(${name} ${source})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_compile_definitions(${name} PRIVATE OKR_SOURCE_DIR="${PROJECT_SOURCE_DIR}" OKR_CORPUS="${OKR_CORPUS}")
  target_link_libraries(${name} PRIVATE okr okr_warnings okr_libraries)
endforeach()

# A third parser to stand beside ours and yaml-cpp, where it is installed.
pkg_check_modules(LIBYAML IMPORTED_TARGET yaml-0.1)
if(LIBYAML_FOUND)
  target_compile_definitions(parse_files PRIVATE OKR_BENCH_LIBYAML)
  target_link_libraries(parse_files PRIVATE PkgConfig::LIBYAML)
endif()
