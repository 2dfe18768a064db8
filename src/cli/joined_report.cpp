#include "cli/joined_report.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>
#include <vector>

namespace okr::cli {

namespace {

void prepend(std::string& path, const std::string& prefix) { path.insert(0, prefix); }

template <typename T>
void append(std::vector<T>& to, std::vector<T>& from) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
}

}  // namespace

void add_prefix(Report& report, const std::string& prefix) {
    for (Finding& finding : report.findings) {
        prepend(finding.at.file, prefix);
        for (Note& note : finding.notes) prepend(note.at.file, prefix);
    }
    for (Source& source : report.sources) prepend(source.path, prefix);
    for (std::string& file : report.files) prepend(file, prefix);
}

void merge(Report& all, Report&& one) {
    append(all.findings, one.findings);
    append(all.sources, one.sources);
    append(all.files, one.files);
    all.summary.files += one.summary.files;
    all.summary.skipped += one.summary.skipped;
    all.summary.errors += one.summary.errors;
    all.summary.warnings += one.summary.warnings;
    all.summary.infos += one.summary.infos;
    all.summary.fixable += one.summary.fixable;
    all.summary.allowed += one.summary.allowed;
}

void sort(Report& report) {
    const auto key = [](const Finding& f) { return std::tie(f.at.file, f.at.from.line, f.at.from.column, f.rule); };
    const auto is_before = [&](const Finding& a, const Finding& b) { return key(a) < key(b); };
    if (!std::is_sorted(report.findings.begin(), report.findings.end(), is_before))
        std::stable_sort(report.findings.begin(), report.findings.end(), is_before);
    std::sort(report.sources.begin(), report.sources.end(),
              [](const Source& a, const Source& b) { return a.path < b.path; });
    std::sort(report.files.begin(), report.files.end());
}

}  // namespace okr::cli
