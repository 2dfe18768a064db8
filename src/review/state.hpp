// One of the states that a review looks at: its files as a workspace, and what lint finds in it.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "model/workspace.hpp"
#include "okr/lint.hpp"
#include "store/snapshots.hpp"

namespace okr::reviewing {

struct State {
    model::Workspace workspace;
    Report report;
};

/// Who sets the rules: the text of an okr.yaml, kept with its tree.
struct Judge {
    syntax::Parsed settings;
    [[nodiscard]] syntax::Value root() const;
};

Judge judge_by(const std::vector<Source>& files);

/// Makes states, and parses equal bytes once however many of them hold them.
class States {
public:
    States(const store::Snapshots& snapshots, LintOptions options)
        : snapshots_(snapshots), options_(std::move(options)) {}

    base::Result<std::vector<Source>> files(const store::Point& point) const;
    /// Nothing is found in it yet.
    base::Result<State> make(std::vector<Source> files);
    /// Finds what the rules tell of two states. What they have alike may be left out of both.
    void lint(State& before, State& after, const Judge& judge) const;

private:
    syntax::Parsed parse(std::string_view bytes, const syntax::Limits& limits);

    const store::Snapshots& snapshots_;
    LintOptions options_;
    struct Remembered {
        syntax::Limits limits;
        syntax::Parsed parsed;
    };

    std::unordered_map<std::string, Remembered> parsed_;
};

}  // namespace okr::reviewing
