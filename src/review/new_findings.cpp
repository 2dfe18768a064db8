#include "review/new_findings.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/printable.hpp"
#include "history/documents.hpp"
#include "lint/run.hpp"
#include "review/broken_settings.hpp"
#include "review/subtract.hpp"
#include "store/moves.hpp"

namespace okr::reviewing {

namespace {

/// The workspace as it was at a revision, with what there is to say of it.
class Before {
public:
    Before(const store::Snapshots& snapshots, const std::string& revision)
        : snapshots_(snapshots), revision_(revision) {}

    base::Result<Report> report(LintOptions options) {
        const auto then = point();
        if (!then) return then.failure();
        auto files = snapshots_.files(*then);
        if (!files) return files.failure();
        if (const auto mended = mend_settings(files->files); !mended) return mended.failure();
        options.only.clear();
        LintResult result = lint(files->files, options);
        if (!result.failure.empty()) return base::Failure{"at " + revision_ + ", " + result.failure};
        return std::move(result.report);
    }

    std::vector<std::string> remarks;

private:
    /// Where the workspace stood then, if it was moved since.
    base::Result<store::Point> point() {
        auto then = snapshots_.point(revision_);
        const auto now = snapshots_.point(store::worktree_name);
        if (!then || !now) return then;
        const auto move = store::follow_move(snapshots_, *then, *now);
        if (!move) return move.failure();
        for (const std::string& folder : move->gone) remarks.push_back(words_of_gone(folder));
        return move->is_followed ? snapshots_.point(revision_) : then;
    }

    std::string words_of_gone(const std::string& folder) const {
        return fmt::format(
            "{}: the workspace that stood there at {} is gone, and none stood here: all findings count as new; if it "
            "was moved here, compare with a revision after the move",
            folder.empty() ? "." : base::printable(folder), base::printable(revision_));
    }

    /// Who mends an okr.yaml wants to know what is new beside that: what it says now holds then too.
    base::Result<bool> mend_settings(std::vector<Source>& files) {
        if (!are_settings_broken(files)) return false;
        const auto now = snapshots_.point(store::worktree_name);
        if (!now) return now.failure();
        const auto text = now->settings ? history::Documents(snapshots_).settings_text(*now)
                                        : base::Result<std::string>(default_settings);
        if (!text) return text.failure();
        replace_settings(files, *text);
        remarks.push_back(fmt::format("okr.yaml cannot be read at {}: the files of then are judged as those of now",
                                      base::printable(revision_)));
        return true;
    }

    const store::Snapshots& snapshots_;
    const std::string& revision_;
};

}  // namespace

base::Result<NewFindings> only_new(Report report, const store::Snapshots& snapshots, const std::string& revision,
                                   const LintOptions& options) {
    Before before(snapshots, revision);
    const auto known = before.report(options);
    if (!known) return known.failure();
    report.findings = subtract(report.findings, known->findings);
    linting::recount(report);
    return NewFindings{std::move(report), std::move(before.remarks)};
}

}  // namespace okr::reviewing
