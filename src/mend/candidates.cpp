#include "mend/candidates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace okr::mending {

namespace {

bool is_removal(const Edit& edit) { return edit.start < edit.end && edit.text.empty(); }

/// An item that goes to the end of a list, in block style or in brackets.
bool is_item_added(const Edit& edit) {
    const std::size_t first = edit.text.find_first_not_of(" \r\n");
    if (edit.start != edit.end || first == std::string::npos) return false;
    return edit.text.compare(first, 2, "- ") == 0 || edit.text.front() == ',';
}

/// Touching edits that say together what each says alone: items taken from a list side by side, or added to its end.
bool may_stand_together(const Edit& a, const Edit& b) {
    if (is_removal(a) && is_removal(b)) return a.end == b.start || b.end == a.start;
    return a.start == b.start && is_item_added(a) && is_item_added(b);
}

/// Stretches that are taken, by their begins; both ends count as part of them.
class Taken {
public:
    [[nodiscard]] bool is_free(const Edit& edit) const {
        if (is_item_added(edit) && awaited_.contains(edit.start)) return false;
        for (auto at = edits_.upper_bound(edit.end); at != edits_.begin();) {
            --at;
            if (at->second->end < edit.start) return true;
            if (!may_stand_together(*at->second, edit)) return false;
        }
        return true;
    }
    void take(const Edit& edit) { edits_.emplace(edit.start, &edit); }

    /// An item that has to wait for the next round is added before those behind it.
    void await(const Edit& edit) {
        if (is_item_added(edit)) awaited_.insert(edit.start);
    }

private:
    std::map<std::size_t, const Edit*> edits_;
    std::set<std::size_t> awaited_;
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
        const bool is_free =
            std::all_of(edits.begin(), edits.end(), [&](const Edit& edit) { return here.is_free(edit); });
        for (const Edit& edit : edits) is_free ? here.take(edit) : here.await(edit);
        if (is_free) chosen.push_back(candidate);
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
    std::vector<Edit> all;
    for (const Candidate& candidate : candidates)
        all.insert(all.end(), candidate.fix->edits.begin(), candidate.fix->edits.end());
    std::stable_sort(all.begin(), all.end(), [](const Edit& a, const Edit& b) {
        return std::pair(a.start, a.end) < std::pair(b.start, b.end);
    });
    std::vector<Edit> edits;
    for (Edit& edit : all) {
        const bool touches = !edits.empty() && edits.back().end == edit.start;
        if (!touches) {
            edits.push_back(std::move(edit));
            continue;
        }
        edits.back().end = edit.end;
        edits.back().text += edit.text;
    }
    return edits;
}

}  // namespace okr::mending
