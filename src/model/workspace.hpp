// A whole workspace: every document of one snapshot, its names given and its references looked up. Constant after the
// build.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/line_index.hpp"
#include "model/documents.hpp"
#include "model/object_names.hpp"
#include "model/reference.hpp"
#include "model/schema.hpp"
#include "model/settings.hpp"
#include "okr/report.hpp"
#include "syntax/read.hpp"

namespace okr::model {

/// One file of the workspace, ours or not.
struct File {
    std::string path;
    std::string text;
    const FileKind* kind = nullptr;  ///< nothing: not ours, or it could not be parsed
    bool is_ours = false;
    bool is_broken = false;  ///< ours, and could not be parsed
    syntax::Parsed parsed;   ///< its tree, and all faults of bytes, structure and values
};

class Workspace {
public:
    std::vector<File> files;  ///< sorted by path
    Settings settings;
    syntax::Value rule_settings;  ///< the value of `rules` in okr.yaml; absent if there is none
    std::optional<std::uint32_t> settings_file;
    std::vector<Strategy> strategies;  ///< normally one
    std::vector<Team> teams;
    std::unordered_map<std::string_view, std::size_t> team_numbers;  ///< of ids: where they stand in `teams` first
    std::vector<TeamFile> team_files;
    bool has_teams_file = false;

    /// What `text` means in a file of this team and cycle. In `supports` a bare name is a goal.
    [[nodiscard]] std::optional<Target> find_goal(std::string_view id) const;
    [[nodiscard]] std::optional<Target> find(const Reference& reference, std::string_view team,
                                             std::string_view cycle) const;

    [[nodiscard]] const Team* find_team(std::string_view id) const;
    /// All ids of teams that files name, sorted; where a teams file exists, those it lists.
    [[nodiscard]] std::vector<std::string_view> team_ids() const;

    /// Could a broken file define this name, or a goal or team that says none of its own? Then nobody can say that it
    /// is missing.
    [[nodiscard]] bool may_be_in_broken_file(std::string_view name) const;

    [[nodiscard]] bool has_strategy() const { return !strategies.empty(); }
    /// Is there a strategy, and does each say what it holds? Only then a goal can be missing.
    [[nodiscard]] bool knows_goals() const;

    ObjectNames objects;
    std::map<std::string, Target, std::less<>> goals;
    std::unordered_set<const Object*> referred;  ///< objects that something refers to
};

}  // namespace okr::model
