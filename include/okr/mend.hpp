// Mending as a library: bytes in, mended bytes out. Nothing is written here.
//
// Only the bytes of the edited nodes change: comments, order, quoting, blank lines and line ends stay. What is mended
// is read again and held against the old: where anything else would have changed, the fix is left out and told.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "okr/lint.hpp"
#include "okr/report.hpp"

namespace okr {

struct MendOptions {
    bool unsafe = false;                ///< also fixes that may change what the author means
    std::set<std::string> leave;        ///< fingerprints of findings that are not to be mended
    std::set<std::string> leave_files;  ///< paths of files that are read, and not mended
};

/// A file that fixes would change.
struct MendedFile {
    std::string path;
    std::string before;
    std::string after;
    std::vector<std::string> rules;  ///< of the findings that were mended, one each, sorted
};

/// A fix that was not applied, and why: it would have changed more than it says.
struct LeftOut {
    Finding finding;
    std::string fix;
    std::string why;
};

struct MendResult {
    std::vector<MendedFile> files;  ///< sorted by path; only those that change
    std::size_t mended = 0;         ///< findings
    std::vector<LeftOut> left_out;
    Report found;         ///< of the files as they were given
    Report report;        ///< of the mended files: what remains
    std::string failure;  ///< as LintResult's
};

/// Applies fixes in rounds, never two that touch in one round, until nothing changes, or until ten rounds have left as
/// much to fix as there was. Of `options.only` alone are files mended; all are read. What is allowed stays.
///
/// A fix is left out, and told, where it would change more than it says, or where an error that was not there comes
/// with it: in what it writes, or because two things then have one name.
MendResult mend(const std::vector<Source>& files, const LintOptions& options = {}, const MendOptions& how = {});

}  // namespace okr
