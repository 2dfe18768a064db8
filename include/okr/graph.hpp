// The picture of one cycle: goals, objectives, key results and initiatives in columns, and what leads where.
//
//     okr::PictureResult result = okr::picture(files, {.today = "2026-02-10"});
//     result.picture.nodes.front().title;
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/report.hpp"

namespace okr {

/// In the order of the columns.
enum class NodeKind : std::uint8_t { goal, objective, key_result, initiative };

/// "goal", "objective", "key result", "initiative".
std::string_view name(NodeKind kind);

struct PictureNode {
    NodeKind kind = NodeKind::goal;
    std::string ref = {};                   ///< "team/id@cycle"; a goal's id
    std::string title = {};                 ///< as written
    std::string team = {};                  ///< its id; empty for goals
    std::optional<int> rank = {};           ///< of a goal
    std::optional<std::size_t> under = {};  ///< the objective that a key result, or an initiative, stands under
    std::vector<std::size_t> goals = {};    ///< of an objective: goals that its chains of support reach, ascending
    std::string demand = {};                ///< of an objective under other work that was declared: from whom
    std::string status = {};                ///< of an initiative, as written
    bool is_work = false;                   ///< of a key result: it reads as work, not as what changes
};

enum class EdgeKind : std::uint8_t {
    supports,  ///< an objective to a goal, an objective or a key result
    holds,     ///< an objective to its key result
    moves,     ///< an initiative to a key result or an objective
    needs,     ///< what waits for a need of its team, to what carries it in the other team
};

/// "supports", "holds", "moves", "needs".
std::string_view name(EdgeKind kind);

/// Places in the list of nodes.
struct PictureEdge {
    EdgeKind kind = EdgeKind::supports;
    std::size_t from = 0, to = 0;
    bool operator==(const PictureEdge&) const = default;
};

struct PictureTeam {
    std::string id, name;  ///< the name may be empty
};

struct Picture {
    std::string cycle;  ///< empty: nobody has OKRs
    std::vector<PictureNode>
        nodes;  ///< goals by rank, then by teams; key results and initiatives behind their objective
    std::vector<PictureEdge> edges;  ///< by kind, from, to; none twice
    std::vector<PictureTeam> teams;  ///< with a node, by id
};

struct PictureOptions {
    std::string cycle;  ///< as in AlignOptions
    std::string today;
    std::vector<std::string> teams;  ///< their nodes, and what these touch; empty: all
};

struct PictureResult {
    Picture picture;
    std::string failure;  ///< one line that says what to do; empty: all went well
};

/// The files of one workspace, okr.yaml among them. Dropped initiatives are left out. Fails where the settings cannot
/// be read, and where there is no such cycle or team.
PictureResult picture(const std::vector<Source>& files, const PictureOptions& options = {});

}  // namespace okr
