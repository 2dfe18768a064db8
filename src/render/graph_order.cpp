#include "render/graph_order.hpp"

#include <algorithm>
#include <map>

#include "render/graph_fold.hpp"

namespace okr::render {

namespace {

constexpr int rounds = 6;

/// Places between 0 (the first goal) and 1, as the mean of what each objective is linked with.
class Barycentres {
public:
    Barycentres(const Picture& picture, const std::vector<std::optional<std::size_t>>& objectives)
        : picture_(picture), places_(picture.nodes.size(), 0.5), links_(picture.nodes.size()) {
        std::size_t goals = 0;
        for (const PictureNode& node : picture.nodes) goals += node.kind == NodeKind::goal ? 1 : 0;
        for (std::size_t at = 0; at < goals; ++at)
            places_[at] = (static_cast<double>(at) + 0.5) / static_cast<double>(goals);
        for (const PictureEdge& edge : picture.edges) link(edge, objectives);
        for (int round = 0; round < rounds; ++round) settle();
    }

    [[nodiscard]] double at(std::size_t node) const { return places_[node]; }

private:
    void link(const PictureEdge& edge, const std::vector<std::optional<std::size_t>>& objectives) {
        if (edge.kind != EdgeKind::supports && edge.kind != EdgeKind::needs) return;
        const std::size_t from = objectives[edge.from].value_or(edge.from);
        const std::size_t to = objectives[edge.to].value_or(edge.to);
        links_[from].push_back(to);
        if (picture_.nodes[to].kind != NodeKind::goal) links_[to].push_back(from);
    }

    void settle() {
        std::vector<double> next = places_;
        for (std::size_t at = 0; at < links_.size(); ++at) {
            if (links_[at].empty()) continue;
            double sum = 0;
            for (const std::size_t other : links_[at]) sum += places_[other];
            next[at] = sum / static_cast<double>(links_[at].size());
        }
        places_ = std::move(next);
    }

    const Picture& picture_;
    std::vector<double> places_;
    std::vector<std::vector<std::size_t>> links_;
};

void add_members(const Picture& picture, const std::vector<std::optional<std::size_t>>& objectives,
                 std::map<std::size_t, PictureBlock>& blocks, std::map<std::string, PictureBlock>& loose) {
    for (std::size_t at = 0; at < picture.nodes.size(); ++at) {
        const PictureNode& node = picture.nodes[at];
        if (node.kind == NodeKind::goal) continue;
        PictureBlock& block = objectives[at] ? blocks[*objectives[at]] : loose[node.team];
        if (node.kind == NodeKind::objective) block.objective = at;
        if (node.kind == NodeKind::key_result) block.key_results.push_back(at);
        if (node.kind == NodeKind::initiative) block.initiatives.push_back(at);
    }
}

/// Initiatives stand near what they move: by the mean place of it.
void sort_initiatives(const Picture& picture, std::map<std::size_t, PictureBlock>& blocks) {
    std::vector<std::pair<double, double>> sums(picture.nodes.size());
    for (const PictureEdge& edge : picture.edges) {
        if (edge.kind != EdgeKind::moves) continue;
        sums[edge.from].first += static_cast<double>(edge.to);
        ++sums[edge.from].second;
    }
    const auto mean = [&](std::size_t at) { return sums[at].second == 0 ? 0.0 : sums[at].first / sums[at].second; };
    for (auto& [objective, block] : blocks)
        std::stable_sort(block.initiatives.begin(), block.initiatives.end(),
                         [&](std::size_t a, std::size_t b) { return mean(a) < mean(b); });
}

double place_of(const PictureGroup& group, const Barycentres& places) {
    double sum = 0;
    double count = 0;
    for (const PictureBlock& block : group.blocks)
        if (block.objective) sum += places.at(*block.objective), ++count;
    return count == 0 ? 1 : sum / count;
}

}  // namespace

std::vector<PictureGroup> ordered(const Picture& picture) {
    const auto objectives = objectives_of(picture);
    const Barycentres places(picture, objectives);
    std::map<std::size_t, PictureBlock> blocks;
    std::map<std::string, PictureBlock> loose;
    add_members(picture, objectives, blocks, loose);
    sort_initiatives(picture, blocks);
    std::map<std::string_view, PictureGroup> groups;
    for (const PictureTeam& team : picture.teams) groups[team.id].team = &team;
    for (auto& [objective, block] : blocks) groups[picture.nodes[objective].team].blocks.push_back(std::move(block));
    std::vector<PictureGroup> result;
    for (auto& [team, group] : groups) {
        std::stable_sort(group.blocks.begin(), group.blocks.end(), [&](const auto& a, const auto& b) {
            return places.at(*a.objective) < places.at(*b.objective);
        });
        if (const auto rest = loose.find(std::string(team)); rest != loose.end()) group.blocks.push_back(rest->second);
        if (group.team != nullptr) result.push_back(std::move(group));
    }
    std::stable_sort(result.begin(), result.end(), [&](const PictureGroup& a, const PictureGroup& b) {
        return place_of(a, places) < place_of(b, places);
    });
    return result;
}

}  // namespace okr::render
