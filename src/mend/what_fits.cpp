#include "mend/what_fits.hpp"

#include <algorithm>
#include <numeric>

#include "mend/edited.hpp"
#include "model/settings.hpp"
#include "syntax/read.hpp"

namespace okr::mending {

namespace {

using Candidates = std::vector<Candidate>;

/// Smaller files are far from all limits.
constexpr std::size_t far_from_limits = 64 * 1024;

syntax::Limits limits_of(const std::vector<Source>& files) {
    const auto settings = std::ranges::find(files, std::string_view("okr.yaml"), &Source::path);
    if (settings == files.end()) return {};
    const syntax::Parsed parsed = syntax::read(settings->text, {});
    return parsed.broken ? syntax::Limits() : model::read_settings(parsed.tree, 0).limits;
}

bool fit(const Candidates& candidates, std::string_view text, const syntax::Limits& limits) {
    const std::string after = edited(text, edits_of(candidates));
    if (after.size() > limits.file_size) return false;
    if (after.size() < far_from_limits) return true;
    const syntax::Parsed parsed = syntax::read(after, limits);
    const auto is_limit = [](const syntax::Fault& fault) { return fault.rule == "yaml-unsafe"; };
    return !parsed.broken || std::ranges::none_of(parsed.faults, is_limit);
}

/// The longest beginning that fits, found by halves.
Candidates beginning(const Candidates& all, std::string_view text, const syntax::Limits& limits) {
    if (fit(all, text, limits)) return all;
    std::vector<std::size_t> counts(all.size());
    std::iota(counts.begin(), counts.end(), 1);
    const auto beyond = std::ranges::partition_point(counts, [&](std::size_t count) {
        return fit({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)}, text, limits);
    });
    return {all.begin(), all.begin() + (beyond - counts.begin())};
}

}  // namespace

Candidates what_fits(const Candidates& candidates, const std::vector<Source>& files) {
    Candidates fitting;
    const syntax::Limits limits = candidates.empty() ? syntax::Limits() : limits_of(files);
    for (auto begin = candidates.begin(); begin != candidates.end();) {
        const auto end = std::find_if(begin, candidates.end(),
                                      [&](const Candidate& other) { return other.path() != begin->path(); });
        const auto file = std::ranges::find(files, begin->path(), &Source::path);
        const Candidates of_file(begin, end);
        const Candidates kept = file == files.end() ? of_file : beginning(of_file, file->text, limits);
        fitting.insert(fitting.end(), kept.begin(), kept.end());
        begin = end;
    }
    return fitting;
}

}  // namespace okr::mending
