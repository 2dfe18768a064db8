# The words and weights of the reading room, indexed by a small program that the build runs.
set(okr_tables_source "${CMAKE_CURRENT_BINARY_DIR}/reading_tables.cpp")
set(okr_weights "${PROJECT_SOURCE_DIR}/src/reading/weights.txt")

file(GLOB okr_maker_sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/*.cpp")
foreach(name clue inflection lexicon_table stem word_index)
    list(APPEND okr_maker_sources "${PROJECT_SOURCE_DIR}/src/reading/${name}.cpp")
endforeach()
add_executable(okr_tables_maker ${okr_maker_sources} "${CMAKE_CURRENT_BINARY_DIR}/reading_lexicon.cpp")
target_include_directories(okr_tables_maker PRIVATE src include)
target_link_libraries(okr_tables_maker PRIVATE okr_warnings ${STEMMER_LIBRARY})

add_custom_command(
    OUTPUT "${okr_tables_source}"
    COMMAND okr_tables_maker "${okr_weights}" > "${okr_tables_source}"
    DEPENDS okr_tables_maker "${okr_weights}"
    COMMENT "Making the tables of the reading room"
    VERBATIM)
set_source_files_properties("${okr_tables_source}" PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
list(APPEND OKR_GENERATED_SOURCES "${okr_tables_source}")
