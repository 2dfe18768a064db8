// okr lint --fix, --unsafe-fixes and --diff: mended files written, or shown as a patch.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/outputs.hpp"
#include "okr/mend.hpp"

namespace okr::cli {

class Fixes {
public:
    explicit Fixes(const Arguments& arguments);

    /// Is anything but linting asked for?
    [[nodiscard]] bool is_asked() const { return is_fix_ || is_diff_; }
    [[nodiscard]] bool is_diff() const { return is_diff_; }

    /// Why the options do not go together, and what to do; empty if they do.
    [[nodiscard]] std::string fault() const;

    /// The input with mended files; for a --diff, as it is. What is mended waits for `finish`.
    base::Result<Input> mend(const Input& input, const LintOptions& options, MendOptions how);

    /// Of the input that was mended last: what remains; for a --diff, what there is.
    [[nodiscard]] const Report& last_report() const;

    /// Writes the files, prints the patch, or of a document from standard input prints the mended one. False after a
    /// complaint; then standard output is empty, and each file is named with whether it was written.
    [[nodiscard]] bool finish() const;

    /// On standard error: what was mended, what was left out, and what else could be.
    void tell(const Report& report) const;

    /// Standard output is taken, by a patch or a mended document.
    [[nodiscard]] bool takes_output() const { return is_diff_ || (is_fix_ && is_stdin_); }

private:
    struct Mended {
        std::string root;
        std::string prefix;
        std::vector<std::string> files;  ///< that were read and may be written
        std::string document;            ///< from standard input: as it was
        MendResult result;
    };

    [[nodiscard]] bool write() const;
    [[nodiscard]] bool print_patch() const;
    [[nodiscard]] bool print_document() const;

    const Arguments& arguments_;
    bool is_fix_ = false;
    bool is_diff_ = false;
    bool is_unsafe_ = false;
    bool is_stdin_ = false;
    std::vector<Mended> mended_;
};

/// "3 fixable with `okr lint --fix`, 1 more with `--unsafe-fixes`"; empty if there is none.
std::string fix_hint(const Report& report, bool is_unsafe);

}  // namespace okr::cli
