// Specifications in tests/rules/*.spec: cases of a few files each, and the findings that are to come of them.
//
// A file begins with a comment, then come cases: `=== title`, settings (`select:`, `today:`, `exit:`), sections
// `-- path (modifiers) --` with a file's text, and `-- expect --` with a line `path:line:col severity rule` a finding;
// `*` stands for any path, line or column. Modifiers: crlf, bom, no-newline, escaped (C escapes are decoded).
//
// What fixes make of a case stands in `-- fixed --` or, with unsafe ones too, `-- fixed unsafe --`: the text of its
// first file, which has the same modifiers, or of the file in brackets: `-- fixed (teams.yaml) --`. A section without a
// line says that nothing changes. Without `-- expect --` only the fixes are looked at. `rules:` fixes other rules too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "okr/lint.hpp"

namespace okr::test {

/// A file as fixes are to leave it.
struct Fixed {
    Source file;
    bool unsafe = false;
};

struct SpecCase {
    std::string title;
    std::vector<Source> files;
    std::vector<std::string> select;  ///< empty: all rules
    std::string today;
    bool fails = false;  ///< the run itself is to end with 2
    std::vector<std::string> expected;
    std::vector<std::string> modifiers;  ///< of the files
    bool expects = false;                ///< are the findings told?
    std::vector<std::string> mending;    ///< the rules whose fixes are applied; empty: all
    std::vector<Fixed> fixed;
};

/// The cases of one file; `rule` is selected where a case selects nothing.
std::vector<SpecCase> parse_spec(std::string_view text, const std::string& rule);

/// Sections `-- path --` of one text, as examples of rules have them; with an okr.yaml if there is none.
std::vector<Source> parse_sections(std::string_view text);

/// "path:line:col severity rule" of each finding.
std::vector<std::string> lines_of(const Report& report);

/// Does a line match an expectation, which may have `*` in place of path, line or column?
bool matches(std::string_view expected, std::string_view line);

std::string read_file(const std::string& path);

}  // namespace okr::test
