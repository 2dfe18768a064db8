#include "mend/blame.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace okr::mending {

namespace {

using Counts = std::map<std::pair<std::string_view, std::string_view>, int>;

/// Errors of each rule in each file.
Counts counts_of(const Report& report) {
    Counts counts;
    for (const Finding& finding : report.findings)
        if (finding.severity == Severity::error) ++counts[{finding.at.file, finding.rule}];
    return counts;
}

/// Of these a fix can be the cause although they stand elsewhere.
bool is_structural(std::string_view rule) {
    return rule == "yaml-syntax" || rule == "yaml-unsafe" || rule == "duplicate-key" || rule == "duplicate-id" ||
           rule == "unresolved-reference";
}

bool wrote_at(const Applied& applied, const Region& region) {
    return applied.candidate.path() == region.file &&
           std::any_of(applied.wrote.begin(), applied.wrote.end(), [&](const auto& stretch) {
               return stretch.first <= region.end && region.begin <= stretch.second;
           });
}

/// The fixes that wrote what the error points at.
std::vector<std::size_t> writers(const Finding& error, const std::vector<Applied>& applied) {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < applied.size(); ++i) {
        const auto wrote_note = [&](const Note& note) { return wrote_at(applied[i], note.at); };
        if (wrote_at(applied[i], error.at) ||
            (is_structural(error.rule) && std::any_of(error.notes.begin(), error.notes.end(), wrote_note)))
            result.push_back(i);
    }
    return result;
}

/// Nobody wrote there: all fixes of the file, or of all files where it had none.
std::vector<std::size_t> all_near(const Finding& error, const std::vector<Applied>& applied) {
    std::vector<std::size_t> near;
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < applied.size(); ++i) {
        all.push_back(i);
        if (applied[i].candidate.path() == error.at.file) near.push_back(i);
    }
    return near.empty() ? all : near;
}

/// A misspelt key that is put right brings to light what stands below it, and names that were unknown.
bool reveals(const Applied& applied) { return applied.candidate.finding->rule == "unknown-key"; }

}  // namespace

std::vector<std::size_t> blamed(const Report& before, const Report& after, const std::vector<Applied>& applied) {
    const Counts old = counts_of(before);
    const Counts now = counts_of(after);
    const bool is_revealing = std::any_of(applied.begin(), applied.end(), reveals);
    std::set<std::size_t> result;
    for (const Finding& error : after.findings) {
        if (error.severity != Severity::error) continue;
        const std::pair<std::string_view, std::string_view> key(error.at.file, error.rule);
        const auto known = old.find(key);
        if (known != old.end() && known->second >= now.at(key)) continue;
        auto found = writers(error, applied);
        if (found.empty() && is_structural(error.rule) && !is_revealing) found = all_near(error, applied);
        result.insert(found.begin(), found.end());
    }
    return {result.begin(), result.end()};
}

}  // namespace okr::mending
