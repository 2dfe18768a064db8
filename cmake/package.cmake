# `cpack` makes packages of what is built: okr_VERSION_ARCH.deb and a tarball of the program, and the same of the library
# (okr-dev). With SOURCE_DATE_EPOCH set, the same build gives the same bytes.
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME okr)
set(CPACK_PACKAGE_VENDOR "okr maintainers")
set(CPACK_PACKAGE_CONTACT "okr maintainers <okr@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "OKRs as plain text in git: lint, diff and alignment")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/cmake/package/generator.cmake)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
                                                WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL program dev)
set(CPACK_COMPONENTS_GROUPING IGNORE)

string(TOLOWER ${CMAKE_SYSTEM_NAME} system)
set(CPACK_PACKAGE_FILE_NAME okr-${PROJECT_VERSION}-${system}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_ARCHIVE_COMPONENT_INSTALL ON)
set(CPACK_ARCHIVE_PROGRAM_FILE_NAME ${CPACK_PACKAGE_FILE_NAME})
set(CPACK_ARCHIVE_DEV_FILE_NAME okr-dev-${PROJECT_VERSION}-${system}-${CMAKE_SYSTEM_PROCESSOR})

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME okr)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION vcs)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS git)
set(CPACK_DEBIAN_DEV_PACKAGE_NAME okr-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "libcmark-gfm-dev, libcmark-gfm-extensions-dev, libfmt-dev, libgit2-dev, libre2-dev, libstemmer-dev, libutf8proc-dev, libyaml-cpp-dev, zlib1g-dev")

# What the program was linked with says what it depends on; without dpkg's tool for that it is the libc of here.
find_program(OKR_DPKG_SHLIBDEPS dpkg-shlibdeps)
if(OKR_DPKG_SHLIBDEPS)
  set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
else()
  execute_process(COMMAND getconf GNU_LIBC_VERSION OUTPUT_VARIABLE libc OUTPUT_STRIP_TRAILING_WHITESPACE)
  string(REPLACE "glibc " "" libc "${libc}")
  set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "libc6 (>= ${libc})")
endif()

include(CPack)
cpack_add_component(program DISPLAY_NAME okr REQUIRED DESCRIPTION
"A key result is a measurable outcome; what a team does to get there is an initiative. okr reads a strategy, teams' \
OKRs and their initiatives, written as YAML in a git repository, says what is blended, unmeasured or misaligned, tells \
what a change means, and reviews pull requests.")
cpack_add_component(dev DISPLAY_NAME okr-dev DISABLED DESCRIPTION
"The library of okr, to be linked into other programs, and its headers: bytes in, a report out.")
