# Turns the word lists in src/reading/lexicon into one C++ source: each file an entry {name, text}.
# As a script (cmake -DSOURCE_DIR=… -DOUTPUT=… -P lexicon.cmake) it writes the file; included, it adds the build rule.
if(CMAKE_SCRIPT_MODE_FILE)
    file(GLOB lists "${SOURCE_DIR}/*.txt" "${SOURCE_DIR}/../weights.txt")
    list(SORT lists)
    set(out "// Generated from src/reading/lexicon; edit the lists there.\n#include \"reading/word_lists.hpp\"\n\n")
    string(APPEND out "namespace okr::reading {\n\nstd::span<const WordList> word_lists() {\n")
    string(APPEND out "    static constexpr WordList lists[] = {\n")
    foreach(list IN LISTS lists)
        get_filename_component(name "${list}" NAME_WE)
        file(READ "${list}" text)
        string(REGEX REPLACE "#[^\n]*\n" "" text "${text}")
        string(APPEND out "        {\"${name}\", R\"lexicon(${text})lexicon\"},\n")
    endforeach()
    string(APPEND out "    };\n    return lists;\n}\n\n}  // namespace okr::reading\n")
    file(WRITE "${OUTPUT}" "${out}")
    return()
endif()

set(okr_lexicon_source "${CMAKE_CURRENT_BINARY_DIR}/reading_lexicon.cpp")
file(GLOB okr_lexicon_lists CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/lexicon/*.txt" "${CMAKE_CURRENT_LIST_DIR}/weights.txt")
add_custom_command(
    OUTPUT "${okr_lexicon_source}"
    COMMAND "${CMAKE_COMMAND}" "-DSOURCE_DIR=${CMAKE_CURRENT_LIST_DIR}/lexicon" "-DOUTPUT=${okr_lexicon_source}"
            -P "${CMAKE_CURRENT_LIST_DIR}/lexicon.cmake"
    DEPENDS ${okr_lexicon_lists} "${CMAKE_CURRENT_LIST_DIR}/lexicon.cmake"
    COMMENT "Embedding the lexicon of the reading room"
    VERBATIM)
list(APPEND OKR_GENERATED_SOURCES "${okr_lexicon_source}")
