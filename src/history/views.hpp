// Which files may hold what is asked for.
//
// In a small history every file is looked at. In a large one (more than `small_history` commits) a file is passed over
// where its path says that it is another's: its stem, or without a team there a folder above it, is a team that the
// teams files of the tip list. Of files that are gone from the tip those are looked at that lie where the team's files
// lie, in this cycle or another, and those that something was moved from or to. New files of others are passed over
// too where nothing went that may have come to stand in them.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "history/asked.hpp"
#include "history/happening.hpp"
#include "history/trail.hpp"

namespace okr::history {

inline constexpr std::size_t small_history = 1000;

class Views {
public:
    static base::Result<Views> open(const store::Snapshots& snapshots, const store::Point& tip, const Trail& trail);

    [[nodiscard]] const std::vector<std::string>& paths() const { return paths_; }
    /// Of an owner: the name of a team; empty: what belongs to no team.
    [[nodiscard]] std::vector<std::string> paths_of(std::string_view team) const;
    [[nodiscard]] View view_of(const Asked& asked) const;
    /// The same, with another team's files; false if they were in it.
    [[nodiscard]] bool widen(View& view, const std::string& team) const;
    [[nodiscard]] const std::set<std::string, std::less<>>& teams() const { return teams_; }
    /// Does the path name this team, or none that is known?
    [[nodiscard]] bool may_belong(std::string_view path, std::string_view team) const;
    /// Does the path name teams that are known, and none of these?
    [[nodiscard]] bool is_of_others(std::string_view path, const std::set<std::string>& teams) const;

private:
    Views() = default;
    void learn_teams(std::string_view text);
    base::Result<bool> learn_cycles(const store::Snapshots& snapshots, const Trail& trail);
    void learn_cycles(std::string_view path);
    void add_elsewhere(const std::string& path, std::set<std::string>& paths) const;

    bool is_large_ = false;
    std::vector<std::string> paths_;             ///< of the tip
    std::set<std::string, std::less<>> teams_;   ///< ids that teams files list
    std::set<std::string, std::less<>> cycles_;  ///< names of folders that are cycles, now or once
};

}  // namespace okr::history
