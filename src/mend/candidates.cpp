#include "mend/candidates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace okr::mending {

namespace {

/// Stretches that are taken, by their begins; both ends count as part of them.
class Taken {
public:
    [[nodiscard]] bool is_free(const Edit& edit) const {
        const auto next = ends_.upper_bound(edit.end);
        return next == ends_.begin() || std::prev(next)->second < edit.start;
    }
    void take(const Edit& edit) { ends_[edit.start] = edit.end; }

private:
    std::map<std::size_t, std::size_t> ends_;
};

/// Files of which a part could not be read: nobody knows what an edit would do there.
std::set<std::string> damaged_files(const Report& report) {
    std::set<std::string> paths;
    for (const Finding& finding : report.findings)
        if (finding.rule == "yaml-syntax" || finding.rule == "yaml-unsafe") paths.insert(finding.at.file);
    return paths;
}

const Fix* fix_of(const Finding& finding, bool unsafe) {
    const auto is_safe = [](const Fix& fix) { return fix.safe && !fix.edits.empty(); };
    const auto safe = std::find_if(finding.fixes.begin(), finding.fixes.end(), is_safe);
    if (safe != finding.fixes.end()) return &*safe;
    const bool has_other = unsafe && !finding.fixes.empty() && !finding.fixes.front().edits.empty();
    return has_other ? &finding.fixes.front() : nullptr;
}

bool before(const Candidate& a, const Candidate& b) {
    const auto key = [](const Candidate& c) {
        return std::tuple(std::string_view(c.path()), !c.fix->safe, c.fix->edits.front().start, c.fix->edits.back().end,
                          std::string_view(c.finding->rule));
    };
    return key(a) < key(b);
}

/// What an unsafe fix takes elsewhere is not mended first: a piece of work among the key results needs no id there.
void leave_to_unsafe(std::vector<Candidate>& wanted) {
    using Place = std::tuple<std::string_view, std::size_t, std::size_t>;
    const auto place = [](const Candidate& c) { return Place(c.path(), c.finding->at.begin, c.finding->at.end); };
    std::set<Place> taken;
    for (const Candidate& candidate : wanted)
        if (!candidate.fix->safe) taken.insert(place(candidate));
    std::erase_if(wanted, [&](const Candidate& c) { return c.fix->safe && taken.contains(place(c)); });
}

/// Those that touch nothing before them; the others' turn comes in the next round.
std::vector<Candidate> apart(const std::vector<Candidate>& wanted) {
    std::vector<Candidate> chosen;
    std::map<std::string_view, Taken> taken;
    for (const Candidate& candidate : wanted) {
        Taken& here = taken[candidate.path()];
        const auto& edits = candidate.fix->edits;
        if (!std::all_of(edits.begin(), edits.end(), [&](const Edit& edit) { return here.is_free(edit); })) continue;
        for (const Edit& edit : edits) here.take(edit);
        chosen.push_back(candidate);
    }
    return chosen;
}

}  // namespace

std::string Candidate::name() const {
    return fmt::format("{}\n{}\n{}\n{}", path(), finding->rule, finding->fingerprint, fix->title);
}

std::vector<Candidate> choose(const Report& report, const LintOptions& options, const MendOptions& how,
                              const std::set<std::string>& banned) {
    const std::set<std::string> damaged = damaged_files(report);
    const std::set<std::string_view> only(options.only.begin(), options.only.end());
    std::vector<Candidate> wanted;
    for (const Finding& finding : report.findings) {
        if (!only.empty() && !only.contains(finding.at.file)) continue;
        if (damaged.contains(finding.at.file) || how.leave_files.contains(finding.at.file)) continue;
        if (how.leave.contains(finding.fingerprint)) continue;
        const Candidate candidate{&finding, fix_of(finding, how.unsafe)};
        if (candidate.fix != nullptr && !banned.contains(candidate.name())) wanted.push_back(candidate);
    }
    leave_to_unsafe(wanted);
    std::stable_sort(wanted.begin(), wanted.end(), before);
    return apart(wanted);
}

std::vector<Edit> edits_of(const std::vector<Candidate>& candidates) {
    std::vector<Edit> edits;
    for (const Candidate& candidate : candidates)
        edits.insert(edits.end(), candidate.fix->edits.begin(), candidate.fix->edits.end());
    std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.start < b.start; });
    return edits;
}

}  // namespace okr::mending
