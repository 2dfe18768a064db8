// A rule with the options that hold where it looks.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "lint/levels.hpp"
#include "model/workspace.hpp"
#include "rules/rule.hpp"

namespace okr::linting {

/// A rule that is on somewhere.
class ActiveRule {
public:
    ActiveRule(const rule::Rule& of, std::size_t at, const Levels& levels)
        : rule(of), index(at), levels_(levels), vary_(levels.options_vary(of.info)) {
        if (!vary_) options_ = levels.options(of.info, "");
    }

    const rule::Rule& rule;
    const std::size_t index;  ///< in the table

    /// Once with each set of options that holds in any of these files; of each run what it tells of files where it
    /// holds.
    template <typename Run>
    std::vector<rule::Draft> told(const model::Workspace& workspace, const std::vector<std::uint32_t>& files,
                                  Run run) const {
        std::vector<rule::Draft> drafts;
        if (!vary_) {
            run(rule::Sink(workspace, options_, drafts));
            return drafts;
        }
        for (const auto& [options, in] : by_options(workspace, files)) {
            std::vector<rule::Draft> all;
            run(rule::Sink(workspace, options, all));
            for (rule::Draft& draft : all)
                if (in.contains(draft.at.file)) drafts.push_back(std::move(draft));
        }
        return drafts;
    }

private:
    using Files = std::set<std::uint32_t>;

    [[nodiscard]] std::map<RuleOptions, Files> by_options(const model::Workspace& workspace,
                                                          const std::vector<std::uint32_t>& files) const {
        std::map<RuleOptions, Files> where;
        for (const std::uint32_t file : files)
            where[levels_.options(rule.info, workspace.files[file].path)].insert(file);
        return where;
    }

    const Levels& levels_;
    const bool vary_;
    RuleOptions options_;
};

}  // namespace okr::linting
