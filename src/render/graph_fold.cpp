#include "render/graph_fold.hpp"

#include <algorithm>
#include <tuple>

namespace okr::render {

namespace {

bool is_kept(const PictureNode& node) { return node.kind == NodeKind::goal || node.kind == NodeKind::objective; }

/// The node itself, or the objective that it stands under; nothing for an initiative under none.
std::optional<std::size_t> holder(const Picture& picture, std::size_t at) {
    return is_kept(picture.nodes[at]) ? std::optional(at) : picture.nodes[at].under;
}

bool is_before(const PictureEdge& a, const PictureEdge& b) {
    return std::tie(a.kind, a.from, a.to) < std::tie(b.kind, b.from, b.to);
}

void add_edge(Picture& small, const Picture& picture, const PictureEdge& edge, const std::vector<std::size_t>& places) {
    const auto from = holder(picture, edge.from);
    const auto to = holder(picture, edge.to);
    if (from && to && *from != *to) small.edges.push_back({edge.kind, places[*from], places[*to]});
}

}  // namespace

Picture without_details(const Picture& picture) {
    Picture small{picture.cycle, {}, {}, picture.teams};
    std::vector<std::size_t> places(picture.nodes.size());
    for (std::size_t at = 0; at < picture.nodes.size(); ++at) {
        places[at] = small.nodes.size();
        if (is_kept(picture.nodes[at])) small.nodes.push_back(picture.nodes[at]);
    }
    for (PictureNode& node : small.nodes)
        for (std::size_t& goal : node.goals) goal = places[goal];
    for (const PictureEdge& edge : picture.edges)
        if (edge.kind == EdgeKind::supports || edge.kind == EdgeKind::needs) add_edge(small, picture, edge, places);
    std::sort(small.edges.begin(), small.edges.end(), is_before);
    small.edges.erase(std::unique(small.edges.begin(), small.edges.end()), small.edges.end());
    return small;
}

TeamsByGoals teams_by_goals(const Picture& picture) {
    TeamsByGoals result;
    for (std::size_t at = 0; at < picture.nodes.size(); ++at)
        if (picture.nodes[at].kind == NodeKind::goal) result.goals.push_back(at);
    for (const PictureNode& node : picture.nodes) {
        if (node.kind != NodeKind::key_result || !node.under) continue;
        for (const std::size_t goal : picture.nodes[*node.under].goals) ++result.key_results[{node.team, goal}];
    }
    return result;
}

std::map<std::string, std::vector<std::size_t>> nodes_by_team(const Picture& picture) {
    std::map<std::string, std::vector<std::size_t>> teams;
    for (std::size_t at = 0; at < picture.nodes.size(); ++at) teams[picture.nodes[at].team].push_back(at);
    return teams;
}

bool leads_straight(const Picture& picture, std::size_t objective, std::size_t goal) {
    return std::binary_search(picture.edges.begin(), picture.edges.end(),
                              PictureEdge{EdgeKind::supports, objective, goal}, is_before);
}

std::vector<std::optional<std::size_t>> objectives_of(const Picture& picture) {
    std::vector<std::optional<std::size_t>> result(picture.nodes.size());
    for (std::size_t at = 0; at < result.size(); ++at) {
        const PictureNode& node = picture.nodes[at];
        if (node.kind == NodeKind::objective) result[at] = at;
        if (node.kind == NodeKind::key_result || node.kind == NodeKind::initiative) result[at] = node.under;
    }
    for (const PictureEdge& edge : picture.edges) {
        const bool is_loose = edge.kind == EdgeKind::moves && !result[edge.from];
        if (is_loose && picture.nodes[edge.from].team == picture.nodes[edge.to].team)
            result[edge.from] = result[edge.to];
    }
    return result;
}

std::vector<Held> held_by(const Picture& picture) {
    std::vector<Held> held(picture.nodes.size());
    const auto objectives = objectives_of(picture);
    for (std::size_t at = 0; at < held.size(); ++at) {
        if (!objectives[at]) continue;
        if (picture.nodes[at].kind == NodeKind::key_result) ++held[*objectives[at]].key_results;
        if (picture.nodes[at].kind == NodeKind::initiative) ++held[*objectives[at]].initiatives;
    }
    return held;
}

}  // namespace okr::render
