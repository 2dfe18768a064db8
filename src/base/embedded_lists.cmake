# Turns a room's word lists into one C++ source: each file an entry {name, text}.
#
#   okr_embed_lists(ROOM reading NAMESPACE okr::reading LISTS lexicon/*.txt)
#
# makes src/ROOM/word_lists.hpp's function true. As a script (cmake -DFILES=… -DOUTPUT=… -P) it writes the source.
if(CMAKE_SCRIPT_MODE_FILE)
    separate_arguments(FILES UNIX_COMMAND "${FILES}")
    set(out "// Generated from the word lists of src/${ROOM}; edit them there.\n#include \"${ROOM}/word_lists.hpp\"\n\n")
    string(APPEND out "namespace ${NAMESPACE} {\n\nstd::span<const base::WordList> word_lists() {\n")
    string(APPEND out "    static constexpr base::WordList lists[] = {\n")
    foreach(list IN LISTS FILES)
        get_filename_component(name "${list}" NAME_WE)
        file(READ "${list}" text)
        string(REGEX REPLACE "#[^\n]*\n" "" text "${text}")
        string(APPEND out "        {\"${name}\", R\"lexicon(${text})lexicon\"},\n")
    endforeach()
    string(APPEND out "    };\n    return lists;\n}\n\n}  // namespace ${NAMESPACE}\n")
    file(WRITE "${OUTPUT}" "${out}")
    return()
endif()

set(OKR_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

function(okr_embed_lists)
    cmake_parse_arguments(EMBED "" "ROOM;NAMESPACE" "LISTS" ${ARGN})
    set(source "${CMAKE_CURRENT_BINARY_DIR}/${EMBED_ROOM}_lexicon.cpp")
    list(TRANSFORM EMBED_LISTS PREPEND "${PROJECT_SOURCE_DIR}/src/${EMBED_ROOM}/")
    file(GLOB lists CONFIGURE_DEPENDS ${EMBED_LISTS})
    list(SORT lists)
    list(JOIN lists "\" \"" quoted)
    add_custom_command(
        OUTPUT "${source}"
        COMMAND "${CMAKE_COMMAND}" "-DROOM=${EMBED_ROOM}" "-DNAMESPACE=${EMBED_NAMESPACE}" "-DFILES=\"${quoted}\""
                "-DOUTPUT=${source}" -P "${OKR_EMBED_SCRIPT}"
        DEPENDS ${lists} "${OKR_EMBED_SCRIPT}"
        COMMENT "Embedding the word lists of the room ${EMBED_ROOM}"
        VERBATIM)
    set(OKR_GENERATED_SOURCES ${OKR_GENERATED_SOURCES} "${source}" PARENT_SCOPE)
endfunction()
