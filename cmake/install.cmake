# What `cmake --install` puts where. Component `program` is what people run and read; `dev` is for those who link.
include(GNUInstallDirs)

# Manual and completions are the program's own words: made by running it.
set(made ${PROJECT_BINARY_DIR}/made)
find_program(OKR_GZIP gzip)
set(compress)
if(OKR_GZIP)
  set(compress COMMAND sh -c "exec \"$1\" -9nf \"$2\"/*.1" sh ${OKR_GZIP} ${made}/man1
               COMMAND ${OKR_GZIP} -9nc ${PROJECT_SOURCE_DIR}/CHANGELOG.md > ${made}/changelog.gz)
  install(FILES ${made}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
endif()
add_custom_command(OUTPUT ${made}/stamp
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${made}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${made}/man1
  COMMAND okr_program manual --into ${made}/man1
  ${compress}
  COMMAND okr_program completion bash > ${made}/okr
  COMMAND okr_program completion zsh > ${made}/_okr
  COMMAND okr_program completion fish > ${made}/okr.fish
  COMMAND ${CMAKE_COMMAND} -E touch ${made}/stamp
  DEPENDS okr_program CHANGELOG.md VERBATIM)
add_custom_target(okr_made ALL DEPENDS ${made}/stamp)

set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)
install(TARGETS okr_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
install(DIRECTORY ${made}/man1 DESTINATION ${CMAKE_INSTALL_MANDIR} COMPONENT program)
install(FILES ${made}/okr DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES ${made}/okr.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
# Debian's zsh looks into the first below /usr, and into the second below /usr/local, as others do everywhere.
foreach(folder vendor-completions site-functions)
  install(FILES ${made}/_okr DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/${folder} COMPONENT program)
endforeach()
install(PROGRAMS ci/check.sh ci/comment.py DESTINATION ${CMAKE_INSTALL_DATADIR}/okr/ci COMPONENT program)
install(DIRECTORY schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/okr COMPONENT program)
install(FILES README.md CHANGELOG.md CONTRIBUTING.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(DIRECTORY docs examples DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

# The libraries are inside of the program, and their licences want to be told with it.
install(FILES cmake/package/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
foreach(package libcli11-dev libcmark-gfm-dev libfmt-dev libgit2-dev libhttp-parser-dev libmbedtls-dev libpcre2-dev
                libre2-dev libstemmer-dev libutf8proc-dev libyaml-cpp-dev nlohmann-json3-dev zlib1g-dev)
  if(EXISTS /usr/share/doc/${package}/copyright)
    install(FILES /usr/share/doc/${package}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR}/libraries
            RENAME ${package}.copyright COMPONENT program)
  endif()
endforeach()

install(TARGETS okr ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev)
install(DIRECTORY include/okr DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT dev)
