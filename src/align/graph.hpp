// Strategy, teams and their OKRs of one cycle as a graph of indices: who says what, and where support leads.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/readings.hpp"
#include "model/workspace.hpp"

namespace okr::aligning {

/// A place in one of the lists of Graph.
using Index = std::uint32_t;

/// Where an objective's chains of `supports` lead.
struct Support {
    std::vector<Index> goals;       ///< all that are reached, ascending
    std::vector<std::string> path;  ///< the shortest chain, the objective first: refs, and the goal's id at its end; of
                                    ///< more than twenty names both ends, with "…" between
    std::size_t steps = 0;          ///< of the whole chain
    bool reaches_demand = false;    ///< a chain ends in other work that was declared
    bool runs_in_circle = false;    ///< a chain comes back to the objective itself
    /// It leads to a goal, or ends in a declared demand.
    [[nodiscard]] bool is_explained() const { return !goals.empty() || reaches_demand; }
};

struct Goal {
    const model::Goal* said = nullptr;
    std::optional<int> rank;
};

struct KeyResult {
    const model::KeyResult* said = nullptr;
    const Reading* reading = nullptr;
    Index objective = 0;
    Index team = 0;
};

struct Objective {
    const model::Objective* said = nullptr;
    Index team = 0;
    std::vector<Index> key_results;
    Support support;
    [[nodiscard]] bool is_demand() const { return said->demand.present; }
};

struct Initiative {
    const model::Initiative* said = nullptr;
    Index team = 0;
    std::optional<Index> objective;           ///< the one it stands under
    std::vector<const model::Object*> moves;  ///< what its `moves` lead to
    [[nodiscard]] std::string_view status() const { return said->status.value; }
};

struct Need {
    const model::Need* said = nullptr;
    Index team = 0;
};

struct Request {
    const model::Request* said = nullptr;
    Index team = 0;
    const model::Need* need = nullptr;  ///< the other side's need that it answers, where it is found
    [[nodiscard]] bool is(std::string_view answer) const { return said->answer.value == answer; }
};

struct Team {
    std::string id;
    const model::Team* declared = nullptr;  ///< in a teams file
    std::vector<Index> objectives, initiatives, needs, requests;
    std::set<std::string> shares;  ///< refs of other teams' objectives that name it in `shared_with`
    [[nodiscard]] bool is(std::string_view kind) const { return declared != nullptr && declared->kind.value == kind; }
};

class Graph {
public:
    /// Both must outlive the graph.
    Graph(const model::Workspace& workspace, const linting::Readings& readings, std::string cycle);

    const model::Workspace& workspace;
    const std::string cycle;
    std::optional<base::DateRange> days;  ///< of the cycle
    std::vector<Goal> goals;              ///< by rank, then id
    std::vector<Team> teams;              ///< by id: those of teams files, and those that files name
    std::vector<Objective> objectives;    ///< these and all below in the order of teams and files
    std::vector<KeyResult> key_results;
    std::vector<Initiative> initiatives;
    std::vector<Need> needs;
    std::vector<Request> requests;

    [[nodiscard]] std::optional<Index> find_team(std::string_view id) const;
    [[nodiscard]] std::optional<Index> find_objective(const model::Objective* said) const;
    [[nodiscard]] const std::string& team_of(const Objective& objective) const { return teams[objective.team].id; }
    [[nodiscard]] const std::string& team_of(const KeyResult& result) const { return teams[result.team].id; }
    /// Support, needs, requests, `shared_with`, `drawn_from` or `part_of` between the two, in either direction.
    [[nodiscard]] bool are_aware(Index a, Index b) const;
    /// What a reference of this team and cycle leads to.
    [[nodiscard]] std::optional<model::Target> find(std::string_view reference, std::string_view team) const;

private:
    friend class GraphMaker;
    std::set<std::pair<Index, Index>> aware_;  ///< the smaller first
    std::map<const model::Objective*, Index> objective_at_;
};

}  // namespace okr::aligning
