// How a baseline stands to what is found now: which findings it holds, which of its entries are stale.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "baseline/lines.hpp"
#include "lint/levels.hpp"
#include "okr/lint.hpp"
#include "syntax/read.hpp"

namespace okr::baselines {

/// May the finding stand in a baseline? What is told of allowances and of baselines may not.
bool can_be_held(const Finding& finding);

/// The levels that hold for some files, as their okr.yaml and the options of the run say.
class OwnLevels {
public:
    OwnLevels(const std::vector<Source>& files, const LintOptions& options);
    OwnLevels(const OwnLevels&) = delete;
    OwnLevels& operator=(const OwnLevels&) = delete;

    /// Nothing: the rule is off, or there is none.
    [[nodiscard]] std::optional<Severity> level(std::string_view rule, std::string_view path) const;

private:
    syntax::Parsed settings_;
    std::optional<linting::Levels> levels_;
};

/// What one run over a whole workspace found.
class Standing {
public:
    /// `everything` is the report of all files, whatever `options.only` says.
    Standing(const std::vector<Source>& files, const LintOptions& options, const Report& everything,
             const std::vector<Line>& lines);

    /// Is it found no more, and would have been?
    [[nodiscard]] bool is_stale(const Entry& entry) const;
    /// Did the run look for such a finding?
    [[nodiscard]] bool is_looked_at(const Entry& entry) const;
    [[nodiscard]] bool holds(const Finding& finding) const;
    [[nodiscard]] const OwnLevels& levels() const { return levels_; }

private:
    void find_broken(const std::vector<Source>& files, const Report& everything);
    void find_broken(const Report& report);

    std::set<std::string, std::less<>> only_;  ///< the files asked for; empty: all
    OwnLevels levels_;
    std::set<std::string, std::less<>> found_;
    std::set<std::string, std::less<>> held_;
    bool has_broken_files_ = false;
};

}  // namespace okr::baselines
