# Links every library but libc into the programs: they start as fast as git then, and run where nothing else is
# installed. Where an archive is missing, OKR_STATIC turns itself off.

set(missing)
if(NOT CMAKE_SYSTEM_NAME STREQUAL Linux OR NOT CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  list(APPEND missing "g++ or clang on Linux")
endif()

set(archives)
foreach(name yaml-cpp re2 utf8proc stemmer cmark-gfm-extensions cmark-gfm git2 http_parser mbedcrypto pcre2-8 z)
  find_library(OKR_ARCHIVE_${name} lib${name}.a)
  mark_as_advanced(OKR_ARCHIVE_${name})
  if(OKR_ARCHIVE_${name})
    list(APPEND archives ${OKR_ARCHIVE_${name}})
  else()
    list(APPEND missing lib${name}.a)
  endif()
endforeach()

if(missing)
  list(JOIN missing ", " missing)
  message(STATUS "Linking dynamically, for want of ${missing}")
  set(OKR_STATIC OFF)
  return()
endif()

target_sources(okr PRIVATE cmake/fmt.cpp cmake/left_out.cpp)
target_link_libraries(okr_libraries INTERFACE ${archives})
target_link_options(okr_libraries INTERFACE -static-libstdc++ -static-libgcc)
# Nothing of ours asks for `left_out.cpp`, and the archives come later: this pulls it out of ours in time.
target_link_options(okr INTERFACE LINKER:--undefined=git_http__expect_continue)
